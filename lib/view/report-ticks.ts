import type { ClaimTable } from "@/lib/claims/claim-table";
import { OPEN_FROM_DAY, OPEN_TO_DAY } from "@/lib/domain/day";
import type { DossierData } from "@/lib/domain/dossier-data";
import { dayWindow } from "@/lib/domain/edtf-window";
import { softEnds } from "@/lib/domain/soft-ends";
import type { DayScale } from "./day-scale";

/** A report by the date of its publication. */
export interface ReportTick {
  /** Position in the dossier's reports. */
  readonly report: number;
  readonly fromDay: number;
  readonly toDay: number;
  readonly inferred: boolean;
  /** Whether the date is more than a day wide, approximate or inferred: drawn as an outline. */
  readonly fuzzy: boolean;
  readonly soft: boolean;
}

export interface ReportTicks {
  /** By the middle of their windows, and then in the order of the dossier. */
  readonly dated: readonly ReportTick[];
  /** Positions of reports without a date, or with one open at both ends. */
  readonly undated: readonly number[];
}

/** Returns the reports in which the claims of these rows stand, each once, by their dates of publication. */
export function reportTicks(data: DossierData, table: ClaimTable, rows: Uint32Array): ReportTicks {
  const isUsed = new Uint8Array(data.reports.length);
  for (const row of rows) isUsed[table.report[row]!] = 1;
  const ticks = [...data.reports.keys()]
    .filter((report) => isUsed[report] === 1)
    .map((report) => tickOf(data, report));
  const dated = ticks.filter((tick) => tick.fromDay > OPEN_FROM_DAY || tick.toDay < OPEN_TO_DAY);
  return {
    dated: dated.sort((a, b) => middleDay(a) - middleDay(b) || a.report - b.report),
    undated: ticks
      .filter((tick) => tick.fromDay <= OPEN_FROM_DAY && tick.toDay >= OPEN_TO_DAY)
      .map(({ report }) => report),
  };
}

/** Returns the date of one report; without one its window is open at both ends. */
export function tickOf(data: DossierData, report: number): ReportTick {
  const { edtf, basis } = data.reports[report]!.published;
  const window = (edtf === null ? null : dayWindow(edtf)) ?? { fromDay: OPEN_FROM_DAY, toDay: OPEN_TO_DAY };
  const ends = softEnds(edtf ?? "");
  const soft = ends.from || ends.to;
  const inferred = basis === "inferred";
  return { report, ...window, inferred, soft, fuzzy: soft || inferred || window.fromDay !== window.toDay };
}

/** Returns the day at which a tick stands: the middle of its window, or the end that is known. May be half a day. */
export function middleDay({ fromDay, toDay }: Pick<ReportTick, "fromDay" | "toDay">): number {
  if (fromDay <= OPEN_FROM_DAY) return toDay;
  return toDay >= OPEN_TO_DAY ? fromDay : (fromDay + toDay) / 2;
}

/** Reports whose ticks are too near each other to be pressed one by one. */
export interface TickCluster {
  readonly ticks: readonly ReportTick[];
  /** Fractions of the axis: middle of the first and of the last. */
  readonly from: number;
  readonly to: number;
}

/** Returns the ticks in groups, each at least `apartPx` from the next. Ticks must be in the order of {@link reportTicks}. */
export function clusterTicks(
  ticks: readonly ReportTick[],
  scale: DayScale,
  widthPx: number,
  apartPx: number,
): TickCluster[] {
  const clusters: { ticks: ReportTick[]; from: number; to: number }[] = [];
  for (const tick of ticks) {
    const at = scale.middleOf(middleDay(tick));
    const last = clusters.at(-1);
    if (last && (at - last.from) * widthPx < apartPx) {
      last.ticks.push(tick);
      last.to = at;
    } else clusters.push({ ticks: [tick], from: at, to: at });
  }
  return clusters;
}

/**
 * Returns the ticks without those that would be drawn over another at the same pixel; of such, one that is `lit` is kept. In
 * bulk data thousands of reports fall on one.
 */
export function tellApart(
  ticks: readonly ReportTick[],
  scale: DayScale,
  widthPx: number,
  lit: ReadonlySet<number>,
): ReportTick[] {
  const byPixel = new Map<number, ReportTick>();
  for (const tick of ticks) {
    const pixel = Math.round(scale.middleOf(middleDay(tick)) * widthPx);
    if (!byPixel.has(pixel) || lit.has(tick.report)) byPixel.set(pixel, tick);
  }
  return [...byPixel.values()];
}
