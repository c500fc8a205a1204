import { describe, expect, it } from "vitest";
import { FAMILIES } from "@/lib/domain/family";
import { ciede2000, contrast, difference, VISIONS } from "./colour-difference";
import { PALETTE, type Theme } from "./palette";

const THEMES: Theme[] = ["light", "dark"];
/** Standing is left out: it is told by its thin dots, and is grey beside grey contact on purpose (design §6). */
const COLOURED = FAMILIES.filter((family) => family !== "standing");
const PAIRS = COLOURED.flatMap((one, index) =>
  COLOURED.slice(index + 1).map((other) => [one, other] as const),
);
const GROUNDS = ["paper", "paper2", "paper3", "raised", "mark"] as const;

it.each(THEMES)("sets relation words in the colour of their family where they can be read: %s", (theme) => {
  const { family, paper, raised, mark } = PALETTE[theme];
  for (const colour of Object.values(family)) {
    for (const ground of [paper, raised, mark]) expect(contrast(colour, ground)).toBeGreaterThanOrEqual(4.5);
  }
});

describe("the measures", () => {
  it("give the contrast of black on white, and of a colour on itself", () => {
    expect(contrast("#000000", "#FFFFFF")).toBeCloseTo(21);
    expect(contrast("#2867F2", "#2867F2")).toBe(1);
  });

  // Pairs of the test data published with the CIEDE2000 paper: each takes another branch of the formula.
  it.each([
    [[50, 2.6772, -79.7751], [50, 0, -82.7485], 2.0425],
    [[50, 0, 0], [50, -1, 2], 2.3669],
    [[50, 2.49, -0.001], [50, -2.49, 0.0009], 7.1792],
    [[50, 2.5, 0], [73, 25, -18], 27.1492],
    [[60.2574, -34.0099, 36.2677], [60.4626, -34.1751, 39.4387], 1.2644],
    [[2.0776, 0.0795, -1.135], [0.9033, -0.0636, -0.5514], 0.9082],
  ] as const)("give the published distance of %o and %o", (one, other, distance) => {
    expect(ciede2000(one, other)).toBeCloseTo(distance, 4);
    expect(ciede2000(other, one)).toBeCloseTo(distance, 4);
  });

  it("leave greys grey for every vision", () => {
    for (const vision of VISIONS) expect(difference("#777777", "#777777", vision)).toBe(0);
    for (const vision of VISIONS) expect(difference("#000000", "#FFFFFF", vision)).toBeCloseTo(100, 0);
  });
});

describe.each(THEMES)("the %s palette", (theme) => {
  const palette = PALETTE[theme];

  it.each(FAMILIES)("draws %s at 4.5:1 or more on the paper and on actors", (family) => {
    expect(contrast(palette.family[family], palette.paper)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(palette.family[family], palette.raised)).toBeGreaterThanOrEqual(4.5);
  });

  it.each(VISIONS)("keeps families 20 or more apart for %s vision", (vision) => {
    for (const [one, other] of PAIRS) {
      const apart = difference(palette.family[one], palette.family[other], vision);
      expect(apart, `${one} and ${other}`).toBeGreaterThanOrEqual(20);
    }
  });

  it.each(["ink", "ink2", "ink3", "warn", "accent"] as const)(
    "has %s readable at 4.5:1 on every ground",
    (text) => {
      for (const ground of GROUNDS)
        expect(contrast(palette[text], palette[ground]), ground).toBeGreaterThanOrEqual(4.5);
    },
  );

  it.each(["edge", "focus"] as const)("has %s stand out at 3:1 from papers and panels", (boundary) => {
    for (const ground of ["paper", "paper2", "paper3", "raised"] as const)
      expect(contrast(palette[boundary], palette[ground]), ground).toBeGreaterThanOrEqual(3);
  });

  it("selects in a colour that is no family's", () => {
    for (const family of COLOURED)
      expect(difference(palette.accent, palette.family[family]), family).toBeGreaterThanOrEqual(20);
  });
});
