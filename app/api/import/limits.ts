import type { ImportLimits } from "@/lib/domain/table-survey";
import { BUNDLE_MAX_BYTES } from "@/lib/formats/bundle";
import { GRAPH_LIMITS } from "@/lib/formats/graph/graph-limits";
import { TABLE_LIMITS, type TableLimits } from "@/lib/formats/table/table-limits";

/** Returns what is read of one table at most: what ships, and fewer bytes where `RELATA_IMPORT_MAX_BYTES` says so. */
export function tableLimits(): TableLimits {
  return { ...TABLE_LIMITS, bytes: atMost(TABLE_LIMITS.bytes) };
}

/** Returns the bytes that are read of one bundle at most. */
export function bundleLimit(): number {
  return atMost(BUNDLE_MAX_BYTES);
}

/** Returns the bytes that are read of one graph at most: it is held whole while it is read. */
export function graphLimit(): number {
  return atMost(GRAPH_LIMITS.bytes);
}

/** Returns the limits as the page of imports states them. */
export function statedLimits(): ImportLimits {
  const { bytes, rows, rowLength, columns } = tableLimits();
  return { bytes, rows, rowLength, columns, bundleBytes: bundleLimit(), graphBytes: graphLimit() };
}

function atMost(most: number): number {
  const given = process.env.RELATA_IMPORT_MAX_BYTES ?? "";
  return /^\d{1,12}$/.test(given) ? Math.min(Number(given), most) : most;
}
