import { describe, expect, it } from "vitest";
import {
  controlPoint,
  curveBetween,
  drawableBend,
  headLength,
  loopAt,
  outlinePoint,
  piecesOf,
  pointAt,
} from "./curve";

const box = (x: number, y: number, shape: "rectangle" | "round-rectangle" | "ellipse" = "rectangle") => ({
  shape,
  x,
  y,
  width: 60,
  height: 40,
});

describe("outlinePoint", () => {
  it("meets a rectangle at its side", () => {
    expect(outlinePoint(box(0, 0), { x: 300, y: 0 })).toEqual({ x: 30, y: 0 });
    expect(outlinePoint(box(0, 0), { x: 0, y: -300 })).toEqual({ x: 0, y: -20 });
    expect(outlinePoint(box(0, 0), { x: 300, y: 200 })).toEqual({ x: 30, y: 20 });
  });

  it("meets an ellipse where it is that far from the middle", () => {
    const { x, y } = outlinePoint(box(0, 0, "ellipse"), { x: 90, y: 70 });
    expect((x / 30) ** 2 + (y / 20) ** 2).toBeCloseTo(1);
    expect(y / x).toBeCloseTo(70 / 90);
  });

  it("meets a rounded rectangle on the corner's arc, inside of the sharp corner", () => {
    const { x, y } = outlinePoint(box(0, 0, "round-rectangle"), { x: 300, y: 200 });
    expect(Math.hypot(x - 22, y - 12)).toBeCloseTo(8);
    expect(x).toBeLessThan(30);
  });

  it("is the middle for a point inside", () => {
    expect(outlinePoint(box(5, 6), { x: 8, y: 9 })).toEqual({ x: 5, y: 6 });
  });
});

describe("curveBetween", () => {
  it("bends to the right of the way for a positive bend: downwards on a screen, going right", () => {
    expect(controlPoint({ x: 0, y: 0 }, { x: 200, y: 0 }, 30)).toEqual({ x: 100, y: 30 });
    expect(controlPoint({ x: 200, y: 0 }, { x: 0, y: 0 }, 30)).toEqual({ x: 100, y: -30 });
    expect(controlPoint({ x: 0, y: 0 }, { x: 0, y: 200 }, 30)).toEqual({ x: -30, y: 100 });
  });

  it("is straight without a bend, and its middle lies halfway between the outlines", () => {
    const curve = curveBetween(box(0, 0), box(200, 0), 0, "none", 2);
    expect(curve.start).toEqual({ x: 30, y: 0 });
    expect(curve.end).toEqual({ x: 170, y: 0 });
    expect(pointAt(curve, 0.5)).toEqual({ x: 100, y: 0 });
  });

  it("ends before its head, whose tip is on the outline", () => {
    const curve = curveBetween(box(0, 0), box(200, 0), 0, "triangle", 2);
    expect(curve.tip).toEqual({ x: 170, y: 0 });
    expect(curve.end.x).toBeLessThan(170);
    expect(headLength("triangle", 2)).toBeGreaterThan(8);
    expect(headLength("none", 2)).toBe(0);
  });

  it("copes with two actors at one place", () => {
    const curve = curveBetween(box(0, 0), box(0, 0), 10, "tee", 2);
    for (const { x, y } of [curve.start, curve.end, curve.tip]) expect(Number.isFinite(x + y)).toBe(true);
  });
});

describe("drawableBend", () => {
  it("keeps a bend whose control point is outside both shapes", () => {
    expect(drawableBend(box(0, 0), box(200, 0), -40)).toBe(-40);
  });

  it("bends further, the same way, until the control point is outside: from inside cytoscape draws nothing", () => {
    expect(drawableBend(box(0, 0), box(40, 0), 4)).toBeGreaterThanOrEqual(20);
    expect(drawableBend(box(0, 0), box(40, 0), -4)).toBeLessThanOrEqual(-20);
  });
});

describe("loopAt", () => {
  it("leaves and meets the actor above it, and is in two pieces that meet in the middle", () => {
    const loop = loopAt(box(0, 0), 56, 60, "none", 2);
    expect(piecesOf(loop)).toHaveLength(2);
    expect(pointAt(loop, 0.5).x).toBeCloseTo(0);
    expect(pointAt(loop, 0.5).y).toBeLessThan(-40);
    expect(pointAt(loop, 1).x).toBeCloseTo(loop.end.x);
  });
});
