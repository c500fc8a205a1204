import { originWords } from "@/lib/domain/figure-words";
import { lineSentence, statusMark } from "@/lib/domain/sentence";
import { isolated } from "@/lib/domain/text-direction";
import { boxesOf } from "./boxes";
import { isSign } from "./dispute-signs";
import { DISPUTE_SIGN } from "./edge-look";
import type { FigureInput } from "./figure-input";
import { lineSources } from "./figure-line-sources";
import type { LabelSurroundings } from "./label-request";
import { withWords } from "./line-words";
import { placeLabels } from "./place-labels";
import type { Box, Scene, SceneEdge } from "./scene";
import type { SceneLine } from "./scene-input";
import { MARK } from "./svg";

/** A line whose words found no room: a letter on it, and the words beside the drawing. */
export interface FigureKey {
  readonly letter: string;
  readonly edge: string;
  readonly text: string;
}

/** More letters than this help nobody; what is left is counted in the legend. */
export const MOST_KEYS = 26;

/**
 * Returns the scene with a letter on lines that have no words, and what each letter stands for. A letter that finds no free
 * place is not given: its line stays without words, and the legend counts it.
 */
export function withKeys(
  scene: Scene,
  input: FigureInput,
  frame: Box | null,
  most = MOST_KEYS,
): { scene: Scene; keys: FigureKey[] } {
  const without = scene.edges.filter((edge) => !edge.hidden && (edge.label === null || isSign(edge.label)));
  if (without.length === 0 || scene.edges.length > 200) return { scene, keys: [] };
  const shown = scene.edges.filter((edge) => !edge.hidden);
  const open = new Set(without.map(({ id }) => id));
  const around: LabelSurroundings = {
    nodes: scene.nodes.filter((node) => !node.hidden).flatMap(boxesOf),
    curves: shown.map((edge) => ({ id: edge.id, curve: edge, head: edge.head, width: edge.width })),
    fixed: new Map(shown.flatMap(({ id, label }) => (label === null || open.has(id) ? [] : [[id, label]]))),
    frame,
  };
  const asking = without.slice(0, Math.min(most, MOST_KEYS));
  const placed = placeLabels(
    asking.map((edge) => ({
      ...{ id: edge.id, curve: edge, head: edge.head, width: edge.width },
      settings: [[signed(edge, WIDE_LETTER)]],
    })),
    around,
  );
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

/** Room is sought for this letter, before it is known which lines find some: letters then follow each other. */
const WIDE_LETTER = "w";

function signed({ status }: SceneEdge, letter: string): string {
  return status === "disputed" ? `${DISPUTE_SIGN} ${letter}` : letter;
}

/** a, b, … z: no numbers, which are the sources'. */
function letterAt(index: number): string {
  return String.fromCharCode(97 + index);
}

/**
 * One line as its sentence; several between the same two as "Iran → Hamas: criticised, accused". Each with its status, its mode
 * and the origins that its pattern does not say.
 */
function inWords(own: readonly SceneLine[], data: FigureInput["data"]): string {
  const lines = own.map((line) => ({ ...withWords(line, data), mark: statusMark(line, originWords(line)) }));
  const [first] = lines;
  if (first === undefined) return "";
  if (lines.length === 1) return lineSentence(first) + first.mark;
  const labels = lines.map(({ label, mark }) => label + mark).join(", ");
  return `${isolated(first.subject)} → ${isolated(first.object)}: ${labels}`;
}

function keyText(edge: SceneEdge, input: FigureInput): string {
  const { data, lines } = input;
  if (edge.type === "role") {
    const [, id, index] = edge.id.split(".");
    const actor = data.actors.find((one) => one.id === id);
    const role = actor?.roles?.[Number(index)];
    const of = data.actors.find((one) => one.id === role?.actor);
    return `${isolated(actor?.name ?? "")}, ${role?.role ?? ""} of ${isolated(of?.name ?? "")}`;
  }
  const ids = edge.lines.length > 0 ? edge.lines : [edge.id];
  const own = ids.flatMap((id) => lines.find((line) => line.id === id) ?? []);
  const numbers = lineSources(input)(ids);
  const words = inWords(own, data);
  return numbers === "" ? words : words + MARK + numbers;
}
