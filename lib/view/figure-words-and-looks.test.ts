import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { overlaps } from "./boxes";
import { type CitedView, citation, embedCode } from "./citation";
import { cutCurve } from "./cut-curve";
import { drawFigure } from "./figure";
import { figureChecks } from "./figure-checks";
import { typefacesFor, withoutFont } from "./figure-fonts";
import { figureMarks } from "./figure-marks";
import { MOST_ACTORS } from "./figure-of-view";
import { makeFigure } from "./make-figure";
import { measureText } from "./measure-text";
import { findPreset, PRESETS, printedPoints } from "./presets";
import { drawable } from "./test-figure";
import { elementsOf, readXml, textOf } from "./test-xml";
import { textRuns } from "./text-runs";
import { DEFAULT_VIEW } from "./view-state";

const dossierIn = (path: string) => drawable(JSON.parse(readFileSync(path, "utf8")));
const tehran = dossierIn("data/tehran-meeting.json");
const disputed = dossierIn("data/disputed-accord.json");

function figure(of: typeof tehran, given: Partial<Parameters<typeof makeFigure>[0]> = {}) {
  const look = { preset: findPreset("post"), theme: "light", transparent: false, inkText: false } as const;
  const words = { title: null, takeaway: null, altText: null, made: "27 November 2026" };
  const input = makeFigure({
    ...{
      data: of.data,
      table: of.table,
      view: DEFAULT_VIEW,
      scope: "view",
      origin: "https://relata.example",
    },
    ...{ ...look, ...words, ...given },
  });
  return { input, ...drawFigure(input) };
}

describe("a figure of the worked example", () => {
  it.each(PRESETS)("names every line on it or beside it at the size $id", (preset) => {
    const { svg, facts } = figure(disputed, { preset });
    const words = elementsOf(readXml(svg), "text").map(textOf);
    expect(facts.unlabelled).toBe(0);
    if (facts.lettered > 0) expect(words).toContain("Letters on lines");
    for (let i = 0; i < facts.lettered; i++) {
      const letter = String.fromCharCode(97 + i);
      expect(words.filter((text) => text.replace("≠ ", "") === letter)).toHaveLength(2);
    }
    expect(facts.scale).toBeGreaterThan(0.93);
    expect(facts.againstLeft).toBe(0);
  });

  it("says of a line with a letter what it says of one with words: that it is only hypothetical", () => {
    const told = PRESETS.flatMap((preset) => {
      const words = elementsOf(readXml(figure(disputed, { preset }).svg), "text")
        .map(textOf)
        .join(" ");
      return [...words.matchAll(/(detained or expelled|released)( \((?:hypothetical|future|2.origins)\))?/g)];
    });
    expect(told.length).toBeGreaterThan(0);
    expect(told.filter(([, , mode]) => mode === undefined)).toEqual([]);
  });

  it.each(PRESETS)("lays no words over others, and cuts none off, at the size $id", (preset) => {
    for (const dossier of [tehran, disputed]) {
      expect(collisions(figure(dossier, { preset }).svg)).toEqual([]);
    }
  });
});

/** Words that leave the page, and pairs of which one lies on the other, in user units. */
function collisions(svg: string): string[] {
  const { width, height, drawn } = figureMarks(svg);
  const boxes = drawn.flatMap((one) => {
    if (one.type !== "text") return [];
    const { words, raised, size, weight, anchor, direction } = one.text;
    const { x, y, scale } = one.at;
    const wide =
      measureText(words, size, weight) + (raised ? measureText(raised.words, raised.size, weight) + 1 : 0);
    const start =
      anchor === "middle" ? one.text.x - wide / 2 : direction === "rtl" ? one.text.x - wide : one.text.x;
    // From the height of a capital to the baseline: air above and below letters may touch.
    const box = { x: x + start * scale, y: y + (one.text.y - size * 0.66) * scale };
    return [{ words, ...box, width: wide * scale, height: size * 0.66 * scale }];
  });
  const out = boxes.filter(
    (box) => box.x < -1 || box.y < 0 || box.x + box.width > width + 1 || box.y + box.height > height,
  );
  const pairs = boxes.flatMap((one, i) =>
    boxes
      .slice(i + 1)
      .flatMap((other) => (overlaps(one, other, -1.5) ? [`${one.words} | ${other.words}`] : [])),
  );
  return [...out.map(({ words }) => `leaves the page: ${words}`), ...pairs];
}

