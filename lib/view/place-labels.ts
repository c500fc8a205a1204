import { overlaps } from "./boxes";
import { type LabelCandidate, labelCandidates } from "./label-candidates";
import { LABEL_GAP, type LabelRequest, type LabelSurroundings } from "./label-request";
import { sampleCurve } from "./sampled-curve";
import type { SceneLabel } from "./scene";

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
  if (requests.length === 0) return new Map();
  const sampled = around.curves.map(sampleCurve);
  const choices = requests.map((request) => labelCandidates(request, around, sampled));
  const chosen: (LabelCandidate | null)[] = requests.map(() => null);
  const fixed = [...around.fixed.values()];
  const isFree = (candidate: LabelCandidate, except: readonly number[]) =>
    !fixed.some((box) => overlaps(candidate, box, LABEL_GAP)) &&
    !chosen.some(
      (other, i) => other !== null && !except.includes(i) && overlaps(candidate, other, LABEL_GAP),
    );
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
      if (fixed.some((box) => overlaps(candidate, box, LABEL_GAP))) continue;
      const inTheWay = chosen.flatMap((other, j) =>
        other !== null && overlaps(candidate, other, LABEL_GAP) ? [j] : [],
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
