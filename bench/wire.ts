import { brotliDecompressSync } from "node:zlib";
import { readClaimsArrow } from "@/lib/claims/arrow";
import { buildClaimTable } from "@/lib/claims/build-claim-table";
import type { ClaimTable } from "@/lib/claims/claim-table";
import { lineIndex } from "@/lib/claims/line-index";
import { lineTotals } from "@/lib/claims/line-tally";
import { writeClaimsArrow } from "@/lib/claims/write-arrow";
import { encodedColumns } from "@/lib/store/encoded-columns";
import type { EventDossier } from "./event-tables";
import { median, timesOf } from "./measure";
import type { Result } from "./result";

const ROUNDS = { rounds: 5, warmUps: 1 };
const MB = 1_000_000;

/** Megabytes over the wire (issue 4). */
function budgetOf(claims: number): number {
  return claims <= 200_000 ? 2.5 : 25;
}

/** Returns the size of a dossier's columns on their way and in memory, and how long they take to be made, written and read. */
export async function benchWire({ data, claims, table }: EventDossier): Promise<Result[]> {
  const named = `${table.claimCount.toLocaleString("en")} claims`;
  const bytes = writeClaimsArrow(table);
  const compressing = await timesOf(() => encodedColumns(bytes.slice(), "br"), { rounds: 5, warmUps: 0 });
  const compressed = await encodedColumns(bytes, "br");
  const timed = async (what: string, run: () => unknown): Promise<Result> => {
    const times = await timesOf(run, ROUNDS);
    return {
      name: `${what} ${named}`,
      unit: "ms",
      value: median(times),
      budget: null,
      how: `median of ${times.length}`,
    };
  };
  const read = readClaimsArrow(brotliDecompressSync(compressed));
  lineTotals(read);
  return [
    {
      name: `columns over the wire, ${named}`,
      unit: "MB",
      value: compressed.byteLength / MB,
      budget: budgetOf(table.claimCount),
      how: `brotli in ${median(compressing).toFixed(0)} ms (median of 5, off the main thread), once for a state; ${(bytes.byteLength / MB).toFixed(1)} MB before`,
    },
    {
      name: `columns and line index in memory, ${named}`,
      unit: "MB",
      value: memoryOf(read) / MB,
      budget: null,
      how: "sum of the distinct buffers that they hold; what a page takes beside them is not among it",
    },
    await timed("making columns of", () => buildClaimTable(data, claims)),
    await timed("writing columns of", () => writeClaimsArrow(table)),
    await timed("decompressing and reading columns of", () =>
      readClaimsArrow(brotliDecompressSync(compressed)),
    ),
  ];
}

/** Bytes of the buffers behind a table and what is kept for its lines. Columns of a stream share one. */
function memoryOf(table: ClaimTable): number {
  const views = [table, lineIndex(table), lineTotals(table)].flatMap((record) => Object.values(record));
  const buffers = new Set(views.flatMap((view) => (ArrayBuffer.isView(view) ? [view.buffer] : [])));
  return [...buffers].reduce((sum, buffer) => sum + buffer.byteLength, 0);
}
