import { ACTOR_KINDS, type ActorKind } from "./codes";
import type { Family } from "./family";
import type { RelationType } from "./relation-type";

/** What a column of a table can mean for a claim, in the order in which a mapping shows them. */
export const TABLE_ROLES = [
  ...([
    "subject",
    "relation",
    "object",
    "happened",
    "reported",
    "publisher",
    "speaker",
    "title",
    "url",
  ] as const),
  ...(["quote", "locator", "scope", "place", "note", "stance", "id"] as const),
] as const;
export type TableRole = (typeof TABLE_ROLES)[number];

/** Roles without which no claim can be made of a row. */
export const NEEDED_ROLES = ["subject", "relation", "object"] as const satisfies readonly TableRole[];

/** How a table file is laid out: found by looking at its start, shown, and corrected by a person. */
export interface TableShape {
  readonly format: "delimited" | "json-lines";
  /** A label of the WHATWG Encoding standard, as `TextDecoder` knows it: `utf-8`, `windows-1251`. */
  readonly encoding: string;
  /** One character; empty for JSON Lines. */
  readonly delimiter: string;
  /** One character, or empty where quotation marks are letters like any other. */
  readonly quote: string;
  /** Whether the first row names the columns. */
  readonly header: boolean;
  /** Names of the columns as they are shown: never blank, never the same twice. */
  readonly columns: readonly string[];
}

/** By what an encoding was settled: a person, its mark, its form, its letters, or nothing (`fallback`). */
export type EncodingHow =
  | "chosen"
  | "mark"
  | "utf8_form"
  | "plain_letters"
  | "utf16_form"
  | "letters"
  | "fallback";

/** The encoding that a file seems to have. Not `confident` means: show it and ask. */
export interface EncodingGuess {
  readonly encoding: string;
  readonly confident: boolean;
  readonly how: EncodingHow;
}

/** How numbers in a column of dates are read. Dates that say themselves what they are (2018-08-29) are read in any. */
export const DATE_READINGS = [
  ...(["ymd", "dmy", "mdy", "excel_days", "unix_seconds", "unix_milliseconds"] as const),
] as const;
export type DateReading = (typeof DATE_READINGS)[number];

/** What a person has to look at in a column of dates. */
export type DateDoubt = "day_or_month" | "two_digit_years" | "excel_days" | "other_calendar" | "few_dates";

/** How a column of dates seems to be written, and what is doubtful about it. */
export interface DateGuess {
  readonly reading: DateReading;
  readonly doubts: readonly DateDoubt[];
  /** Of the values looked at that are not blank, how many are dates in this reading: 0 to 1. */
  readonly share: number;
}

/** By what a relation name of a file was matched. `new`: by nothing, so it becomes a type of the dossier. */
export type RelationHow = "label" | "inverse" | "id" | "cameo_name" | "cameo_code" | "chosen" | "new";

/** What a relation name of a file means. */
export interface RelationMatch {
  readonly type: RelationType;
  /** The name reads from object to subject, so the two change places. */
  readonly reversed: boolean;
  readonly how: RelationHow;
  /** False where a person should look: a guessed family, a code that can mean two things. */
  readonly sure: boolean;
}

/** Kinds that a name can be given. Not unnamed: "three officials" are others in each report, and one name would make them one. */
export const KINDS_OF_NAMES = ACTOR_KINDS.filter((kind) => kind !== "unnamed");
export type KindOfName = (typeof KINDS_OF_NAMES)[number];

/** What a person decided of an actor, by the name that the file has for it. */
export interface ChosenKind {
  readonly name: string;
  readonly kind: KindOfName;
}

/** Which column means what, and how its values are read. Survives JSON. */
export interface TableMapping {
  /** Position of the column, from 0, of each role that has one. */
  readonly columns: Readonly<Partial<Record<TableRole, number>>>;
  readonly happenedReading: DateReading;
  readonly reportedReading: DateReading;
  /** What a person decided of relation names; names that are not in it are matched. */
  readonly relations: readonly {
    readonly name: string;
    readonly type: RelationType;
    readonly reversed: boolean;
  }[];
  /** What a person decided of actors. The kind of others is guessed, unless the file says it; one that is stored stays. */
  readonly kinds?: readonly ChosenKind[];
  /** Who publishes the file, where no column says so for a row. */
  readonly publisher: { readonly name: string; readonly kind: ActorKind };
  /** Title of the report that the file is, where rows have no reports of their own. */
  readonly fileTitle: string;
  /** Language of the reports, BCP 47; `und` where it is not known. */
  readonly language: string;
}

