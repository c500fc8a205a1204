import {
  type Batch,
  batchType,
  Column,
  columnFromArray,
  type DataType,
  dictionary,
  list,
  type TypedArray,
  uint32,
  utf8,
} from "@uwdata/flechette";
import { type ClaimTable, NO_SCOPE } from "./claim-table";

/** Returns a column of texts. */
export function utf8Column(values: readonly string[], type: DataType = utf8()): Column<string> {
  // An array without values would make a column without any batch, which no record batch can hold.
  if (values.length > 0) return columnFromArray([...values], type);
  const offsets = new Int32Array(1);
  return columnOf(type, { length: 0, nullCount: 0, type, offsets, values: new Uint8Array(0) });
}

/** Returns a column of numbers that shares the memory of the array. */
export function numberColumn(values: TypedArray, type: DataType): Column<number> {
  return columnOf(type, { length: values.length, nullCount: 0, type, values });
}

/** Returns a column of lists: row `i` holds `values[starts[i] … starts[i+1])`. Shares the memory of both. */
export function listColumn(starts: Uint32Array, values: Uint32Array): Column<number[]> {
  const type = list(uint32());
  const child = numberColumn(values, uint32()).data[0] as Batch<number>;
  const offsets = new Int32Array(starts.buffer, starts.byteOffset, starts.length);
  return columnOf(type, { length: starts.length - 1, nullCount: 0, type, offsets, children: [child] });
}

/**
 * Returns the scopes as a dictionary column with nulls, sharing the memory of the indices.
 *
 * A null slot holds `NO_SCOPE`, which means nothing to other readers and spares our own a copy.
 */
export function scopeColumn(table: Pick<ClaimTable, "claimCount" | "scope" | "scopes">): Column<string> {
  const type = dictionary(utf8(), uint32());
  const validity = new Uint8Array(Math.ceil(table.claimCount / 8));
  let nullCount = 0;
  for (let row = 0; row < table.claimCount; row++) {
    if (table.scope[row] === NO_SCOPE) nullCount++;
    else validity[row >> 3] |= 1 << (row & 7);
  }
  const column = columnOf<string>(type, {
    length: table.claimCount,
    nullCount,
    type,
    values: table.scope,
    ...(nullCount > 0 ? { validity } : {}),
  });
  const batch = column.data[0] as Batch<string> & { setDictionary(values: Column<string>): unknown };
  batch.setDictionary(utf8Column(table.scopes, type.dictionary));
  return column;
}

type BatchParts = ConstructorParameters<typeof Batch>[0];

function columnOf<T>(type: DataType, parts: BatchParts): Column<T> {
  const Kind = batchType(type, {}) as unknown as new (parts: BatchParts) => Batch<T>;
  return new Column([new Kind({ validity: new Uint8Array(0), ...parts })], type);
}
