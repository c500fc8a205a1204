import { describe, expect, it } from "vitest";
import type { DossierData } from "@/lib/domain/dossier-data";
import { drawnActors, sameDrawn } from "./drawn-actors";
import { TEST_DOSSIER } from "./test-dossier";
import { DEFAULT_VIEW, type View } from "./view-state";

/** A hundred actors with fewer and fewer lines; actor n neighbours those from 10n on. */
const actors = Array.from({ length: 100 }, (_, n) => ({
  id: `a${n}`,
  name: `A${n}`,
  kind: "person" as const,
}));
const data: DossierData = { ...TEST_DOSSIER, actors };
const drawn = (given: Partial<View>, totalLinesOfActor = Uint32Array.from(actors, (_, n) => 100 - n)) =>
  drawnActors({
    data,
    totalLinesOfActor,
    neighbours: (actor) => Array.from({ length: 4 }, (_, n) => 10 * actor + n),
    view: { ...DEFAULT_VIEW, sel: [], ...given },
  });

describe("the actors of a drawing", () => {
  it("are none without lines", () => {
    expect(drawn({}, new Uint32Array(100))).toEqual({
      actors: [],
      base: [],
      laid: [],
      joining: [],
      omitted: 0,
    });
  });

  it("join in the order of expansion, the selected ones last, whoever was selected before", () => {
    const both = drawn({ x: ["a5", "a4"], sel: ["a90"] });
    expect(both.base).toHaveLength(25);
    expect(both.joining).toEqual([[50, 51, 52, 53], [40, 41, 42, 43], [90]]);
    expect(drawn({ x: ["a5"], sel: ["a41"] }).joining).toEqual([[50, 51, 52, 53], [41]]);
  });

  it("keep those that are hidden, and are the same for a selection that is there already", () => {
    expect(drawn({ hide: ["a3"] }).actors).toContain(3);
    expect(sameDrawn(drawn({ x: ["a5"] }), drawn({ x: ["a5"], sel: ["a50"] }))).toBe(true);
    expect(sameDrawn(drawn({ x: ["a5", "a4"] }), drawn({ x: ["a4", "a5"] }))).toBe(false);
    expect(sameDrawn(drawn({}), drawn({ sel: ["a90"] }))).toBe(false);
  });
});
