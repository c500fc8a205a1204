import { FAMILY_LABEL } from "@/lib/domain/family";
import { originWords } from "@/lib/domain/figure-words";
import { formatNumber } from "@/lib/domain/sentence";
import { boxesOf, contains } from "./boxes";
import { pointAt } from "./curve";
import { placeSigns } from "./dispute-signs";
import { lineWords } from "./edge-look";
import type { LabelRequest, LabelSurroundings } from "./label-request";
import { labelSettings } from "./label-text";
import { placeLabels } from "./place-labels";
import type { SceneEdge, SceneLabel, SceneNode } from "./scene";
import { linesById, type SceneInput, type SceneLine } from "./scene-input";
import type { StrokePlan } from "./strokes";
import { MARK } from "./svg";

/** Up to this many shown lines all are labelled; above it only what is selected or in focus. */
export const ALL_LABELLED_UP_TO = 25;

/** Returns whether lines that nobody has chosen may have their words: a drawing of few lines, each drawn as it is. */
export function hasWordsAtRest(lines: readonly unknown[], plan: StrokePlan | null): boolean {
  return plan === null && lines.length <= ALL_LABELLED_UP_TO;
}

/** Up to this many strokes of a bounded drawing each that stands for several lines says how many. */
const COUNTED_UP_TO = 100;
/** A fold of a figure names up to so many relations; of more it says how many. */
const NAMED_IN_FOLD = 5;

/**
 * Returns the edges with their labels and drawing order.
 *
 * Labels that fit for all lines of the dossier together stand where they stood under any other filter; only what found no
 * room then looks for some again among what is shown. The selected line shows its scope, and others give way only if they
 * must; where nobody can open a line, each shows its scope if there is room. What is disputed and has no words keeps its sign.
 */
export function labelEdges(
  edges: readonly SceneEdge[],
  nodes: readonly SceneNode[],
  input: SceneInput,
  unfolded: ReadonlySet<string> = new Set(),
): SceneEdge[] {
  const selected = new Set(input.selected ?? []);
  const focused = new Set([...selected, ...unfolded, ...(input.focus == null ? [] : [input.focus])]);
  const concerns = (edge: SceneEdge, ids: ReadonlySet<string>) =>
    ids.has(edge.id) ||
    ids.has(edge.source) ||
    ids.has(edge.target) ||
    edge.lines.some((line) => ids.has(line));
  const shown = edges.filter((edge) => !edge.hidden);
  const lineCount = shown.filter((edge) => edge.type !== "role").length;
  const isCounted = (edge: SceneEdge) =>
    input.plan != null && lineCount <= COUNTED_UP_TO && edge.type === "fold" && edge.lines.length > 1;
  // Numbers give way to signs: they find their places last, those of disputed folds apart, which have the sign in them.
  const isPlainCount = (edge: SceneEdge) => isCounted(edge) && edge.status !== "disputed";
  const wanted =
    lineCount <= ALL_LABELLED_UP_TO || input.labelAll
      ? shown
      : shown.filter((edge) => concerns(edge, focused) || (isCounted(edge) && !isPlainCount(edge)));
  const all = edges.length <= ALL_LABELLED_UP_TO ? edges : wanted;
  const boxes = nodes.flatMap(boxesOf);
  const around = (
    curves: readonly SceneEdge[],
    fixed: ReadonlyMap<string, SceneLabel>,
  ): LabelSurroundings => ({
    nodes: boxes,
    curves: curves.map((edge) => ({ id: edge.id, curve: edge, head: edge.head, width: edge.width })),
    fixed,
    frame: input.frame ?? null,
  });
  const request = (edge: SceneEdge, withScope: boolean): LabelRequest => ({
    id: edge.id,
    curve: edge,
    head: edge.head,
    width: edge.width,
    isCount: input.plan != null && edge.type === "fold" && !selected.has(edge.id),
    settings: labelSettings(
      wordsOf(edge, input) + markOf(edge, input),
      withScope ? scopeOf(edge, input) : null,
    ),
  });
  const rank = (edge: SceneEdge) => (concerns(edge, focused) ? 0 : 2) + (edge.type === "role" ? 1 : 0);
  const byFocus = [...wanted].sort((a, b) => rank(a) - rank(b));
  const linesFirst = [...all].sort((a, b) => Number(a.type === "role") - Number(b.type === "role"));

  const everywhere = placeLabels(
    linesFirst.map((edge) => request(edge, false)),
    around(all === edges ? edges : shown, new Map()),
  );
  let placed = new Map(
    wanted.flatMap((edge) => (everywhere.has(edge.id) ? [[edge.id, everywhere.get(edge.id)!]] : [])),
  );
  const missing = byFocus.filter((edge) => !placed.has(edge.id));
  const second = placeLabels(
    missing.map((edge) => request(edge, false)),
    around(shown, placed),
  );
  placed = new Map([...placed, ...second]);

  // Of the lines of a path none has its scope: there are too many at once, and the panel has them all.
  const isOpened = (edge: SceneEdge) => selected.size === 1 && selected.has(edge.id);
  const opened = wanted.filter(
    (edge) => edge.type === "line" && (input.labelAll || isOpened(edge)) && scopeOf(edge, input) !== null,
  );
  for (const edge of opened) {
    const others = new Map([...placed].filter(([id]) => id !== edge.id));
    const label = placeLabels([request(edge, true)], around(shown, others)).get(edge.id);
    if (label !== undefined) placed.set(edge.id, label);
    else if (isOpened(edge)) {
      const first = [edge, ...byFocus.filter((other) => other !== edge)];
      const again = placeLabels(
        first.map((other) => request(other, other === edge)),
        around(shown, new Map()),
      );
      if (again.size >= placed.size) placed = again;
    }
  }
  const signs = placeSigns(edges, around(shown, placed));
  const worded = new Map([...placed, ...signs]);
  const counts = placeLabels(
    shown.filter((edge) => isPlainCount(edge) && !worded.has(edge.id)).map((edge) => request(edge, false)),
    around(shown, worded),
  );
  const labelled = edges.map((edge) => ({
    ...edge,
    label: worded.get(edge.id) ?? counts.get(edge.id) ?? null,
  }));
  return withDrawingOrder(labelled);
}

