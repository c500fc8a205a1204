import type { Family } from "@/lib/domain/family";
import type { RelationType } from "@/lib/domain/relation-type";
import { SLUG } from "@/lib/domain/slug";
import {
  type DateReading,
  type KindOfName,
  NEEDED_ROLES,
  type RelationSummary,
  TABLE_ROLES,
  type TableMapping,
  type TableRole,
} from "@/lib/domain/table-import";
import type { ChosenShape, TablePreview } from "@/lib/domain/table-survey";
import { UNKNOWN_PUBLISHER } from "@/lib/domain/unknown-publisher";

/** What a person has settled of an import; the rest stands as it was guessed. */
export interface ImportDraft {
  readonly chosen: ChosenShape;
  /** Column of each role that was settled; null for none. */
  readonly roles: Readonly<Partial<Record<TableRole, number | null>>>;
  readonly readings: Readonly<Partial<Record<"happened" | "reported", DateReading>>>;
  /** By the name in the file. */
  readonly relations: ReadonlyMap<string, { readonly type: RelationType; readonly reversed: boolean }>;
  /** Of actors, by the name in the file. */
  readonly kinds: ReadonlyMap<string, KindOfName>;
  readonly into: "new" | "stored";
  /** Of the new dossier. */
  readonly id: string;
  readonly title: string;
  /** Id of the stored dossier that the claims are added to. */
  readonly stored: string | null;
  readonly publisher: string;
}

/** A dossier that is stored. */
export interface StoredDossier {
  readonly id: string;
  readonly title: string;
  readonly claims: number;
}

/** What stands in the way of an import, and the field beside which it is said. */
export interface Obstacle {
  readonly field: "columns" | "title" | "id" | "stored" | "publisher";
  readonly code: "no_role" | "no_title" | "bad_id" | "taken_id" | "no_dossier" | "long_publisher";
  /** The role that has no column, or empty. */
  readonly role: TableRole | null;
}

/** Returns the columns of an import: those that were settled, over those that were guessed. A column has one role. */
export function columnsOf(
  guessed: TableMapping["columns"],
  roles: ImportDraft["roles"],
): TableMapping["columns"] {
  const settled = new Set(Object.values(roles).filter((column) => column !== null));
  const entries = TABLE_ROLES.flatMap((role): [TableRole, number][] => {
    const own = roles[role];
    if (own === null) return [];
    if (own !== undefined) return [[role, own]];
    const column = guessed[role];
    return column === undefined || settled.has(column) ? [] : [[role, column]];
  });
  return Object.fromEntries(entries);
}

/** Returns the role of a column, or null where it is not read. */
export function roleOfColumn(columns: TableMapping["columns"], column: number): TableRole | null {
  return TABLE_ROLES.find((role) => columns[role] === column) ?? null;
}

/** Returns the settled roles when a column is given a role, or none; who had that role before has none then. */
export function withRole(
  guessed: TableMapping["columns"],
  roles: ImportDraft["roles"],
  column: number,
  role: TableRole | null,
): ImportDraft["roles"] {
  const before = roleOfColumn(columnsOf(guessed, roles), column);
  return {
    ...roles,
    ...(before === null ? {} : { [before]: null }),
    ...(role === null ? {} : { [role]: column }),
  };
}

/** Returns the id of the dossier that the claims go to. */
export function targetOf({ into, id, stored }: ImportDraft): string {
  return into === "new" ? id : (stored ?? "");
}

/** Returns how the table is read, as an import takes it. */
export function mappingOf(draft: ImportDraft, { guess, dates }: TablePreview): TableMapping {
  const columns = columnsOf(guess.columns, draft.roles);
  const readingOf = (role: "happened" | "reported") =>
    draft.readings[role] ?? dates[columns[role] ?? -1]?.reading ?? "ymd";
  return {
    columns,
    happenedReading: readingOf("happened"),
    reportedReading: readingOf("reported"),
    relations: [...draft.relations].map(([name, choice]) => ({ name, ...choice })),
    kinds: [...draft.kinds].map(([name, kind]) => ({ name, kind })),
    publisher: { name: draft.publisher.trim().normalize("NFC") || UNKNOWN_PUBLISHER, kind: "outlet" },
    // Not the name of the file: a claim is known by its report, and a copy under another name says nothing new.
    fileTitle: targetOf(draft) || "file",
    language: "und",
  };
}

/** Returns the type that a relation name becomes when a person settles its family: its own, with that family. */
export function ownType(type: RelationType, { name }: RelationSummary, family: Family): RelationType {
  return {
    ...type,
    family,
    definition: `As the file words it: “${name}”. Its family was chosen when it was imported.`,
  };
}

/** Returns what stands in the way of an import, in the order of the page; empty where nothing does. */
export function obstaclesTo(
  draft: ImportDraft,
  { guess }: TablePreview,
  dossiers: readonly StoredDossier[],
): Obstacle[] {
  const columns = columnsOf(guess.columns, draft.roles);
  const found: Obstacle[] = NEEDED_ROLES.filter((role) => columns[role] === undefined).map((role) => ({
    ...{ field: "columns", code: "no_role", role },
  }));
  const add = (field: Obstacle["field"], code: Obstacle["code"]) => found.push({ field, code, role: null });
  if (draft.into === "new") {
    if (draft.title.trim() === "" || [...draft.title].length > 200) add("title", "no_title");
    if (!SLUG.test(draft.id)) add("id", "bad_id");
    else if (dossiers.some(({ id }) => id === draft.id)) add("id", "taken_id");
  } else if (!dossiers.some(({ id }) => id === draft.stored)) add("stored", "no_dossier");
  if ([...draft.publisher.trim()].length > 200) add("publisher", "long_publisher");
  return found;
}
