import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Browser, Page } from "@playwright/test";
import type { Core, ElementDefinition } from "cytoscape";
import { neighboursOf } from "@/lib/claims/neighbours";
import { layoutActors } from "@/lib/graph/layout";
import { buildScene } from "@/lib/view/build-scene";
import { linesBetween } from "@/lib/view/drawing";
import { drawnActors } from "@/lib/view/drawn-actors";
import { toElements } from "@/lib/view/elements";
import { everythingOf } from "@/lib/view/explore";
import { MAX_NAME_WIDTH, nodeSize } from "@/lib/view/node-size";
import { placeActors } from "@/lib/view/place-actors";
import { planStrokes } from "@/lib/view/plan-strokes";
import { stylesheet } from "@/lib/view/stylesheet";
import { DEFAULT_VIEW } from "@/lib/view/view-state";
import { type EventDossier, madeUpEvents, realEvents } from "./event-tables";
import { median } from "./measure";
import { newPage } from "./page";
import type { Result } from "./result";

/** Actors and strokes: what a dossier opens on, what expanding may come to, and beyond. */
const SIZES = [
  { actors: 25, strokes: 75 },
  { actors: 100, strokes: 300 },
  { actors: 300, strokes: 900 },
  { actors: 500, strokes: 1500 },
] as const;
/** What is drawn at most. */
const LARGEST = SIZES[1];
/** Of that: frames a second, below which panning is seen to stutter. */
const LEAST_FPS = 20;
const ROUNDS = 5;

/** Options of cytoscape and styles that are said to pay, each tried by itself against the drawing as it is, where that is largest. */
const VARIANTS: readonly { name: string; options?: object; edges?: object }[] = [
  { name: "as drawn" },
  { name: "hideEdgesOnViewport", options: { hideEdgesOnViewport: true } },
  { name: "textureOnViewport", options: { textureOnViewport: true } },
  { name: "motionBlur", options: { motionBlur: true } },
  { name: "pixelRatio 1", options: { pixelRatio: 1 } },
  { name: "straight", edges: { "curve-style": "straight", "source-arrow-shape": "none" } },
  { name: "haystack", edges: { "curve-style": "haystack" } },
  { name: "solid lines", edges: { "line-style": "solid" } },
  { name: "no heads", edges: { "target-arrow-shape": "none", "source-arrow-shape": "none" } },
  { name: "no words on lines", edges: { label: "" } },
  { name: "z-index-compare manual", edges: { "z-index-compare": "manual" } },
];

interface Measured {
  readonly drawMs: number;
  readonly hideMs: number;
  readonly panFps: number;
  readonly zoomFps: number;
}

/** Returns what cytoscape's canvas does with drawings of several sizes: as they are drawn, and with each option that may pay. */
export async function benchDrawing(browser: Browser): Promise<Result[]> {
  const events = (await realEvents()) ?? (await madeUpEvents(188_000));
  const results: Result[] = [];
  for (const size of SIZES) {
    const elements = elementsOf(events, size.actors, size.strokes);
    for (const variant of size === LARGEST ? VARIANTS : VARIANTS.slice(0, 1)) {
      const runs: Measured[] = [];
      for (let round = -1; round < ROUNDS; round += 1) {
        const page = await newPage(browser);
        const run = await measure(page, elements, variant);
        if (round >= 0) runs.push(run);
        await page.close();
      }
      const of = (key: keyof Measured) => median(runs.map((run) => run[key]));
      const isBounded = variant.name === "as drawn" && size.strokes <= LARGEST.strokes;
      results.push({
        name: `drawing ${size.actors} actors and ${size.strokes} strokes, ${variant.name}: milliseconds a frame while panning`,
        unit: "ms",
        value: 1000 / of("panFps"),
        budget: isBounded ? 1000 / LEAST_FPS : null,
        how: `${of("panFps").toFixed(0)} frames a second panning, ${of("zoomFps").toFixed(0)} zooming; drawn in ${of("drawMs").toFixed(0)} ms, a family hidden in ${of("hideMs").toFixed(0)} ms; medians of ${ROUNDS}`,
      });
    }
  }
  return results;
}

