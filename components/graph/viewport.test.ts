import { describe, expect, it } from "vitest";
import { loadForTest } from "@/lib/claims/test-load";
import { buildScene } from "@/lib/view/build-scene";
import { nameWidthFor, nodeSize } from "@/lib/view/node-size";
import { placeActors } from "@/lib/view/place-actors";
import {
  cameraOf,
  restingViewport,
  samePlacement,
  viewportOf,
  wayIntoSight,
  wholeViewport,
} from "./viewport";

const size = { width: 600, height: 400 };
const sizes = { a: { width: 80, height: 40 }, b: { width: 80, height: 40 } };
const layout = { a: { x: -100, y: 0 }, b: { x: 100, y: 50 } };
const placed = (given: Partial<Parameters<typeof placeActors>[0]> = {}) =>
  placeActors({ layout, sizes, pane: size, ...given });

describe("the camera", () => {
  it("comes back from the viewport that it makes, and looks at the same point in another pane", () => {
    const camera = { zoom: 1.5, x: 20, y: -10 };
    expect(cameraOf(viewportOf(camera, placed(), size), placed(), size)).toEqual(camera);
    const pane = { width: 300, height: 500 };
    const { zoom, pan } = viewportOf(camera, placed({ pane }), pane);
    const at = placed({ pane }).toPane(camera);
    expect(at.x * zoom + pan.x).toBeCloseTo(150);
    expect(at.y * zoom + pan.y).toBeCloseTo(250);
  });

  it("rests at actual size on nothing", () => {
    const bounds = { x: 0, y: 0, width: 0, height: 0 };
    expect(wholeViewport(bounds, size)).toEqual({ zoom: 1, pan: { x: 0, y: 0 } });
  });
});

describe("two placements", () => {
  it("are the same where everything stands at the same points, whoever made them", () => {
    expect(samePlacement(placed(), placed())).toBe(true);
    expect(samePlacement(placed(), placed({ moved: { a: { x: -90, y: 0 } } }))).toBe(false);
    expect(samePlacement(placed(), placed({ pane: { width: 601, height: 400 } }))).toBe(false);
    expect(samePlacement(placed(), placed({ sizes: { a: sizes.a }, base: ["a", "b"] }))).toBe(false);
  });
});

describe("what is brought into sight", () => {
  const still = { zoom: 1, pan: { x: 0, y: 0 } };
  const box = (x: number, y: number, width = 50, height = 20) => ({ x, y, width, height });

  it("moves nothing where it is in sight already", () => {
    expect(wayIntoSight(box(0, 0), still, size)).toBeNull();
    expect(wayIntoSight(box(550, 380), still, size)).toBeNull();
  });

  it("comes in from each side, with some room around it", () => {
    expect(wayIntoSight(box(-10, 100), still, size)).toEqual({ x: 26, y: 0 });
    expect(wayIntoSight(box(600, 100), still, size)).toEqual({ x: -66, y: 0 });
    expect(wayIntoSight(box(100, 500), still, size)).toEqual({ x: 0, y: -136 });
    expect(wayIntoSight(box(100, 100), { zoom: 2, pan: { x: -300, y: 0 } }, size)).toEqual({ x: 116, y: 0 });
  });

  it("shows its start where it is larger than the pane", () => {
    expect(wayIntoSight(box(700, 0, 900), still, size)).toEqual({ x: -684, y: 0 });
  });
});

describe("the drawing at rest", () => {
  /** The part of a phone that the graph takes, and what is left on a desktop. */
  const PANES = [
    { width: 390, height: 380 },
    { width: 804, height: 605 },
  ];

  it.each(["tehran-meeting", "disputed-accord"])("shows every curve of %s whole", (dossier) => {
    const { data, result } = loadForTest(`data/${dossier}.json`);
    const lines = Array.from(result.shown, result.line);
    const inLines = new Set(lines.flatMap(({ subject, object }) => [subject, object]));
    for (const pane of PANES) {
      const maxNameWidth = nameWidthFor(pane.width);
      const drawn = data.actors.filter((_, position) => inLines.has(position));
      const sizesInPane = Object.fromEntries(
        drawn.map((actor) => [actor.id, nodeSize(actor, maxNameWidth)] as const),
      );
      const { positions } = placeActors({ layout: data.dossier.layout ?? {}, sizes: sizesInPane, pane });
      const frame = { x: 4, y: 4, width: pane.width - 8, height: pane.height - 8 };
      const input = { data, positions, lines, shown: null, roles: true, frame, maxNameWidth };
      const scene = buildScene(input);
      const { bounds } = scene;
      const { zoom, pan } = restingViewport(scene, pane);
      expect(bounds.y * zoom + pan.y).toBeGreaterThanOrEqual(0);
      expect((bounds.y + bounds.height) * zoom + pan.y).toBeLessThanOrEqual(pane.height);
    }
  });

  it("keeps actors in sight where a curve runs far out on one side", () => {
    const bounds = { x: 0, y: -400, width: 500, height: 780 };
    const actorBounds = { x: 0, y: 20, width: 500, height: 360 };
    const { zoom, pan } = restingViewport({ bounds, actorBounds }, size);
    expect(zoom).toBeCloseTo(12 / 14);
    expect(actorBounds.y * zoom + pan.y).toBeGreaterThanOrEqual(0);
    expect((actorBounds.y + actorBounds.height) * zoom + pan.y).toBeLessThanOrEqual(size.height);
  });

  it("shows the middle of actors that need more room than there is", () => {
    const bounds = { x: 0, y: -400, width: 500, height: 1_400 };
    const actorBounds = { x: 0, y: 0, width: 500, height: 1_000 };
    const { zoom, pan } = restingViewport({ bounds, actorBounds }, size);
    expect(500 * zoom + pan.y).toBeCloseTo(size.height / 2);
  });
});
