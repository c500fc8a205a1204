import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildClaimTable } from "@/lib/claims/build-claim-table";
import type { Claim } from "@/lib/domain/claim";
import type { DossierData } from "@/lib/domain/dossier-data";
import { composeFigure } from "./compose-figure";
import { everythingOf, filterView, linesOf } from "./explore";
import { figureSvg, figureText } from "./figure";
import type { FigureInput } from "./figure-input";
import { hasWordsInFigure } from "./figure-scene";
import { PRESETS } from "./presets";
import type { StrokePlan } from "./strokes";
import { TEST_DOSSIER } from "./test-dossier";
import { elementsOf, readXml, textOf } from "./test-xml";
import { DEFAULT_VIEW, type View } from "./view-state";

const LAYOUT = {
  iran: { x: 0, y: 0 },
  hamas: { x: 300, y: 0 },
  khamenei: { x: 0, y: 200 },
  haniyeh: { x: 300, y: 200 },
  hezbollah: { x: 150, y: -200 },
  israel: { x: 600, y: 0 },
};

const claim = (id: string, words: string, given: Partial<Claim> = {}): Claim => {
  const [subject = "", relation = "", object = ""] = words.split(" ");
  const chain = [
    { actor: "voz", basis: "stated" as const },
    { actor: "reuters", basis: "stated" as const },
  ];
  const rest = {
    stance: "asserts",
    speech: "indirect",
    chain,
    locator: "paragraph 1",
    status: "accepted",
  } as const;
  return {
    id,
    report: "voz-report",
    subject,
    relation,
    object,
    happened: { edtf: null, basis: "unknown" },
    ...rest,
    ...given,
  };
};
const denial: Partial<Claim> = { stance: "denies", chain: [{ actor: "hamas", basis: "stated" }] };

const CLAIMS = [
  claim("c1", "iran refused_support_to hamas", {
    happened: { edtf: "2023-11-05", basis: "inferred", note: "no year" },
  }),
  claim("c2", "khamenei met_with haniyeh"),
  claim("c3", "hamas attacked israel"),
  claim("c4", "hamas attacked israel", denial),
];

function figureOf(
  given: Partial<FigureInput> = {},
  view: View = DEFAULT_VIEW,
  claims = CLAIMS,
  data: DossierData = TEST_DOSSIER,
) {
  const table = buildClaimTable(data, claims);
  const all = everythingOf(data, table);
  const content = composeFigure({
    data,
    table,
    view,
    lines: linesOf(filterView(data, table, view), view, data),
    whole: Array.from(all.shown, all.line),
    drawn: [...data.actors.keys()],
    layout: LAYOUT,
  });
  const svg = figureSvg({
    ...content,
    title: "Tehran meeting",
    takeaway: "Iran refused to enter the war.",
    altText: null,
    permalink: "https://relata.example/d/test?v=1",
    made: "22 November 2026",
    preset: PRESETS[0]!,
    restores: "https://relata.example/d/x?v=1",
    theme: "light",
    transparent: false,
    inkText: false,
    fonts: [],
    ...given,
  });
  return { svg, root: readXml(svg), words: elementsOf(readXml(svg), "text").map(textOf) };
}

describe("figureText", () => {
  it("says of a line that nobody calls actual what it is instead", () => {
    const claims = [claim("c1", "hamas attacked israel", { mode: "hypothetical" })];
    const table = buildClaimTable(TEST_DOSSIER, claims);
    const lines = linesOf(filterView(TEST_DOSSIER, table, DEFAULT_VIEW), DEFAULT_VIEW, TEST_DOSSIER);
    const nothing = { takeaway: "", about: "", resting: "", undenied: "" };
    const rest = { ...nothing, filterStatement: null, contradicted: [] };
    expect(figureText({ data: TEST_DOSSIER, lines, ...rest })).toMatch(
      /^Hamas attacked Israel \(hypothetical\)\. /,
    );
  });

  it("has a stop after takeaway and description, whoever wrote them without", () => {
    const rest = { filterStatement: null, contradicted: [], resting: "", undenied: "" };
    const text = (takeaway: string, about: string) =>
      figureText({ data: TEST_DOSSIER, lines: [], takeaway, about, ...rest });
    expect(text("It refused", "Events of one year")).toMatch(/^It refused\. Events of one year\. [^.]/);
    expect(text("It refused.", "Which year?")).toMatch(/^It refused\. Which year\? [^.]/);
  });
});

