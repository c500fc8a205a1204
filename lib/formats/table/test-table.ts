import relations from "@/data/relations.json";
import type { Bundle } from "@/lib/domain/bundle";
import type { KnownRecords } from "@/lib/domain/record-batch";
import type { RelationType } from "@/lib/domain/relation-type";
import type { TableMapping, TableShape } from "@/lib/domain/table-import";
import type { ChosenShape } from "@/lib/domain/table-survey";
import { guessMapping } from "./guess-mapping";
import { relationMatcher } from "./match-relation";
import { sniffTable } from "./sniff-table";
import { TableImporter } from "./table-importer";
import { TABLE_LIMITS } from "./table-limits";

/** The vocabulary that ships, for tests. */
export const VOCABULARY = relations.relationTypes as RelationType[];

/** What a test sets otherwise than it is guessed. */
export interface TestImport {
  readonly chosen?: ChosenShape;
  readonly mapping?: Partial<TableMapping>;
  readonly known?: KnownRecords;
  readonly limits?: Partial<typeof TABLE_LIMITS>;
  /** Bytes of each piece. */
  readonly pieces?: number;
  readonly batchSize?: number;
}

/** Returns how a table would be imported if nobody corrected anything. */
export function plannedImport(
  bytes: Uint8Array,
  { chosen, mapping }: TestImport = {},
): { shape: TableShape; mapping: TableMapping } {
  const { shape, rows } = sniffTable(bytes, true, chosen);
  const guess = guessMapping(shape.columns, rows, relationMatcher(VOCABULARY));
  return {
    shape,
    mapping: {
      columns: guess.columns,
      happenedReading: guess.happened.reading,
      reportedReading: guess.reported.reading,
      relations: [],
      publisher: { name: "The file", kind: "outlet" },
      fileTitle: "The file",
      language: "en",
      ...mapping,
    },
  };
}

/** Imports a table as it is guessed, and returns its records in one list each, with the summary. */
export async function importTable(input: string | Uint8Array, options: TestImport = {}) {
  const bytes = typeof input === "string" ? new TextEncoder().encode(input) : input;
  const { shape, mapping } = plannedImport(bytes, options);
  const { known, pieces = 64 * 1024, batchSize = 5_000 } = options;
  const limits = { ...TABLE_LIMITS, ...options.limits };
  const importer = new TableImporter({
    shape,
    mapping,
    vocabulary: VOCABULARY,
    limits,
    batchSize,
    ...(known ? { known } : {}),
  });
  const records: Pick<Bundle, "actors" | "relationTypes" | "reports" | "claims"> = {
    ...{ actors: [], relationTypes: [], reports: [], claims: [] },
  };
  const rowNumbers: number[] = [];
  for await (const batch of importer.records(cut(bytes, pieces))) {
    records.actors.push(...batch.actors);
    records.relationTypes.push(...batch.relationTypes);
    records.reports.push(...batch.reports);
    records.claims.push(...batch.claims);
    rowNumbers.push(...batch.rowNumbers);
  }
  return { ...records, rowNumbers, summary: importer.summary() };
}

function* cut(bytes: Uint8Array, size: number): Generator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}
