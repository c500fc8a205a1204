import {
  type Column,
  type DataType,
  int32,
  Table,
  tableFromColumns,
  tableToIPC,
  uint8,
  uint16,
  uint32,
} from "@uwdata/flechette";
import { listColumn, numberColumn, scopeColumn, utf8Column } from "./arrow-columns";
import { CLAIMS_FORMAT, NUMBER_COLUMNS, type NumberArray, type Omitted } from "./arrow-layout";
import type { ClaimTable } from "./claim-table";

/**
 * Returns the claim columns as one Arrow IPC stream of one record batch, as `readClaimsArrow` reads them. Columns with one
 * value throughout, and those that say what another says, are left out; the schema's metadata `omitted` says which.
 *
 * `chain` and `keys` are lists, `scope` is a dictionary with nulls, undated days are `UNDATED`. Sizes, actor kinds, voices
 * and the few contradictions are in the metadata too, because they are no column of claims. Claims have no ids here: they do
 * not compress, and a row is known by its place.
 * Source: Apache Arrow columnar format 1.5, IPC streaming format.
 */
export function writeClaimsArrow(table: ClaimTable): Uint8Array {
  const columns: [string, Column<unknown>][] = [];
  const constant: Record<string, number | null> = {};
  const same: Record<string, string> = {};
  const single: string[] = [];
  const written: { name: string; values: NumberArray }[] = [];
  const number = (name: string, values: NumberArray) => {
    const like = written.find((before) => isSame(before.values, values));
    if (name !== "subject" && isConstant(values)) constant[name] = values[0] ?? 0;
    else if (like) same[name] = like.name;
    else columns.push([name, numberColumn(values, typeOf(values))]);
    written.push({ name, values });
  };
  for (const { name, field } of NUMBER_COLUMNS) number(name, table[field]);
  if (table.scopes.length === 0 && table.claimCount > 0) constant.scope = null;
  else columns.push(["scope", scopeColumn(table)]);
  for (const [name, starts, values] of listsOf(table)) {
    if (isOneEach(starts)) {
      single.push(name);
      number(name, values);
    } else columns.push([name, listColumn(starts, values)]);
  }
  return toStream(table, columns, { constant, same, single });
}

/** Returns the same with every column written out, and the ids of the claims: for readers that are not this explorer. */
export function writeWholeClaimsArrow(table: ClaimTable, ids: readonly string[]): Uint8Array {
  const columns: [string, Column<unknown>][] = [
    ["claim", utf8Column(ids)],
    ["scope", scopeColumn(table)],
    ...NUMBER_COLUMNS.map(({ name, field }): [string, Column<unknown>] => [
      name,
      numberColumn(table[field], typeOf(table[field])),
    ]),
    ...listsOf(table).map(([name, starts, values]): [string, Column<unknown>] => [
      name,
      listColumn(starts, values),
    ]),
  ];
  return toStream(table, columns, { constant: {}, same: {}, single: [] });
}

function listsOf({ chainStart, chain, keyStart, keys }: ClaimTable) {
  return [
    ["chain", chainStart, chain],
    ["keys", keyStart, keys],
  ] as const;
}

function toStream(table: ClaimTable, columns: [string, Column<unknown>][], omitted: Omitted): Uint8Array {
  const plain = tableFromColumns(columns);
  const metadata = metadataOf(table, omitted);
  const bytes = tableToIPC(new Table({ ...plain.schema, metadata }, plain.children), {});
  if (!bytes) throw new Error("flechette wrote to no sink, though none was given");
  return bytes;
}

function metadataOf(table: ClaimTable, omitted: Omitted): Map<string, string> {
  return new Map([
    ["format", CLAIMS_FORMAT],
    ["relations", String(table.relationCount)],
    ["reports", String(table.reportCount)],
    ["actor_kinds", table.actorKind.join("")],
    ["actor_voices", JSON.stringify([...table.actorVoices.entries()].filter(([, voices]) => voices !== 0))],
    ["contradictions", JSON.stringify([...table.contradictions])],
    ["omitted", JSON.stringify(omitted)],
  ]);
}

function typeOf(values: NumberArray): DataType {
  if (values instanceof Uint8Array) return uint8();
  if (values instanceof Uint16Array) return uint16();
  return values instanceof Int32Array ? int32() : uint32();
}

/** Of no rows none is constant: they would have no value to keep. */
function isConstant(values: NumberArray): boolean {
  const [first] = values;
  for (let row = 1; row < values.length; row++) if (values[row] !== first) return false;
  return values.length > 0;
}

function isSame(one: NumberArray, other: NumberArray): boolean {
  if (one.length !== other.length || one.constructor !== other.constructor) return false;
  for (let row = 0; row < one.length; row++) if (one[row] !== other[row]) return false;
  return one.length > 0;
}

function isOneEach(starts: Uint32Array): boolean {
  for (let row = 0; row < starts.length; row++) if (starts[row] !== row) return false;
  return starts.length > 1;
}
