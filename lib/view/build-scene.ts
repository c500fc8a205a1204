import { commonMode } from "@/lib/domain/mode-words";
import { bundlesOf } from "./bundles";
import { candidatesOf } from "./candidates";
import { curveBetween, drawableBend, loopAt } from "./curve";
import { drawnOrigins, drawnStatus, FAMILY_HEAD, lookOf } from "./edge-look";
import { labelEdges } from "./label-edges";
import { type NodeSize, nodeSize } from "./node-size";
import { routeBundle } from "./route-bundle";
import type { Box, Scene, SceneEdge, SceneNode } from "./scene";
import type { SceneInput, SceneLine } from "./scene-input";

export const MAX_NAME_WIDTH = 150;

/** Returns the longest line of a name in px that suits a pane: on a phone names take more lines. */
export function nameWidthFor(paneWidth: number): number {
  return Math.round(Math.min(MAX_NAME_WIDTH, Math.max(64, paneWidth / 5)));
}

/**
 * Returns the drawing: nodes in the order of the dossier, then edges in the order of their lines, every one with its final
 * geometry. Deterministic: the same input gives the same scene. Empty for no actors.
 */
export function buildScene(input: SceneInput): Scene {
  const nodes = sceneNodes(input);
  const visible = nodes.filter((node) => !node.hidden);
  const { edges: unlabelled, unfolded } = sceneEdges(input, nodes);
  const edges = labelEdges(unlabelled, visible, input, unfolded);
  return { nodes, edges, bounds: boundsOf(visible, edges) };
}

function sceneNodes(input: SceneInput): SceneNode[] {
  const withLines = new Set<number>();
  for (const line of input.lines) {
    if (isShown(input, line.id)) withLines.add(line.subject).add(line.object);
  }
  return input.data.actors.flatMap((actor, position) => {
    // An actor may be called "constructor", which every object knows.
    const at = Object.hasOwn(input.positions, actor.id) ? input.positions[actor.id] : undefined;
    if (at === undefined) return [];
    const { id, name, kind } = actor;
    const size: NodeSize = nodeSize(actor, input.maxNameWidth ?? MAX_NAME_WIDTH);
    const orphan = !withLines.has(position);
    return [
      { id, actor: position, name, kind, ...at, ...size, orphan, hidden: input.hidden?.has(id) ?? false },
    ];
  });
}

function isShown({ shown }: SceneInput, line: string): boolean {
  return shown === null || shown.has(line);
}

/** The edges without labels, and which of them are out of an opened fold. */
function sceneEdges(
  input: SceneInput,
  nodes: readonly SceneNode[],
): { edges: SceneEdge[]; unfolded: Set<string> } {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const lines = new Map(input.lines.map((line) => [line.id, line]));
  const candidates = candidatesOf(input.data, input.lines, new Set(byId.keys()));
  // What is only in focus stays folded: under the keyboard it would be gone.
  const open = new Set(input.selected);
  const edges: SceneEdge[] = [];
  const unfolded = new Set<string>();
  for (const bundle of bundlesOf(candidates, open)) {
    const from = byId.get(bundle.from)!;
    const to = byId.get(bundle.to)!;
    const others = nodes.filter((node) => node !== from && node !== to);
    const steps = bundle.slots.map((slot) => slot.step);
    const bends = from === to ? steps.map(loopDistance) : routeBundle(from, to, steps, others);
    for (const [i, slot] of bundle.slots.entries()) {
      if (slot.outOf !== null) unfolded.add(slot.id);
      const source = byId.get(slot.source)!;
      const target = byId.get(slot.target)!;
      const members = slot.members.flatMap((id) => lines.get(id) ?? []);
      const left = members
        .flatMap((line) => (input.shown === null ? line : (input.shown.get(line.id) ?? [])))
        .map((line) => ({ ...line, status: drawnStatus(line) }));
      const drawn = left.length > 0 ? left : members;
      const strongest = drawn.reduce<SceneLine | null>(
        (a, b) => (a && drawnOrigins(a) >= drawnOrigins(b) ? a : b),
        null,
      );
      const look = strongest ? lookOf(strongest, slot.family) : ({ pattern: "dotted", width: 1.5 } as const);
      const isSymmetric =
        drawn.length === 1 && input.data.relationTypes[drawn[0]!.relation]?.symmetric === true;
      const head = slot.type === "role" || isSymmetric ? "none" : FAMILY_HEAD[slot.family];
      const onePerSlot = slot.type === "fold" && left.length !== 1 ? null : (drawn[0] ?? null);
      const isLoop = source === target;
      const signed = slot.source === bundle.from ? bends[i]! : -bends[i]!;
      const bend = isLoop ? bends[i]! : drawableBend(source, target, signed);
      const sweep = isLoop ? 60 + 3 * i : null;
      const curve = isLoop
        ? loopAt(source, bend, sweep!, head, look.width)
        : curveBetween(source, target, bend, head, look.width);
      edges.push({
        id: slot.id,
        type: slot.type,
        source: slot.source,
        target: slot.target,
        family: slot.family,
        relation: onePerSlot ? (input.data.relationTypes[onePerSlot.relation]?.id ?? null) : null,
        lines: left.map((line) => line.id),
        claimCount: drawn.reduce((sum, line) => sum + line.rows.length, 0),
        origins: strongest ? drawnOrigins(strongest) : 0,
        status: onePerSlot?.status ?? (left.some(isDisputed) ? "disputed" : "reported"),
        unreal: onePerSlot ? onePerSlot.unreal : commonMode(left.map((line) => line.unreal)),
        ...look,
        head,
        bend,
        sweep,
        ...curve,
        label: null,
        z: 0,
        hidden: source.hidden || target.hidden || (slot.type === "role" ? !input.roles : left.length === 0),
      });
    }
  }
  return { edges, unfolded };
}

function isDisputed({ status }: SceneLine): boolean {
  return status === "disputed";
}

function loopDistance(_step: number, i: number): number {
  return 56 + 26 * i;
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