/** Why a column was given a role: what its header says, what its values look like, or because it was left over. */
export interface RoleReason {
  readonly how:
    | "header"
    | "dates"
    | "addresses"
    | "relation_names"
    | "stances"
    | "long_texts"
    | "place_in_row";
  /** Several columns could have had the role. */
  readonly sure: boolean;
}

/** A mapping that was guessed, with its reasons. */
export interface MappingGuess {
  readonly columns: Readonly<Partial<Record<TableRole, number>>>;
  readonly reasons: Readonly<Partial<Record<TableRole, RoleReason>>>;
  readonly happened: DateGuess;
  readonly reported: DateGuess;
}

/** Why a row was left out. */
export const SKIP_CODES = [
  ...([
    "missing",
    "too_long",
    "control_character",
    "bad_stance",
    "repeated_id",
    "stored_id",
    "nul",
    "half_character",
  ] as const),
  ...(["too_many_cells", "not_json", "not_object", "too_deep", "repeated_field"] as const),
] as const;
export type SkipCode = (typeof SKIP_CODES)[number];

/** What was noticed about a row that was kept. */
export const WARNING_CODES = [
  ...(["bad_date", "value_left_out", "replaced_character", "spaces_in_name", "too_few_cells"] as const),
  ...(["unknown_field", "deep_value", "repeated_header", "blank_header"] as const),
] as const;
export type WarningCode = (typeof WARNING_CODES)[number];

/** One place in a table where something is wrong or was noticed. */
export interface RowProblem<Code extends string = SkipCode | WarningCode> {
  readonly code: Code;
  /** Row as a spreadsheet counts: the first line of the file is 1, a cell with line ends is still one row. */
  readonly row: number;
  /** Name of the column; null where the whole row is meant. */
  readonly column: string | null;
  /** What came, shortened; null where there is nothing to show. */
  readonly got: string | null;
}

/** How many problems of each kind are kept with their rows; all are counted. */
export const PROBLEMS_KEPT = 50;

/** How many skipped rows are kept with their reasons: so many can be mended by hand. All are counted. */
export const SKIPPED_KEPT = 1_000;

/** What became of a relation name of the file. */
export interface RelationSummary {
  /** As the file spells it, first spelling. */
  readonly name: string;
  readonly id: string;
  readonly label: string;
  readonly family: Family;
  readonly reversed: boolean;
  readonly how: RelationHow;
  readonly sure: boolean;
  readonly rows: number;
}

/** A decision on the kind of an actor that changes nothing: no row has the name, or the dossier has the actor already. */
export interface IdleKind extends ChosenKind {
  readonly why: "not_in_file" | "stored";
}

/** What an import of a table came to: the report for people and for machines. */
export interface TableSummary {
  /** Rows with data: without header and blank lines. Equals imported + duplicates + skipped. */
  readonly rows: number;
  readonly imported: number;
  /** Rows that say again what an earlier row of the file says. */
  readonly duplicates: number;
  readonly skippedCount: number;
  /** The first of the skipped rows, in the order of the file. */
  readonly skipped: readonly RowProblem<SkipCode>[];
  readonly warnings: readonly {
    readonly code: WarningCode;
    readonly count: number;
    readonly first: readonly RowProblem<WarningCode>[];
  }[];
  /** Claims without a date, those with a bad one among them. */
  readonly undated: number;
  readonly shape: TableShape;
  readonly actors: number;
  readonly reports: number;
  readonly relations: readonly RelationSummary[];
  /** In the order of the decisions. */
  readonly idleKinds: readonly IdleKind[];
  /** `none` where no claim can have words or a place in a report: the dossier has to say so. */
  readonly evidence: "quotes" | "none";
}
