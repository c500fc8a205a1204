import type { z } from "zod";
import { type Bundle, bundleSchema } from "@/lib/domain/bundle";
import type { Issue } from "@/lib/domain/issue";
import { formatGot, formatPath } from "./issue-text";

/** A record of a bundle at its place: `record` is null where it is not right by itself, `id` where it has none. */
export interface Entry<Record> {
  readonly position: number;
  readonly id: string | null;
  readonly record: Record | null;
}

/** What can be read of a bundle, right or not, for checking the references between its records. */
export interface LooseBundle {
  readonly dossier: Bundle["dossier"] | null;
  readonly relationTypes: readonly Entry<Bundle["relationTypes"][number]>[];
  readonly actors: readonly Entry<Bundle["actors"][number]>[];
  readonly reports: readonly Entry<Bundle["reports"][number]>[];
  readonly claims: readonly Entry<Bundle["claims"][number]>[];
}

/** The records of a bundle by id, by kind; of two with one id, the first. */
export interface BundleIndex {
  readonly actors: ReadonlyMap<string, LooseBundle["actors"][number]>;
  readonly reports: ReadonlyMap<string, LooseBundle["reports"][number]>;
  readonly relations: ReadonlyMap<string, LooseBundle["relationTypes"][number]>;
  readonly claims: ReadonlyMap<string, LooseBundle["claims"][number]>;
}

/** Notes one problem of a bundle. */
export type Note = (code: string, path: readonly PropertyKey[], expected: string, got: unknown) => void;

/** Returns a list that takes notes down as issues, and the function that takes them. */
export function issueList(): { issues: Issue[]; note: Note } {
  const issues: Issue[] = [];
  const note: Note = (code, path, expected, got) => {
    issues.push({ code, path: formatPath(path), expected, got: formatGot(got) });
  };
  return { issues, note };
}

/** Returns what can be read of parsed JSON as a bundle: records that are wrong by themselves keep only their ids. */
export function looseBundle(value: unknown): LooseBundle {
  const { shape } = bundleSchema;
  const fields = typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
  return {
    dossier: shape.dossier.safeParse(fields.dossier).data ?? null,
    relationTypes: entries(fields.relationTypes, shape.relationTypes.element),
    actors: entries(fields.actors, shape.actors.element),
    reports: entries(fields.reports, shape.reports.element),
    claims: entries(fields.claims, shape.claims.element),
  };
}

function entries<Schema extends z.ZodType>(list: unknown, schema: Schema): Entry<z.output<Schema>>[] {
  if (!Array.isArray(list)) return [];
  return list.map((item: unknown, position) => {
    const id: unknown = typeof item === "object" && item !== null && "id" in item ? item.id : null;
    const parsed = schema.safeParse(item);
    return { position, id: typeof id === "string" ? id : null, record: parsed.success ? parsed.data : null };
  });
}
