import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { loadForTest } from "@/lib/claims/test-load";
import { statusSentence } from "./active-filters";
import { buildScene, nameWidthFor } from "./build-scene";
import { composeFigure } from "./compose-figure";
import { everythingOf, filterView, linesOf } from "./explore";
import { isoOfDay } from "./iso-day";
import { knownDays } from "./known-days";
import { nodeSize } from "./node-size";
import { nothingKnownYet } from "./nothing-known";
import { placeActors } from "./place-actors";
import { timelineRows } from "./timeline-rows";
import { DEFAULT_VIEW, SORTS, type View } from "./view-state";

type LoadedDossier = ReturnType<typeof loadForTest>;

const TEHRAN = loadForTest("data/tehran-meeting.json");
const DISPUTED = loadForTest("tests/fixtures/disputed.json");
const DOSSIERS: [string, LoadedDossier][] = [
  ["Tehran", TEHRAN],
  ["disputed", DISPUTED],
];

/** What each of the views shows, as line ids. */
function shownIn({ data, table }: LoadedDossier, view: View) {
  const everything = everythingOf(data, table);
  const whole = Array.from(everything.shown, everything.line);
  const result = filterView(data, table, view);
  const lines = linesOf(result, view, data);
  const pane = { width: 820, height: 640 };
  const drawn = [...data.actors.keys()].filter((actor) => everything.linesOfActor[actor]! > 0);
  const sizes = drawn.map((actor) => [
    data.actors[actor]!.id,
    nodeSize(data.actors[actor]!, nameWidthFor(pane.width)),
  ]);
  const layout = data.dossier.layout ?? {};
  const { positions } = placeActors({ layout, sizes: Object.fromEntries(sizes), pane, moved: view.p });
  const scene = buildScene({
    data,
    positions,
    lines: whole,
    shown: new Map(lines.map((line) => [line.id, line])),
    roles: view.roles,
  });
  const timeline = timelineRows(lines, table);
  const figure = composeFigure({ data, table, view, lines, whole, drawn, layout });
  return {
    list: lines.map((line) => line.id),
    graph: scene.edges.flatMap((edge) => (edge.hidden ? [] : edge.lines)),
    timeline: [...timeline.dated, ...timeline.undated].map((row) => row.line.id),
    figure: figure.lines.map((line) => line.id),
    status: statusSentence(result),
    claims: new Set(lines.flatMap((line) => [...line.rows])),
  };
}

describe("as known on a day", () => {
  it.each(DOSSIERS)("every view shows the same lines on each of 50 days: %s", (_, dossier) => {
    const { days } = knownDays(dossier.table, everythingOf(dossier.data, dossier.table));
    const [first, last] = [days[0]!, days.at(-1)!];
    const counts = new Set<number>();
    const someDay = fc.oneof(
      fc.constantFrom(...days.flatMap((day) => [day - 1, day, day + 1])),
      fc.integer({ min: first - 400, max: last + 400 }),
    );
    fc.assert(
      fc.property(someDay, fc.constantFrom(...SORTS), (day, sort) => {
        const view: View = { ...DEFAULT_VIEW, as: isoOfDay(day), sort };
        const shown = shownIn(dossier, view);
        counts.add(shown.claims.size);
        const ids = [...shown.list].sort();
        expect([...shown.graph].sort()).toEqual(ids);
        expect([...shown.timeline].sort()).toEqual(ids);
        expect(shown.figure).toEqual(shown.list);
        expect(shown.status).toMatch(new RegExp(`^${ids.length} of `));
        // Said without the filter that is tried: what no report said by that day is on no view, and all else is.
        const { table } = dossier;
        const known = [...table.reportedTo.keys()].filter((row) => table.reportedTo[row]! <= day);
        expect([...shown.claims].sort((a, b) => a - b)).toEqual(known);
      }),
      { numRuns: 50 },
    );
    // Before and after the reports: else this would hold of a day that does nothing.
    expect(counts.size).toBeGreaterThan(1);
  });

  it.each(DOSSIERS)("the day before the first report shows nothing, and why: %s", (_, dossier) => {
    const { data, table } = dossier;
    const first = knownDays(table, everythingOf(data, table)).days[0]!;
    const before: View = { ...DEFAULT_VIEW, as: isoOfDay(first - 1) };
    const shown = shownIn(dossier, before);
    expect([shown.list, shown.graph, shown.timeline, shown.figure]).toEqual([[], [], [], []]);
    expect(nothingKnownYet(data, table, before)?.firstDay).toBe(first);
    const on: View = { ...DEFAULT_VIEW, as: isoOfDay(first) };
    expect(shownIn(dossier, on).list.length).toBeGreaterThan(0);
    expect(nothingKnownYet(data, table, on)).toBeNull();
  });
});

describe("nothingKnownYet", () => {
  const ask = (view: Partial<View>, { data, table } = TEHRAN) =>
    nothingKnownYet(data, table, { ...DEFAULT_VIEW, ...view });

  it("is silent where nothing is asked of a day, or another filter leaves nothing", () => {
    expect(ask({})).toBeNull();
    expect(ask({ as: "2023-11-01", q: "no such words" })).toBeNull();
    expect(ask({ as: "2023-11-15", o: 5 })).toBeNull();
  });

  it("names the day and the first report", () => {
    expect(ask({ as: "2023-11-14" })?.sentence).toBe(
      "Nothing had been reported by 14 November 2023; the first report is dated about 15 November 2023 (inferred).",
    );
    expect(ask({ as: "2030-03-04", st: ["denies"] }, DISPUTED)).toBeNull();
    expect(ask({ as: "2030-03-03", st: ["denies"] }, DISPUTED)?.sentence).toBe(
      "Nothing that fits the other filters had been reported by 3 March 2030; the first report that fits is dated 4 March 2030.",
    );
  });

  it("says of reports without a date that they are left out, and invents no day for them", () => {
    const undated = loadForTest("tests/fixtures/disputed.json", (bundle) => {
      for (const report of bundle.reports) report.published = { edtf: null, basis: "unknown" };
    });
    const nothing = ask({ as: "2031-01-01" }, undated);
    expect(nothing?.firstDay).toBeNull();
    expect(nothing?.sentence).toContain("12 reports have no date and are left out.");
  });
});
