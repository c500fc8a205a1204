import type { Line } from "@/lib/claims/line";
import { AppError } from "@/lib/domain/app-error";
import type { DossierData } from "@/lib/domain/dossier-data";
import { type ExplorerData, loadExplorer } from "@/lib/store/load-explorer";
import { loadReport, type ReportReading } from "@/lib/store/queries/load-report";
import { everythingOf, filterView } from "@/lib/view/explore";
import { drawnInReport, sizesInReport } from "@/lib/view/report-graph";
import { DEFAULT_VIEW, type Point } from "@/lib/view/view-state";
import { explorerOf } from "../../load-page";

export interface ReportPageData {
  readonly data: DossierData;
  readonly reading: ReportReading;
  /** The lines that the report states, with what they amount to in the whole dossier, so that no denial is lost. */
  readonly lines: readonly Line[];
  /** Positions and places of the actors that the small graph draws. */
  readonly actors: readonly number[];
  readonly layout: Readonly<Record<string, Point>>;
}

/** Returns everything that the page of a report shows, or null where there is no such dossier or report. */
export async function loadReportPage(dossier: string, report: string): Promise<ReportPageData | null> {
  const explorer = await explorerOf(dossier);
  if (!explorer) return null;
  try {
    return await pageOf(explorer, report);
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== "version_conflict") throw error;
    // An import came between the dossier and its report: once more, with the dossier as it is now.
    const anew = await loadExplorer(dossier);
    return anew && pageOf(anew, report);
  }
}

async function pageOf({ data, table }: ExplorerData, id: string): Promise<ReportPageData | null> {
  const reading = await loadReport(data.dossier.id, id, data.hash);
  if (!reading) return null;
  const everything = everythingOf(data, table);
  const result = filterView(data, table, { ...DEFAULT_VIEW, rep: { not: false, ids: [id] } });
  const lines = Array.from(result.shown, (at) => ({
    ...result.line(at),
    status: everything.line(at).status,
  }));
  const actors = drawnInReport(lines);
  return { data, reading, lines, actors, layout: await placesOf(data, lines, actors) };
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
  const drawn = new Set(actors);
  const sizes = sizesInReport(data, actors);
  return layoutActors({
    actors: actors.map((at) => ({
      id: idOf(at),
      width: sizes[idOf(at)].width,
      height: sizes[idOf(at)].height,
    })),
    lines: lines
      .filter((line) => drawn.has(line.subject) && drawn.has(line.object))
      .map((line) => ({ id: line.id, subject: idOf(line.subject), object: idOf(line.object) })),
    placed,
  });
}
