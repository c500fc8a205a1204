import type { Scene } from "./scene";
import type { Point } from "./view-state";

const ARROWS: Readonly<Record<string, Point>> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
};

/** How much a step to the side counts against a step in the wanted direction when the next actor is looked for. */
const SIDEWAYS = 2;

export interface Step {
  /** Where the focus is: an actor or a drawn line. */
  readonly at: string;
  /** The actor whose lines are being walked. */
  readonly anchor: string | null;
  readonly key: string;
  /** Whether Shift is held: L then goes backwards. */
  readonly back: boolean;
  /** Whether letter keys act. */
  readonly letters: boolean;
}

/**
 * Returns where a key takes the focus in a drawing, or null where it takes it nowhere. Arrows go to the nearest actor that
 * way; from a line they go to its nearer end that way. L goes round the lines of the actor, in the order of the drawing;
 * Home and End go to the first and last actor.
 */
export function nextFocus(scene: Scene, step: Step): { id: string; anchor: string | null } | null {
  const nodes = scene.nodes.filter((node) => !node.hidden);
  const edge = scene.edges.find((candidate) => candidate.id === step.at);
  const node = nodes.find((candidate) => candidate.id === step.at);
  if (step.key === "Home" || step.key === "End") {
    const id = (step.key === "Home" ? nodes[0] : nodes.at(-1))?.id;
    return id === undefined ? null : { id, anchor: id };
  }
  const direction = ARROWS[step.key];
  if (direction) {
    const from = node ?? edge?.label ?? edge?.controls[0];
    const candidates = edge ? nodes.filter((end) => end.id === edge.source || end.id === edge.target) : nodes;
    const id = from && nearest(from, candidates, direction);
    return id === undefined ? null : { id, anchor: id };
  }
  if (step.key.toLowerCase() !== "l" || !step.letters) return null;
  const anchor = node?.id ?? step.anchor ?? edge?.source;
  if (anchor === undefined) return null;
  const walk = scene.edges
    .filter(
      (line) => !line.hidden && line.lines.length > 0 && (line.source === anchor || line.target === anchor),
    )
    .map((line) => line.id);
  if (walk.length === 0) return null;
  const at = walk.indexOf(step.at);
  const next =
    at === -1 ? (step.back ? walk.length - 1 : 0) : (at + (step.back ? -1 : 1) + walk.length) % walk.length;
  return { id: walk[next], anchor };
}

function nearest(
  from: Point,
  nodes: readonly (Point & { id: string })[],
  direction: Point,
): string | undefined {
  let best: { id: string; cost: number } | undefined;
  for (const node of nodes) {
    const dx = node.x - from.x;
    const dy = node.y - from.y;
    const ahead = dx * direction.x + dy * direction.y;
    if (ahead < 1) continue;
    const aside = Math.abs(dx * direction.y) + Math.abs(dy * direction.x);
    const cost = ahead + SIDEWAYS * aside;
    if (!best || cost < best.cost) best = { id: node.id, cost };
  }
  return best?.id;
}
