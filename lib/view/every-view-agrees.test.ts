import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { UNDATED } from "@/lib/claims/claim-table";
import { histogramOf } from "@/lib/claims/histogram";
import { loadForTest } from "@/lib/claims/test-load";
import { lineEnds } from "@/lib/domain/line-ends";
import { STATUS_WORD, spokenLine } from "@/lib/domain/sentence";
import { unheardWords } from "@/lib/domain/unheard-words";
import { statusSentence } from "./active-filters";
import { buildScene } from "./build-scene";
import { clockRows } from "./clock-rows";
import { composeFigure } from "./compose-figure";
import { drawableLines, everythingOf, filterView, linesOf } from "./explore";
import { figureText } from "./figure";
import { isoOfDay } from "./iso-day";
import { knownDays } from "./known-days";
import { withWords } from "./line-words";
import { nameWidthFor, nodeSize } from "./node-size";
import { nothingKnownYet } from "./nothing-known";
import { placeActors } from "./place-actors";
import { timelineRows } from "./timeline-rows";
import { rowWords } from "./timeline-words";
import { DEFAULT_VIEW, SORTS, type View } from "./view-state";

type LoadedDossier = ReturnType<typeof loadForTest>;

const TEHRAN = loadForTest("data/tehran-meeting.json");
const DISPUTED = loadForTest("tests/fixtures/disputed.json");
const DOSSIERS: [string, LoadedDossier][] = [
  ["Tehran", TEHRAN],
  ["disputed", DISPUTED],
  ["disputed accord", loadForTest("data/disputed-accord.json")],
];

/** What each of the views shows, as line ids and as what it says of them; each made as the component that shows it makes it. */
function shownIn({ data, table }: LoadedDossier, view: View) {
  const everything = everythingOf(data, table);
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
    lines: drawableLines(everything, result, data.actors.keys()),
    shown: new Map(Array.from(result.shown, result.line).map((line) => [line.id, line])),
    roles: view.roles,
  });
  const rows = timelineRows(lines, table);
  const timeline = [...rows.dated, ...rows.undated];
  const whole = Array.from(everything.shown, everything.line);
  const figure = composeFigure({ data, table, view, lines, whole, drawn, layout });
  const edges = scene.edges.filter((edge) => !edge.hidden);
  const sentences = figureText({ ...figure, lines: [], takeaway: "" });
  const bars = (clock: "happened" | "reported") => {
    const counted = histogramOf(table, clockRows(data, table, view, result, clock), clock);
    return counted.bins.reduce((sum, bin) => sum + bin.count, counted.undated);
  };
  return {
    says: {
      // A fold says of no line of its own what its status is.
      graph: new Map(
        edges.flatMap(({ lines: ids, status }) => (ids.length === 1 ? [[ids[0]!, status]] : [])),
      ),
      buttons: new Map(lines.map((line) => [line.id, spokenLine(withWords(line, data))])),
      list: new Map(lines.map((line) => [line.id, STATUS_WORD[line.status] + unheardWords(line.unheard)])),
      timeline: new Map(timeline.map((row) => [row.line.id, rowWords(row, data).replace(/: .*/, "")])),
      figure: new Map(
        figure.lines.map((line) => [
          line.id,
          figureText({ ...figure, lines: [line], takeaway: "" }).replace(sentences, ""),
        ]),
      ),
    },
    bars: { happened: bars("happened"), reported: bars("reported") },
    facet: result.facets.relation.shown.reduce((sum, count) => sum + count, 0),
    list: lines.map((line) => line.id),
    graph: edges.flatMap((edge) => edge.lines),
    timeline: timeline.map((row) => row.line.id),
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
        expect(shown.facet).toBe(ids.length);
        expect(shown.bars).toEqual({
          happened: shown.claims.size,
          reported: dossier.table.claimCount - withdrawn(dossier),
        });
        // Said without the filter that is tried: what no report said by that day is on no view, and all else is.
        const { table } = dossier;
        const known = [...table.reportedTo.keys()].filter(
          (row) =>
            table.reportedTo[row] !== UNDATED &&
            table.reportedTo[row]! <= day &&
            dossier.claims[row]!.status !== "withdrawn",
        );
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

describe("under any filter of who says so and when", () => {
  it.each(DOSSIERS)("no view keeps a denial to itself: %s", (_, dossier) => {
    const { data, claims, table } = dossier;
    const against = deniedLines(dossier);
    const picked = (ids: readonly string[]) =>
      fc.record({
        not: fc.boolean(),
        ids: fc.uniqueArray(fc.constantFrom(...ids), { minLength: 1, maxLength: 3 }),
      });
    const { days } = knownDays(table, everythingOf(data, table));
    const day = fc.constantFrom(...days.flatMap((at) => [at - 1, at])).map(isoOfDay);
    const speakers = [...new Set(claims.flatMap(({ chain }) => chain.map(({ actor }) => actor)))];
    const some = <T>(of: fc.Arbitrary<T>) => fc.option(of, { freq: 2 });
    const views = fc
      .record({
        as: some(day),
        act: some(picked(speakers)),
        rep: some(picked(data.reports.map(({ id }) => id))),
        r: some(day.map((to) => ({ from: null, to }))),
      })
      .map((given): View => ({ ...DEFAULT_VIEW, ...given }));
    let lost = 0;
    fc.assert(
      fc.property(views, (view) => {
        const shown = shownIn(dossier, view);
        for (const [name, said] of Object.entries(shown.says))
          for (const id of shown.list) {
            const words = said.get(id);
            if (words === undefined)
              expect([name, shown.graph]).toEqual(["graph", expect.arrayContaining([id])]);
            else expect([name, id, /denied|disputed/i.test(words)]).toEqual([name, id, against.has(id)]);
          }
        if (shown.list.some((id) => against.has(id) && /leaves out/.test(shown.says.list.get(id)!))) lost++;
      }),
      { numRuns: 60 },
    );
    // Else no filter had left a denial out.
    expect(lost > 0).toBe(against.size > 0);
  });
});

/** Ids of the lines that a claim which stands denies or disputes, read off the claims themselves. */
function deniedLines({ data, claims }: LoadedDossier): ReadonlySet<string> {
  const symmetric = new Set(data.relationTypes.filter((type) => type.symmetric).map(({ id }) => id));
  const place = new Map(data.actors.map(({ id }, at) => [id, at]));
  const found = claims.filter(({ stance, status }) => stance !== "asserts" && status !== "withdrawn");
  return new Set(
    found.map((claim) => {
      const { subject, object } = lineEnds(
        claim,
        (relation) => symmetric.has(relation),
        (actor) => place.get(actor)!,
      );
      return `${subject}.${claim.relation}.${object}`;
    }),
  );
}

function withdrawn({ claims }: LoadedDossier): number {
  return claims.filter(({ status }) => status === "withdrawn").length;
}

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