describe("hasWordsInFigure", () => {
  it("is so of up to 160 lines, each drawn as it is", () => {
    const table = buildClaimTable(TEST_DOSSIER, CLAIMS);
    const [line] = linesOf(filterView(TEST_DOSSIER, table, DEFAULT_VIEW), DEFAULT_VIEW, TEST_DOSSIER);
    const lines = (count: number) => Array.from({ length: count }, () => line!);
    const plan: StrokePlan = {
      ...{ folding: "pair", strokes: [], resting: new Set(), drawn: new Set() },
      counts: { strokes: 0, lines: 0, allLines: 0, allStrokes: 0 },
    };
    expect(hasWordsInFigure({ plan: null, lines: lines(160) })).toBe(true);
    expect(hasWordsInFigure({ plan: null, lines: lines(161) })).toBe(false);
    expect(hasWordsInFigure({ plan, lines: lines(1) })).toBe(false);
  });
});

const only = (relation: string): View => ({ ...DEFAULT_VIEW, rel: { not: false, ids: [relation] } });

describe("figureSvg", () => {
  it("says so when no line is shown, and draws no legend of nothing", () => {
    const { words } = figureOf({}, DEFAULT_VIEW, []);
    expect(words).toContain("No line is shown.");
    expect(words).not.toContain("Legend");
    expect(words).not.toContain("Sources");
  });

  it.each([80, 300, 900, 2500])("has all of a link of %i characters", (length) => {
    const start = "https://relata.example/d/test?v=1&hide=";
    const link = start + "abcdefgh,".repeat(length).slice(0, length - start.length);
    for (const preset of PRESETS) {
      const { words } = figureOf({ permalink: link, preset });
      expect(words.join("")).toContain(link);
    }
  });

  it.each(PRESETS)(
    "has the size of the preset $id, with real text and no picture, script or outside address",
    (preset) => {
      const { root, svg } = figureOf({ preset });
      expect(root.attributes).toMatchObject({
        width: String(preset.widthPx),
        height: String(preset.heightPx),
        role: "img",
      });
      expect(root.attributes["xml:lang"]).toBe("en");
      expect(elementsOf(root, "text").length).toBeGreaterThan(15);
      for (const name of ["image", "script", "foreignObject", "use", "a"])
        expect(elementsOf(root, name)).toEqual([]);
      expect(svg).not.toMatch(/(href|src|url\()/);
    },
  );

  it("carries title, text alternative, takeaway, dates, version, licence, link and the standing sentence", () => {
    const { root, words } = figureOf();
    expect(textOf(elementsOf(root, "title")[0]!)).toBe("Tehran meeting");
    expect(textOf(elementsOf(root, "desc")[0]!)).toContain("Iran refused support to Hamas.");
    const all = words.join("\n");
    for (const part of [
      "Tehran meeting",
      "Iran refused to enter the war.",
      "Said to have happened: 5 November 2023 (inferred; some claims undated)",
      "version 1, CC0-1.0. Figure made 22 November 2026.",
      "https://relata.example/d/test?v=1",
      "Lines show what reports say, not what we know to be true.",
    ]) {
      expect(all).toContain(part);
    }
  });

  it("counts the dates of a single line, whose span nobody reported", () => {
    const dated = (id: string, edtf: string) =>
      claim(id, "khamenei met_with haniyeh", { happened: { edtf, basis: "stated" } });
    const words = (...claims: Claim[]) => figureOf({}, DEFAULT_VIEW, claims).words.join("\n");
    expect(words(dated("c1", "2023-11-01"), dated("c2", "2023-11-05"))).toContain(
      "Said to have happened: 2 dates, 1–5 Nov 2023",
    );
    expect(words(dated("c1", "2023-11-01"), dated("c2", "2023-11-01"))).toContain(
      "Said to have happened: 1 November 2023",
    );
  });

  it("says of what mode a line is that nobody says is actually so, on the line and in the text", () => {
    const { root, words } = figureOf({}, DEFAULT_VIEW, [
      claim("c1", "hamas attacked israel", { mode: "hypothetical" }),
    ]);
    expect(words.join(" ")).toContain("attacked (hypothetical)");
    expect(textOf(elementsOf(root, "desc")[0]!)).toContain("Hamas attacked Israel (hypothetical).");
  });

  it("names the sources of each line with their chain, and marks the lines with their numbers", () => {
    const { words } = figureOf();
    expect(words).toContain("Voz ← Reuters; undated");
    expect(words).toContain("refused support to1");
    expect(words.join(" ")).toContain(`≠ attacked (1\u00a0origin, denied\u00a0by\u00a01)1\u202f≠\u202f2`);
  });

  it("explains only what it shows", () => {
    const { words } = figureOf({}, only("refused_support_to"));
    for (const shown of ["Friction", "1 origin", "state", "group"]) expect(words).toContain(shown);
    for (const absent of [
      "Contact",
      "Force",
      "disputed",
      "person",
      "2+ origins",
      "draft",
      "only denied",
      "Role",
    ]) {
      expect(words).not.toContain(absent);
    }
  });

  it("says that a filter is on, and what it leaves", () => {
    expect(figureOf({}, only("refused_support_to")).words).toContain(
      "Shown: 1 of 3 lines: refused support to",
    );
    expect(figureOf().words.join()).not.toContain("Shown:");
  });

  it("draws no actor that has no line", () => {
    const { words } = figureOf({}, only("refused_support_to"));
    expect(words).toContain("Hamas");
    expect(words).not.toContain("Israel");
  });

  it("keeps the denial of a shown line under every filter", () => {
    const views: View[] = [
      only("attacked"),
      { ...DEFAULT_VIEW, st: ["asserts"] },
      { ...DEFAULT_VIEW, act: { not: false, ids: ["reuters"] } },
      { ...DEFAULT_VIEW, act: { not: true, ids: ["hamas"] } },
    ];
    for (const view of views) {
      const { words, root } = figureOf({}, view);
      expect(words.some((text) => text.startsWith("≠ attacked"))).toBe(true);
      expect(words).toContain("disputed");
      expect(words.some((text) => /^Denied( \(left out by the filter\))?: Hamas/.test(text))).toBe(true);
      expect(textOf(elementsOf(root, "desc")[0]!)).toContain("Hamas attacked Israel (disputed");
    }
  });

  it("counts notes that do not fit, and drops no denial for them", () => {
    const outlets = Array.from({ length: 140 }, (_, i) => ({
      id: `o${i}`,
      name: `The Invented Beacon of Town ${i}`,
      kind: "outlet" as const,
    }));
    const data = { ...TEST_DOSSIER, actors: [...TEST_DOSSIER.actors, ...outlets] };
    const relays = outlets.map(({ id }, i) =>
      claim(`r${i}`, "hamas attacked israel", { chain: [{ actor: id, basis: "stated" }] }),
    );
    const against = outlets.slice(0, 3).map(({ id }, i) => {
      const steps = [id, `o${i + 5}`, `o${i + 9}`].map((actor) => ({ actor, basis: "stated" as const }));
      return claim(`d${i}`, "hamas attacked israel", { stance: "denies", chain: steps });
    });
    const { words } = figureOf({}, DEFAULT_VIEW, [...relays, ...against], data);
    expect(words.filter((text) => text.startsWith("Denied: The Invented"))).toHaveLength(3);
    expect(words.filter((text) => /^and \d+ more at the link$/.test(text))).toHaveLength(1);
  });

  it("embeds the fonts it is given, and nothing else", () => {
    const { svg } = figureOf({ fonts: [{ weight: 600, base64: "AAAA", range: "U+20-FF" }] });
    expect(svg).toContain('src:url(data:font/woff2;base64,AAAA) format("woff2");unicode-range:U+20-FF');
  });

  it("is the same file for the same view", () => {
    expect(figureOf().svg).toBe(figureOf().svg);
    expect(figureOf({ theme: "dark" }).svg).not.toBe(figureOf().svg);
  });

  it("stays well-formed whatever a title, a name or a link contains", () => {
    const awkward = fc.oneof(
      fc.string({ unit: "binary", maxLength: 60 }),
      fc.constantFrom(
        "</text><script>alert(1)</script>",
        "]]>",
        "&amp;",
        "a\"b'c",
        "من اليمين",
        "\u202eabc",
        "\ud800",
        "a\u0000b",
      ),
    );
    fc.assert(
      fc.property(awkward, awkward, awkward, (title, takeaway, name) => {
        const actors = TEST_DOSSIER.actors.map((actor) =>
          actor.id === "hamas" ? { ...actor, name } : actor,
        );
        const { root } = figureOf({ title, takeaway, permalink: title }, DEFAULT_VIEW, CLAIMS, {
          ...TEST_DOSSIER,
          actors,
        });
        expect(elementsOf(root, "script")).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});
