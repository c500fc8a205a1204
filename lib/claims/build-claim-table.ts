import { AppError } from "@/lib/domain/app-error";
import type { Claim } from "@/lib/domain/claim";
import { ACTOR_KINDS, CLAIM_STATUSES, SPEECHES, STANCES } from "@/lib/domain/codes";
import { claimKeys, corroborationContext, isLinkInferred } from "@/lib/domain/corroboration";
import type { DossierData } from "@/lib/domain/dossier-data";
import { dayWindow } from "@/lib/domain/edtf-window";
import type { Report } from "@/lib/domain/report";
import { softEnds } from "@/lib/domain/soft-ends";
import { checkQuote } from "@/lib/text/quote-match";
import { CLAIM_BITS, type ClaimTable, NO_SCOPE, SOFT_ENDS, UNDATED, VOICES_UNCOUNTED } from "./claim-table";

/** The records that claims point into. Quotes are checked against the texts of those reports that bring theirs. */
export interface ClaimTableSource extends Pick<DossierData, "actors" | "relationTypes"> {
  readonly reports: readonly (Omit<Report, "text"> & { readonly text?: string | undefined })[];
}

/**
 * Returns the claims as columns, one row a claim, in the order given. No claims make a table of no rows.
 *
 * Throws `AppError` "internal" for a claim that names an unknown actor, report or relation type: bundles are checked before.
 */
export function buildClaimTable(source: ClaimTableSource, claims: Iterable<Claim>): ClaimTable {
  const all = [...claims];
  const actorAt = positions(source.actors, "actor");
  const relationAt = positions(source.relationTypes, "relation type");
  const reportAt = positions(source.reports, "report");
  const context = corroborationContext(source.actors, source.reports);
  const scopes = new Interner();
  const extraKeys = new Interner();
  const windowOf = memoWindow();
  const reported = source.reports.map((report) => windowOf(report.published.edtf));
  const texts = source.reports.map((report) => ({ text: report.text ?? null }));
  const chainStart = new Uint32Array(all.length + 1);
  const keyStart = new Uint32Array(all.length + 1);
  const chain: number[] = [];
  const keys: number[] = [];
  const column = {
    scope: new Uint32Array(all.length).fill(NO_SCOPE),
    subject: new Uint32Array(all.length),
    relation: new Uint16Array(all.length),
    object: new Uint32Array(all.length),
    report: new Uint32Array(all.length),
    stance: new Uint8Array(all.length),
    speech: new Uint8Array(all.length),
    status: new Uint8Array(all.length),
    bits: new Uint8Array(all.length),
    happenedFrom: new Int32Array(all.length),
    happenedTo: new Int32Array(all.length),
    happenedSoft: new Uint8Array(all.length),
    reportedFrom: new Int32Array(all.length),
    reportedTo: new Int32Array(all.length),
  };
  const keyPosition = (key: string): number => {
    const actor = key.startsWith("from.") ? actorAt.find(key.slice(5)) : undefined;
    return actor ?? source.actors.length + extraKeys.of(key);
  };
  all.forEach((claim, row) => {
    const report = reportAt.get(claim.report, claim.id);
    const ends = [actorAt.get(claim.subject, claim.id), actorAt.get(claim.object, claim.id)] as [
      number,
      number,
    ];
    column.relation[row] = relationAt.get(claim.relation, claim.id);
    // One line, whichever way a report words a meeting.
    if (source.relationTypes[column.relation[row]]?.symmetric) ends.sort((a, b) => a - b);
    [column.subject[row], column.object[row]] = ends;
    column.report[row] = report;
    column.stance[row] = STANCES.indexOf(claim.stance);
    column.speech[row] = SPEECHES.indexOf(claim.speech);
    column.status[row] = CLAIM_STATUSES.indexOf(claim.status);
    if (claim.scope !== undefined) column.scope[row] = scopes.of(claim.scope);
    [column.happenedFrom[row], column.happenedTo[row]] = windowOf(claim.happened.edtf);
    column.happenedSoft[row] = softBits(claim.happened.edtf);
    [column.reportedFrom[row], column.reportedTo[row]] = reported[report] as [number, number];
    for (const step of claim.chain) chain.push(actorAt.get(step.actor, claim.id));
    for (const key of claimKeys(claim, context)) keys.push(keyPosition(key));
    chainStart[row + 1] = chain.length;
    keyStart[row + 1] = keys.length;
    const record = source.reports[report] as ClaimTableSource["reports"][number];
    column.bits[row] =
      (claim.chain.length <= 1 ? CLAIM_BITS.ownVoice : 0) |
      (isLinkInferred(claim, context) ? CLAIM_BITS.linkInferred : 0) |
      (claim.chain.some(({ actor }) => context.actors.get(actor)?.kind === "unnamed")
        ? CLAIM_BITS.unnamedVoice
        : 0) |
      (needsEvidence(claim, texts[report]?.text ?? null) ? CLAIM_BITS.needsEvidence : 0) |
      (claim.happened.basis === "inferred" ? CLAIM_BITS.happenedInferred : 0) |
      (record.published.basis === "inferred" ? CLAIM_BITS.reportedInferred : 0) |
      (claim.mode === "future" ? CLAIM_BITS.future : 0) |
      (claim.mode === "hypothetical" ? CLAIM_BITS.hypothetical : 0);
  });
  return {
    ...column,
    claimCount: all.length,
    actorCount: source.actors.length,
    relationCount: source.relationTypes.length,
    reportCount: source.reports.length,
    actorKind: Uint8Array.from(source.actors, (actor) => ACTOR_KINDS.indexOf(actor.kind)),
    actorVoices: Int32Array.from(source.actors, ({ unnamed }) =>
      unnamed ? (unnamed.count ?? VOICES_UNCOUNTED) : 0,
    ),
    claimIdAt: idsOf(all),
    scopes: scopes.values,
    chainStart,
    chain: Uint32Array.from(chain),
    keyStart,
    keys: Uint32Array.from(keys),
    contradictions: contradictionsOf(all),
  };
}

