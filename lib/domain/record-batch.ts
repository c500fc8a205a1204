import type { Actor } from "./actor";
import type { Claim } from "./claim";
import type { RelationType } from "./relation-type";
import type { Report } from "./report";

/** Claims of some rows, and the records that they are the first to name. Those have to be stored before the claims. */
export interface RecordBatch {
  readonly relationTypes: readonly RelationType[];
  readonly actors: readonly Actor[];
  readonly reports: readonly Report[];
  readonly claims: readonly Claim[];
  /** The row of the file that each claim stands in. */
  readonly rowNumbers: readonly number[];
}

/** What the dossier has already that rows may name. */
export interface KnownRecords {
  /** Names and unshared aliases of actors, with their ids. */
  readonly actors: ReadonlyMap<string, string>;
  /** Ids that no new actor may take, beside those of `actors`. */
  readonly actorIds: Iterable<string>;
  readonly relationTypes: readonly RelationType[];
}
