import { describe, expect, it } from "vitest";
import type { Line } from "@/lib/claims/line";
import { buildScene } from "./build-scene";
import { drawnStatus } from "./edge-look";
import { TEST_DOSSIER } from "./test-dossier";
import { testLine } from "./test-lines";

const ID = "iran.supports.hamas";
const POSITIONS = { iran: { x: 100, y: 100 }, hamas: { x: 500, y: 300 } };

function labelOf(shown: Partial<Line>): string | undefined {
  const lines = [testLine(ID, { status: "disputed", origins: { asserts: 1, denies: 1, disputes: 0 } })];
  const left = new Map([[ID, testLine(ID, shown)]]);
  const input = { data: TEST_DOSSIER, positions: POSITIONS, lines, shown: left, roles: false };
  return buildScene(input).edges[0]!.label?.text.join(" ");
}

describe("the status that a line is drawn with", () => {
  it("is its own where every side is heard", () => {
    for (const status of ["reported", "disputed", "denied", "withdrawn"] as const)
      expect(drawnStatus(testLine(ID, { status }))).toBe(status);
  });

  it("is that of all sides where the filter leaves one out", () => {
    const denied = { asserts: 0, denies: 1, disputes: 0 };
    expect(drawnStatus(testLine(ID, { unheard: ["denies"] }))).toBe("disputed");
    expect(drawnStatus(testLine(ID, { status: "denied", origins: denied, unheard: ["asserts"] }))).toBe(
      "disputed",
    );
  });

  it("stays withdrawn where only withdrawn claims are shown, unless somebody denies what they said", () => {
    const withdrawn = { status: "withdrawn", origins: { asserts: 0, denies: 0, disputes: 0 } } as const;
    expect(drawnStatus(testLine(ID, { ...withdrawn, unheard: ["asserts"] }))).toBe("withdrawn");
    expect(drawnStatus(testLine(ID, { ...withdrawn, unheard: ["denies"] }))).toBe("denied");
    expect(drawnStatus(testLine(ID, { ...withdrawn, unheard: ["asserts", "denies"] }))).toBe("disputed");
  });

  it("gives the line the same words on the canvas under every filter", () => {
    expect(labelOf({ status: "disputed", origins: { asserts: 1, denies: 1, disputes: 0 } })).toBe(
      "≠ supports",
    );
    expect(labelOf({ unheard: ["denies"] })).toBe("≠ supports");
  });
});

describe("the words of a line that nobody says is actually so", () => {
  const line = (mode: Partial<Line>) => labelOf({ ...mode, unheard: [] });

  it("say its mode, after a status that has words of its own", () => {
    expect(line({ unreal: null })).toBe("supports");
    expect(line({ unreal: "hypothetical" })).toBe("supports (hypothetical)");
    const denies = { asserts: 0, denies: 1, disputes: 0 };
    expect(line({ unreal: "future", status: "denied", origins: denies })).toBe("supports (denied, future)");
    const both = { asserts: 1, denies: 1, disputes: 0 };
    expect(line({ unreal: "future", status: "disputed", origins: both })).toBe("≠ supports (future)");
  });

  it("say it of several lines that are drawn as one where it is true of each, and by name in a figure", () => {
    const types = ["supports", "refused_support_to", "pressed_to_silence", "attacked"];
    const ids = ["friction", "friction", "friction", "friction"].map((_, at) => `iran.${types[at]}.hamas`);
    const data = {
      ...TEST_DOSSIER,
      relationTypes: TEST_DOSSIER.relationTypes.map((type) => ({ ...type, family: "friction" as const })),
    };
    const fold = (unreal: readonly Line["unreal"][], labelAll = false) => {
      const lines = ids.map((id, at) => testLine(id, { unreal: unreal[at] ?? null }));
      const positions = { iran: { x: 100, y: 100 }, hamas: { x: 900, y: 600 } };
      const input = { data, positions, lines, shown: null, roles: false, labelAll };
      const [edge] = buildScene(input).edges;
      return { type: edge!.type, words: edge!.label?.text.join(" ") };
    };
    expect(fold(["future", "future", "hypothetical", null])).toEqual({
      type: "fold",
      words: "4 relations: friction",
    });
    expect(fold(["future", "future", "hypothetical", "future"]).words).toBe(
      "4 relations: friction (hypothetical)",
    );
    expect(fold(["future", null, null, null], true).words).toMatch(/^supports \(future\), refused/);
  });
});