function contradictionsOf(claims: readonly Claim[]): Uint32Array {
  const named = new Set(claims.flatMap((claim) => claim.contradicts ?? []));
  // Few claims speak of others: a map of two million ids for them would be a waste.
  const rows = new Map<string, number>();
  if (named.size > 0)
    claims.forEach(({ id }, row) => {
      if (named.has(id)) rows.set(id, row);
    });
  const pairs = claims.flatMap(({ id, contradicts = [] }, row) =>
    contradicts.flatMap((other) => {
      const otherRow = rows.get(other);
      if (otherRow === undefined)
        throw new AppError("internal", `Claim ${id} contradicts an unknown claim: ${other}`);
      return [row, otherRow];
    }),
  );
  return Uint32Array.from(pairs);
}

/** In a function of its own: a closure holds all that any closure beside it uses, here all reports with their texts. */
function idsOf(claims: readonly Claim[]): ClaimTable["claimIdAt"] {
  const ids = claims.map(({ id }) => id);
  return (row) => ids[row] as string;
}

/** A detached quote is no evidence; one whose report's text is not held cannot be checked, and counts. */
function needsEvidence(claim: Claim, text: string | null): boolean {
  if (claim.locator !== undefined) return false;
  return !claim.quotes?.some((quote) => checkQuote(text, quote).state !== "detached");
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

function softBits(edtf: string | null): number {
  if (edtf === null) return 0;
  const { from, to } = softEnds(edtf);
  return (from ? SOFT_ENDS.from : 0) | (to ? SOFT_ENDS.to : 0);
}

/** Bulk data repeats few dates over many claims. */
function memoWindow(): (edtf: string | null) => readonly [number, number] {
  const known = new Map<string, readonly [number, number]>();
  return (edtf) => {
    if (edtf === null) return [UNDATED, UNDATED];
    let window = known.get(edtf);
    if (!window) {
      const days = dayWindow(edtf);
      if (!days) throw new AppError("internal", `Not an EDTF date of level 0 or 1: ${edtf}`);
      window = [days.fromDay, days.toDay];
      known.set(edtf, window);
    }
    return window;
  };
}
