import { AppError } from "@/lib/domain/app-error";
import type { Claim } from "@/lib/domain/claim";
import { ACTOR_KINDS, CLAIM_STATUSES, SPEECHES, STANCES } from "@/lib/domain/codes";
import { claimKeys, corroborationContext, isLinkInferred } from "@/lib/domain/corroboration";
import type { DossierData } from "@/lib/domain/dossier-data";
import { dayWindow, isOpenWindow } from "@/lib/domain/edtf-window";
import type { Report } from "@/lib/domain/report";
import { softEnds } from "@/lib/domain/soft-ends";
import { checkQuote } from "@/lib/text/quote-match";
import { CLAIM_BITS, type ClaimTable, NO_SCOPE, SOFT_ENDS, UNDATED, VOICES_UNCOUNTED } from "./claim-table";
import { ContradictionPairs } from "./contradiction-pairs";
import { GrowingColumn } from "./growing-column";

/** The records that claims point into. Quotes are checked against the texts of those reports that bring theirs. */
export interface ClaimTableSource extends Pick<DossierData, "actors" | "relationTypes"> {
  readonly reports: readonly (Omit<Report, "text"> & { readonly text?: string | undefined })[];
}

/** What columns need of a claim. */
export type ColumnsClaim = Pick<
  Claim,
  "id" | "report" | "subject" | "relation" | "object" | "stance" | "speech" | "status" | "chain" | "happened"
> &
  Partial<Pick<Claim, "quotes" | "locator" | "scope" | "mode" | "contradicts">> & {
    /** What corroboration makes of the claim, where it was stored: in a part of a dossier not all reports are there to tell it. */
    readonly derived?: { readonly keys: readonly string[]; readonly linkInferred: boolean };
  };

/**
 * Makes columns of claims that come one at a time: no claim is kept, so memory is that of the columns.
 *
 * Throws `AppError` "internal" for a claim that names an unknown actor, report or relation type: bundles are checked before.
 */
export class ClaimTableBuilder {
  readonly #source: ClaimTableSource;
  readonly #actorAt;
  readonly #relationAt;
  readonly #reportAt;
  readonly #context;
  readonly #scopes = new Interner();
  readonly #extraKeys = new Interner();
  readonly #windowOf = memoWindow();
  readonly #reported: readonly Window[];
  readonly #voices: (ReportVoice | undefined)[];
  readonly #contradictions: ContradictionPairs;
  readonly #columns;

  /**
   * `expected`: how many claims will come, where that is known; it saves copying. `named`: the claims that others contradict,
   * where that is known; else the ids of all are kept until the end. `isPart`: claims may contradict some that do not come.
   */
  constructor(
    source: ClaimTableSource,
    expected = 0,
    named: ReadonlySet<string> | null = null,
    isPart = false,
  ) {
    this.#contradictions = new ContradictionPairs(named, isPart);
    this.#source = source;
    this.#actorAt = positions(source.actors, "actor");
    this.#relationAt = positions(source.relationTypes, "relation type");
    this.#reportAt = positions(source.reports, "report");
    this.#context = corroborationContext(source.actors, source.reports);
    this.#reported = source.reports.map((report) => this.#windowOf(report.published.edtf));
    this.#voices = source.reports.map(() => undefined);
    this.#columns = emptyColumns(expected);
  }

