/**
 * A filter over a `ClaimTable`, compiled from the view state: masks and bounds, no ids and no strings.
 * A `null` mask lets everything pass. OR within a field, AND across fields.
 */
export interface ClaimFilter {
  /** 1 for each relation type that may be shown, by position. */
  readonly relations: Uint8Array | null;
  /** 1 for each stance, by position in `STANCES`. Chooses which claims a line shows, not what the line amounts to. */
  readonly stances: Uint8Array | null;
  /** 1 for each kind of speech, by position in `SPEECHES`. */
  readonly speeches: Uint8Array | null;
  /** 1 for each claim status; drafts and accepted claims by default. */
  readonly statuses: Uint8Array | null;
  readonly reports: Uint8Array | null;
  /** Keep only claims that rest on at least one of these actors: it stands in the chain, or is an outlet and the origin. */
  readonly accounts: Uint8Array | null;
  /** Drop claims that rest on any of these actors. */
  readonly withoutAccounts: Uint8Array | null;
  /** 1 for each actor that is hidden: claims with such a subject or object are left out. */
  readonly hiddenActors: Uint8Array | null;
  /** Inclusive days; a claim passes when its window overlaps. */
  readonly happened: DayRange | null;
  readonly reported: DayRange | null;
  /** Whether a claim without a date passes a date bound on that clock. */
  readonly undated: boolean;
  /** Only what had been reported by the end of this day; a report without a date is not yet known. */
  readonly asKnownOnDay: number | null;
  /** Only these rows (1), for instance those whose words match a search. */
  readonly rows: Uint8Array | null;
  /** Lines with fewer independent asserting origins, whichever stances are shown, are left out; 0 and 1 let all pass. */
  readonly minOrigins: number;
  /** Only lines that are disputed by all that anybody says of them, also by claims that the filter leaves out. */
  readonly disputedOnly: boolean;
}

export interface DayRange {
  readonly fromDay: number | null;
  readonly toDay: number | null;
}

/** The filter that lets everything pass except withdrawn claims' status mask, which is the caller's to set. */
export const EVERYTHING: ClaimFilter = {
  relations: null,
  stances: null,
  speeches: null,
  statuses: null,
  reports: null,
  accounts: null,
  withoutAccounts: null,
  hiddenActors: null,
  happened: null,
  reported: null,
  undated: true,
  asKnownOnDay: null,
  rows: null,
  minOrigins: 0,
  disputedOnly: false,
};
