import { type ClaimTable, COLUMNS_LAYOUT } from "./claim-table";

/** Names the layout of the columns; a reader refuses any other. */
export const CLAIMS_FORMAT = `relata-claims/${COLUMNS_LAYOUT}`;

export type NumberArray = Uint8Array | Uint16Array | Uint32Array | Int32Array;

/** The columns of one number a claim: their names in Arrow, what they are called here, and their types. `subject` is always written. */
export const NUMBER_COLUMNS = [
  { name: "subject", field: "subject", kind: Uint32Array },
  { name: "relation", field: "relation", kind: Uint16Array },
  { name: "object", field: "object", kind: Uint32Array },
  { name: "report", field: "report", kind: Uint32Array },
  { name: "stance", field: "stance", kind: Uint8Array },
  { name: "speech", field: "speech", kind: Uint8Array },
  { name: "status", field: "status", kind: Uint8Array },
  { name: "bits", field: "bits", kind: Uint8Array },
  { name: "happened_from", field: "happenedFrom", kind: Int32Array },
  { name: "happened_to", field: "happenedTo", kind: Int32Array },
  { name: "happened_soft", field: "happenedSoft", kind: Uint8Array },
  { name: "reported_from", field: "reportedFrom", kind: Int32Array },
  { name: "reported_to", field: "reportedTo", kind: Int32Array },
] as const satisfies readonly {
  name: string;
  field: keyof ClaimTable;
  kind: new (length: number) => NumberArray;
}[];

/**
 * Which columns a stream leaves out, in its metadata `omitted` as JSON: of event data most have one value throughout, or say
 * what another says. Empty in a stream with every column.
 */
export interface Omitted {
  /** Columns with one value in all rows. `scope` is one without any, null. */
  readonly constant: Readonly<Record<string, number | null>>;
  /** Columns equal to another that comes before. */
  readonly same: Readonly<Record<string, string>>;
  /** Lists that have one item in each row, so that the column is one of numbers. */
  readonly single: readonly string[];
}
