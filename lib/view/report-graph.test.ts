import { describe, expect, it } from "vitest";
import type { Line } from "@/lib/claims/line";
import { loadForTest } from "@/lib/claims/test-load";
import { drawnInReport, reportGraphSvg } from "./report-graph";
import { testLine } from "./test-lines";
import { readXml, type XmlElement } from "./test-xml";

function draw(path: string, most = Number.POSITIVE_INFINITY) {
  const { data, result } = loadForTest(path);
  const lines = Array.from(result.shown, result.line).slice(0, most);
  const actors = drawnInReport(lines);
  const layout = Object.fromEntries(
    actors.map((at, place) => [
      data.actors[at]!.id,
      { x: (place % 4) * 100, y: Math.floor(place / 4) * 100 },
    ]),
  );
  const svg = reportGraphSvg({ data, lines, actors, layout, hrefOf: (line) => `#to-${line}` });
  return { svg, root: readXml(svg), lines, actors };
}

const elements = (root: XmlElement, name: string, kind: string): XmlElement[] =>
  root.children.flatMap((child) =>
    typeof child === "string"
      ? []
      : [
          ...(child.name === name && child.attributes.class === kind ? [child] : []),
          ...elements(child, name, kind),
        ],
  );

describe("the small graph of a report", () => {
  it("is an empty drawing without lines", () => {
    const { root } = draw("tests/fixtures/empty.json");
    expect(root.children).toEqual([]);
  });

  it("has each line as a link to its words, named by its sentence, and each actor as a group", () => {
    const { root, lines } = draw("data/tehran-meeting.json");
    const links = elements(root, "a", "line");
    expect(links.flatMap((link) => link.attributes["data-lines"]!.split(" ")).sort()).toEqual(
      lines.map(({ id }) => id).sort(),
    );
    const refused = links.find((link) => link.attributes["data-line"] === "iran.refused_support_to.hamas");
    expect(refused?.attributes).toMatchObject({
      href: "#to-iran.refused_support_to.hamas",
      "aria-label": "Iran refused support to Hamas",
    });
    expect(elements(root, "g", "actor").map((actor) => actor.attributes["data-actor"])).toHaveLength(6);
    expect(elements(root, "g", "words")).toHaveLength(links.length);
  });

  it("names all lines that are drawn as one", () => {
    const { root } = draw("tests/fixtures/parallel.json");
    const folds = elements(root, "a", "line").filter((link) => link.attributes["data-line"] === undefined);
    expect(folds.length).toBeGreaterThan(0);
    for (const fold of folds) expect(fold.attributes["aria-label"]).toMatch(/^\d+ lines: .+; /);
  });

  it("follows the theme: no colour in it is fixed", () => {
    expect(draw("data/tehran-meeting.json").svg).not.toMatch(/#[0-9a-f]{6}/i);
  });

  it("says that a line is disputed", () => {
    const { root } = draw("tests/fixtures/disputed.json");
    expect(elements(root, "a", "line")[0]?.attributes["aria-label"]).toMatch(/ \(disputed\)$/);
  });

  it("says what nobody says is actually so", () => {
    const { root } = draw("data/disputed-accord.json");
    const names = elements(root, "a", "line").map((link) => link.attributes["aria-label"]);
    expect(names).toContain("Velmarian coast guard detained or expelled Lantern Front (hypothetical)");
    expect(names).toContain("Velmarian coast guard released Merrow Fishers’ Union (future)");
  });

  it("says of a denied line so after its words, and of what is only to come that it is", () => {
    const { data, result } = loadForTest("data/disputed-accord.json");
    const named = (change: Partial<Line>) => {
      const line = { ...result.line(result.shown[0]!), unheard: [], unreal: null, ...change };
      const actors = drawnInReport([line]);
      const layout = Object.fromEntries(actors.map((at) => [data.actors[at]!.id, { x: at * 100, y: 0 }]));
      const root = readXml(reportGraphSvg({ data, lines: [line], actors, layout, hrefOf: () => "#" }));
      return elements(root, "a", "line")[0]?.attributes["aria-label"];
    };
    const plain = named({ status: "reported" });
    expect(plain).not.toContain("(");
    expect(named({ status: "denied" })).toBe(`${plain} (denied)`);
    expect(named({ status: "reported", unreal: "future" })).toBe(`${plain} (future)`);
  });

  it("is well-formed whatever the names, and lets none of them act", () => {
    const { svg, root } = draw("tests/fixtures/hostile.json");
    expect(elements(root, "a", "line")).toHaveLength(3);
    expect(svg).not.toMatch(/<script|<img|\sonload=|="[^"]*javascript:/i);
  });
});

describe("the actors of the small graph", () => {
  it("are none without lines", () => {
    expect(drawnInReport([])).toEqual([]);
  });

  it("are, of many, those of the lines whose actors have most lines, the first of equals, and nobody alone", () => {
    const line = (subject: number, object: number): Line => ({ ...testLine("a.b.c"), subject, object });
    const pairs = [...Array(20).keys()].map((at) => line(2 * at, 2 * at + 1));
    const drawn = drawnInReport([...pairs, line(90, 90), line(90, 91), line(90, 92)]);
    expect(drawn).toEqual([0, 1, 2, 3, 4, 5, 90, 91, 92]);
  });
});
