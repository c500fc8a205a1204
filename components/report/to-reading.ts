import type { Line } from "@/lib/claims/line";
import type { DossierData } from "@/lib/domain/dossier-data";
import type { RelayPlace } from "@/lib/domain/relay-place";
import type { Report } from "@/lib/domain/report";
import { reportGraphSvg } from "@/lib/view/report-graph";
import {
  lineTargets,
  type PlacedClaim,
  type ReportPassage,
  reportPassages,
} from "@/lib/view/report-passages";
import type { Point } from "@/lib/view/view-state";

/** What the page of a report is given. */
export interface ReadingProps {
  data: DossierData;
  reading: {
    readonly report: Report;
    /** The first of `claimCount`. */
    readonly claims: readonly PlacedClaim[];
    readonly claimCount: number;
    readonly place: RelayPlace;
  };
  /** Lines that the report states, and those of them that the small graph draws. */
  lineCount: number;
  lines: readonly Line[];
  /** Positions and places of the actors that the small graph draws. */
  actors: readonly number[];
  layout: Readonly<Record<string, Point>>;
}

interface Reading {
  readonly report: Report;
  readonly claims: readonly PlacedClaim[];
  readonly passages: readonly ReportPassage[];
  /** Null where it is not held. */
  readonly text: string | null;
  /** The small graph, or null where the report states no line. */
  readonly svg: string | null;
}

/** Returns the parts of a report's page that belong together: claims, their passages, and lines that lead to them. */
export function toReading({ data, reading, lines, actors, layout }: ReadingProps): Reading {
  const { report, claims } = reading;
  const passages = reportPassages(claims, data);
  const targets = lineTargets(claims, passages);
  const hrefOf = (line: string) => `#${targets.get(line) ?? "claims"}`;
  const svg = lines.length === 0 ? null : reportGraphSvg({ data, lines, actors, layout, hrefOf });
  return { report, claims, passages, text: report.text ?? null, svg };
}
