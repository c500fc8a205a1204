/**
 * The claims of one dossier as columns: one row a claim, in the order of the dossier.
 *
 * Values are positions: actors, reports and relation types in the arrays of `DossierData`; stances, speeches and statuses
 * in the lists of `domain/codes`. Nothing here is copied per row into objects, so two million rows stay typed arrays.
 */
export interface ClaimTable {
  readonly claimCount: number;
  /** Sizes of the arrays that positions point into. */
  readonly actorCount: number;
  readonly relationCount: number;
  readonly reportCount: number;
  /** Kind of each actor, by position in `ACTOR_KINDS`. */
  readonly actorKind: Uint8Array;
  /** How many people each unnamed actor stands for, or `VOICES_UNCOUNTED`; 0 for every other actor. */
  readonly actorVoices: Int32Array;
  /** Scope of a row as an index into `scopes`, or `NO_SCOPE`. */
  readonly scope: Uint32Array;
  readonly scopes: readonly string[];
  /** Of a symmetric relation, subject is the actor that stands first in the dossier, whichever way the claim was coded. */
  readonly subject: Uint32Array;
  readonly relation: Uint16Array;
  readonly object: Uint32Array;
  readonly report: Uint32Array;
  readonly stance: Uint8Array;
  readonly speech: Uint8Array;
  readonly status: Uint8Array;
  /** Bits of `CLAIM_BITS`. */
  readonly bits: Uint8Array;
  /** First and last day (days since 1970-01-01, both inclusive) within which it happened, or `UNDATED`. */
  readonly happenedFrom: Int32Array;
  readonly happenedTo: Int32Array;
  /** Bits of `SOFT_ENDS`: which ends of that window a report gives as approximate, uncertain or unknown. */
  readonly happenedSoft: Uint8Array;
  /** The same for the report's publication. */
  readonly reportedFrom: Int32Array;
  readonly reportedTo: Int32Array;
  /** Actor position of each step of the chain, publisher first: row `i` owns `chain[chainStart[i] … chainStart[i+1])`. */
  readonly chainStart: Uint32Array;
  readonly chain: Uint32Array;
  /**
   * Corroboration keys: claims of one line and stance that share a key are one origin. Ranges as for `chain`, never empty.
   * The first key of a row is its origin; values below `actorCount` are positions of actors.
   */
  readonly keyStart: Uint32Array;
  readonly keys: Uint32Array;
  /**
   * Pairs of rows: claim `contradictions[2i]` says that it contradicts claim `contradictions[2i + 1]`, wherever the two stand.
   * Sparse: empty where no claim speaks of another.
   */
  readonly contradictions: Uint32Array;
}

/** Which layout of columns this is. One more whenever a column comes, goes or means something else. */
export const COLUMNS_LAYOUT = 4;

/** Day value of a claim that has no date. Below every real day, and never 0, which would read as 1970. */
export const UNDATED = -2_147_483_648;

/** Scope value of a claim without a scope. */
export const NO_SCOPE = 0xffff_ffff;

/** Voices of an unnamed actor whose number no report gives. */
export const VOICES_UNCOUNTED = -1;

/** What the bits of `ClaimTable.happenedSoft` say. */
export const SOFT_ENDS = { from: 1, to: 2 } as const;

/** What one byte of `ClaimTable.bits` says of a claim. */
export const CLAIM_BITS = {
  /** The chain ends at the publisher. */
  ownVoice: 1,
  /** A step of the chain is inferred. */
  linkInferred: 2,
  /** An unnamed source stands in the chain. */
  unnamedVoice: 4,
  /** Has neither an attached quote nor a locator. */
  needsEvidence: 8,
  /** The happened date is inferred. */
  happenedInferred: 16,
  /** The report's date is inferred. */
  reportedInferred: 32,
  /** It is said that it will be so, not that it is. */
  future: 64,
  /** It is said that it could be so. */
  hypothetical: 128,
} as const;
