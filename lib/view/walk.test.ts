import { describe, expect, it } from "vitest";
import { buildScene } from "./build-scene";
import type { Scene } from "./scene";
import { TEST_DOSSIER } from "./test-dossier";
import { testLine } from "./test-lines";
import { nextFocus } from "./walk";

/** Hezbollah above, Iran and Hamas side by side, Israel right of Hamas. */
const POSITIONS = {
  hezbollah: { x: 200, y: 0 },
  iran: { x: 0, y: 200 },
  hamas: { x: 300, y: 200 },
  israel: { x: 600, y: 200 },
};

const LINES = [
  testLine("iran.refused_support_to.hamas"),
  testLine("iran.supports.hamas"),
  testLine("hamas.attacked.israel"),
  testLine("hezbollah.surprised_by.hamas"),
];

function sceneOf(hidden: readonly string[] = []): Scene {
  return buildScene({
    data: TEST_DOSSIER,
    positions: POSITIONS,
    lines: LINES,
    shown: null,
    roles: true,
    hidden: new Set(hidden),
  });
}

const step = (
  at: string,
  key: string,
  more: { anchor?: string; back?: boolean; letters?: boolean } = {},
) => ({
  at,
  key,
  anchor: more.anchor ?? null,
  back: more.back ?? false,
  letters: more.letters ?? true,
});

describe("walking a drawing by keyboard", () => {
  it("goes nowhere in an empty drawing", () => {
    const nowhere = { x: 0, y: 0, width: 0, height: 0 };
    const empty: Scene = { nodes: [], edges: [], bounds: nowhere, actorBounds: nowhere };
    for (const key of ["ArrowLeft", "Home", "End", "l", "x"])
      expect(nextFocus(empty, step("iran", key))).toBeNull();
  });

  it("goes to the nearest actor that way, and nowhere where there is none", () => {
    expect(nextFocus(sceneOf(), step("iran", "ArrowRight"))?.id).toBe("hamas");
    expect(nextFocus(sceneOf(), step("hamas", "ArrowRight"))?.id).toBe("israel");
    expect(nextFocus(sceneOf(), step("hamas", "ArrowUp"))?.id).toBe("hezbollah");
    expect(nextFocus(sceneOf(), step("iran", "ArrowLeft"))).toBeNull();
  });

  it("passes over hidden actors", () => {
    expect(nextFocus(sceneOf(["hamas"]), step("iran", "ArrowRight"))?.id).not.toBe("hamas");
  });

  it("goes round all lines of an actor with L, and back with Shift", () => {
    const seen: string[] = [];
    let at = "hamas";
    for (let i = 0; i < 4; i++) {
      at = nextFocus(sceneOf(), step(at, "l", { anchor: "hamas" }))?.id ?? "";
      seen.push(at);
    }
    expect(new Set(seen)).toEqual(new Set(LINES.map((line) => line.id)));
    expect(nextFocus(sceneOf(), step(at, "L", { anchor: "hamas", back: true }))?.id).toBe(seen[2]);
    expect(nextFocus(sceneOf(), step(at, "l", { anchor: "hamas" }))?.id).toBe(seen[0]);
  });

  it("leaves a line for the end that lies that way", () => {
    const at = "iran.refused_support_to.hamas";
    expect(nextFocus(sceneOf(), step(at, "ArrowLeft", { anchor: "hamas" }))).toEqual({
      id: "iran",
      anchor: "iran",
    });
    expect(nextFocus(sceneOf(), step(at, "ArrowRight"))?.id).toBe("hamas");
  });

  it("leaves letters alone where they are switched off", () => {
    expect(nextFocus(sceneOf(), step("hamas", "l", { letters: false }))).toBeNull();
    expect(nextFocus(sceneOf(), step("hamas", "ArrowUp", { letters: false }))?.id).toBe("hezbollah");
  });

  it("goes to the first and last actor with Home and End, and takes no other key", () => {
    expect(nextFocus(sceneOf(), step("hamas", "Home"))?.id).toBe("iran");
    expect(nextFocus(sceneOf(), step("iran", "End"))?.id).toBe("israel");
    expect(nextFocus(sceneOf(), step("iran", "Tab"))).toBeNull();
  });
});