function elementsOf({ data, table }: EventDossier, count: number, limit: number): ElementDefinition[] {
  const everything = everythingOf(data, table);
  const { actors } = drawnActors({
    data,
    totalLinesOfActor: everything.linesOfActor,
    neighbours: neighboursOf(everything),
    view: DEFAULT_VIEW,
    openOn: count,
  });
  const lines = linesBetween(actors, everything);
  const ids = actors.map((position) => data.actors[position]!.id);
  const plan = planStrokes({ data, lines, shown: null, roles: true, drawn: new Set(ids), limit });
  const sizes = Object.fromEntries(
    actors.map((position) => [data.actors[position]!.id, nodeSize(data.actors[position]!, MAX_NAME_WIDTH)]),
  );
  const layout = layoutActors({
    actors: ids.map((id) => ({ id, width: sizes[id]!.width, height: sizes[id]!.height })),
    lines: (plan?.strokes ?? [])
      .filter(({ id }) => plan?.resting.has(id))
      .map(({ id, source, target }) => ({ id, subject: source, object: target })),
  });
  const pane = { width: 1440, height: 900 };
  const { positions } = placeActors({ layout, sizes, pane });
  return toElements(buildScene({ data, positions, lines, shown: null, roles: true, plan }));
}

async function measure(
  page: Page,
  elements: readonly ElementDefinition[],
  { options = {}, edges = {} }: (typeof VARIANTS)[number],
): Promise<Measured> {
  // A document of its own address, as what is put before every script is left out of a blank page.
  await page.goto('data:text/html,<div id="graph" style="position:fixed;inset:0"></div>');
  const script = createRequire(import.meta.url).resolve("cytoscape/dist/cytoscape.min.js");
  await page.addScriptTag({ content: readFileSync(script, "utf8") });
  const style = [...stylesheet("light"), { selector: "edge", style: edges }];
  return page.evaluate(
    async ({ elements, options, style }) => {
      const make = (window as unknown as { cytoscape: (options: object) => Core }).cytoscape;
      const container = document.getElementById("graph");
      const nextFrame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve));
      const painted = async (cy: Core, change: () => void) => {
        const startedMs = performance.now();
        const rendered = new Promise<void>((resolve) => cy.one("render", () => resolve()));
        change();
        await rendered;
        await nextFrame();
        return performance.now() - startedMs;
      };
      const startedMs = performance.now();
      const cy = make({ container, elements, style, layout: { name: "preset", fit: true }, ...options });
      await new Promise<void>((resolve) => cy.one("render", () => resolve()));
      await nextFrame();
      const drawMs = performance.now() - startedMs;
      const family = cy.edges().filter((edge) => edge.data("family") === "contact");
      const hideMs = await painted(cy, () => cy.batch(() => family.addClass("off")));
      await painted(cy, () => cy.batch(() => family.removeClass("off")));
      const frames = async (step: (n: number) => void) => {
        const count = 60;
        const begunMs = await nextFrame();
        for (let n = 0; n < count; n += 1) {
          step(n);
          await nextFrame();
        }
        return (count * 1000) / (performance.now() - begunMs);
      };
      const panFps = await frames((n) => void cy.panBy({ x: n < 30 ? 6 : -6, y: n < 30 ? 3 : -3 }));
      const middle = { x: 720, y: 450 };
      const zoom = cy.zoom();
      const zoomFps = await frames(
        (n) => void cy.zoom({ level: zoom * (1 + (n < 30 ? n : 60 - n) / 60), renderedPosition: middle }),
      );
      return { drawMs, hideMs, panFps, zoomFps };
    },
    { elements: [...elements], options, style },
  );
}
