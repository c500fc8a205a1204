import type { ActorKind, Stance } from "./codes";
import type { GraphSummary } from "./graph-file";
import type { RelationType } from "./relation-type";
import type { DateGuess, EncodingGuess, MappingGuess, TableShape, TableSummary } from "./table-import";

/** Parts of a table's shape that a person can settle before the rest is guessed. */
export type ChosenShape = Partial<Pick<TableShape, "encoding" | "delimiter" | "quote" | "header">>;

/** A row as a preview shows it. */
export interface PreviewRow {
  /** As a spreadsheet counts, from 1; null for rows from further in, which nobody has counted to. */
  readonly number: number | null;
  /** As many as there are columns, long ones cut. */
  readonly cells: readonly string[];
}

/** What the start of a table shows, and what was made of it: to be looked at and corrected. */
export interface TablePreview {
  readonly kind: "table";
  /** Where the rows are the edges of a graph, what that holds; else null. */
  readonly graph: GraphSummary | null;
  readonly shape: TableShape;
  readonly encoding: EncodingGuess;
  /** What of the shape is not sure. */
  readonly doubts: readonly ("encoding" | "delimiter" | "header")[];
  readonly guess: MappingGuess;
  /** How the values of each column would be read as dates. */
  readonly dates: readonly DateGuess[];
  /** Bytes of a row, about: as the start has them. */
  readonly rowBytes: number;
  readonly rows: readonly PreviewRow[];
  /** Some rows from further in, in the order of the file; none where the first rows are all there are. */
  readonly later: readonly PreviewRow[];
}

/** What a file is, from a look at it: a table, or a bundle of Relata, which brings its own records. */
export type FilePreview = TablePreview | { readonly kind: "bundle" };

/** A claim that a row makes, in words. */
export interface ExampleClaim {
  readonly row: number;
  readonly subject: string;
  readonly relation: Pick<RelationType, "label" | "family">;
  readonly object: string;
  readonly stance: Stance;
  /** EDTF, or null for undated. */
  readonly happened: string | null;
  readonly scope: string | null;
  /** Publisher first. */
  readonly chain: readonly string[];
}

/** Actors whose names speak for one kind. */
export interface KindCount {
  readonly kind: ActorKind;
  readonly actors: number;
  /** Names with most claims, the strongest first. */
  readonly examples: readonly string[];
}

/** By what the kind of an actor was settled: a person, after the survey, its file, that it publishes the file's reports, or its name. */
export type KindHow = "chosen" | "file" | "publishes" | "guessed";

/** An actor of a file as an import would store it. */
export interface SurveyedActor {
  readonly name: string;
  readonly kind: ActorKind;
  readonly how: KindHow;
  /** Claims that it is an end of; twice where it is both. */
  readonly claims: number;
}

/** Actors that a survey names at most; all are counted. */
export const ACTORS_NAMED = 1_000;

/** Claims by the month, or the year, in which they are said to have happened. */
export interface ClaimsOverTime {
  readonly unit: "month" | "year";
  /** `2018-08` or `2018`, one after the other without a gap. */
  readonly bins: readonly { readonly label: string; readonly claims: number }[];
}

/** What becomes of a whole table if it is imported as it is mapped, before any of it is. */
export interface TableSurvey {
  readonly summary: TableSummary;
  /** Types of the relation names, by id. */
  readonly types: Readonly<Record<string, RelationType>>;
  /** Of all that are an end of a claim; what a dossier has already is not known here. */
  readonly kinds: readonly KindCount[];
  /** Those with most claims, the strongest first, at most {@link ACTORS_NAMED}, with the kinds that nobody chose. */
  readonly actors: readonly SurveyedActor[];
  /** Null where no claim is dated by month or year. */
  readonly time: ClaimsOverTime | null;
  readonly examples: readonly ExampleClaim[];
}

/** How far a survey is; `survey` is what was found so far. */
export interface SurveyProgress {
  readonly bytes: number;
  readonly totalBytes: number;
  readonly survey: TableSurvey;
}

/** What is taken of one file at most. */
export interface ImportLimits {
  readonly bytes: number;
  readonly bundleBytes: number;
  readonly graphBytes: number;
  readonly rows: number;
  /** UTF-16 units. */
  readonly rowLength: number;
  readonly columns: number;
}

/** Whether this visitor may import over HTTP: without more ado, with a token, or not at all. */
export type ImportAccess = "open" | "token" | "closed";
