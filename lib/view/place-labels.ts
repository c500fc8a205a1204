import { type Curve, type Head, headLength, pointAt } from "./curve";
import { type LabelCandidate, labelCandidates } from "./label-candidates";
import type { Box, SceneLabel } from "./scene";

/** A curve that is drawn, with the head at its end. */
export interface DrawnCurve {
  readonly id: string;
  readonly curve: Curve;
  readonly head: Head;
  readonly width: number;
}

/** A label that looks for a place on its curve. */
export interface LabelRequest extends DrawnCurve {
  /** The words in rows, in the ways they may be set, the best first. */
  readonly settings: readonly (readonly string[])[];
}

export interface LabelSurroundings {
  /** Boxes that no label may touch: nodes and the names under small nodes. */
  readonly nodes: readonly Box[];
  /** All curves that are drawn, the labels' own among them. */
  readonly curves: readonly DrawnCurve[];
  /** Labels that already have their place and keep it. */
  readonly fixed: ReadonlyMap<string, SceneLabel>;
  /** No label leaves this box; null for no such bound. */
  readonly frame: Box | null;
}

/** Labels keep at least this far from each other and from nodes, px. */
export const LABEL_GAP = 3;
const IMPROVEMENT_ROUNDS = 3;

/**
 * Returns a place for each label that finds one, by curve id. Earlier requests go first.
 *
 * No two labels, and no label and node, come nearer than {@link LABEL_GAP}. Beyond that the places of least cost are
 * sought: near the middle of the curve, off other curves and heads. First greedily, then a label without a place may move
 * one other aside, then every label may move to a better place. Deterministic. Cost grows with labels × curves.
 */
export function placeLabels(
  requests: readonly LabelRequest[],
  around: LabelSurroundings,
): Map<string, SceneLabel> {
  const sampled = around.curves.map(sample);
  const choices = requests.map((request) => labelCandidates(request, around, sampled));
  const chosen: (LabelCandidate | null)[] = requests.map(() => null);
  const fixed = [...around.fixed.values()];
  const isFree = (candidate: LabelCandidate, except: readonly number[]) =>
    !fixed.some((box) => areTooNear(candidate, box)) &&
    !chosen.some((other, i) => other !== null && !except.includes(i) && areTooNear(candidate, other));
  const best = (i: number, except: readonly number[]) =>
    choices[i]!.find((candidate) => isFree(candidate, except)) ?? null;

  for (const i of requests.keys()) chosen[i] = best(i, [i]);
  for (const i of requests.keys()) if (chosen[i] === null) makeRoom(i);
  for (let round = 0; round < IMPROVEMENT_ROUNDS; round++) {
    for (const i of requests.keys()) if (chosen[i] !== null) chosen[i] = best(i, [i]);
  }
  const labels = new Map<string, SceneLabel>();
  for (const [i, request] of requests.entries()) {
    const candidate = chosen[i];
    if (candidate) {
      const { x, y, width, height, dx, dy, text } = candidate;
      labels.set(request.id, { x, y, width, height, dx, dy, text });
    }
  }
  return labels;

  /** Looks for a place that one other label can leave for another place of its own. */
  function makeRoom(i: number): void {
    for (const candidate of choices[i]!) {
      if (fixed.some((box) => areTooNear(candidate, box))) continue;
      const inTheWay = chosen.flatMap((other, j) =>
        other !== null && areTooNear(candidate, other) ? [j] : [],
      );
      if (inTheWay.length !== 1) continue;
      const j = inTheWay[0]!;
      const before = chosen[j]!;
      chosen[i] = candidate;
      const instead = best(j, [j]);
      if (instead !== null) {
        chosen[j] = instead;
        return;
      }
      chosen[i] = null;
      chosen[j] = before;
    }
  }
}

/** Whether two boxes overlap or come nearer than {@link LABEL_GAP}. */
export function areTooNear(a: Box, b: Box): boolean {
  return (
    a.x < b.x + b.width + LABEL_GAP &&
    b.x < a.x + a.width + LABEL_GAP &&
    a.y < b.y + b.height + LABEL_GAP &&
    b.y < a.y + a.height + LABEL_GAP
  );
}

/** A curve as points, and the part of it that its head covers. */
export interface SampledCurve {
  readonly id: string;
  readonly points: readonly { readonly x: number; readonly y: number }[];
  readonly head: Box | null;
  readonly box: Box;
}

const SAMPLES = 40;

function sample({ id, curve, head, width }: DrawnCurve): SampledCurve {
  const points = Array.from({ length: SAMPLES + 1 }, (_, i) => pointAt(curve, i / SAMPLES));
  const xs = points.map((point) => point.x);
  const ys = points.map((point) => point.y);
  const x = Math.min(...xs);
  const y = Math.min(...ys);
  const length = headLength(head, width);
  const reach = Math.max(length, 5) + 3;
  return {
    id,
    points,
    head:
      head === "none"
        ? null
        : { x: curve.tip.x - reach, y: curve.tip.y - reach, width: 2 * reach, height: 2 * reach },
    box: { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y },
  };
}
