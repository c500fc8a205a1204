import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { DossierData } from "@/lib/domain/dossier-data";
import { TEST_DOSSIER } from "./test-dossier";
import { expandActor, hideActor } from "./toggle";
import { DEFAULT_VIEW, type View } from "./view-state";
import { hiddenNeighbours, visibleActors } from "./visible-actors";

const NOTHING: View = { ...DEFAULT_VIEW, sel: [] };

/** A dossier of `size` actors in which actor n has the n-th of `lines`, and is a neighbour of all after it. */
function dossier(lines: readonly number[], view: View = NOTHING) {
  const actors = lines.map((_, n) => ({ id: `a${n}`, name: `Actor ${n}`, kind: "person" as const }));
  const data: DossierData = { ...TEST_DOSSIER, actors };
  const neighbours = (actor: number) => [...actors.keys()].slice(actor + 1);
  return { data, totalLinesOfActor: Uint32Array.from(lines), neighbours, view };
}
const many = (count: number) => Array.from({ length: count }, () => 1);
const range = (from: number, to: number) => Array.from({ length: to - from }, (_, n) => from + n);

describe("the actors that are drawn", () => {
  it("are none without lines", () => {
    expect(visibleActors(dossier([]))).toEqual({ shown: [], omitted: 0 });
    expect(visibleActors(dossier([0, 0]))).toEqual({ shown: [], omitted: 0 });
  });

  it("are all that have a line, up to sixty", () => {
    expect(visibleActors(dossier([0, ...many(60), 0]))).toEqual({ shown: range(1, 61), omitted: 0 });
  });

  it("are of more than sixty the 25 with most lines, ties by the order of the dossier", () => {
    const lines = many(61);
    lines[60] = 9;
    expect(visibleActors(dossier(lines))).toEqual({ shown: [...range(0, 24), 60], omitted: 36 });
  });

  it("grow by ten neighbours for each expanded actor", () => {
    const { shown, omitted } = visibleActors(dossier(many(100), expandActor(NOTHING, "a50")));
    expect(shown).toEqual([...range(0, 25), ...range(50, 61)]);
    expect(omitted).toBe(64);
  });

  it("include what is selected, and survive ids that are unknown", () => {
    const at = (sel: string[]) =>
      visibleActors(dossier(many(100), { ...NOTHING, sel, x: ["nobody"] })).shown.slice(25);
    expect(at(["a70.met_with.a80"])).toEqual([70, 80]);
    expect(at(["a70", "a90"])).toEqual([70, 90]);
    expect(at(["a70.met_with.a80", "a90.attacked.a80"])).toEqual([70, 80, 90]);
    expect(at(["nobody"])).toEqual([]);
  });

  it("never include hidden ones, which are not counted as left out", () => {
    const view = hideActor(hideActor({ ...NOTHING, sel: ["a70"] }, "a0"), "a99");
    const { shown, omitted } = visibleActors(dossier(many(100), { ...view, sel: ["a99"] }));
    expect(shown).toEqual(range(1, 25));
    expect(omitted).toBe(74);
  });

  it("stay where one is expanded or selected besides: nothing disappears", () => {
    const id = fc.nat({ max: 99 }).map((n) => `a${n}`);
    fc.assert(
      fc.property(fc.uniqueArray(id), id, id, (x, more, selected) => {
        const before = visibleActors(dossier(many(100), { ...NOTHING, x }));
        const after = visibleActors(
          dossier(many(100), { ...expandActor({ ...NOTHING, x }, more), sel: [selected] }),
        );
        expect(after.shown).toEqual(expect.arrayContaining(before.shown));
        expect(after.shown.length + after.omitted).toBe(100);
      }),
    );
  });
});

it("the badge counts neighbours that are not drawn", () => {
  const { neighbours } = dossier(many(5));
  expect(hiddenNeighbours(4, neighbours, [4])).toBe(0);
  expect(hiddenNeighbours(1, neighbours, [0, 1, 3])).toBe(2);
});
