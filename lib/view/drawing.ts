import type { FilterResult, Line } from "@/lib/claims/line";
import { linesAmong, positionsAmong } from "@/lib/claims/lines-among";
import { neighboursOf } from "@/lib/claims/neighbours";
import { haveSameClaims } from "@/lib/claims/same-claims";
import { isShown } from "@/lib/claims/shown-lines";
import type { DossierData } from "@/lib/domain/dossier-data";
import { keptBy } from "@/lib/domain/kept-by";
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
  /** Whether there are actors for whom there is no room. */
  readonly isPart: boolean;
}

/** Strokes for each actor of a drawing that shows a part of the dossier: on a phone there are fewer of both. */
const STROKES_PER_ACTOR = 3;

/** Returns the lines of a drawing and the strokes that they make. */
export function drawingOf(input: DrawingInput): Drawing {
  const { data, everything, result, view, selection, actors, isPart } = input;
  const known = knownAmong(actors, everything);
  const lines = result.withdrawn === 0 ? known.lines : drawableLines(everything, result, actors);
  const shown = shownAmong(input, known);
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
    limit:
      isPart && view.draw === DEFAULT_VIEW.draw
        ? Math.min(view.draw, STROKES_PER_ACTOR * actors.length)
        : view.draw,
  });
  return { lines, shown, hidden, plan };
}

interface Known {
  readonly positions: readonly number[];
  readonly lines: readonly Line[];
}

/** Drawings whose lines are kept: who expands and collapses goes to and fro between a few. */
const MOST_KNOWN = 8;

const knownDrawings = keptBy((_everything: FilterResult) => new Map<string, Known>());

/** What is between actors without a filter: looked for once as long as the same actors are drawn, among a million lines. */
function knownAmong(actors: readonly number[], everything: FilterResult): Known {
  const kept = knownDrawings(everything);
  const key = actors.join(" ");
  const before = kept.get(key);
  if (before) {
    // The oldest goes first, so what is still drawn comes last again.
    kept.delete(key);
    kept.set(key, before);
    return before;
  }
  const positions = positionsAmong(everything, actors);
  // Most of what a further actor brings is there already, and to make a line takes longer than to find one.
  const latest = [...kept.values()].at(-1);
  const made = new Map(latest?.positions.map((position, at) => [position, latest.lines[at]!]));
  const lines = positions.map((position) => made.get(position) ?? everything.line(position));
  const [oldest] = kept.keys();
  if (kept.size >= MOST_KNOWN && oldest !== undefined) kept.delete(oldest);
  const known = { positions, lines };
  kept.set(key, known);
  return known;
}

/** Returns the lines between actors without a filter, in the order of the dossier; the same list for the same actors. */
export function linesBetween(actors: readonly number[], everything: FilterResult): readonly Line[] {
  return knownAmong(actors, everything).lines;
}

function shownAmong(
  { everything, result, actors }: DrawingInput,
  { positions, lines }: ReturnType<typeof knownAmong>,
): ReadonlyMap<string, Line> {
  if (result.withdrawn > 0) return new Map(linesAmong(result, actors).map((line) => [line.id, line]));
  // A filter that only chooses lines changes none.
  const areSame = haveSameClaims(result.filter, everything.filter);
  const shown = new Map<string, Line>();
  for (const [at, position] of positions.entries()) {
    if (!isShown(result, position)) continue;
    const line = areSame ? lines[at]! : result.line(position);
    shown.set(line.id, line);
  }
  return shown;
}

/**
 * Returns the strokes of a drawing that nobody has filtered, selected from or asked more of: by them actors find their places.
 * Found once for these lines, which are all that are between the actors.
 */
export const restingPlan = keptBy(
  (lines: readonly Line[], data: DossierData, actors: readonly number[]): StrokePlan | null =>
    planStrokes({
      data,
      lines,
      shown: null,
      roles: true,
      drawn: idsOf(data, actors),
      limit: DEFAULT_VIEW.draw,
    }),
);

function idsOf(data: DossierData, actors: readonly number[]): ReadonlySet<string> {
  return new Set(actors.map((position) => data.actors[position]!.id));
}
