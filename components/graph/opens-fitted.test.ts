import { describe, expect, it } from "vitest";
import { neighboursOf } from "@/lib/claims/neighbours";
import { loadForTest } from "@/lib/claims/test-load";
import { layoutInSteps } from "@/lib/graph/layout-steps";
import { buildScene } from "@/lib/view/build-scene";
import { linesBetween, restingPlan } from "@/lib/view/drawing";
import { drawnActors } from "@/lib/view/drawn-actors";
import { fanRoom } from "@/lib/view/fan-room";
import { hasWordsAtRest } from "@/lib/view/label-edges";
import { layoutInput } from "@/lib/view/layout-input";
import { nameWidthFor, nodeSize } from "@/lib/view/node-size";
import { placeActors } from "@/lib/view/place-actors";
import { DEFAULT_VIEW } from "@/lib/view/view-state";
import { OPEN_ON, OPEN_ON_MIDDLE, OPEN_ON_NARROW } from "@/lib/view/visible-actors";
import { restingViewport } from "./viewport";

const { data, result } = loadForTest("tests/fixtures/many.json");

/** Returns where the boxes of actors lie in a pane, as the dossier opens there. */
function opened(pane: { width: number; height: number }) {
  const openOn = pane.width < 500 ? OPEN_ON_NARROW : pane.width < 600 ? OPEN_ON_MIDDLE : OPEN_ON;
  const drawn = drawnActors({
    ...{
      data,
      totalLinesOfActor: result.linesOfActor,
      neighbours: neighboursOf(result),
      view: DEFAULT_VIEW,
      openOn,
    },
  });
  const layout = layoutInSteps(layoutInput(data, result, drawn));
  const maxNameWidth = nameWidthFor(pane.width);
  const actors = drawn.base.map((at) => data.actors[at]!);
  const standing = linesBetween(drawn.base, result);
  const plan = restingPlan(standing, data, drawn.base);
  const sizes = Object.fromEntries(actors.map((actor) => [actor.id, nodeSize(actor, maxNameWidth)]));
  const ids = new Set(actors.map(({ id }) => id));
  const { positions } = placeActors({
    ...{ layout, sizes, pane, base: [...ids] },
    ...{ extraRim: fanRoom(data, standing, ids, plan), tight: !hasWordsAtRest(standing, plan) },
  });
  const frame = { x: 4, y: 4, width: pane.width - 8, height: pane.height - 8 };
  const scene = buildScene({
    ...{ data, positions, lines: standing, shown: null, roles: true, frame, maxNameWidth, plan },
  });
  const { zoom, pan } = restingViewport(scene, pane);
  return {
    zoom,
    boxes: scene.nodes.map(({ x, y, width, height, id }) => ({
      id,
      left: (x - width / 2) * zoom + pan.x,
      right: (x + width / 2) * zoom + pan.x,
      top: (y - height / 2) * zoom + pan.y,
      bottom: (y + height / 2) * zoom + pan.y,
    })),
  };
}

describe("many actors with more lines than have their words", () => {
  it.each([
    [804, 598],
    [520, 456],
    [390, 343],
    [390, 334],
    [380, 300],
    [360, 320],
    [390, 380],
  ])("open within a pane of %i × %i, with names that can be read", (width, height) => {
    const { zoom, boxes } = opened({ width, height });
    expect(zoom).toBeGreaterThanOrEqual(12 / 14);
    const outside = boxes.filter(
      (box) => box.left < 0 || box.top < 0 || box.right > width || box.bottom > height,
    );
    expect(outside).toEqual([]);
  });
});
