import type { Line } from "@/lib/claims/line";
import type { DossierData } from "@/lib/domain/dossier-data";
import { keptBy } from "@/lib/domain/kept-by";
import type { Box } from "./scene";
import type { StrokePlan } from "./strokes";
import type { Point } from "./view-state";

/** What of a line the drawing needs. */
export type SceneLine = Pick<
  Line,
  | "id"
  | "subject"
  | "relation"
  | "object"
  | "status"
  | "origins"
  | "draft"
  | "scopes"
  | "rows"
  | "unheard"
  | "unreal"
> &
  Partial<Pick<Line, "contradictedBy" | "flags">>;

export interface SceneInput {
  readonly data: Pick<DossierData, "actors" | "relationTypes">;
  /** The actors that are drawn, by id, and the middle of each, px. */
  readonly positions: Readonly<Record<string, Point>>;
  /**
   * Every line that could be drawn between these actors under any filter; lines of other actors are passed over. They
   * alone decide which curves fold and where each lies.
   */
  readonly lines: readonly SceneLine[];
  /** The lines that the filter leaves, as it leaves them; null for all of `lines`. */
  readonly shown: ReadonlyMap<string, SceneLine> | null;
  readonly roles: boolean;
  /** Which strokes are drawn of too many lines; without it every line is, those of four and more folded. */
  readonly plan?: StrokePlan | null;
  /** Actors that are left out of the drawing but keep their place, with everything that touches them. */
  readonly hidden?: ReadonlySet<string>;
  /** Ids of selected lines, folds or actors. */
  readonly selected?: readonly string[];
  /** The actor or line under the pointer or the keyboard's focus. */
  readonly focus?: string | null;
  /** Labels stay within this box. */
  readonly frame?: Box | null;
  /** The numbers of the sources behind lines, by their ids, put after their words; empty for none. */
  readonly sourcesOf?: (lines: readonly string[]) => string;
  /**
   * For a drawing that nobody can open further: every line asks for its words, with the origins that its pattern does not say,
   * and folds name the lines in them.
   */
  readonly labelAll?: boolean;
  /** Longest line of a name, px. */
  readonly maxNameWidth?: number;
}

/** Returns lines by their id; found once for a list of lines and kept. */
export const linesById = keptBy(
  (lines: readonly SceneLine[]): ReadonlyMap<string, SceneLine> =>
    new Map(lines.map((line) => [line.id, line])),
);
