import { ACTOR_KINDS, CLAIM_STATUSES, STANCES, type Stance } from "@/lib/domain/codes";
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

/**
 * Returns the line at a position of the line index, made of those of its claims that pass the masks. In one loop over its
 * claims: a drawing asks for hundreds of lines at each toggle.
 */
export function toLine(
  table: ClaimTable,
  names: TableNames,
  position: number,
  { heard, shown }: RowMasks,
): Line {
  const index = lineIndex(table);
  const rows = rowsOfLine(index, position, shown);
  const { bits, status } = table;
  const corroboration = corroborateRows(table, index, position, heard);
  let [anyBit, draft] = [0, rows.length > 0];
  let [happenedFrom, happenedTo, reportedFrom, reportedTo] = [UNDATED, UNDATED, UNDATED, UNDATED];
  let [allUnreal, scopes] = [rows.length > 0, NO_SCOPES];
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at];
    anyBit |= bits[row];
    allUnreal &&= (bits[row] & UNREAL) !== 0;
    draft &&= status[row] === DRAFT;
    happenedFrom = earlier(happenedFrom, table.happenedFrom[row]);
    reportedFrom = earlier(reportedFrom, table.reportedFrom[row]);
    // UNDATED is below every day, so it only stays where there is no other.
    happenedTo = Math.max(happenedTo, table.happenedTo[row]);
    reportedTo = Math.max(reportedTo, table.reportedTo[row]);
    if (table.scope[row] !== NO_SCOPE) scopes = withScope(scopes, table.scopes[table.scope[row]]!);
  }
  // Field by field: spread into a literal of so many fields, an engine takes ten times as long as for all the rest.
  const { origins, relays, voices, flags } = corroboration;
  return {
    status: corroboration.status,
    origins,
    relays,
    voices,
    flags,
    id: idOf(index, names, position),
    subject: index.subject[position],
    relation: index.relation[position],
    object: index.object[position],
    rows,
    draft,
    scopes,
    happenedFrom,
    happenedTo,
    reportedFrom,
    reportedTo,
    // A claim without a date has none that could be inferred.
    happenedInferred: (anyBit & CLAIM_BITS.happenedInferred) !== 0,
    reportedInferred: (anyBit & CLAIM_BITS.reportedInferred) !== 0,
    unreal: allUnreal ? ((anyBit & CLAIM_BITS.hypothetical) !== 0 ? "hypothetical" : "future") : null,
    unheard: unheardOf(index.stances[position], origins),
    contradictedBy: (index.opposed.get(position) ?? []).map((other) => idOf(index, names, other)),
  };
}

const UNREAL = CLAIM_BITS.future | CLAIM_BITS.hypothetical;
const NO_SCOPES: readonly string[] = [];

function rowsOfLine({ rows, rowStart }: LineIndex, position: number, mask: Uint8Array | null): Uint32Array {
  const all = rows.subarray(rowStart[position], rowStart[position + 1]);
  if (mask === null) return all;
  const kept: number[] = [];
  for (let at = 0; at < all.length; at++) if (mask[all[at]] === 1) kept.push(all[at]);
  return kept.length === all.length ? all : Uint32Array.from(kept);
}

function earlier(first: number, day: number): number {
  return first === UNDATED || (day !== UNDATED && day < first) ? day : first;
}

function withScope(scopes: readonly string[], scope: string): readonly string[] {
  return scopes.includes(scope) ? scopes : [...scopes, scope];
}

function unheardOf(stances: number, origins: Corroboration["origins"]): readonly Stance[] {
  return STANCES.filter((stance, bit) => (stances & (1 << bit)) !== 0 && origins[stance] === 0);
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
  { rows, rowStart }: LineIndex,
  position: number,
  mask: Uint8Array | null,
): Corroboration {
  const counter = originCounter(table);
  counter.count(position, mask);
  const origins = toOrigins(counter);
  const atOrigin = new Set<number>();
  const inChains = new Set<number>();
  const unnamedGroups = new Set<number>();
  let [anyBit, unnamedStances, sharesUnnamed] = [0, 0, false];
  for (let at = rowStart[position]; at < rowStart[position + 1]; at++) {
    const row = rows[at];
    if ((mask && mask[row] === 0) || table.status[row] === WITHDRAWN) continue;
    anyBit |= table.bits[row];
    atOrigin.add(table.keys[table.keyStart[row]]);
    for (let step = table.chainStart[row]; step < table.chainStart[row + 1]; step++)
      inChains.add(table.chain[step]);
    if (!(table.bits[row] & CLAIM_BITS.unnamedVoice)) continue;
    // A group is of one stance, so a second one of a stance that has one already is another origin of it.
    const group = counter.groupOf(row);
    const stance = 1 << table.stance[row];
    if (!unnamedGroups.has(group) && unnamedStances & stance) sharesUnnamed = true;
    unnamedGroups.add(group);
    unnamedStances |= stance;
  }
  let [relays, voices, atLeast] = [0, 0, false];
  for (const actor of inChains) {
    if (table.actorKind[actor] === OUTLET && !atOrigin.has(actor)) relays++;
    const uncounted = table.actorVoices[actor] === VOICES_UNCOUNTED;
    atLeast ||= uncounted;
    voices += uncounted ? 1 : table.actorVoices[actor];
  }
  const has: Record<LineFlag, boolean> = {
    own_voice: (anyBit & CLAIM_BITS.ownVoice) !== 0,
    link_inferred: (anyBit & CLAIM_BITS.linkInferred) !== 0,
    may_share_unnamed_sources: sharesUnnamed,
    voices_at_least: atLeast,
  };
  const flags = FLAG_ORDER.filter((flag) => has[flag]);
  return { status: lineStatus(origins), origins, relays, voices, flags };
}
