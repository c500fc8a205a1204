import type { ClaimTable } from "@/lib/claims/claim-table";
import type { FilterResult } from "@/lib/claims/line";
import { linesAmong } from "@/lib/claims/lines-among";
import { neighboursOf } from "@/lib/claims/neighbours";
import type { DossierData } from "@/lib/domain/dossier-data";
import { selectedStatement } from "@/lib/domain/figure-words";
import { composeFigure, type FigureContent } from "./compose-figure";
import { type Drawing, drawingOf } from "./drawing";
import { type DrawnActors, drawnActors } from "./drawn-actors";
import { actorsBeside } from "./explore";
import { LineList } from "./line-list";
import { resolveSelection, selectedLines } from "./selection";
import { DEFAULT_VIEW, type Point, type View } from "./view-state";

/** What a figure is of: the view as it is filtered, the whole dossier, or what is selected in the view. */
export const FIGURE_SCOPES = ["view", "all", "selection"] as const;
export type FigureScope = (typeof FIGURE_SCOPES)[number];

/** Of a dossier that has more, a figure of everything draws so many actors, those with most lines, and lines between them. */
export const MOST_ACTORS = 300;
export const MOST_LINES = 1_500;

export interface ScopeInput {
  readonly data: DossierData;
  readonly table: ClaimTable;
  readonly view: View;
  readonly scope: FigureScope;
  /** How reports call unnamed sources; see `composeFigure`. */
  readonly wordings?: ReadonlyMap<string, string>;
  /** The dossier without a filter, and what the filters of the view leave. */
  readonly everything: FilterResult;
  readonly result: FilterResult;
}

/** Returns the view that a figure of this scope shows, and that its links open. */
export function viewOfScope(view: View, scope: FigureScope): View {
  const { p, roles, v } = view;
  return scope === "all" ? { ...DEFAULT_VIEW, v, p, roles } : view;
}

/** Returns the actors that a figure of this scope draws, as far as they have a shown line. */
export function actorsOfScope({ data, view, scope, everything, result }: ScopeInput): DrawnActors {
  if (scope === "all") return everyActor(everything);
  const input = {
    data,
    totalLinesOfActor: everything.linesOfActor,
    neighbours: neighboursOf(everything),
    view,
  };
  return drawnActors(input, actorsBeside(everything, result));
}

function everyActor(everything: FilterResult): DrawnActors {
  const { linesOfActor } = everything;
  const byLines = [...linesOfActor.keys()]
    .filter((actor) => linesOfActor[actor]! > 0)
    .sort((a, b) => linesOfActor[b]! - linesOfActor[a]! || a - b);
  let count = Math.min(byLines.length, MOST_ACTORS);
  while (count > 2 && linesAmong(everything, byLines.slice(0, count)).length > MOST_LINES) {
    count = Math.floor(count * 0.8);
  }
  const actors = byLines.slice(0, count).sort((a, b) => a - b);
  return { actors, base: actors, laid: actors, joining: [], omitted: byLines.length - count };
}

/** Returns what a figure of this scope says, its actors being placed; see {@link composeFigure}. */
export function figureOfScope(
  input: ScopeInput,
  drawn: DrawnActors,
  layout: Readonly<Record<string, Point>>,
): FigureContent {
  const { data, table, scope, everything } = input;
  const view = viewOfScope(input.view, scope);
  const result = scope === "all" ? everything : input.result;
  const lines = new LineList(data, table, result, view.sort);
  // Of a million lines only those that the figure speaks of are made.
  const all = new LineList(data, table, everything, "order");
  const between = lines.among(drawn.actors);
  const shown = scope === "selection" ? between.filter(isSelected(input)) : between;
  const ids = new Set(shown.flatMap((line) => [line.id, ...line.contradictedBy]));
  const whole = [...ids].flatMap((id) => all.get(id) ?? []);
  const counts = { lines: lines.length, withdrawn: result.withdrawn, whole: all.length };
  const content = composeFigure({
    ...{ data, table, view, whole, drawn: drawn.actors, layout, wordings: input.wordings },
    ...(scope === "view" ? { drawing: drawingOfView(input, drawn) } : {}),
    lines: shown,
    // What is not selected is no part of what could have been drawn.
    counts: scope === "selection" ? { ...counts, lines: shown.length, withdrawn: 0 } : counts,
  });
  if (scope !== "selection") return content;
  return {
    ...content,
    filterStatement: selectedStatement(shown.length, lines.length, content.filterStatement),
  };
}

/** The strokes of the screen. What is selected, and everything, is drawn line by line. */
function drawingOfView({ data, view, everything, result }: ScopeInput, drawn: DrawnActors): Drawing {
  const { actors, omitted } = drawn;
  const selection = resolveSelection(view.sel, data);
  return drawingOf({ data, everything, result, view, selection, actors, isPart: omitted > 0 });
}

/** Whether something is selected that has lines: only then is a figure of the selection different from none. */
export function hasSelection({ view, data }: Pick<ScopeInput, "view" | "data">): boolean {
  return resolveSelection(view.sel, data) !== null;
}

function isSelected({
  view,
  data,
}: ScopeInput): (line: { id: string; subject: number; object: number }) => boolean {
  const selection = resolveSelection(view.sel, data);
  if (selection === null) return () => false;
  const chosen = new Set(selectedLines(selection));
  const isOf = (actor: number, id: string) => data.actors[actor]?.id === id;
  return ({ id, subject, object }) => {
    if (chosen.has(id)) return true;
    if (selection.type === "actor") return isOf(subject, selection.id) || isOf(object, selection.id);
    if (selection.type !== "pair") return false;
    const [one = "", other = ""] = selection.ids;
    return (isOf(subject, one) && isOf(object, other)) || (isOf(subject, other) && isOf(object, one));
  };
}
