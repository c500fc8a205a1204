import {
  type Column,
  int32,
  Table,
  tableFromColumns,
  tableFromIPC,
  tableToIPC,
  uint8,
  uint16,
  uint32,
} from "@uwdata/flechette";
import { AppError } from "@/lib/domain/app-error";
import { listColumn, numberColumn, scopeColumn } from "./arrow-columns";
import { findTableFault } from "./check-claim-table";
import { type ClaimTable, COLUMNS_LAYOUT } from "./claim-table";

/** Names the layout of the columns; a reader refuses any other. */
export const CLAIMS_FORMAT = `relata-claims/${COLUMNS_LAYOUT}`;

/**
 * Returns the claim columns as one Arrow IPC stream of one record batch, for readers in any language.
 *
 * `chain` and `keys` are lists, `scope` is a dictionary with nulls, undated days are `UNDATED`. Sizes, actor kinds, voices
 * and the few contradictions are in the schema's metadata, because they are no column of claims.
 * Source: Apache Arrow columnar format 1.5, IPC streaming format.
 */
export function writeClaimsArrow(table: ClaimTable): Uint8Array {
  const plain = tableFromColumns([
    ["scope", scopeColumn(table)],
    ["subject", numberColumn(table.subject, uint32())],
    ["relation", numberColumn(table.relation, uint16())],
    ["object", numberColumn(table.object, uint32())],
    ["report", numberColumn(table.report, uint32())],
    ["stance", numberColumn(table.stance, uint8())],
    ["speech", numberColumn(table.speech, uint8())],
    ["status", numberColumn(table.status, uint8())],
    ["bits", numberColumn(table.bits, uint8())],
    ["happened_from", numberColumn(table.happenedFrom, int32())],
    ["happened_to", numberColumn(table.happenedTo, int32())],
    ["happened_soft", numberColumn(table.happenedSoft, uint8())],
    ["reported_from", numberColumn(table.reportedFrom, int32())],
    ["reported_to", numberColumn(table.reportedTo, int32())],
    ["chain", listColumn(table.chainStart, table.chain)],
    ["keys", listColumn(table.keyStart, table.keys)],
  ]);
  const bytes = tableToIPC(new Table({ ...plain.schema, metadata: metadataOf(table) }, plain.children), {});
  if (!bytes) throw new Error("flechette wrote to no sink, though none was given");
  return bytes;
}

function metadataOf(table: ClaimTable): Map<string, string> {
  return new Map([
    ["format", CLAIMS_FORMAT],
    ["relations", String(table.relationCount)],
    ["reports", String(table.reportCount)],
    ["actor_kinds", table.actorKind.join("")],
    ["actor_voices", JSON.stringify([...table.actorVoices.entries()].filter(([, voices]) => voices !== 0))],
    ["contradictions", JSON.stringify([...table.contradictions])],
  ]);
}

/**
 * Returns the claim columns of a stream that {@link writeClaimsArrow} wrote. Numeric columns are views on the bytes, which
 * must not change afterwards; only bytes that do not start on an 8-byte boundary are copied once. Claim ids are decoded
 * when they are asked for.
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
    const column = (name: string): Column<unknown> => {
      const found = arrow.getChild(name) as Column<unknown> | undefined;
      if (!found) throw unreadable(`there is no column ${name}`);
      if (found.data.length !== 1) throw unreadable(`column ${name} has ${found.data.length} batches, not 1`);
      return found;
    };
    const metadata = (name: string): string => {
      const value = arrow.schema.metadata?.get(name);
      if (value === undefined) throw unreadable(`the schema's metadata has no ${name}`);
      return value;
    };
    if (metadata("format") !== CLAIMS_FORMAT) throw unreadable(`its format is not ${CLAIMS_FORMAT}`);
    const values = <T>(name: string, kind: new (length: number) => T): T =>
      valuesOf(column(name), name, kind);
    const chain = listOf(column("chain"), "chain");
    const keys = listOf(column("keys"), "keys");
    const kinds = metadata("actor_kinds");
    return {
      claimCount: arrow.numRows,
      actorCount: kinds.length,
      relationCount: Number(metadata("relations")),
      reportCount: Number(metadata("reports")),
      actorKind: Uint8Array.from(kinds, Number),
      actorVoices: voicesOf(metadata("actor_voices"), kinds.length),
      scope: values("scope", Uint32Array),
      scopes: scopesOf(column("scope")),
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

function valuesOf<T>(column: Column<unknown>, name: string, kind: new (length: number) => T): T {
  const values: unknown = column.data[0].values;
  if (values instanceof kind) return values;
  throw unreadable(`column ${name} is not of type ${kind.name}`);
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
