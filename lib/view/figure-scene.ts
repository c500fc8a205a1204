import { contains } from "./boxes";
import { buildScene } from "./build-scene";
import type { FigureInput } from "./figure-input";
import { lineSources } from "./figure-line-sources";
import { nameWidthFor, nodeSize } from "./node-size";
import { placeActors } from "./place-actors";
import type { Box, Scene } from "./scene";

/** Above so many lines none has words: they would cover each other, and finding that out would take minutes. */
const LABELLED_UP_TO = 160;

/**
 * Returns whether the lines of a figure have words, numbers and signs on them. Strokes that stand for several lines have none, nor
 * has any of very many. The explorer gives words to far fewer: `hasWordsAtRest`.
 */
export function hasWordsInFigure({ plan, lines }: Pick<FigureInput, "plan" | "lines">): boolean {
  return plan === null && lines.length <= LABELLED_UP_TO;
}

/** Scenes by size of their box: finding out which arrangement says most asks for the same one again. */
const scenes = new WeakMap<FigureInput, Map<string, Scene>>();

/** Returns the scene in a box. Where fans of curves leave it, the actors move together to make room for them. */
export function figureScene(input: FigureInput, box: Box): Scene {
  const known = scenes.get(input) ?? new Map<string, Scene>();
  scenes.set(input, known);
  const size = `${box.width} ${box.height}`;
  const scene = known.get(size) ?? fittedScene(input, box);
  known.set(size, scene);
  return scene;
}

function fittedScene(input: FigureInput, box: Box): Scene {
  const first = sceneIn(input, box, 0);
  const above = Math.max(0, -first.bounds.y);
  const below = Math.max(0, first.bounds.y + first.bounds.height - box.height);
  const over = Math.max(above, below);
  return over === 0 || input.lines.length > LABELLED_UP_TO
    ? first
    : sceneIn(input, box, Math.min(over + 12, box.height / 5));
}

function sceneIn(input: FigureInput, box: Box, extraRim: number): Scene {
  const { data, lines, layout, plan, candidates } = input;
  const maxNameWidth = nameWidthFor(box.width);
  const used = new Set(lines.flatMap((line) => [line.subject, line.object]));
  const drawn = data.actors.filter((_, position) => used.has(position));
  const sizes = Object.fromEntries(drawn.map((actor) => [actor.id, nodeSize(actor, maxNameWidth)]));
  const { positions } = placeActors({ layout, sizes, pane: box, extraRim, tight: plan !== null });
  const frame = { x: 0, y: 0, width: box.width, height: box.height };
  const isInFrame = drawn.every(({ id }) => contains(frame, positions[id]!));
  return buildScene({
    data,
    positions,
    lines: plan && candidates ? candidates : lines,
    shown: plan && candidates ? new Map(lines.map((line) => [line.id, line])) : null,
    plan,
    roles: input.roles,
    // A drawing that is larger than its box will be made smaller as a whole, words included.
    frame: isInFrame ? frame : null,
    maxNameWidth,
    sourcesOf: lineSources(input),
    labelAll: hasWordsInFigure(input),
  });
}

/** How a scene lies in its box: moved, and made smaller only where many actors need more room than there is. */
export interface Fit {
  readonly x: number;
  readonly y: number;
  readonly scale: number;
}

/** Returns how a scene is put into a box: as it is where it fits, else in the middle and as large as it can be. */
export function fitScene({ bounds }: Scene, box: Box): Fit {
  const fits =
    bounds.x >= -1 &&
    bounds.y >= -1 &&
    bounds.x + bounds.width <= box.width + 1 &&
    bounds.y + bounds.height <= box.height + 1;
  if (fits) return { x: box.x, y: box.y, scale: 1 };
  const scale = Math.min(1, box.width / Math.max(bounds.width, 1), box.height / Math.max(bounds.height, 1));
  return {
    x: box.x + (box.width - bounds.width * scale) / 2 - bounds.x * scale,
    y: box.y + (box.height - bounds.height * scale) / 2 - bounds.y * scale,
    scale,
  };
}
