import { csvRow, unneutralised } from "@/lib/text/csv-row";
import type { PlannedTable } from "./plan-import";
import { readTable } from "./read-table";
import { TableAccount } from "./table-account";

/**
 * Returns a planned table that was written for spreadsheets, without the marks that keep them from taking cells for formulas: its
 * cells as they were before.
 */
export function withoutMarks(planned: PlannedTable): PlannedTable {
  const { shape } = planned;
  return {
    ...planned,
    shape: { ...shape, format: "delimited", encoding: "utf-8", delimiter: ",", quote: '"', header: false },
    chunks: unmarked(planned),
  };
}

async function* unmarked({ chunks, shape }: PlannedTable): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  for await (const { rows } of readTable(chunks, shape, new TableAccount())) {
    yield encoder.encode(rows.map((row) => csvRow(row.map(unneutralised))).join(""));
  }
}
