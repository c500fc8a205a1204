import type { Line } from "@/lib/claims/line";
import type { DossierData } from "@/lib/domain/dossier-data";
import type { ExplorerData } from "@/lib/store/explorer-data";
import { keptByState } from "@/lib/store/kept-by-state";
import { loadReport, type ReportReading } from "@/lib/store/queries/load-report";
import { readBeside } from "@/lib/store/read-beside";
import { everythingOf, filterView } from "@/lib/view/explore";
import { drawnInReport, sizesInReport } from "@/lib/view/report-graph";
import { DEFAULT_VIEW, type Point } from "@/lib/view/view-state";
import { explorerOf } from "../../load-page";

/** Pages of reports that are kept in memory for each dossier at most. One of most claims takes about 1 MB and its text. */
const REPORTS_KEPT = 50;

export interface ReportPageData {
  readonly data: DossierData;
  readonly reading: ReportReading;
  /** Lines that the report states. */
  readonly lineCount: number;
  /** Those that the small graph draws, with what they amount to in the whole dossier, so that no denial is lost. */
  readonly lines: readonly Line[];
  /** Positions and places of the actors that the small graph draws. */
  readonly actors: readonly number[];
  readonly layout: Readonly<Record<string, Point>>;
}

/** Returns everything that the page of a report shows, or null where there is no such dossier or report. */
export async function loadReportPage(dossier: string, report: string): Promise<ReportPageData | null> {
  const load = () => explorerOf(dossier, { kind: "report", reports: [report] });
  const explorer = await load();
  return explorer && readBeside(explorer, (current) => pageAtHand(current, report), load);
}

/** Of a report that was asked for, its quotes are looked for in its text and its lines in the columns once. */
const pageAtHand = keptByState(REPORTS_KEPT, pageOf);

async function pageOf({ data, table }: ExplorerData, id: string): Promise<ReportPageData | null> {
  const reading = await loadReport(data.dossier.id, id, data.hash);
  if (!reading) return null;
  const everything = everythingOf(data, table);
  const result = filterView(data, table, { ...DEFAULT_VIEW, rep: { not: false, ids: [id] } });
  const lines = Array.from(result.shown, (at) => ({
    ...result.line(at),
    status: everything.line(at).status,
    // The page leaves nobody out; that it reads one report's claims is no filter of the reader's.
    unheard: [],
  }));
  const actors = drawnInReport(lines);
  const drawn = new Set(actors);
  const drawnLines = lines.filter((line) => drawn.has(line.subject) && drawn.has(line.object));
  return {
    data,
    reading,
    lineCount: lines.length,
    lines: drawnLines,
    actors,
    layout: await placesOf(data, drawnLines, actors),
  };
}

/** The dossier's own places where it has all of them. Finding others takes a library that no page loads before it is needed. */
async function placesOf(
  data: DossierData,
  lines: readonly Line[],
  actors: readonly number[],
): Promise<Readonly<Record<string, Point>>> {
  const placed = data.dossier.layout ?? {};
  const idOf = (position: number) => data.actors[position].id;
  if (actors.every((at) => Object.hasOwn(placed, idOf(at)))) return placed;
  const { layoutActors } = await import("@/lib/graph/layout");
  const sizes = sizesInReport(data, actors);
  return layoutActors({
    actors: actors.map((at) => ({
      id: idOf(at),
      width: sizes[idOf(at)].width,
      height: sizes[idOf(at)].height,
    })),
    lines: lines.map((line) => ({ id: line.id, subject: idOf(line.subject), object: idOf(line.object) })),
    placed,
  });
}
