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
}

/** Reads files off the main thread. Rejects with a {@link ReadingProblem}; where the signal says so, with an `AbortError`. */
export interface TableReader {
  readonly preview: (
    file: File,
    chosen: ChosenShape,
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
  ) {
    super(detail);
  }
}
