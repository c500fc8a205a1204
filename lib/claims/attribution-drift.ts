import type { Claim } from "@/lib/domain/claim";
import { type ClaimNaming, claimNaming, sourceText } from "@/lib/domain/claim-naming";
import { STANCES, type Stance } from "@/lib/domain/codes";
import { bodyOf, type CorroborationContext, speakerFor } from "@/lib/domain/corroboration";
import { currentVersions } from "@/lib/domain/current-versions";
import type { DossierData, LineEvidence } from "@/lib/domain/dossier-data";
import { dayWindow } from "@/lib/domain/edtf-window";
import { isSameLanguage } from "@/lib/domain/language-words";
import { type OriginGroup, originGroups } from "@/lib/domain/origin-groups";
import { closestWording, type WordDifference, wordDifference } from "@/lib/text/word-difference";
import { comparableWordings, standingQuotes, wordingOf } from "./standing-wording";

type Report = DossierData["reports"][number];

/** One claim of a row: how it names origin and source, its words, and how both differ from those it is compared with. */
export interface DriftEntry extends ClaimNaming {
  readonly claim: Claim;
  /** The source as the report names it; null where it names none. */
  readonly sourceText: string | null;
  /** Its quotes, without those that no longer stand in the report; and all as one text, null for none. */
  readonly quotes: readonly string[];
  readonly wording: string | null;
  /** Null where there is nothing to compare: the measure itself, no words on either side, another language. */
  readonly sourceDifference: WordDifference | null;
  readonly wordingDifference: WordDifference | null;
}

/** What one report says within one origin. */
export interface DriftRow {
  readonly report: Report;
  /** In the order given; never empty. */
  readonly entries: readonly DriftEntry[];
  /** From 1 among the reports of its group that count, as the group's count counts them; null for one that does not. */
  readonly number: number | null;
  /** Published by the group's lead itself. */
  readonly isOrigin: boolean;
  /** Whether the words of others are compared with its own. */
  readonly isMeasure: boolean;
  /** Id of the speaker through whom it counts with the group's lead, which another outlet quotes; null for none. */
  readonly speaker: string | null;
  /** A later version stands in the same group; this one is shown and not counted. */
  readonly isSuperseded: boolean;
  /** Its words are in another language than those of the measure, so they are not compared. */
  readonly isOtherLanguage: boolean;
}

/** One independent origin, with the reports that rest on it. */
export interface DriftGroup {
  /** Id of the actor that the group is named after. */
  readonly lead: string;
  /** Whether every claim rests on the lead; else some are joined through reports that relay or supersede one another. */
  readonly isShared: boolean;
  /** Reports that count: without versions that another one here supersedes. */
  readonly reportCount: number;
  /**
   * The origin's own reports first; among them and after them by publication, undated ones last. The first is the measure
   * with which the others are compared, but for those that relay another report of the origin.
   */
  readonly rows: readonly DriftRow[];
}

/** All that take one stance, by independent origin. */
export interface DriftSide {
  readonly stance: Stance;
  /** Distinct reports that count. */
  readonly reportCount: number;
  readonly groups: readonly DriftGroup[];
}

/** How each report names the source of a line. */
export interface AttributionDrift {
  /** Those stances that somebody takes, in the order asserts, denies, disputes. */
  readonly sides: readonly DriftSide[];
  /** Claims that were withdrawn: shown, and counted nowhere. */
  readonly withdrawn: readonly DriftRow[];
}

/**
 * Returns how the reports of one line name its source, by stance and independent origin: as many groups as `corroborate`
 * counts of the same claims. No claims, no sides. Claims of reports that the dossier does not know are left out.
 */
export function attributionDrift(
  { claims, detached }: Pick<LineEvidence, "claims" | "detached">,
  data: Pick<DossierData, "reports" | "actors">,
  context: CorroborationContext,
): AttributionDrift {
  const reports = new Map(data.reports.map((report) => [report.id, report]));
  const names = new Map(data.actors.map((actor) => [actor.id, actor]));
  const known = claims.filter((claim) => reports.has(claim.report));
  const toEntry = (claim: Claim): DriftEntry => {
    const naming = claimNaming(claim, context);
    const quotes = standingQuotes(claim, detached);
    const source = sourceText(naming.source, names);
    return {
      claim,
      ...naming,
      sourceText: source,
      quotes,
      wording: wordingOf(quotes),
      sourceDifference: null,
      wordingDifference: null,
    };
  };
  const rowsOf = (of: readonly Claim[]) => rowsByPublication(of, reports, toEntry);
  const groups = originGroups(known, context);
  const sides = STANCES.map((stance) => {
    const ofStance = groups[stance].map((group) => driftGroup(group, rowsOf(group.claims), context));
    const counted = ofStance.flatMap(({ rows }) => rows.filter((row) => !row.isSuperseded));
    return { stance, groups: ofStance, reportCount: new Set(counted.map((row) => row.report.id)).size };
  });
  return {
    sides: sides.filter((side) => side.groups.length > 0),
    withdrawn: rowsOf(known.filter((claim) => claim.status === "withdrawn")),
  };
}

