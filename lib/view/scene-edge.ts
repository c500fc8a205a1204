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
  const left = members
    .flatMap((line) => (shown === null ? line : (shown.get(line.id) ?? [])))
    .map((line) => ({ ...line, status: drawnStatus(line) }));
  const drawn = left.length > 0 ? left : members;
  const strongest = drawn.reduce<SceneLine | null>(
    (a, b) => (a && drawnOrigins(a) >= drawnOrigins(b) ? a : b),
    null,
  );
  const look = strongest ? lookOf(strongest, slot.family) : ({ pattern: "dotted", width: 1.5 } as const);
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
    status: onePerSlot?.status ?? statusOfFold(left),
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
function statusOfFold(lines: readonly { readonly status: LineStatus }[]): LineStatus {
  if (lines.some(({ status }) => status === "disputed")) return "disputed";
  const [first] = lines;
  return first && lines.every(({ status }) => status === first.status) ? first.status : "reported";
}
