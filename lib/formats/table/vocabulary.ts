import relations from "@/data/relations.json";
import type { RelationType } from "@/lib/domain/relation-type";

/** The relation types that ship, by which names in tables are matched. */
export const SHIPPED_VOCABULARY = relations.relationTypes as readonly RelationType[];
