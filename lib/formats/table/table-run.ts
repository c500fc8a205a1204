import type { KnownRecords, RecordBatch } from "@/lib/domain/record-batch";
import type { RelationType } from "@/lib/domain/relation-type";
import type { TableSummary } from "@/lib/domain/table-import";
import type { PlannedTable } from "./plan-import";
import { TableImporter } from "./table-importer";
import type { TableLimits } from "./table-limits";

/** One import of a planned table: opened once, with what the dossier has, and asked meanwhile how far it is. */
export class TableRun {
  /** Bytes of the file that were read. */
  bytes = 0;
  readonly #planned: PlannedTable;
  readonly #vocabulary: readonly RelationType[];
  readonly #limits: TableLimits | undefined;
  #importer: TableImporter | null = null;

  constructor(planned: PlannedTable, vocabulary: readonly RelationType[], limits?: TableLimits) {
    this.#planned = planned;
    this.#vocabulary = vocabulary;
    this.#limits = limits;
  }

  /** Rows that were read. */
  get rows(): number {
    return this.#importer?.account.rows ?? 0;
  }

  /** Returns the records of the table. `onBatch` is called when some more of them are made. */
  open(known: KnownRecords | undefined, onBatch: () => void = () => undefined) {
    const { shape, mapping, chunks } = this.#planned;
    const importer = new TableImporter({
      ...{ shape, mapping, vocabulary: this.#vocabulary },
      ...(known ? { known } : {}),
      ...(this.#limits ? { limits: this.#limits } : {}),
    });
    this.#importer = importer;
    return {
      batches: watched(importer.records(this.#counted(chunks)), onBatch),
      ownIds: mapping.columns.id !== undefined,
      evidence: () => importer.summary().evidence,
    };
  }

  /** Returns what was read. Throws where nothing was opened. */
  summary(): TableSummary {
    if (this.#importer === null) throw new Error("a table that was not opened has no summary");
    return this.#importer.summary();
  }

  async *#counted(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    for await (const chunk of chunks) {
      this.bytes += chunk.byteLength;
      yield chunk;
    }
  }
}

async function* watched(
  batches: AsyncGenerator<RecordBatch>,
  onBatch: () => void,
): AsyncGenerator<RecordBatch> {
  for await (const batch of batches) {
    onBatch();
    yield batch;
  }
}
