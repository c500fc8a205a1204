import type { DossierData } from "@/lib/domain/dossier-data";
import { keptBy } from "@/lib/domain/kept-by";
import { positions } from "./known-ids";
import { resolveSelection } from "./selection";
import type { View } from "./view-state";

/** Up to this many actors with lines are all drawn. */
export const DRAW_ALL = 60;
/** Of more, a dossier opens on this many, those with most lines. */
export const OPEN_ON = 25;
/**
 * On a page of 721 to 1,100 px, as on a tablet, where one panel or two leave the drawing some 400 to 600 px, on this many of them if
 * every line is drawn as it is.
 */
export const OPEN_ON_MIDDLE = 20;
/** On a phone, on this many. */
export const OPEN_ON_NARROW = 14;
/** No expansion draws more actors than this: what was measured to be placed and drawn smoothly (bench/README.md). */
export const MOST_ACTORS = 100;
/** Neighbours that one expansion adds. */
export const EXPAND_BY = 10;

/** Positions of an actor's neighbours, those with most independent origins first. */
export type Neighbours = (actor: number) => readonly number[];

export interface VisibleInput {
  readonly data: DossierData;
  /** Lines of each actor in the whole dossier, by position: unfiltered, so that no filter makes an actor jump in or out. */
  readonly totalLinesOfActor: ArrayLike<number>;
  readonly neighbours: Neighbours;
  readonly view: View;
  /** On how many of too many actors the drawing opens; {@link OPEN_ON} by default. */
  readonly openOn?: number;
}

/**
 * Returns the positions of the actors that are drawn, ascending, and how many with lines are left out for lack of room.
 * Actors without any line (most outlets, unnamed sources) are not drawn. Of many, those with most lines (ties: first in
 * the dossier), those that are expanded with ten neighbours that were not there, and what is selected. Hidden actors are never drawn and
 * are not counted as left out.
 */
export function visibleActors(input: VisibleInput): { shown: number[]; omitted: number } {
  const { data, totalLinesOfActor, view } = input;
  const { actors } = positions(data);
  const hidden = new Set(view.hide.map((id) => actors.get(id) ?? -1));
  const hasLines = (actor: number) => (totalLinesOfActor[actor] ?? 0) > 0;
  const withLines = actorsByLines(totalLinesOfActor).length;
  const drawn = withLines <= DRAW_ALL ? actorsByLines(totalLinesOfActor) : chosen(input);
  const shown = [...drawn].filter((actor) => hasLines(actor) && !hidden.has(actor)).sort((a, b) => a - b);
  const hiddenWithLines = [...hidden].filter(hasLines).length;
  return { shown, omitted: withLines - shown.length - hiddenWithLines };
}

/** Positions of the actors with lines, those with most first, ties in the order of the dossier. Of a hundred thousand, once. */
const actorsByLines = keptBy((totalLinesOfActor: ArrayLike<number>): readonly number[] =>
  Array.from({ length: totalLinesOfActor.length }, (_, actor) => actor)
    .filter((actor) => totalLinesOfActor[actor]! > 0)
    .sort((a, b) => totalLinesOfActor[b]! - totalLinesOfActor[a]! || a - b),
);

/** Returns how many neighbours of an actor are not drawn, whether hidden or left out: the badge "+12 more". */
export function hiddenNeighbours(actor: number, neighbours: Neighbours, shown: Iterable<number>): number {
  const drawn = new Set(shown);
  return neighbours(actor).filter((other) => other !== actor && !drawn.has(other)).length;
}

/**
 * Returns how many neighbours of an actor one more expansion draws, at most: ten, fewer where fewer are missing, none where
 * the drawing has no room for more actors.
 */
export function nextExpansion(actor: number, neighbours: Neighbours, shown: readonly number[]): number {
  const room = Math.max(0, MOST_ACTORS - shown.length);
  return Math.min(EXPAND_BY, room, hiddenNeighbours(actor, neighbours, shown));
}

function chosen({
  data,
  totalLinesOfActor,
  neighbours,
  view,
  openOn = OPEN_ON,
}: VisibleInput): ReadonlySet<number> {
  const { actors } = positions(data);
  const byLines = actorsByLines(totalLinesOfActor);
  const drawn = new Set(byLines.slice(0, openOn));
  // Who joins is the same in every pane: those that a wider one opens on are there already.
  const there = new Set(byLines.slice(0, OPEN_ON));
  const expand = (id: string) => {
    const actor = actors.get(id);
    if (actor === undefined) return;
    const joining = neighbours(actor).filter((other) => !there.has(other));
    for (const joiner of [actor, ...joining.slice(0, EXPAND_BY)]) {
      if (there.size >= MOST_ACTORS) return;
      there.add(joiner);
      drawn.add(joiner);
    }
  };
  for (const id of view.x) expand(id);
  if (view.near !== null && !view.x.includes(view.near)) expand(view.near);
  for (const id of selectedActors(view, data)) drawn.add(actors.get(id) ?? -1);
  return drawn;
}

function selectedActors(view: View, data: DossierData): readonly string[] {
  const selection = resolveSelection(view.sel, data);
  if (selection === null) return [];
  if (selection.type === "pair") return selection.ids;
  if (selection.type === "path") return selection.actors;
  if (selection.type === "actor") return [selection.id];
  if (selection.type === "fold") return [selection.fold.from, selection.fold.to];
  const [subject = "", , object = ""] = selection.id.split(".");
  return [subject, object];
}
