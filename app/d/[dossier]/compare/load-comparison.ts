import { type AttributionDrift, attributionDrift } from "@/lib/claims/attribution-drift";
import { type ComparableLines, comparableLines } from "@/lib/claims/comparable-lines";
import { compareReports, type ReportComparison } from "@/lib/claims/compare-reports";
import { notFoundNotice, ONE_REPORT_NOTICE, TWO_QUESTIONS_NOTICE } from "@/lib/domain/comparison-words";
import { corroborationContext } from "@/lib/domain/corroboration";
import type { DossierData, LineEvidence } from "@/lib/domain/dossier-data";
import type { DossierScope } from "@/lib/domain/dossier-scope";
import { isSameLanguage } from "@/lib/domain/language-words";
import { parseLineId } from "@/lib/domain/line-ends";
import type { Unreal } from "@/lib/domain/mode-words";
import { type ReportRelation, reportRelations } from "@/lib/domain/report-relation";
import type { ExplorerData } from "@/lib/store/explorer-data";
import { claimsOfLine } from "@/lib/store/queries/claims-of-line";
import { claimsOfReports } from "@/lib/store/queries/claims-of-reports";
import { readBeside } from "@/lib/store/read-beside";
import { everythingOf } from "@/lib/view/explore";
import { findLine } from "@/lib/view/find-line";
import { explorerOf, type SearchParams } from "../load-page";

/** Claims of a line, or of one report, that a comparison reads at most. */
export const MOST_CLAIMS = 500;
/** Lines of each kind that the chooser lists at most. */
const MOST_LINES = 50;

type Report = DossierData["reports"][number];

/** One line: who stands against whom, and how each report names the source. */
export interface LineToCompare {
  readonly type: "line";
  readonly evidence: LineEvidence;
  readonly drift: AttributionDrift;
  /** What is said of this line, and of those that bear on it, where nobody says that it is actually so. */
  readonly modes: ReadonlyMap<string, Unreal>;
}

/** Two reports, line by line. */
export interface ReportsToCompare {
  readonly type: "reports";
  readonly a: Report;
  readonly b: Report;
  readonly relations: readonly ReportRelation[];
  readonly comparison: ReportComparison;
  readonly hasMore: boolean;
}

/** Nothing yet: what there is to compare, and the reports that the link names already. */
export interface Choice {
  readonly type: "choice";
  readonly lines: ComparableLines;
  readonly a: string | null;
  readonly b: string | null;
}

export interface ComparisonPageData {
  readonly data: DossierData;
  /** What of the link was not found, in sentences. */
  readonly notices: readonly string[];
  readonly shown: LineToCompare | ReportsToCompare | Choice;
}

/** Returns what the address asks to compare, or the choice where it asks for nothing that is there; null without a dossier. */
export async function loadComparison(id: string, search: SearchParams): Promise<ComparisonPageData | null> {
  const load = () => explorerOf(id, scopeCompared(search));
  const explorer = await load();
  return explorer && readBeside(explorer, (current) => comparisonOf(current, search), load);
}

/** Returns what a comparison is about, for a dossier that is too large to be had whole; null for what that opens on. */
export function scopeCompared(search: SearchParams): DossierScope | null {
  const ends = parseLineId(first(search.line) ?? "");
  if (ends) return { kind: "near", actors: [...new Set([ends.subject, ends.object])] };
  const reports = [first(search.a), first(search.b)].filter((report) => report !== null);
  return reports.length === 2 ? { kind: "report", reports } : null;
}

async function comparisonOf(explorer: ExplorerData, search: SearchParams): Promise<ComparisonPageData> {
  const { data } = explorer;
  const [line, a, b] = [first(search.line), first(search.a), first(search.b)];
  const notices: string[] = [];
  if (line !== null) {
    if (a !== null || b !== null) notices.push(TWO_QUESTIONS_NOTICE);
    const shown = await lineToCompare(explorer, line);
    if (shown) return { data, notices, shown };
    notices.push(notFoundNotice("line", line));
  }
  const reports = [a, b].map((report) => data.reports.find(({ id }) => id === report) ?? null);
  const [one, other] = reports;
  if (line === null && one && other && one !== other) {
    return { data, notices, shown: await reportsToCompare(data, one, other) };
  }
  for (const [at, report] of [a, b].entries()) {
    if (report !== null && !reports[at]) notices.push(notFoundNotice("report", report));
  }
  if (one && one === other) notices.push(ONE_REPORT_NOTICE);
  return {
    data,
    notices,
    shown: { type: "choice", lines: choiceOf(explorer), a: one?.id ?? null, b: other?.id ?? null },
  };
}

async function lineToCompare({ data, table }: ExplorerData, line: string): Promise<LineToCompare | null> {
  const evidence = await claimsOfLine(data.dossier.id, line, { from: 0, limit: MOST_CLAIMS }, data.hash);
  if (!evidence) return null;
  const context = corroborationContext(data.actors, data.reports);
  const { because, reasonFor, butAlso, contradicts } = evidence.related;
  const everything = everythingOf(data, table);
  const modes = [evidence.line, ...because, ...reasonFor, ...butAlso, ...contradicts].map(
    (id) => [id, findLine(data, table, everything, id)?.unreal ?? null] as const,
  );
  return { type: "line", evidence, drift: attributionDrift(evidence, data, context), modes: new Map(modes) };
}

async function reportsToCompare(data: DossierData, a: Report, b: Report): Promise<ReportsToCompare> {
  const found = await claimsOfReports(data.dossier.id, [a.id, b.id], MOST_CLAIMS, data.hash);
  const [ofA, ofB] = found.map((report) => report.claims);
  const context = corroborationContext(data.actors, data.reports);
  // Entries and not assignment: a claim may be called `__proto__`.
  const detached = Object.fromEntries(found.flatMap((report) => Object.entries(report.detached)));
  return {
    type: "reports",
    a,
    b,
    relations: reportRelations(a, b, new Map(data.reports.map((report) => [report.id, report]))),
    comparison: compareReports(ofA ?? [], ofB ?? [], context, {
      detached,
      isSameLanguage: isSameLanguage(a.language, b.language),
    }),
    hasMore: found.some((report) => report.hasMore),
  };
}

// One state of a dossier is one explorer, so what is kept for it never goes stale, and goes when it goes.
const choices = new WeakMap<ExplorerData, ComparableLines>();

function choiceOf(explorer: ExplorerData): ComparableLines {
  const { data, table } = explorer;
  const known =
    choices.get(explorer) ?? comparableLines(table, everythingOf(data, table), data.reports, MOST_LINES);
  choices.set(explorer, known);
  return known;
}

/** The first value of a parameter; null where it is not given or empty, as an unset `<select>` sends it. */
function first(value: string | string[] | undefined): string | null {
  return [value ?? []].flat()[0] || null;
}
