import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isWithin, overlaps } from "./boxes";
import { curveBetween } from "./curve";
import { LABEL_GAP, type LabelRequest, type LabelSurroundings } from "./label-request";
import { labelSettings, labelSize } from "./label-text";
import { placeLabels } from "./place-labels";
import type { SceneLabel } from "./scene";

const node = (x: number, y: number) => ({ shape: "rectangle" as const, x, y, width: 60, height: 34 });
const boxOf = ({ x, y, width, height }: ReturnType<typeof node>) => ({
  x: x - width / 2,
  y: y - height / 2,
  width,
  height,
});
const request = (
  id: string,
  from: ReturnType<typeof node>,
  to: ReturnType<typeof node>,
  bend: number,
): LabelRequest => ({
  id,
  curve: curveBetween(from, to, bend, "triangle", 2),
  head: "triangle",
  width: 2,
  settings: labelSettings(`gave no warning to ${id}`, null),
});
const FRAME = { x: 0, y: 0, width: 800, height: 600 };
const around = (
  nodes: readonly ReturnType<typeof node>[],
  curves: readonly LabelRequest[],
  given: Partial<LabelSurroundings> = {},
) => ({
  nodes: nodes.map(boxOf),
  curves,
  fixed: new Map<string, SceneLabel>(),
  frame: FRAME,
  ...given,
});

describe("placeLabels", () => {
  const [a, b] = [node(100, 300), node(500, 300)];

  it("places nothing for nothing", () => expect(placeLabels([], around([], [])).size).toBe(0));

  it("puts a label on the middle of its curve, in one row", () => {
    const one = request("a", a, b, 0);
    const label = placeLabels([one], around([a, b], [one])).get("a")!;
    expect(label.text).toEqual(["gave no warning to a"]);
    expect(Math.abs(label.dx)).toBeLessThan(0.01);
    // The head takes a little from one end, so the middle of what is drawn is a pixel off the middle of the way.
    expect(Math.abs(label.x + label.width / 2 - 300)).toBeLessThan(2);
  });

  it("sets words in two rows where the actors are near each other", () => {
    const near = node(222, 300);
    const one = request("a", a, near, 0);
    expect(
      placeLabels([one], around([a, near], [one])).get("a")?.text ?? ["gave no", "warning to a"],
    ).toHaveLength(2);
  });

  it("hides a label sooner than lay it over an actor or its own head", () => {
    const touching = node(175, 300);
    const one = request("a", a, touching, 0);
    expect(placeLabels([one], around([a, touching], [one])).size).toBe(0);
  });

  it("stays in the frame", () => {
    const one = request("a", node(40, 10), node(400, 10), -40);
    expect(placeLabels([one], around([], [one])).size).toBe(0);
    expect(placeLabels([one], around([], [one], { frame: null })).size).toBe(1);
  });

  it("keeps labels that are fixed where they are", () => {
    const one = request("a", a, b, 0);
    const fixed = placeLabels([one], around([a, b], [one]));
    const crossing = request("b", node(300, 100), node(300, 500), 0);
    const label = placeLabels([crossing], around([a, b], [crossing], { fixed })).get("b")!;
    expect(overlaps(label, fixed.get("a")!, LABEL_GAP)).toBe(false);
  });

  it("avoids lying on somebody else's curve when there is room beside it", () => {
    const down = request("b", node(300, 60), node(300, 560), 0);
    const across = request("a", a, b, 0);
    const { x, width } = placeLabels([across], around([a, b], [down, across])).get("a")!;
    expect(x > 300 || x + width < 300).toBe(true);
  });

  it("never lets labels come too near to each other or to actors, whatever is asked for", () => {
    const at = fc.record({ x: fc.integer({ min: 40, max: 760 }), y: fc.integer({ min: 20, max: 580 }) });
    const pairs = fc.array(fc.tuple(at, at, fc.integer({ min: -120, max: 120 })), {
      minLength: 1,
      maxLength: 14,
    });
    fc.assert(
      fc.property(pairs, (list) => {
        const nodes = list.flatMap(([from, to]) => [node(from.x, from.y), node(to.x, to.y)]);
        const requests = list.map(([from, to, bend], i) =>
          request(`l${i}`, node(from.x, from.y), node(to.x, to.y), bend),
        );
        const surroundings = around(nodes, requests);
        const labels = [...placeLabels(requests, surroundings).values()];
        for (const [i, label] of labels.entries()) {
          expect(isWithin(label, FRAME)).toBe(true);
          for (const box of surroundings.nodes) expect(overlaps(label, box, LABEL_GAP)).toBe(false);
          for (const other of labels.slice(i + 1)) expect(overlaps(label, other, LABEL_GAP)).toBe(false);
        }
        expect([...placeLabels(requests, surroundings).values()]).toEqual(labels);
      }),
      { numRuns: 40 },
    );
  });
});

describe("labelSettings", () => {
  it("sets short words once, and long ones also in two rows", () => {
    expect(labelSettings("met with", null)).toEqual([["met with"]]);
    expect(labelSettings("pressed to silence", null)).toEqual([
      ["pressed to silence"],
      ["pressed", "to silence"],
    ]);
  });

  it("never breaks a word to make it narrow", () => {
    expect(labelSettings("abducted", null)).toEqual([["abducted"]]);
  });

  it("puts the scope under the words", () => {
    expect(labelSettings("met with", "entering the war")[0]).toEqual(["met with", "re: entering the war"]);
  });

  it("measures rows with the ground around them", () => {
    const { width, height } = labelSize(["met with", "x"]);
    expect(height).toBeCloseTo(2 * 13 + 2.6 + 6);
    expect(width).toBeGreaterThan(labelSize(["x"]).width);
  });
});
