import type { Stance } from "@/lib/domain/codes";
import type { Corroboration } from "@/lib/domain/dossier-data";
import type { ClaimFilter } from "./claim-filter";

/**
 * A line: all claims, of those that pass the filter, with one subject, relation type and object. Derived, never stored.
 *
 * What it amounts to (status, origins, relays, voices, flags) comes from its claims of all stances, so that a choice of
 * stances hides no denial; all else comes from `rows`.
 */
export interface Line extends Corroboration {
  /** `subject.relation.object` in ids. */
  readonly id: string;
  /** Positions in the dossier's arrays. */
  readonly subject: number;
  readonly relation: number;
  readonly object: number;
  /** Rows of its claims of the stances that are shown, ascending. */
  readonly rows: Uint32Array;
  /** Whether every claim is a draft. */
  readonly draft: boolean;
  /** Distinct scopes of its claims, in order of appearance. */
  readonly scopes: readonly string[];
  /** Earliest and latest day of its dated claims on each clock, or `UNDATED`. */
  readonly happenedFrom: number;
  readonly happenedTo: number;
  readonly reportedFrom: number;
  readonly reportedTo: number;
  /** Whether the date of some dated claim is inferred, on each clock. */
  readonly happenedInferred: boolean;
  readonly reportedInferred: boolean;
  /** Where no claim says that it is actually so: what they say instead, hypothetical where they differ. */
  readonly unreal: "future" | "hypothetical" | null;
  /**
   * What somebody in the dossier says of this line and no claim that passes the filter does: `denies` or `disputes` where the
   * filter left the other side out, `asserts` where it left out what is denied. By claims that are not withdrawn; empty
   * where every side is heard. With it, no filter makes a disputed line look undisputed.
   */
  readonly unheard: readonly Stance[];
  /** Ids of other lines that contradict it or that it contradicts, whether the filter shows them or not. */
  readonly contradictedBy: readonly string[];
}

/** What a filter leaves, as positions and counts; a `Line` is made only for what somebody looks at. */
export interface FilterResult {
  /** What was asked. */
  readonly filter: ClaimFilter;
  /** Positions (in the line index of the table) of the lines that are shown, ordered by their first claim in the dossier. */
  readonly shown: Uint32Array;
  /** Independent origins that assert each of `shown`, in its order; 0 for a line that is only denied. */
  readonly asserts: Uint32Array;
  /** The line at a position under this filter. Made on first use and kept, so the same object comes back. */
  readonly line: (position: number) => Line;
  /** Rows of the claims that pass and stand on a shown line, ascending. Made on first use. */
  readonly rows: () => Uint32Array;
  /** Number of lines in the dossier without any filter. */
  readonly totalLines: number;
  /** Shown lines of each actor, by actor position. */
  readonly linesOfActor: Uint32Array;
  /** Of the shown lines, those of which no claim stands: withdrawn ones pass only where they are asked for. */
  readonly withdrawn: number;
  /** Actors with at least one shown line, and with at least one line at all. */
  readonly actorsShown: number;
  readonly totalActors: number;
  readonly facets: FacetCounts;
}

/** Lines per facet value: `shown` counts what the other facets leave (what a click would give), `total` the whole dossier. */
export interface FacetCounts {
  readonly relation: { readonly shown: Uint32Array; readonly total: Uint32Array };
  /**
   * Index n: lines that a minimum of n asserting origins leaves under the other facets; 0 and 1 leave all. As long as the
   * largest count + 1, and at least 2.
   */
  readonly minOrigins: Uint32Array;
  /** Disputed lines under the other facets, also those of which the filter leaves the other side out. */
  readonly disputed: number;
}
