import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildClaimTable } from "@/lib/claims/build-claim-table";
import type { Bundle } from "@/lib/domain/bundle";
import { FAMILIES } from "@/lib/domain/family";
import { buildScene } from "./build-scene";
import { drawnStatus } from "./edge-look";
import { actorsBeside, drawableLines, everythingOf, filterView, linesOf } from "./explore";
import { nameWidthFor, nodeSize } from "./node-size";
import { placeActors } from "./place-actors";
import { arbitraryView } from "./view-arbitrary";
import { DEFAULT_VIEW, type View } from "./view-state";

/** A shipped or test dossier, loaded as the explorer loads it. */
function load(path: string) {
  const bundle = JSON.parse(readFileSync(path, "utf8")) as Bundle;
  const { dossier, relationTypes, actors, reports, claims } = bundle;
  const data = { dossier, relationTypes, actors, reports, hash: "" };
  return { data, table: buildClaimTable(data, claims) };
}

const TEHRAN = load("data/tehran-meeting.json");
const DISPUTED = load("tests/fixtures/disputed.json");
const ACCORD = load("data/disputed-accord.json");
const PARALLEL = load("tests/fixtures/parallel.json");

/** With all claims that Hezbollah stands in withdrawn: its lines, and it itself, are in no plain link. */
const WITHDRAWN = load("data/tehran-meeting.json");
WITHDRAWN.table.status.forEach((_, row) => {
  const relation = WITHDRAWN.data.relationTypes[WITHDRAWN.table.relation[row]]?.id ?? "";
  if (["surprised_by", "ally_of"].includes(relation)) WITHDRAWN.table.status[row] = 2;
});

/** Views that name what the dossier has, with at most three things away from a plain link, so that something is left. */
function views({ data }: ReturnType<typeof load>): fc.Arbitrary<View> {
  const oneOf = (ids: readonly string[]) => fc.constantFrom(...ids);
  const generated = arbitraryView({
    actor: oneOf(data.actors.map((actor) => actor.id)),
    relation: oneOf(data.relationTypes.map((type) => type.id)),
    family: oneOf(FAMILIES),
    report: oneOf(data.reports.map((report) => report.id)),
  });
  const fields = fc.subarray(Object.keys(DEFAULT_VIEW) as (keyof View)[], { maxLength: 3 });
  return fc.tuple(generated, fields, fc.nat({ max: 2 })).map(([view, chosen, origins]) => {
    const changed = chosen.map((field) => [field, field === "o" ? origins : view[field]]);
    return { ...DEFAULT_VIEW, ...Object.fromEntries(changed) } as View;
  });
}

const without = <T>(list: readonly T[], one: T) => list.filter((other) => other !== one);

/** What the graph draws for a view in a pane: as `use-scene` puts it together. */
function draw({ data, table }: ReturnType<typeof load>, view: View) {
  const everything = everythingOf(data, table);
  const result = filterView(data, table, view);
  const pane = { width: 820, height: 640 };
  const width = nameWidthFor(pane.width);
  const beside = new Set(actorsBeside(everything, result));
  const drawn = data.actors.filter(
    (_, position) => everything.linesOfActor[position] > 0 || beside.has(position),
  );
  const { positions } = placeActors({
    layout: data.dossier.layout ?? {},
    sizes: Object.fromEntries(drawn.map((actor) => [actor.id, nodeSize(actor, width)])),
    pane,
    moved: view.p,
  });
  const scene = buildScene({
    data,
    positions,
    lines: drawableLines(everything, result, data.actors.keys()),
    shown: new Map(Array.from(result.shown, result.line).map((line) => [line.id, line])),
    roles: view.roles,
    hidden: new Set(view.hide),
    maxNameWidth: width,
  });
  return { scene, result };
}

describe("what a view shows", () => {
  it.each([
    ["Tehran", TEHRAN],
    ["disputed", DISPUTED],
    ["parallel", PARALLEL],
    ["with withdrawn lines", WITHDRAWN],
  ])("shows the same lines in list and graph for any link: %s", (_, dossier) => {
    const counts = new Set<number>();
    fc.assert(
      fc.property(views(dossier), (view) => {
        const { scene, result } = draw(dossier, view);
        counts.add(result.shown.length);
        const inGraph = scene.edges.flatMap((edge) => (edge.hidden ? [] : edge.lines));
        const inList = linesOf(result, view, dossier.data).map((line) => line.id);
        expect([...inGraph].sort()).toEqual([...inList].sort());
      }),
      { numRuns: 60 },
    );
    // The generated links do filter: else this would hold of a filter that does nothing.
    expect(counts.size).toBeGreaterThan(1);
  });

  it("leaves every actor where it is, to the byte, whatever is filtered, selected or hidden", () => {
    const before = new Map(draw(TEHRAN, DEFAULT_VIEW).scene.nodes.map((node) => [node.id, node]));
    fc.assert(
      fc.property(views(TEHRAN), (view) => {
        for (const { id, x, y } of draw(TEHRAN, { ...view, p: {} }).scene.nodes) {
          expect(Object.is(x, before.get(id)?.x) && Object.is(y, before.get(id)?.y)).toBe(true);
        }
      }),
      { numRuns: 60 },
    );
  });

  it("counts out of what a plain link shows, so that a withdrawn line is no part of the total", () => {
    const everything = everythingOf(TEHRAN.data, TEHRAN.table);
    expect(everything.shown.length).toBe(11);
    expect(everything.totalLines).toBe(11);
    const withdrawn = load("data/tehran-meeting.json");
    for (let row = 0; row < withdrawn.table.claimCount; row++) {
      const line = withdrawn.data.relationTypes[withdrawn.table.relation[row]].id;
      if (line === "killed") withdrawn.table.status[row] = 2;
    }
    const result = filterView(withdrawn.data, withdrawn.table, DEFAULT_VIEW);
    expect([result.shown.length, result.totalLines]).toEqual([10, 10]);
  });

  it("keeps as “disputed only”, and counts as such, exactly the lines that are drawn as disputed", () => {
    const counts = new Set<number>();
    fc.assert(
      fc.property(views(ACCORD), (view) => {
        const all = filterView(ACCORD.data, ACCORD.table, { ...view, st: without(view.st, "disputed") });
        const signed = Array.from(all.shown).filter((at) => drawnStatus(all.line(at)) === "disputed");
        const only = filterView(ACCORD.data, ACCORD.table, { ...view, st: [...view.st, "disputed"] });
        expect([...only.shown]).toEqual(signed);
        expect([all.facets.disputed, only.facets.disputed]).toEqual([signed.length, signed.length]);
        counts.add(signed.length);
      }),
      { numRuns: 100, examples: [[{ ...DEFAULT_VIEW, as: "2025-03-05" }]] },
    );
    expect(counts.size).toBeGreaterThan(2);
  });

  it("orders the same lines as the list asks, and loses none", () => {
    fc.assert(
      fc.property(views(TEHRAN), (view) => {
        const result = filterView(TEHRAN.data, TEHRAN.table, view);
        expect(linesOf(result, view, TEHRAN.data)).toHaveLength(result.shown.length);
      }),
    );
  });
});
