import type { Corroboration } from "@/lib/domain/dossier-data";

/** A line: all claims, of those that pass the filter, with one subject, relation type and object. Derived, never stored. */
export interface Line extends Corroboration {
  /** `subject.relation.object` in ids. */
  readonly id: string;
  /** Positions in the dossier's arrays. */
  readonly subject: number;
  readonly relation: number;
  readonly object: number;
  /** Rows of its claims, ascending. */
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
}

/** What a filter leaves, as positions and counts; a `Line` is made only for what somebody looks at. */
export interface FilterResult {
  /** Positions (in the line index of the table) of the lines that are shown, ordered by their first claim in the dossier. */
  readonly shown: Uint32Array;
  /** The line at a position under this filter. Made on first use and kept, so the same object comes back. */
  readonly line: (position: number) => Line;
  /** Rows of the claims that pass and stand on a shown line, ascending. Made on first use. */
  readonly rows: () => Uint32Array;
  /** Number of lines in the dossier without any filter. */
  readonly totalLines: number;
  /** Shown lines of each actor, by actor position. */
  readonly linesOfActor: Uint32Array;
  /** Actors with at least one shown line, and with at least one line at all. */
  readonly actorsShown: number;
  readonly totalActors: number;
  readonly facets: FacetCounts;
}

/** Lines per facet value: `shown` counts what the other facets leave (what a click would give), `total` the whole dossier. */
export interface FacetCounts {
  readonly relation: { readonly shown: Uint32Array; readonly total: Uint32Array };
  /** Index n: lines with at least n asserting origins under the other facets; as long as the largest count + 1. */
  readonly minOrigins: Uint32Array;
  /** Disputed lines under the other facets. */
  readonly disputed: number;
}
