import { describe, expect, it } from "vitest";
import type { DrawnEdge, DrawnNode } from "./browser/support/graph";
import { cutOff, overlaps } from "./browser/support/overlap";

const box = (x1: number, y1: number, x2: number, y2: number) => ({ x1, y1, x2, y2 });
const node = (id: string, at: ReturnType<typeof box>, label: DrawnNode["label"] = null) =>
  ({ id, box: at, label }) as DrawnNode;
const edge = (id: string, label: DrawnEdge["label"]) => ({ id, label }) as DrawnEdge;
const pane = { width: 100, height: 100 };

describe("the eye of the overlap tests", () => {
  it("sees nothing in an empty drawing, and nothing where boxes only touch", () => {
    expect(overlaps({ nodes: [], edges: [], pane })).toEqual([]);
    const touching = [
      node("a", box(0, 0, 10, 10)),
      node("b", box(10, 0, 20, 10)),
      node("c", box(0, 10, 10, 20)),
    ];
    expect(overlaps({ nodes: touching, edges: [], pane })).toEqual([]);
  });

  it("sees two actors, words on an actor, and two words", () => {
    const nodes = [node("a", box(0, 0, 10, 10)), node("b", box(5, 5, 20, 20))];
    const edges = [edge("x", box(18, 18, 30, 22)), edge("y", box(29, 20, 40, 24)), edge("hidden", null)];
    expect(overlaps({ nodes, edges, pane })).toEqual([
      "actor a and actor b, by 5.0 × 5.0 px",
      "actor b and words on x, by 2.0 × 2.0 px",
      "words on x and words on y, by 1.0 × 2.0 px",
    ]);
  });

  it("lets a name lie in its own actor, and sees one that hangs under it on another", () => {
    const nodes = [
      node("a", box(0, 0, 20, 20), box(2, 8, 18, 12)),
      node("b", box(40, 0, 50, 10), box(30, 12, 60, 20)),
      node("c", box(55, 15, 70, 30)),
    ];
    expect(overlaps({ nodes, edges: [], pane })).toEqual(["actor c and name of b, by 5.0 × 5.0 px"]);
  });

  it("sees what the pane cuts off", () => {
    const drawn = { nodes: [node("a", box(-5, 0, 5, 10))], edges: [edge("x", box(90, 90, 120, 95))], pane };
    expect(cutOff(drawn)).toEqual(["actor a", "words on x"]);
  });
});