/** The words on an edge: the relation as the vocabulary words it, the role, or how many lines are folded into it. */
function wordsOf(edge: SceneEdge, input: SceneInput): string {
  const { data, labelAll, plan, selected, focus } = input;
  if (edge.type === "role") {
    const [, actor, index] = edge.id.split(".");
    return data.actors.find(({ id }) => id === actor)?.roles?.[Number(index)]?.role ?? "";
  }
  const relation = data.relationTypes.find(({ id }) => id === edge.relation);
  if (relation !== undefined) {
    const line = edge.lines.length === 1 ? lineOf(edge.lines[0]!, input) : undefined;
    return lineWords(relation.label, edge.status, edge.unreal, restsOf(line, input));
  }
  const labels = labelAll && edge.lines.length <= NAMED_IN_FOLD ? namesIn(edge, input) : [];
  if (labels.length > 0) return lineWords(labels.join(", "), edge.status, null);
  const count = formatNumber(edge.lines.length);
  const isChosen = selected?.includes(edge.id) || focus === edge.id;
  // Of many strokes each says how many lines it stands for, and no more unless it is looked at.
  if (plan && !isChosen) return lineWords(count, edge.status, null);
  return lineWords(
    `${count} relations: ${FAMILY_LABEL[edge.family].toLowerCase()}`,
    edge.status,
    edge.unreal,
  );
}

function namesIn(edge: SceneEdge, input: SceneInput): string[] {
  return edge.lines.flatMap((id) => {
    const line = lineOf(id, input);
    const label = input.data.relationTypes[line?.relation ?? -1]?.label;
    return line && label ? lineWords(label, "reported", line.unreal, restsOf(line, input)) : [];
  });
}

function lineOf(id: string, { lines, shown }: SceneInput): SceneLine | undefined {
  return shown?.get(id) ?? linesById(lines).get(id);
}

/** On a screen a line says that when it is chosen. */
function restsOf(line: SceneLine | undefined, { labelAll }: SceneInput): string {
  return line && labelAll ? originWords(line) : "";
}

function markOf(edge: SceneEdge, { sourcesOf }: SceneInput): string {
  const numbers = sourcesOf?.(edge.lines) ?? "";
  return numbers === "" ? "" : MARK + numbers;
}

function scopeOf(edge: SceneEdge, input: SceneInput): string | null {
  return lineOf(edge.id, input)?.scopes[0] ?? null;
}

/** Puts an edge after those whose curve its label covers. Where labels cover each other's curves in a ring, order decides. */
function withDrawingOrder(edges: readonly SceneEdge[]): SceneEdge[] {
  const none: readonly number[] = [];
  const under = edges.map(({ id, label }) => {
    if (label === null) return none;
    return [...edges.keys()].filter((i) => {
      const other = edges[i]!;
      return other.id !== id && !other.hidden && covers(label, other);
    });
  });
  const z = new Array<number | null>(edges.length).fill(null);
  const rank = (i: number, trail: readonly number[]): number => {
    if (z[i] != null) return z[i];
    const ranks = under[i]!.filter((j) => !trail.includes(j)).map((j) => rank(j, [...trail, i]));
    const found = ranks.length === 0 ? 0 : Math.max(...ranks) + 1;
    z[i] = found;
    return found;
  };
  return edges.map((edge, i) => ({ ...edge, z: rank(i, []) }));
}

function covers(label: SceneLabel, edge: SceneEdge): boolean {
  // A curve stays between its ends and its control points.
  const points = [edge.start, ...edge.controls, edge.end];
  if (points.every(({ x }) => x < label.x) || points.every(({ x }) => x > label.x + label.width))
    return false;
  if (points.every(({ y }) => y < label.y) || points.every(({ y }) => y > label.y + label.height))
    return false;
  for (let i = 0; i <= 40; i++) if (contains(label, pointAt(edge, i / 40))) return true;
  return false;
}
