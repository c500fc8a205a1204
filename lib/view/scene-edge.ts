import type { LineStatus } from "@/lib/domain/codes";
import { commonMode } from "@/lib/domain/mode-words";
import type { Slot } from "./bundles";
import { curveBetween, drawableBend, loopAt } from "./curve";
import { drawnOrigins, drawnStatus, FAMILY_HEAD, lookOf } from "./edge-look";
import type { SceneEdge, SceneNode } from "./scene";
import type { SceneInput, SceneLine } from "./scene-input";

interface Place {
  readonly slot: Slot;
  readonly source: SceneNode;
  readonly target: SceneNode;
  readonly bend: number;
  /** Which loop of its actor it is, from 0; without meaning for other edges. */
  readonly loop: number;
}

/**
 * Returns the edge of a slot, without words: what it stands for under the filter, its look and its curve. Where the filter
 * leaves nothing of it, it looks as without a filter, and is hidden.
 */
export function sceneEdge(
  { slot, source, target, bend: wanted, loop }: Place,
  lines: ReadonlyMap<string, SceneLine>,
  { data, shown, roles, plan }: SceneInput,
): SceneEdge {
  const members = slot.members.flatMap((id) => lines.get(id) ?? []);
  const left = shown === null ? members : members.flatMap((line) => shown.get(line.id) ?? []);
  const drawn = left.length > 0 ? left : members;
  const strongest = drawn.reduce<SceneLine | null>(
    (a, b) => (a && drawnOrigins(a) >= drawnOrigins(b) ? a : b),
    null,
  );
  const statusOf = (line: SceneLine) => (left.length > 0 ? drawnStatus(line) : line.status);
  const look = strongest
    ? lookOf({ origins: strongest.origins, draft: strongest.draft, status: statusOf(strongest) }, slot.family)
    : ({ pattern: "dotted", width: 1.5 } as const);
  const onePerSlot = slot.type === "fold" && left.length !== 1 ? null : (drawn[0] ?? null);
  const isDirected = (line: SceneLine) => !data.relationTypes[line.relation]?.symmetric;
  const startsAt = (node: SceneNode) => drawn.some((line) => isDirected(line) && line.subject === node.actor);
  const isLoop = source === target;
  const ofFamily = FAMILY_HEAD[slot.family];
  const hasHead = slot.type !== "role" && (isLoop ? drawn.some(isDirected) : startsAt(source));
  const head = hasHead ? ofFamily : "none";
  const tail = slot.type === "fold" && !isLoop && startsAt(target) ? ofFamily : "none";
  const bend = isLoop ? wanted : drawableBend(source, target, wanted);
  const sweep = isLoop ? 60 + 3 * loop : null;
  const curve = isLoop
    ? loopAt(source, bend, sweep!, head, look.width)
    : curveBetween(source, target, bend, head, look.width, tail);
  const isLeftOut = plan != null && slot.outOf === null && !plan.drawn.has(slot.id);
  const isEmpty = slot.type === "role" ? !roles : left.length === 0;
  return {
    id: slot.id,
    type: slot.type,
    source: slot.source,
    target: slot.target,
    family: slot.family,
    relation: onePerSlot ? (data.relationTypes[onePerSlot.relation]?.id ?? null) : null,
    lines: left.map((line) => line.id),
    claimCount: drawn.reduce((sum, line) => sum + line.rows.length, 0),
    origins: strongest ? drawnOrigins(strongest) : 0,
    status: onePerSlot ? statusOf(onePerSlot) : statusOfFold(left.map(drawnStatus)),
    unreal: onePerSlot ? onePerSlot.unreal : commonMode(left.map((line) => line.unreal)),
    ...look,
    head,
    tail,
    bend,
    sweep,
    ...curve,
    label: null,
    z: 0,
    hidden: source.hidden || target.hidden || isLeftOut || isEmpty,
  };
}

/** One disputed line makes the fold disputed; else the status that all have, and reported where they differ or there are none. */
function statusOfFold(statuses: readonly LineStatus[]): LineStatus {
  if (statuses.includes("disputed")) return "disputed";
  const [first] = statuses;
  return first && statuses.every((status) => status === first) ? first : "reported";
}
