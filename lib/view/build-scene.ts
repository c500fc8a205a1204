import { keptBy } from "@/lib/domain/kept-by";
import { boundedBundles } from "./bounded-bundles";
import { bundlesOf } from "./bundles";
import { candidatesOf } from "./candidates";
import { labelEdges } from "./label-edges";
import { MAX_NAME_WIDTH, type NodeSize, nodeSize } from "./node-size";
import { routeBundle } from "./route-bundle";
import type { Box, Scene, SceneEdge, SceneNode } from "./scene";
import { sceneEdge } from "./scene-edge";
import { linesById, type SceneInput } from "./scene-input";

/**
 * Returns the drawing: nodes in the order of the dossier, then edges in the order of their lines, every one with its final
 * geometry. Deterministic: the same input gives the same scene. Empty for no actors.
 */
export function buildScene(input: SceneInput): Scene {
  const nodes = sceneNodes(input);
  const visible = nodes.filter((node) => !node.hidden);
  const { edges: unlabelled, unfolded } = sceneEdges(input, nodes);
  const edges = labelEdges(unlabelled, visible, input, unfolded);
  return { nodes, edges, bounds: boundsOf(visible, edges), actorBounds: boundsOf(visible, []) };
}

function sceneNodes(input: SceneInput): SceneNode[] {
  const withLines = new Set<number>();
  for (const line of input.lines) {
    if (isShown(input, line.id)) withLines.add(line.subject).add(line.object);
  }
  // Looked up, as a dossier can have a hundred thousand actors of which twenty are drawn.
  const known = positionsOf(input.data.actors);
  const order = Object.keys(input.positions).flatMap((id) => known.get(id) ?? []);
  return order
    .sort((a, b) => a - b)
    .map((position) => {
      const actor = input.data.actors[position]!;
      const { id, name, kind } = actor;
      const at = input.positions[id]!;
      const size: NodeSize = nodeSize(actor, input.maxNameWidth ?? MAX_NAME_WIDTH);
      const orphan = !withLines.has(position);
      const hidden = input.hidden?.has(id) ?? false;
      return { id, actor: position, name, kind, ...at, ...size, orphan, hidden };
    });
}

const positionsOf = keptBy(
  (actors: SceneInput["data"]["actors"]): ReadonlyMap<string, number> =>
    new Map(actors.map(({ id }, position) => [id, position])),
);

function isShown({ shown }: SceneInput, line: string): boolean {
  return shown === null || shown.has(line);
}

/** The edges without labels, and which of them are out of an opened fold. */
function sceneEdges(
  input: SceneInput,
  nodes: readonly SceneNode[],
): { edges: SceneEdge[]; unfolded: Set<string> } {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const lines = linesById(input.lines);
  // What is only in focus stays folded: under the keyboard it would be gone.
  const open = new Set(input.selected);
  const edges: SceneEdge[] = [];
  const unfolded = new Set<string>();
  const bundles = input.plan
    ? // Of somebody who waits for a place nothing is drawn.
      boundedBundles(input.plan, open).filter(({ from, to }) => byId.has(from) && byId.has(to))
    : bundlesOf(candidatesOf(input.data, input.lines, new Set(byId.keys())), open);
  for (const bundle of bundles) {
    const from = byId.get(bundle.from)!;
    const to = byId.get(bundle.to)!;
    const others = nodes.filter((node) => node !== from && node !== to);
    const steps = bundle.slots.map((slot) => slot.step);
    const bends =
      from === to ? steps.map(loopDistance) : routeBundle(from, to, steps, others, input.plan != null);
    for (const [i, slot] of bundle.slots.entries()) {
      if (slot.outOf !== null) unfolded.add(slot.id);
      const source = byId.get(slot.source)!;
      const target = byId.get(slot.target)!;
      const signed = from === to || slot.source === bundle.from ? bends[i]! : -bends[i]!;
      edges.push(sceneEdge({ slot, source, target, bend: signed, loop: i }, lines, input));
    }
  }
  return { edges, unfolded };

  /** Where lines are many, a loop stays close to its actor. */
  function loopDistance(_step: number, i: number): number {
    return input.plan ? 34 + 12 * i : 56 + 26 * i;
  }
}

/** The box around everything that is shown. */
function boundsOf(nodes: readonly SceneNode[], edges: readonly SceneEdge[]): Box {
  const xs: number[] = [];
  const ys: number[] = [];
  const add = (x: number, y: number, width: number, height: number) => {
    xs.push(x, x + width);
    ys.push(y, y + height);
  };
  for (const node of nodes) {
    add(node.x - node.width / 2, node.y - node.height / 2, node.width, node.height);
    const name = node.nameBox;
    if (name) add(node.x + name.x, node.y + name.y, name.width, name.height);
  }
  for (const edge of edges) {
    if (edge.hidden) continue;
    // Halfway to the control points is as far as a quadratic curve gets.
    for (const control of edge.controls)
      add(
        (control.x + (edge.start.x + edge.end.x) / 2) / 2,
        (control.y + (edge.start.y + edge.end.y) / 2) / 2,
        0,
        0,
      );
    if (edge.label) add(edge.label.x, edge.label.y, edge.label.width, edge.label.height);
  }
  if (xs.length === 0) return { x: 0, y: 0, width: 0, height: 0 };
  const x = Math.min(...xs);
  const y = Math.min(...ys);
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
}
