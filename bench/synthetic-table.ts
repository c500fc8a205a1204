import { CLAIM_BITS, type ClaimTable, NO_SCOPE, UNDATED } from "@/lib/claims/claim-table";
import { ACTOR_KINDS } from "@/lib/domain/codes";

/** The same seed makes the same table. Printed with every result. */
export const SEED = 20_231_107;

/** Days since 1970-01-01 between which the claims of a table happened: eleven years. */
const FIRST_DAY = 15_340;
const DAYS = 4_018;

/**
 * Returns a claim table of a given size for measuring, shaped as event data is: a few actors and relation types have most
 * claims, one claim in twelve is a denial, one in fifteen undated, chains are one to four deep. Not meant to be read.
 */
export function syntheticTable(claimCount: number, seed = SEED): ClaimTable {
  const random = randomFrom(seed);
  const actorCount = Math.max(4, Math.min(3_000, Math.round(claimCount / 20)));
  const relationCount = Math.min(52, Math.max(4, claimCount >> 3));
  const reportCount = Math.max(1, claimCount >> 2);
  // Squaring and cubing draw most values from the low end, as a few actors are in most of the news.
  const actor = () => Math.floor(actorCount * random() ** 3);
  const columns = {
    subject: Uint32Array.from({ length: claimCount }, actor),
    relation: Uint16Array.from({ length: claimCount }, () => Math.floor(relationCount * random() ** 2)),
    object: Uint32Array.from({ length: claimCount }, actor),
    report: Uint32Array.from({ length: claimCount }, (_, row) => row % reportCount),
    stance: Uint8Array.from({ length: claimCount }, () => (random() < 1 / 12 ? 1 : 0)),
    speech: Uint8Array.from({ length: claimCount }, () => Math.floor(3 * random())),
    status: Uint8Array.from({ length: claimCount }, () => (random() < 0.05 ? 2 : 1)),
    bits: Uint8Array.from({ length: claimCount }, () => (random() < 0.2 ? CLAIM_BITS.unnamedVoice : 0)),
    happenedFrom: Int32Array.from({ length: claimCount }, () =>
      random() < 1 / 15 ? UNDATED : FIRST_DAY + Math.floor(DAYS * random()),
    ),
  };
  const depth = Uint8Array.from({ length: claimCount }, () => 1 + Math.floor(4 * random() ** 2));
  const starts = rangesOf(depth);
  const reportedFrom = columns.happenedFrom.map((day) => (day === UNDATED ? FIRST_DAY + DAYS : day + 1));
  return {
    claimCount,
    actorCount,
    relationCount,
    reportCount,
    // Every seventh is an outlet, every fiftieth an unnamed source of three.
    actorKind: Uint8Array.from({ length: actorCount }, (_, index) =>
      ACTOR_KINDS.indexOf(index % 50 === 49 ? "unnamed" : index % 7 === 0 ? "outlet" : "group"),
    ),
    actorVoices: Int32Array.from({ length: actorCount }, (_, index) => (index % 50 === 49 ? 3 : 0)),
    scope: new Uint32Array(claimCount).fill(NO_SCOPE),
    scopes: [],
    ...columns,
    happenedTo: columns.happenedFrom.map((day) => (day === UNDATED ? UNDATED : day + 3)),
    happenedSoft: new Uint8Array(claimCount),
    reportedFrom,
    reportedTo: reportedFrom,
    chainStart: starts,
    chain: Uint32Array.from({ length: starts[claimCount] ?? 0 }, actor),
    keyStart: starts,
    keys: Uint32Array.from({ length: starts[claimCount] ?? 0 }, () => Math.floor(400 * random() ** 2)),
    contradictions: new Uint32Array(0),
  };
}

function rangesOf(lengths: Uint8Array): Uint32Array {
  const starts = new Uint32Array(lengths.length + 1);
  lengths.forEach((length, row) => {
    starts[row + 1] = (starts[row] ?? 0) + length;
  });
  return starts;
}

/** Returns a generator of numbers in [0, 1): xorshift32 (Marsaglia 2003), small and the same on every machine. */
function randomFrom(seed: number): () => number {
  let state = seed | 0 || 1;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
}
