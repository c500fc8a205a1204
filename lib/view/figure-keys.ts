import { originWords } from "@/lib/domain/figure-words";
import { boxesOf, contains, isWithin, overlaps } from "./boxes";
import { pointAt } from "./curve";
import { isSign, SIGN_PADDING } from "./dispute-signs";
import { DISPUTE_SIGN, drawnStatus, lineWords } from "./edge-look";
import type { FigureInput } from "./figure-input";
import { lineSources } from "./figure-line-sources";
import type { LabelSurroundings } from "./label-request";
import { LABEL, labelSize } from "./label-text";
import { withWords } from "./line-words";
import { placeLabels } from "./place-labels";
import type { Box, Scene, SceneEdge, SceneLabel } from "./scene";
import { MARK } from "./svg";

/** A line whose words found no room: a letter on it, and the words beside the drawing. */
export interface FigureKey {
  readonly letter: string;
  readonly edge: string;
  readonly text: string;
}

/** More letters than this help nobody; what is left is counted in the legend. */
export const MOST_KEYS = 26;

/** How often words make way for letters before it is given up. */
export const MOST_ROUNDS = 6;

/**
 * Returns the scene with a letter on lines that have no words, and what each letter stands for. Where a letter finds no place,
 * the words that stand in its way become a letter as well, so often in turn as `rounds` says, of at most `most`. One that finds none
 * even so is not given: its line stays without words, and the legend counts it.
 */
export function withKeys(
  scene: Scene,
  input: FigureInput,
  frame: Box | null,
  { rounds = MOST_ROUNDS, most = MOST_KEYS }: { readonly rounds?: number; readonly most?: number } = {},
): { scene: Scene; keys: FigureKey[] } {
  const shown = scene.edges.filter((edge) => !edge.hidden);
  const open = new Set(shown.flatMap(({ id, label }) => (label === null || isSign(label) ? [id] : [])));
  if (open.size === 0 || scene.edges.length > 200) return { scene, keys: [] };
  let best = lettersOn(scene, open, frame, most);
  for (let round = 0; round < rounds && best.missing.length > 0; round++) {
    for (const edge of best.missing) {
      const inTheWay = wordsOver(edge, shown, open);
      if (inTheWay !== null) open.add(inTheWay.id);
    }
    const trial = lettersOn(scene, open, frame, most);
    if (trial.missing.length < best.missing.length) best = trial;
  }
  const { asking, placed } = best;
  const keys = asking
    .filter(({ id }) => placed.has(id))
    .map((edge, i) => ({ letter: letterAt(i), edge: edge.id, text: keyText(edge, input) }));
  const letters = new Map(keys.map(({ edge, letter }) => [edge, letter]));
  const edges = scene.edges.map((edge) => {
    const label = placed.get(edge.id);
    return label ? { ...edge, label: { ...label, text: [signed(edge, letters.get(edge.id) ?? "")] } } : edge;
  });
  return { scene: { ...scene, edges }, keys };
}

/** Places for letters on lines that are `open`, of which only the first so many ask for one. */
function lettersOn(scene: Scene, open: ReadonlySet<string>, frame: Box | null, most: number) {
  const shown = scene.edges.filter((edge) => !edge.hidden);
  const around: LabelSurroundings = {
    nodes: scene.nodes.filter((node) => !node.hidden).flatMap(boxesOf),
    curves: shown.map((edge) => ({ id: edge.id, curve: edge, head: edge.head, width: edge.width })),
    fixed: new Map(shown.flatMap(({ id, label }) => (label === null || open.has(id) ? [] : [[id, label]]))),
    frame,
  };
  const asking = shown.filter(({ id }) => open.has(id)).slice(0, Math.min(most, MOST_KEYS));
  const placed = placeLabels(
    asking.map((edge) => ({
      ...{ id: edge.id, curve: edge, head: edge.head, width: edge.width },
      settings: [[signed(edge, WIDE_LETTER)]],
    })),
    around,
  );
  for (const edge of asking) {
    const label = placed.has(edge.id) ? null : squeezedIn(edge, around, [...placed.values()]);
    if (label !== null) placed.set(edge.id, label);
  }
  return { asking, placed, missing: asking.filter(({ id }) => !placed.has(id)) };
}

/** Places along a curve, the middle first. */
const ALONG = [0.5, 0.44, 0.56, 0.38, 0.62, 0.32, 0.68, 0.26, 0.74, 0.2, 0.8];

/** A place on the line itself for a letter with hardly any ground around it: a line may be no longer than a letter is high. */
function squeezedIn(
  edge: SceneEdge,
  { nodes, frame, fixed }: LabelSurroundings,
  letters: readonly Box[],
): SceneLabel | null {
  const text = [signed(edge, WIDE_LETTER)];
  const size = labelSize(text);
  const width = size.width - 2 * (LABEL.padding - SIGN_PADDING);
  const height = size.height - 2 * (LABEL.padding - SIGN_PADDING);
  const middle = pointAt(edge, 0.5);
  const others = [...nodes, ...fixed.values(), ...letters];
  for (const t of ALONG) {
    const { x, y } = pointAt(edge, t);
    const box = { x: x - width / 2, y: y - height / 2 + LABEL.drop, width, height };
    if (frame !== null && !isWithin(box, frame)) continue;
    if (!others.some((other) => overlaps(box, other, 1)))
      return { ...box, text, dx: x - middle.x, dy: y - middle.y };
  }
  return null;
}

/** The line whose words cover most of a curve, if any do. */
function wordsOver(
  edge: SceneEdge,
  shown: readonly SceneEdge[],
  open: ReadonlySet<string>,
): SceneEdge | null {
  const points = Array.from({ length: 31 }, (_, i) => pointAt(edge, (i + 1) / 32));
  let found: SceneEdge | null = null;
  let most = 0;
  for (const other of shown) {
    const { label } = other;
    if (label === null || open.has(other.id)) continue;
    const near = { x: label.x - 8, y: label.y - 8, width: label.width + 16, height: label.height + 16 };
    const covered = points.filter((point) => contains(near, point)).length;
    if (covered > most) [found, most] = [other, covered];
  }
  return found;
}

/** Room is sought for this letter, before it is known which lines find some: letters then follow each other. */
const WIDE_LETTER = "w";

function signed({ status }: SceneEdge, letter: string): string {
  return status === "disputed" ? `${DISPUTE_SIGN} ${letter}` : letter;
}

/** a, b, … z: no numbers, which are the sources'. */
function letterAt(index: number): string {
  return String.fromCharCode(97 + index);
}

/** What would stand on the line: its words, of a fold those of each line in it, with the numbers of its sources. */
function keyText(edge: SceneEdge, input: FigureInput): string {
  const { data, lines } = input;
  if (edge.type === "role") {
    const [, id, index] = edge.id.split(".");
    return data.actors.find((actor) => actor.id === id)?.roles?.[Number(index)]?.role ?? "";
  }
  const ids = edge.lines.length > 0 ? edge.lines : [edge.id];
  const words = ids
    .flatMap((id) => lines.find((line) => line.id === id) ?? [])
    .map((line) => {
      const { label } = withWords(line, data);
      return lineWords(label, drawnStatus(line), line.unreal, originWords(line));
    })
    .join(", ");
  const numbers = lineSources(input)(ids);
  return numbers === "" ? words : words + MARK + numbers;
}
