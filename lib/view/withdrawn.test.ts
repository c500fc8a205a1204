import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { buildClaimTable } from "@/lib/claims/build-claim-table";
import { neighboursOf } from "@/lib/claims/neighbours";
import type { Bundle } from "@/lib/domain/bundle";
import { countsOf, shownWords, statusSentence } from "./active-filters";
import { buildScene } from "./build-scene";
import { composeFigure } from "./compose-figure";
import { drawnActors } from "./drawn-actors";
import { actorsBeside, drawableLines, everythingOf, filterView, linesOf } from "./explore";
import { figureText } from "./figure";
import { figureLegend } from "./figure-legend";
import { legendRows } from "./legend";
import { DEFAULT_VIEW, type View } from "./view-state";

const ALL: View = { ...DEFAULT_VIEW, cs: ["draft", "accepted", "withdrawn"] };
const ONLY: View = { ...DEFAULT_VIEW, cs: ["withdrawn"] };

/** The Tehran dossier with all claims of these relation types withdrawn. */
function withdrawn(...relations: string[]) {
  const bundle = JSON.parse(readFileSync("data/tehran-meeting.json", "utf8")) as Bundle;
  const claims = bundle.claims.map((claim) =>
    relations.includes(claim.relation) ? { ...claim, status: "withdrawn" as const } : claim,
  );
  const { dossier, relationTypes, actors, reports } = bundle;
  const data = { dossier, relationTypes, actors, reports, hash: "" };
  return { data, claims, table: buildClaimTable(data, claims) };
}

const SURPRISED = withdrawn("surprised_by");

function results({ data, table }: typeof SURPRISED, view: View) {
  return { everything: everythingOf(data, table), result: filterView(data, table, view) };
}

describe("withdrawn claims", () => {
  it("change nothing where there are none", () => {
    const none = withdrawn();
    const { everything, result } = results(none, ALL);
    expect(statusSentence(result)).toBe("11 of 11 lines, 6 of 6 actors");
    const actors = [...none.data.actors.keys()];
    expect(drawableLines(everything, result, actors)).toEqual(drawableLines(everything, everything, actors));
    expect(actorsBeside(everything, result)).toEqual([]);
    expect(statusSentence(results(none, ONLY).result)).toBe("0 of 11 lines, 0 of 6 actors");
  });

  it("are no part of a plain link, nor of any number but their own", () => {
    expect(statusSentence(results(SURPRISED, DEFAULT_VIEW).result)).toBe("10 of 10 lines, 6 of 6 actors");
    expect(statusSentence(results(SURPRISED, ALL).result)).toBe(
      "10 of 10 lines and 1 withdrawn, 6 of 6 actors",
    );
    expect(statusSentence(results(SURPRISED, ONLY).result)).toBe(
      "0 of 10 lines and 1 withdrawn, 2 of 6 actors",
    );
  });

  it("are told beside the number of lines wherever it stands", () => {
    expect(shownWords(results(SURPRISED, DEFAULT_VIEW).result)).toBe("10 lines");
    expect(shownWords(results(SURPRISED, ALL).result)).toBe("10 lines and 1 withdrawn");
    expect(shownWords(results(SURPRISED, ONLY).result)).toBe("0 of 10 lines and 1 withdrawn");
    expect(countsOf(results(SURPRISED, ALL).result)).toMatchObject({ lines: 10, withdrawn: 1 });
  });

  it("are drawn after all others, in a pattern and with words of their own", () => {
    const { everything, result } = results(SURPRISED, ALL);
    const { data } = SURPRISED;
    const lines = drawableLines(everything, result, data.actors.keys());
    const positions = data.dossier.layout ?? {};
    const scene = buildScene({ data, positions, lines, shown: null, roles: false, labelAll: true });
    const drawn = scene.edges.find(({ id }) => id === "hezbollah.surprised_by.hamas");
    expect(drawn).toMatchObject({ status: "withdrawn", pattern: "sparse", origins: 0 });
    expect(drawn?.label?.text.join(" ")).toContain("(withdrawn)");
    expect(scene.edges.filter(({ pattern }) => pattern === "sparse")).toHaveLength(1);
    const look = {
      theme: "light",
      inkText: false,
      plan: null,
      lines,
      sources: { notes: [], marks: new Map() },
    } as const;
    expect(figureLegend(scene, look).map(({ label }) => label)).toContain("withdrawn");
    expect(lines.at(-1)?.id).toBe("hezbollah.surprised_by.hamas");
  });

  it("say so in a figure and beside its numbers", () => {
    const { data, table } = SURPRISED;
    const { everything, result } = results(SURPRISED, ALL);
    const whole = Array.from(everything.shown, everything.line);
    const layout = data.dossier.layout ?? {};
    const given = { data, table, view: ALL, whole, drawn: [...data.actors.keys()], layout };
    const figure = composeFigure({ ...given, lines: linesOf(result, ALL, data) });
    expect(figure.filterStatement).toBe("10 of 10 lines and 1 withdrawn: with withdrawn claims");
    expect(figureText({ ...figure, takeaway: "" })).toMatch(/Hezbollah .*surprised by Hamas \(withdrawn\)/);
  });

  it("of a line that other claims keep standing are drawn as withdrawn where they alone are shown", () => {
    const { data, claims, table } = withdrawn();
    const row = claims.findIndex(({ id }) => id === "c01-refused-headline");
    table.status[row] = 2;
    const everything = everythingOf(data, table);
    const result = filterView(data, table, ONLY);
    const lines = linesOf(result, ONLY, data);
    expect(lines.map(({ id, status }) => [id, status])).toEqual([
      ["iran.refused_support_to.hamas", "withdrawn"],
    ]);
    const whole = Array.from(everything.shown, everything.line);
    const layout = data.dossier.layout ?? {};
    const given = { data, table, view: ONLY, whole, drawn: [...data.actors.keys()], layout };
    expect(composeFigure({ ...given, lines }).lines[0]?.status).toBe("withdrawn");
  });

  it("bring in the actors that have no other line, after those that are there", () => {
    const alone = withdrawn("surprised_by", "ally_of");
    const { everything, result } = results(alone, ALL);
    const hezbollah = alone.data.actors.findIndex(({ id }) => id === "hezbollah");
    expect(everything.totalActors).toBe(5);
    expect(actorsBeside(everything, result)).toEqual([hezbollah]);
    expect(statusSentence(result)).toBe("9 of 9 lines and 2 withdrawn, 5 of 5 actors");
    const input = {
      data: alone.data,
      totalLinesOfActor: everything.linesOfActor,
      neighbours: neighboursOf(everything),
      view: ALL,
    };
    const plain = drawnActors(input);
    const both = drawnActors(input, actorsBeside(everything, result));
    expect(both.base).toEqual(plain.base);
    expect(both.joining).toEqual([[hezbollah]]);
    expect(both.actors).toEqual([...plain.actors, hezbollah].sort((a, b) => a - b));
  });

  it("give their relation type a row in the legend while they are shown", () => {
    const { data } = SURPRISED;
    const types = (view: View) =>
      legendRows(data, results(SURPRISED, view).result, view).flatMap((row) => row.types);
    expect(types(DEFAULT_VIEW).map(({ id }) => id)).not.toContain("surprised_by");
    expect(types(ALL).find(({ id }) => id === "surprised_by")).toMatchObject({
      shown: 1,
      total: 1,
      on: true,
    });
  });
});
