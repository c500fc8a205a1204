import type { FilterResult, Line } from "@/lib/claims/line";
import { linesAmong } from "@/lib/claims/lines-among";
import { neighboursOf } from "@/lib/claims/neighbours";
import type { DossierData } from "@/lib/domain/dossier-data";
import { drawableLines } from "./explore";
import { hiddenActors } from "./hidden-actors";
import { planStrokes } from "./plan-strokes";
import { type Selection, selectedIds } from "./selection";
import type { StrokePlan } from "./strokes";
import { DEFAULT_VIEW, type View } from "./view-state";

/** Which lines are between the drawn actors and how they are drawn: the same for canvas and figure. */
export interface Drawing {
  /** Every line that could be drawn under any filter. */
  readonly lines: readonly Line[];
  /** Those that the filter leaves, as it leaves them, by id. */
  readonly shown: ReadonlyMap<string, Line>;
  /** Ids of actors that keep their place and are not drawn. */
  readonly hidden: ReadonlySet<string>;
  /** Which strokes are drawn of too many; null where every line is. */
  readonly plan: StrokePlan | null;
}

export interface DrawingInput {
  readonly data: DossierData;
  readonly everything: FilterResult;
  readonly result: FilterResult;
  readonly view: View;
  readonly selection: Selection;
  /** Positions of the actors that have a place. */
  readonly actors: readonly number[];
}

/** Returns the lines of a drawing and the strokes that they make. */
export function drawingOf(input: DrawingInput): Drawing {
  const { data, everything, result, view, selection, actors } = input;
  const lines = drawableLines(everything, result, actors);
  const shown = new Map(linesAmong(result, actors).map((line) => [line.id, line]));
  const neighbours = neighboursOf(everything);
  const hidden = hiddenActors({ data, view, drawn: actors, result, neighbours });
  const plan = planStrokes({
    data,
    lines,
    shown,
    roles: view.roles,
    hidden,
    selected: selectedIds(selection),
    drawn: idsOf(data, actors),
    limit: view.draw,
  });
  return { lines, shown, hidden, plan };
}

/** Returns the strokes of a drawing that nobody has filtered, selected from or asked more of: by them actors find their places. */
export function restingPlan(
  data: DossierData,
  lines: readonly Line[],
  actors: readonly number[],
): StrokePlan | null {
  const drawn = idsOf(data, actors);
  return planStrokes({ data, lines, shown: null, roles: true, drawn, limit: DEFAULT_VIEW.draw });
}

function idsOf(data: DossierData, actors: readonly number[]): ReadonlySet<string> {
  return new Set(actors.map((position) => data.actors[position]!.id));
}