function driftGroup(
  { lead, isShared }: OriginGroup<Claim>,
  rows: readonly DriftRow[],
  context: CorroborationContext,
): DriftGroup {
  const supersedes = new Map(rows.map(({ report }) => [report.id, report.supersedes]));
  const current = new Set(
    currentVersions(
      supersedes.keys(),
      (report) => supersedes.get(report) ?? context.reports.get(report)?.supersedes,
    ),
  );
  const isOrigin = ({ report }: DriftRow) => bodyOf(report.publisher, context) === lead;
  const own = rows.filter(isOrigin);
  const ordered = [...own, ...rows.filter((row) => !isOrigin(row))];
  const measureOf = (row: DriftRow) => {
    const relayed = new Set(row.report.relays?.map((relay) => relay.report));
    const measure = own.find((other) => relayed.has(other.report.id)) ?? ordered[0];
    return row === ordered[0] || measure === row ? undefined : measure;
  };
  const measures = new Set(
    ordered.flatMap((row) => {
      const measure = measureOf(row);
      return measure && isComparable(row, measure) ? measure : [];
    }),
  );
  let counted = 0;
  return {
    lead,
    isShared,
    reportCount: current.size,
    rows: ordered.map((row) => ({
      ...compared(row, measureOf(row)),
      number: current.has(row.report.id) ? ++counted : null,
      isOrigin: own.includes(row),
      isMeasure: measures.has(row),
      isSuperseded: !current.has(row.report.id),
      speaker: row.entries.map(({ claim }) => speakerFor(claim, lead, context)).find(Boolean) ?? null,
    })),
  };
}

function compared(row: DriftRow, measure: DriftRow | undefined): DriftRow {
  if (!measure) return row;
  if (!isComparable(row, measure)) return { ...row, isOtherLanguage: true };
  const wordings = comparableWordings(measure.entries.map(({ quotes }) => quotes));
  const sources = measure.entries.flatMap((entry) => entry.sourceText ?? []);
  return {
    ...row,
    entries: row.entries.map((entry) => ({
      ...entry,
      sourceDifference: entry.source.type === "itself" ? null : differenceTo(sources, entry.sourceText ?? ""),
      wordingDifference: entry.wording === null ? null : differenceTo(wordings, entry.wording),
    })),
  };
}

function isComparable(row: DriftRow, measure: DriftRow): boolean {
  return isSameLanguage(measure.report.language, row.report.language);
}

/** The difference to the candidate that is closest; a measure with several claims says what a row says in one of them. */
function differenceTo(candidates: readonly string[], text: string): WordDifference | null {
  const closest = candidates[closestWording(text, candidates)];
  return closest === undefined ? null : wordDifference(closest, text);
}

/** What is said of a row in no group. */
const UNPLACED = {
  number: null,
  isOrigin: false,
  isMeasure: false,
  isSuperseded: false,
  isOtherLanguage: false,
  speaker: null,
} as const;

function rowsByPublication(
  claims: readonly Claim[],
  reports: ReadonlyMap<string, Report>,
  toEntry: (claim: Claim) => DriftEntry,
): DriftRow[] {
  const rows = new Map<string, { report: Report; entries: DriftEntry[] }>();
  for (const claim of claims) {
    const report = reports.get(claim.report);
    if (!report) continue;
    const row = rows.get(claim.report) ?? { report, entries: [] };
    rows.set(claim.report, row);
    row.entries.push(toEntry(claim));
  }
  return [...rows.values()]
    .sort((a, b) => comparePublication(a.report, b.report))
    .map((row) => ({ ...row, ...UNPLACED }));
}

/**
 * By the day on which a report was out for certain, which puts "the week of 3 March" after the wire of 4 March that it relays;
 * undated ones last. Equals stay in the order they had.
 */
function comparePublication({ published: a }: Report, { published: b }: Report): number {
  const [one, other] = [a, b].map(({ edtf }) => (edtf === null ? null : dayWindow(edtf)));
  if (!one || !other) return Number(!one) - Number(!other);
  return one.toDay - other.toDay || one.fromDay - other.fromDay;
}

/**
 * Returns where each group stands among those of all sides, from 1, so that no two of one line are called the same.
 */
export function originNumbers({ sides }: AttributionDrift): ReadonlyMap<DriftGroup, number> {
  return new Map(sides.flatMap((side) => side.groups).map((group, at) => [group, at + 1]));
}

/**
 * Returns of each claim that stands the lead of its group, by claim id: whom a claim contradicts can be read from the claims
 * that it names.
 */
export function leadOfClaims({ sides }: AttributionDrift): ReadonlyMap<string, string> {
  const groups = sides.flatMap((side) => side.groups);
  return new Map(
    groups.flatMap(({ lead, rows }) =>
      rows.flatMap((row) => row.entries.map((entry) => [entry.claim.id, lead] as const)),
    ),
  );
}

/** Returns the leads of the origins that a group's claims name as contradicted, each once; empty where they name none. */
export function contradictedLeads(group: DriftGroup, leads: ReadonlyMap<string, string>): string[] {
  const named = group.rows.flatMap((row) => row.entries.flatMap(({ claim }) => claim.contradicts ?? []));
  return [...new Set(named.flatMap((claim) => leads.get(claim) ?? []))].filter((lead) => lead !== group.lead);
}