describe("the look of a figure", () => {
  it("on a transparent ground has none under its words, and lines that stop before them", () => {
    const { svg, input } = figure(tehran, { transparent: true });
    const { drawn } = figureMarks(svg);
    const plain = figureMarks(figure(tehran).svg).drawn;
    const grounds = (all: typeof drawn) =>
      all.filter((one) => one.type === "shape" && one.look.fill === "#FCFBF8" && one.look.stroke === null);
    expect(grounds(plain).length).toBeGreaterThan(input.lines.length);
    expect(grounds(drawn)).toEqual([]);
  });

  it("is black on white for a journal", () => {
    const { svg } = figure(tehran, { inkText: true });
    const colours = new Set(elementsOf(readXml(svg), "text").map(({ attributes }) => attributes.fill));
    expect([...colours]).toEqual(["#000000"]);
  });

  it("has words of 8 points on A4 and of 6 in a journal", () => {
    expect(printedPoints(12.5, findPreset("a4"))).toBeCloseTo(8, 1);
    expect(printedPoints(12.5, findPreset("journal"))).toBeCloseTo(6, 1);
  });
});

describe("the parts of a curve outside boxes", () => {
  const curve = { start: { x: 0, y: 0 }, controls: [{ x: 50, y: 0 }] as const, end: { x: 100, y: 0 } };

  it("are all of it where there is no box, and none where one covers it", () => {
    expect(cutCurve(curve, [])).toEqual([[curve.start, curve.controls[0], curve.end]]);
    expect(cutCurve(curve, [{ x: -5, y: -5, width: 110, height: 10 }])).toEqual([]);
  });

  it("are two where a box lies on its middle", () => {
    const [before, after, ...more] = cutCurve(curve, [{ x: 40, y: -5, width: 20, height: 10 }]);
    expect(more).toEqual([]);
    expect(before?.[2].x).toBeCloseTo(40, 0);
    expect(after?.[0].x).toBeCloseTo(60, 0);
  });
});

describe("text from left to right and right to left", () => {
  const shown = (text: string, direction: "ltr" | "rtl" = "ltr") =>
    textRuns(text, direction).map((run) => run.text);

  it("is nothing for nothing, and one run for one script", () => {
    expect(textRuns("", "ltr")).toEqual([]);
    expect(shown("Iran ← Voz")).toEqual(["Iran ← Voz"]);
  });

  it("keeps the order of a chain of names, each isolated, in both directions", () => {
    const runs = shown("\u2068عיתון\u2069 ← \u2068מעריב\u2069; 5 March").join("|");
    expect(runs.indexOf("מעריב")).toBeGreaterThan(runs.indexOf("←"));
    expect(runs).not.toMatch(/[\u2066-\u2069]/);
  });

  it("takes a typeface by script, and a sign for what none has", () => {
    expect(textRuns("Iran كنان", "ltr").map((run) => run.typeface)).toEqual([
      "source-sans-3",
      "noto-sans-arabic",
    ]);
    expect(shown("a中b")).toEqual(["a□b"]);
    expect(typefacesFor("a עב")).toEqual(["source-sans-3", "noto-sans-hebrew"]);
    expect(withoutFont("a中中 كن ≠ ←")).toEqual(["中"]);
  });
});

