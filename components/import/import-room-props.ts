import type { RelationType } from "@/lib/domain/relation-type";
import type { ImportAccess, ImportLimits } from "@/lib/domain/table-survey";
import type { StoredDossier } from "@/lib/view/import-draft";
import type { TableReader } from "./table-reader";

/** What the page of imports knows of this server and this visitor. */
export interface ImportRoomProps {
  reader: TableReader;
  access: Exclude<ImportAccess, "closed">;
  limits: ImportLimits;
  dossiers: readonly StoredDossier[];
  /** The relation types that ship. */
  vocabulary: readonly RelationType[];
}
