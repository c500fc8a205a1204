import { type Column, tableFromIPC } from "@uwdata/flechette";
import { AppError } from "@/lib/domain/app-error";
import { CLAIMS_FORMAT, NUMBER_COLUMNS, type NumberArray, type Omitted } from "./arrow-layout";
import { findTableFault } from "./check-claim-table";
import { type ClaimTable, NO_SCOPE } from "./claim-table";

/**
 * Returns the claim columns of a stream that `writeClaimsArrow` wrote. Numeric columns are views on the bytes, which
 * must not change afterwards; only bytes that do not start on an 8-byte boundary are copied once. Columns that are equal
 * are one array.
 *
 * Throws `AppError` "bad_request" that says what is wrong with bytes that are cut short, of another format or layout, or
 * whose positions point nowhere: one pass, so that no later pass has to look. Not for bytes from strangers: flechette
 * believes the lengths in a stream's headers, and one made up with care can take all memory.
 */
export function readClaimsArrow(bytes: Uint8Array): ClaimTable {
  const table = decode(bytes);
  const fault = findTableFault(table);
  if (fault) throw unreadable(fault);
  return table;
}

function decode(bytes: Uint8Array): ClaimTable {
  try {
    const arrow = tableFromIPC(bytes.byteOffset % 8 === 0 ? bytes : new Uint8Array(bytes));
    const metadata = (name: string): string => {
      const value = arrow.schema.metadata?.get(name);
      if (value === undefined) throw unreadable(`the schema's metadata has no ${name}`);
      return value;
    };
    if (metadata("format") !== CLAIMS_FORMAT) throw unreadable(`its format is not ${CLAIMS_FORMAT}`);
    const rows = arrow.numRows;
    const omitted = JSON.parse(metadata("omitted")) as Omitted;
    const column = (name: string): Column<unknown> => {
      const found = arrow.getChild(name) as Column<unknown> | undefined;
      if (!found) throw unreadable(`there is no column ${name}`);
      if (found.data.length !== 1) throw unreadable(`column ${name} has ${found.data.length} batches, not 1`);
      return found;
    };
    const read = new Map<string, NumberArray>();
    const values = <T extends NumberArray>(name: NumberName, kind: new (length: number) => T): T => {
      const made = (read.get(name) as T | undefined) ?? valuesOf(name, kind);
      read.set(name, made);
      return made;
    };
    const valuesOf = <T extends NumberArray>(name: NumberName, kind: new (length: number) => T): T => {
      const value = omitted.constant[name];
      if (typeof value === "number") return new kind(rows).fill(value) as T;
      const like = omitted.same[name];
      const found = like === undefined ? column(name).data[0].values : read.get(like);
      if (found instanceof kind) return found;
      throw unreadable(`column ${name} is not of type ${kind.name}`);
    };
    const isSingle = (name: NumberName) => omitted.single.includes(name);
    const oneEach = ["chain" as const, "keys" as const].some(isSingle) ? rowNumbers(rows) : null;
    const list = (name: "chain" | "keys") =>
      oneEach && isSingle(name)
        ? { starts: oneEach, values: values(name, Uint32Array) }
        : listOf(column(name), name);
    // In their order, as a column can be the same as one before it.
    for (const { name, kind } of NUMBER_COLUMNS) values<NumberArray>(name, kind);
    const chain = list("chain");
    const keys = list("keys");
    const kinds = metadata("actor_kinds");
    const hasScopes = omitted.constant.scope !== null;
    return {
      claimCount: rows,
      actorCount: kinds.length,
      relationCount: Number(metadata("relations")),
      reportCount: Number(metadata("reports")),
      actorKind: Uint8Array.from(kinds, Number),
      actorVoices: voicesOf(metadata("actor_voices"), kinds.length),
      scope: hasScopes ? scopeValues(column("scope")) : new Uint32Array(rows).fill(NO_SCOPE),
      scopes: hasScopes ? scopesOf(column("scope")) : [],
      subject: values("subject", Uint32Array),
      relation: values("relation", Uint16Array),
      object: values("object", Uint32Array),
      report: values("report", Uint32Array),
      stance: values("stance", Uint8Array),
      speech: values("speech", Uint8Array),
      status: values("status", Uint8Array),
      bits: values("bits", Uint8Array),
      happenedFrom: values("happened_from", Int32Array),
      happenedTo: values("happened_to", Int32Array),
      happenedSoft: values("happened_soft", Uint8Array),
      reportedFrom: values("reported_from", Int32Array),
      reportedTo: values("reported_to", Int32Array),
      chainStart: chain.starts,
      chain: chain.values,
      keyStart: keys.starts,
      keys: keys.values,
      contradictions: Uint32Array.from(JSON.parse(metadata("contradictions")) as number[]),
    };
  } catch (cause) {
    if (cause instanceof AppError) throw cause;
    throw unreadable("it is damaged, cut short, or no Arrow stream", cause);
  }
}

type NumberName = (typeof NUMBER_COLUMNS)[number]["name"] | "chain" | "keys";

function rowNumbers(rows: number): Uint32Array {
  const starts = new Uint32Array(rows + 1);
  for (let row = 0; row <= rows; row++) starts[row] = row;
  return starts;
}

function scopeValues(column: Column<unknown>): Uint32Array {
  const values: unknown = column.data[0].values;
  if (values instanceof Uint32Array) return values;
  throw unreadable("column scope is not a dictionary of uint32");
}

function listOf(column: Column<unknown>, name: string): { starts: Uint32Array; values: Uint32Array } {
  const [{ offsets, children }] = column.data;
  const values = children?.[0]?.values;
  if (!(offsets instanceof Int32Array && values instanceof Uint32Array)) {
    throw unreadable(`column ${name} is not a list of uint32`);
  }
  return { starts: new Uint32Array(offsets.buffer, offsets.byteOffset, offsets.length), values };
}

function scopesOf(column: Column<unknown>): string[] {
  const [batch] = column.data;
  const dictionary = "dictionary" in batch ? (batch.dictionary as Column<string>) : null;
  if (!dictionary) throw unreadable("column scope is not a dictionary");
  return Array.from(dictionary, String);
}

function voicesOf(json: string, actorCount: number): Int32Array {
  const voices = new Int32Array(actorCount);
  for (const [actor, count] of JSON.parse(json) as [number, number][]) voices[actor] = count;
  return voices;
}

function unreadable(detail: string, cause?: unknown): AppError {
  return new AppError("bad_request", `The claim columns cannot be read: ${detail}.`, { cause });
}
