import { ACTOR_KINDS, CLAIM_STATUSES, STANCES } from "@/lib/domain/codes";
import { FLAG_ORDER } from "@/lib/domain/corroboration";
import type { Corroboration, LineFlag } from "@/lib/domain/dossier-data";
import { lineId } from "@/lib/domain/line-ends";
import { lineStatus } from "@/lib/domain/line-status";
import { CLAIM_BITS, type ClaimTable, NO_SCOPE, UNDATED, VOICES_UNCOUNTED } from "./claim-table";
import { originCounter, toOrigins } from "./count-origins";
import type { Line } from "./line";
import { type LineIndex, lineIndex } from "./line-index";

/** Ids by position, as columns refer to them. */
export interface TableNames {
  readonly actorIds: readonly string[];
  readonly relationIds: readonly string[];
}

/** 1 for each claim that passes a filter but for its stances, and for each that passes with them; null: all. */
export interface RowMasks {
  readonly heard: Uint8Array | null;
  readonly shown: Uint8Array | null;
}

const OUTLET = ACTOR_KINDS.indexOf("outlet");
const DRAFT = CLAIM_STATUSES.indexOf("draft");
const WITHDRAWN = CLAIM_STATUSES.indexOf("withdrawn");

/** Returns the line at a position of the line index, made of those of its claims that pass the masks. */
export function toLine(
  table: ClaimTable,
  names: TableNames,
  position: number,
  { heard, shown }: RowMasks,
): Line {
  const index = lineIndex(table);
  const subject = index.subject[position];
  const relation = index.relation[position];
  const object = index.object[position];
  const all = index.rows.subarray(index.rowStart[position], index.rowStart[position + 1]);
  const rows = shown ? all.filter((row) => shown[row] === 1) : all;
  const corroboration = corroborateRows(table, position, all, heard);
  const scopes = new Set(rows.filter((row) => table.scope[row] !== NO_SCOPE).map((row) => table.scope[row]));
  return {
    ...corroboration,
    id: idOf(index, names, position),
    subject,
    relation,
    object,
    rows,
    draft: rows.length > 0 && rows.every((row) => table.status[row] === DRAFT),
    scopes: Array.from(scopes, (scope) => table.scopes[scope]),
    happenedFrom: earliest(table.happenedFrom, rows),
    happenedTo: latest(table.happenedTo, rows),
    reportedFrom: earliest(table.reportedFrom, rows),
    reportedTo: latest(table.reportedTo, rows),
    // A claim without a date has none that could be inferred.
    happenedInferred: rows.some((row) => (table.bits[row] & CLAIM_BITS.happenedInferred) !== 0),
    reportedInferred: rows.some((row) => (table.bits[row] & CLAIM_BITS.reportedInferred) !== 0),
    unreal: unrealOf(table.bits, rows),
    unheard: STANCES.filter(
      (stance, bit) => (index.stances[position] & (1 << bit)) !== 0 && corroboration.origins[stance] === 0,
    ),
    contradictedBy: (index.opposed.get(position) ?? []).map((other) => idOf(index, names, other)),
  };
}

function idOf({ subject, relation, object }: LineIndex, names: TableNames, position: number): string {
  return lineId({
    subject: names.actorIds[subject[position]],
    relation: names.relationIds[relation[position]],
    object: names.actorIds[object[position]],
  });
}

/** The same as `corroborate` in the domain, from columns. A property test holds the two together. */
function corroborateRows(
  table: ClaimTable,
  position: number,
  all: Uint32Array,
  mask: Uint8Array | null,
): Corroboration {
  const counter = originCounter(table);
  counter.count(position, mask);
  const flags = new Set<LineFlag>();
  const atOrigin = new Set<number>();
  const inChains = new Set<number>();
  const unnamedGroups: Set<number>[] = [new Set(), new Set(), new Set()];
  for (const row of all) {
    if ((mask && mask[row] === 0) || table.status[row] === WITHDRAWN) continue;
    atOrigin.add(table.keys[table.keyStart[row]]);
    for (let at = table.chainStart[row]; at < table.chainStart[row + 1]; at++) inChains.add(table.chain[at]);
    if (table.bits[row] & CLAIM_BITS.ownVoice) flags.add("own_voice");
    if (table.bits[row] & CLAIM_BITS.linkInferred) flags.add("link_inferred");
    if (table.bits[row] & CLAIM_BITS.unnamedVoice) unnamedGroups[table.stance[row]].add(counter.groupOf(row));
  }
  if (unnamedGroups.some((groups) => groups.size > 1)) flags.add("may_share_unnamed_sources");
  let relays = 0;
  let voices = 0;
  for (const actor of inChains) {
    if (table.actorKind[actor] === OUTLET && !atOrigin.has(actor)) relays++;
    const uncounted = table.actorVoices[actor] === VOICES_UNCOUNTED;
    if (uncounted) flags.add("voices_at_least");
    voices += uncounted ? 1 : table.actorVoices[actor];
  }
  const origins = toOrigins(counter);
  return {
    status: lineStatus(origins),
    origins,
    relays,
    voices,
    flags: FLAG_ORDER.filter((flag) => flags.has(flag)),
  };
}

function unrealOf(bits: Uint8Array, rows: Uint32Array): Line["unreal"] {
  const unreal = CLAIM_BITS.future | CLAIM_BITS.hypothetical;
  if (rows.length === 0 || rows.some((row) => (bits[row] & unreal) === 0)) return null;
  return rows.some((row) => bits[row] & CLAIM_BITS.hypothetical) ? "hypothetical" : "future";
}

function earliest(days: Int32Array, rows: Uint32Array): number {
  return rows.reduce(
    (first, row) => (first === UNDATED || (days[row] !== UNDATED && days[row] < first) ? days[row] : first),
    UNDATED,
  );
}

function latest(days: Int32Array, rows: Uint32Array): number {
  // UNDATED is below every day, so it only stays where there is no other.
  return rows.reduce((last, row) => Math.max(last, days[row]), UNDATED);
}
