import { describe, expect, it } from "vitest";
import { layoutActors } from "./layout";
import { layoutInSteps } from "./layout-steps";

const ids = ["a", "b", "c", "d", "e", "f"];
const actors = ids.map((id) => ({ id, width: 120, height: 40 }));
const lines = [..."ab bc ca cd de ef".split(" ")].map(([subject = "", object = ""]) => ({
  id: subject + object,
  subject,
  object,
}));
const steps = [["a", "b", "c"], ["d"], ["e", "f"]];

describe("layoutInSteps", () => {
  it("gives no positions without steps", () => {
    expect(layoutInSteps({ actors, lines, steps: [] })).toEqual({});
  });

  it("lays out a single step as a whole", () => {
    expect(layoutInSteps({ actors, lines, steps: [ids] })).toEqual(layoutActors({ actors, lines }));
  });

  it("gives those of the first steps the same places whatever follows", () => {
    const all = layoutInSteps({ actors, lines, steps });
    expect(Object.keys(all).sort()).toEqual(ids);
    for (const count of [1, 2]) {
      expect(all).toMatchObject(layoutInSteps({ actors, lines, steps: steps.slice(0, count) }));
    }
  });

  it("keeps places that are given", () => {
    const placed = { b: { x: 40, y: 50 }, e: { x: 900, y: 900 } };
    expect(layoutInSteps({ actors, lines, placed, steps })).toMatchObject(placed);
  });
});
