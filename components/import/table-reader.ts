import type { RelationType } from "@/lib/domain/relation-type";
import type { TableMapping, TableShape } from "@/lib/domain/table-import";
import type {
  ChosenShape,
  FilePreview,
  ImportLimits,
  SurveyProgress,
  TableSurvey,
} from "@/lib/domain/table-survey";

/** How a table is read whole: its form, what its columns mean, and the relation types that the dossier has already. */
export interface SurveyPlan {
  readonly shape: TableShape;
  readonly mapping: TableMapping;
  readonly known: readonly RelationType[];
  readonly limits: ImportLimits;
  /** How the graph is read whose edges are the rows; null for a table. */
  readonly graph: { readonly repair: boolean } | null;
}

/** What was settled of how a file is looked at: its shape as a table, and whether a broken graph is mended. */
export interface HowToLook {
  readonly chosen: ChosenShape;
  readonly repair: boolean;
}

/** Reads files off the main thread. Rejects with a {@link ReadingProblem}; where the signal says so, with an `AbortError`. */
export interface TableReader {
  readonly preview: (
    file: File,
    how: HowToLook,
    known: readonly RelationType[],
    signal: AbortSignal,
  ) => Promise<FilePreview>;
  readonly survey: (
    file: File,
    plan: SurveyPlan,
    onProgress: (progress: SurveyProgress) => void,
    signal: AbortSignal,
  ) => Promise<TableSurvey>;
}

/** Why a file cannot be read, in words for a person. */
export class ReadingProblem extends Error {
  override readonly name = "ReadingProblem";
  constructor(
    readonly title: string,
    detail: string,
    /** It is a graph that could be read with repair. */
    readonly mendable = false,
  ) {
    super(detail);
  }
}
