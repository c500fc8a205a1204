import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { buildClaimTable } from "@/lib/claims/build-claim-table";
import { seededRandom } from "@/lib/cli/bench-data/seeded-random";
import type { Bundle } from "@/lib/domain/bundle";
import { figureTools } from "@/lib/formats/figure-tools";
import { everythingOf } from "@/lib/view/explore";
import { drawFigure } from "@/lib/view/figure";
import type { FigureInput } from "@/lib/view/figure-input";
import type { FigureScope } from "@/lib/view/figure-of-view";
import { makeFigure } from "@/lib/view/make-figure";
import { findPreset } from "@/lib/view/presets";
import { renderFigure } from "@/lib/view/render-figure";
import { DEFAULT_VIEW } from "@/lib/view/view-state";
import { median, timesOf } from "./measure";
import type { Result } from "./result";

const SVG_BUDGET_MS = 300;
const PNG_BUDGET_MS = 1_000;
const LARGE_BUDGET_MS = 3_000;
const SEED = 7;
const ACTORS = 300;
const LINES = 1_500;
const path = (name: string) => fileURLToPath(new URL(`../${name}`, import.meta.url));

/** Returns how long the figure of the Tehran dossier takes as SVG, as a PNG at 4× and as PDF, and one of 300 actors. */
export async function benchFigures(): Promise<Result[]> {
  const tools = figureTools(path("public/fonts"));
  const bundle = JSON.parse(readFileSync(path("data/tehran-meeting.json"), "utf8")) as Bundle;
  const tehran = figureMaker(bundle, "view");
  const large = figureMaker(largeBundle(bundle), "all");
  const file = (format: "svg" | "png" | "pdf", make: () => FigureInput) => async () => {
    await renderFigure({ input: make(), format, scale: 4, madeMs: 0, tools });
  };
  const svg = await timesOf(file("svg", tehran), { rounds: 15, warmUps: 3 });
  const png = await timesOf(file("png", tehran), { rounds: 7, warmUps: 1 });
  const pdf = await timesOf(file("pdf", tehran), { rounds: 7, warmUps: 1 });
  const whole = await timesOf(() => drawFigure(large()), { rounds: 3, warmUps: 1 });
  const { facts } = drawFigure(large());
  const shown = `${facts.actors} actors, ${facts.lines} lines, seed ${SEED}, layout included`;
  return [
    result("Figure of the Tehran dossier, SVG with fonts", svg, SVG_BUDGET_MS, "layout of words included"),
    result("The same as PNG at 4×, 4800 × 2700 pixels", png, PNG_BUDGET_MS, "without a browser"),
    result("The same as PDF", pdf, null, "without a browser"),
    result("Figure of a large dossier, SVG", whole, LARGE_BUDGET_MS, shown),
  ];
}

function result(name: string, times: readonly number[], budget: number | null, how: string): Result {
  return { name, unit: "ms", value: median(times), budget, how: `${times.length} rounds, ${how}` };
}

function figureMaker(bundle: Bundle, scope: FigureScope): () => FigureInput {
  const { dossier, relationTypes, actors, reports, claims } = bundle;
  const data = { dossier, relationTypes, actors, reports, hash: "0".repeat(64) };
  const table = buildClaimTable(data, claims);
  // As in the explorer, where the dossier is counted before anybody exports.
  everythingOf(data, table);
  const look = { preset: findPreset("post"), theme: "light", transparent: false, inkText: false } as const;
  const words = { title: null, takeaway: null, altText: null, made: "27 November 2026" };
  return () =>
    makeFigure({ data, table, view: DEFAULT_VIEW, scope, ...look, ...words, origin: "https://x.example" });
}

/** As many actors and lines as a figure draws at most, between actors drawn by chance. */
function largeBundle(from: Bundle): Bundle {
  const random = seededRandom(SEED);
  const pick = (count: number) => Math.floor(random() * count);
  const { layout: _layout, start: _start, ...dossier } = from.dossier;
  const actors = Array.from({ length: ACTORS }, (_, i) => ({
    ...{ id: `a${i}`, name: `Actor number ${i}`, kind: "organisation" as const },
  }));
  const claims = Array.from({ length: LINES }, (_, i) => {
    const subject = i < ACTORS ? i : pick(ACTORS);
    const object = (subject + 1 + pick(ACTORS - 1)) % ACTORS;
    const relation = from.relationTypes[pick(from.relationTypes.length)]!.id;
    const { because: _b, qualifies: _q, contradicts: _c, ...claim } = from.claims[0]!;
    return { ...claim, id: `c${i}`, subject: `a${subject}`, object: `a${object}`, relation, scope: "it" };
  });
  const outlets = from.actors.filter(({ kind }) => kind === "outlet" || kind === "unnamed");
  return {
    ...from,
    dossier,
    actors: [...actors, ...outlets.map(({ roles: _roles, ...outlet }) => outlet)],
    claims,
  };
}