describe("the checks of a figure", () => {
  const image = { width: 1200, height: 675, dpi: 96, fits: true };

  it("find nothing to care for in the Tehran dossier at any size", () => {
    for (const preset of PRESETS) {
      const checks = figureChecks({ ...figure(tehran, { preset }), format: "svg", image });
      expect(checks.filter(({ level }) => level !== "fine")).toEqual([]);
    }
  });

  it("say first what stands in the way", () => {
    const [first] = figureChecks({ ...figure(tehran), format: "png", image: { ...image, fits: false } });
    expect(first).toMatchObject({ level: "stop", text: expect.stringContaining("1200 × 675") });
  });

  it("say which characters a PDF cannot show", () => {
    const checks = figureChecks({ ...figure(tehran, { title: "会议" }), format: "pdf", image });
    expect(checks[0]?.text).toBe(
      "A PDF cannot show 会 议: no font that ships with Relata has them. Choose PNG or SVG.",
    );
  });

  it("say that nothing is drawn", () => {
    const view = { ...DEFAULT_VIEW, q: "nothing like this" };
    const checks = figureChecks({ ...figure(tehran, { view }), format: "svg", image });
    expect(checks[0]?.text).toMatch(/^No line is shown/);
  });
});

describe("a citation", () => {
  const cited: CitedView = {
    dossier: { id: "x", title: "A & B 100%", version: "2", maintainers: ["Relata", "O_ne"], language: "en" },
    url: "https://relata.example/d/x?v=2",
    day: "2026-11-27",
  };

  it("makes up no date, and says when it was looked at", () => {
    expect(citation("apa", cited)).toBe(
      "Relata, & O_ne. (n.d.). A & B 100% (Version 2) [Data set]. Relata. Retrieved November 27, 2026, from https://relata.example/d/x?v=2",
    );
  });

  it("escapes what TeX reads as its own", () => {
    expect(citation("bibtex", cited)).toContain("title = {{A \\& B 100\\%}}");
    expect(citation("bibtex", cited)).toContain("{O\\_ne}");
  });

  it("is a list that CSL processors read", () => {
    expect(JSON.parse(citation("csl", cited))).toMatchObject([
      { id: "relata-x", type: "dataset", accessed: { "date-parts": [[2026, 11, 27]] } },
    ]);
  });

  it("escapes a title in the code of a frame", () => {
    const code = embedCode({
      title: '"><script>',
      url: "https://a.example/embed/x?a=1&b=2",
      origin: "https://a.example",
    });
    expect(code).not.toContain('"><script>');
    expect(code).toContain("a=1&amp;b=2");
  });
});

describe("a large dossier", () => {
  it("is drawn in one go up to its bound, and says what it leaves out", () => {
    const { dossier, relationTypes, reports, claims } = JSON.parse(
      readFileSync("data/tehran-meeting.json", "utf8"),
    );
    const actors = Array.from({ length: 340 }, (_, i) => ({
      id: `a${i}`,
      name: `Actor ${i}`,
      kind: "group" as const,
    }));
    const template = claims[0];
    const many = Array.from({ length: 1_500 }, (_, i) => ({
      ...template,
      ...{ id: `c${i}`, subject: `a${i % 340}`, object: `a${(i * 7 + 1) % 340}`, relation: "met_with" },
      ...{ chain: [], contradicts: undefined, because: undefined, qualifies: undefined },
    })).filter(({ subject, object }) => subject !== object);
    const large = drawable({
      format: "relata/1",
      dossier: { ...dossier, layout: undefined },
      relationTypes,
      actors,
      reports,
      claims: many,
    });
    const { facts, svg } = figure(large, { scope: "all", preset: findPreset("a4") });
    expect(facts.actors).toBeGreaterThan(200);
    expect(facts.actors).toBeLessThanOrEqual(MOST_ACTORS);
    expect(svg).toMatch(/Shown: [\d,]+ of [\d,]+ lines drawn, those between \d+ actors/);
  });
});
