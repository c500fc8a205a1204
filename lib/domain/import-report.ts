import { type RowProblem, SKIPPED_KEPT, type SkipCode, type TableSummary } from "./table-import";

/** What storing a file's claims did. */
export interface Imported {
  /** `nothing`: no row makes a claim, so there is no dossier of the file. `unchanged`: the dossier had all of its claims. */
  readonly result: "added" | "appended" | "unchanged" | "nothing";
  /** Of the dossier as it is now; null where there is none. */
  readonly version: string | null;
  readonly hash: string | null;
  /** Claims that were added. */
  readonly added: number;
  /** Claims that the dossier had before. */
  readonly known: number;
  /** Rows whose id stands for another claim in the dossier; they were left out. */
  readonly conflictingRows: readonly number[];
}

/** What an import is at when all rows are read. */
export type StoringStep = "comparing" | "storing" | "counting" | "finishing";

/** How far an import is. */
export interface ImportProgress {
  /** Rows that were read. */
  readonly rows: number;
  /** Bytes of the file that were read, and how many there are; null where that is not known. */
  readonly bytes: number;
  readonly totalBytes: number | null;
  readonly durationMs: number;
  readonly step: "reading" | StoringStep;
}

/** What an import of a table came to, for people and machines. Rows equal imported + duplicates + skipped. */
export interface ImportReport extends Omit<TableSummary, "duplicates"> {
  readonly dossier: string;
  readonly result: Imported["result"];
  readonly version: string | null;
  readonly hash: string | null;
  /** Nothing was stored: it was only tried. */
  readonly dryRun: boolean;
  /** Bytes of the file that came: all that were sent. */
  readonly bytes: number;
  readonly duplicates: { readonly inFile: number; readonly inDossier: number };
  readonly durationMs: number;
  readonly rowsPerSecond: number;
}

/** Returns the report of an import, from what was read and what storing it did. */
export function toImportReport(
  summary: TableSummary,
  { result, version, hash, added, known, conflictingRows }: Imported,
  { dossier, dryRun, bytes, durationMs }: Pick<ImportReport, "dossier" | "dryRun" | "bytes" | "durationMs">,
): ImportReport {
  const conflicts = conflictingRows.map(
    (row): RowProblem<SkipCode> => ({ code: "stored_id", row, column: null, got: null }),
  );
  const skipped = [...summary.skipped, ...conflicts].sort((one, other) => one.row - other.row);
  return {
    ...{ dossier, result, version, hash, dryRun, bytes },
    ...summary,
    imported: added,
    duplicates: { inFile: summary.duplicates, inDossier: known },
    skippedCount: summary.skippedCount + conflictingRows.length,
    skipped: skipped.slice(0, SKIPPED_KEPT),
    durationMs: Math.round(durationMs),
    rowsPerSecond: Math.round(summary.rows / Math.max(durationMs / 1_000, 0.001)),
  };
}