  add(claim: ColumnsClaim): void {
    const columns = this.#columns;
    const report = this.#reportAt.get(claim.report, claim.id);
    const relation = this.#relationAt.get(claim.relation, claim.id);
    const subject = this.#actorAt.get(claim.subject, claim.id);
    const object = this.#actorAt.get(claim.object, claim.id);
    // One line, whichever way a report words a meeting.
    const isTurned = object < subject && this.#source.relationTypes[relation]?.symmetric === true;
    columns.subject.push(isTurned ? object : subject);
    columns.relation.push(relation);
    columns.object.push(isTurned ? subject : object);
    columns.report.push(report);
    columns.stance.push(STANCES.indexOf(claim.stance));
    columns.speech.push(SPEECHES.indexOf(claim.speech));
    columns.status.push(CLAIM_STATUSES.indexOf(claim.status));
    columns.scope.push(claim.scope === undefined ? NO_SCOPE : this.#scopes.of(claim.scope));
    const happened = this.#windowOf(claim.happened.edtf);
    columns.happenedFrom.push(happened.from);
    columns.happenedTo.push(happened.to);
    columns.happenedSoft.push(happened.soft);
    const reported = this.#reported[report] as Window;
    columns.reportedFrom.push(reported.from);
    columns.reportedTo.push(reported.to);
    const voice = this.#voiceOf(claim, report);
    for (const actor of voice.actors) columns.chain.push(actor);
    for (const key of voice.keys) columns.keys.push(key);
    columns.chainStart.push(columns.chain.length);
    columns.keyStart.push(columns.keys.length);
    columns.bits.push(voice.bits | this.#bitsOf(claim, report));
    this.#contradictions.add(columns.subject.length - 1, claim);
  }

  finish(): ClaimTable {
    const { actors, relationTypes, reports } = this.#source;
    const columns = this.#columns;
    return {
      claimCount: columns.subject.length,
      actorCount: actors.length,
      relationCount: relationTypes.length,
      reportCount: reports.length,
      actorKind: Uint8Array.from(actors, (actor) => ACTOR_KINDS.indexOf(actor.kind)),
      actorVoices: Int32Array.from(actors, ({ unnamed }) =>
        unnamed ? (unnamed.count ?? VOICES_UNCOUNTED) : 0,
      ),
      scopes: this.#scopes.values,
      scope: columns.scope.finish(),
      subject: columns.subject.finish(),
      relation: columns.relation.finish(),
      object: columns.object.finish(),
      report: columns.report.finish(),
      stance: columns.stance.finish(),
      speech: columns.speech.finish(),
      status: columns.status.finish(),
      bits: columns.bits.finish(),
      happenedFrom: columns.happenedFrom.finish(),
      happenedTo: columns.happenedTo.finish(),
      happenedSoft: columns.happenedSoft.finish(),
      reportedFrom: columns.reportedFrom.finish(),
      reportedTo: columns.reportedTo.finish(),
      chainStart: columns.chainStart.finish(),
      chain: columns.chain.finish(),
      keyStart: columns.keyStart.finish(),
      keys: columns.keys.finish(),
      contradictions: this.#contradictions.finish(),
    };
  }

  /** Claims of one report mostly have one chain, and corroboration looks at nothing else: it is asked once for those in a row. */
  #voiceOf(claim: ColumnsClaim, report: number): ReportVoice {
    const before = this.#voices[report];
    if (before && isSameChain(before.chain, claim.chain)) return before;
    const isUnnamed = ({ actor }: { actor: string }) => this.#context.actors.get(actor)?.kind === "unnamed";
    const voice = {
      chain: claim.chain,
      actors: claim.chain.map((step) => this.#actorAt.get(step.actor, claim.id)),
      keys: (claim.derived?.keys ?? claimKeys(claim, this.#context)).map((key) => this.#keyPosition(key)),
      bits:
        (claim.chain.length <= 1 ? CLAIM_BITS.ownVoice : 0) |
        ((claim.derived?.linkInferred ?? isLinkInferred(claim, this.#context))
          ? CLAIM_BITS.linkInferred
          : 0) |
        (claim.chain.some(isUnnamed) ? CLAIM_BITS.unnamedVoice : 0),
    };
    this.#voices[report] = voice;
    return voice;
  }

  #keyPosition(key: string): number {
    const actor = key.startsWith("from.") ? this.#actorAt.find(key.slice(5)) : undefined;
    return actor ?? this.#source.actors.length + this.#extraKeys.of(key);
  }

  #bitsOf(claim: ColumnsClaim, report: number): number {
    const record = this.#source.reports[report];
    return (
      (needsEvidence(claim, record?.text ?? null) ? CLAIM_BITS.needsEvidence : 0) |
      (claim.happened.basis === "inferred" ? CLAIM_BITS.happenedInferred : 0) |
      (record?.published.basis === "inferred" ? CLAIM_BITS.reportedInferred : 0) |
      (claim.mode === "future" ? CLAIM_BITS.future : 0) |
      (claim.mode === "hypothetical" ? CLAIM_BITS.hypothetical : 0)
    );
  }
}

/** What the chain of a claim in a report comes to, by positions. */
interface ReportVoice {
  readonly chain: Claim["chain"];
  readonly actors: readonly number[];
  readonly keys: readonly number[];
  readonly bits: number;
}

interface Window {
  readonly from: number;
  readonly to: number;
  /** Bits of `SOFT_ENDS`. */
  readonly soft: number;
}

function emptyColumns(expected: number) {
  const starts = () => {
    const column = new GrowingColumn(Uint32Array, expected + 1);
    column.push(0);
    return column;
  };
  return {
    scope: new GrowingColumn(Uint32Array, expected),
    subject: new GrowingColumn(Uint32Array, expected),
    relation: new GrowingColumn(Uint16Array, expected),
    object: new GrowingColumn(Uint32Array, expected),
    report: new GrowingColumn(Uint32Array, expected),
    stance: new GrowingColumn(Uint8Array, expected),
    speech: new GrowingColumn(Uint8Array, expected),
    status: new GrowingColumn(Uint8Array, expected),
    bits: new GrowingColumn(Uint8Array, expected),
    happenedFrom: new GrowingColumn(Int32Array, expected),
    happenedTo: new GrowingColumn(Int32Array, expected),
    happenedSoft: new GrowingColumn(Uint8Array, expected),
    reportedFrom: new GrowingColumn(Int32Array, expected),
    reportedTo: new GrowingColumn(Int32Array, expected),
    chainStart: starts(),
    chain: new GrowingColumn(Uint32Array, expected),
    keyStart: starts(),
    keys: new GrowingColumn(Uint32Array, expected),
  };
}

function isSameChain(one: Claim["chain"], other: Claim["chain"]): boolean {
  if (one === other) return true;
  if (one.length !== other.length) return false;
  return one.every((step, at) => step.actor === other[at]?.actor && step.basis === other[at]?.basis);
}

/** A detached quote is no evidence; one whose report's text is not held cannot be checked, and counts. */
function needsEvidence(claim: ColumnsClaim, text: string | null): boolean {
  if (!claim.quotes?.length) return claim.locator === undefined;
  // A place in the report is no evidence for words that do not stand there any more.
  return !claim.quotes.some((quote) => checkQuote(text, quote).state !== "detached");
}

/** Numbers texts in the order of their first use. */
class Interner {
  readonly values: string[] = [];
  private readonly numbers = new Map<string, number>();

  of(text: string): number {
    const known = this.numbers.get(text);
    if (known !== undefined) return known;
    this.numbers.set(text, this.values.length);
    return this.values.push(text) - 1;
  }
}

function positions(records: readonly { readonly id: string }[], what: string) {
  const map = new Map(records.map((record, position) => [record.id, position]));
  return {
    find: (id: string): number | undefined => map.get(id),
    get: (id: string, claim: string): number => {
      const position = map.get(id);
      if (position === undefined)
        throw new AppError("internal", `Claim ${claim} names an unknown ${what}: ${id}`);
      return position;
    },
  };
}

function softBits(edtf: string): number {
  const { from, to } = softEnds(edtf);
  return (from ? SOFT_ENDS.from : 0) | (to ? SOFT_ENDS.to : 0);
}

const UNDATED_WINDOW: Window = { from: UNDATED, to: UNDATED, soft: 0 };

/** Bulk data repeats few dates over many claims. */
function memoWindow(): (edtf: string | null) => Window {
  const known = new Map<string, Window>();
  return (edtf) => {
    if (edtf === null) return UNDATED_WINDOW;
    let window = known.get(edtf);
    if (!window) {
      const days = dayWindow(edtf);
      if (days && isOpenWindow(days)) return UNDATED_WINDOW;
      if (!days) throw new AppError("internal", `Not an EDTF date of level 0 or 1: ${edtf}`);
      window = { from: days.fromDay, to: days.toDay, soft: softBits(edtf) };
      known.set(edtf, window);
    }
    return window;
  };
}
