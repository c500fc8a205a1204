import type { Actor } from "./actor";
import type { Claim } from "./claim";
import type { LineStatus, Stance } from "./codes";
import type { Dossier } from "./dossier";
import type { DossierPart } from "./dossier-scope";
import type { RelationType } from "./relation-type";
import type { Report } from "./report";

/** What every view of a dossier needs beside the claim columns. Column values are positions in these arrays. */
export interface DossierData {
  readonly dossier: Dossier;
  /** SHA-256 of the canonical bundle, in hexadecimal: names this exact state of the data. */
  readonly hash: string;
  readonly relationTypes: readonly RelationType[];
  readonly actors: readonly Actor[];
  /** Without their texts, which are fetched where they are read. */
  readonly reports: readonly Omit<Report, "text">[];
  /** Where these are not all records of the dossier: which part they are, and of how much. */
  readonly part?: DossierPart;
}

/** Independent origins by stance. */
export type Origins = Readonly<Record<Stance, number>>;

/** Something a reader should know about a line's corroboration. */
export type LineFlag = "own_voice" | "link_inferred" | "may_share_unnamed_sources" | "voices_at_least";

/** What a line's claims amount to. */
export interface Corroboration {
  readonly status: LineStatus;
  readonly origins: Origins;
  /** Distinct outlets that passed the statement on, the origins left out. */
  readonly relays: number;
  /** Unnamed people, as the reports count them; never raises `origins`. */
  readonly voices: number;
  readonly flags: readonly LineFlag[];
}

/** Lines that bear on a line through what its claims say of other claims, as line ids, each once. */
export interface RelatedLineIds {
  /** Lines that its claims give as a reason. */
  readonly because: readonly string[];
  /** Lines whose claims give it as their reason. */
  readonly reasonFor: readonly string[];
  /** Lines that qualify it, or that it qualifies: both hold together. */
  readonly butAlso: readonly string[];
  /** Lines that contradict it, or that it contradicts. */
  readonly contradicts: readonly string[];
}

/** One opened line with the claims it rests on: the answer of `/api/dossiers/{id}/lines/{line}`. */
export interface LineEvidence extends Corroboration {
  readonly line: string;
  readonly subject: string;
  readonly relation: string;
  readonly object: string;
  readonly claims: readonly Claim[];
  /**
   * Of each of these claims whose quotes do not all stand in the held text of its report where they say: the positions, in its
   * `quotes`, of those that do not. Empty where all do, and for reports whose text is not held.
   */
  readonly detached: Readonly<Record<string, readonly number[]>>;
  readonly related: RelatedLineIds;
  /** Where the next page of claims starts, or null on the last page. */
  readonly next: number | null;
}
