import type { ClaimStatus, Speech, Stance } from "@/lib/domain/codes";
import type { DayRange } from "./claim-filter";

/**
 * What a `ClaimFilter` says, by ids and not by positions in columns: the same filter for a database. Null leaves nothing out;
 * OR within a field, AND across fields, and each field means what its namesake there says.
 */
export interface NamedFilter {
  readonly relations: readonly string[] | null;
  readonly stances: readonly Stance[] | null;
  readonly speeches: readonly Speech[] | null;
  readonly statuses: readonly ClaimStatus[] | null;
  /** Only claims of these reports, or of all but these. */
  readonly reports: { readonly not: boolean; readonly ids: readonly string[] } | null;
  readonly accounts: readonly string[] | null;
  readonly withoutAccounts: readonly string[] | null;
  readonly hiddenActors: readonly string[] | null;
  readonly happened: DayRange | null;
  readonly reported: DayRange | null;
  readonly undated: boolean;
  readonly asKnownOnDay: number | null;
  /** Words of which each stands in a name, a relation's label or the scope, as `rowsMatching` finds them. */
  readonly words: string | null;
  readonly minOrigins: number;
  readonly disputedOnly: boolean;
}

/** The filter that lets everything pass, withdrawn claims included. */
export const NOTHING_NAMED: NamedFilter = {
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
  words: null,
  minOrigins: 0,
  disputedOnly: false,
};
