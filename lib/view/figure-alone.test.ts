import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Bundle } from "@/lib/domain/bundle";
import type { Claim } from "@/lib/domain/claim";
import { testBundle, testClaim } from "@/lib/domain/test-bundle";
import { drawFigure } from "./figure";
import { figureMarks } from "./figure-marks";
import { groupedNotes, singleNotes } from "./figure-source-groups";
import { makeFigure } from "./make-figure";
import { findPreset, PRESETS } from "./presets";
import { drawable, figureOf } from "./test-figure";
import { elementsOf, readXml, textOf } from "./test-xml";
import { DEFAULT_VIEW } from "./view-state";

const bundleIn = (path: string) => JSON.parse(readFileSync(path, "utf8")) as Bundle;
const tehran = drawable(bundleIn("data/tehran-meeting.json"));
const disputed = drawable(bundleIn("data/disputed-accord.json"));

function shipped({ data, table }: typeof tehran, preset = findPreset("post")) {
  const look = { preset, theme: "light", transparent: false, inkText: false } as const;
  const words = { title: null, takeaway: null, altText: null, made: "27 November 2026" };
  const where = { view: DEFAULT_VIEW, scope: "view", origin: "https://relata.example" } as const;
  const input = makeFigure({ data, table, ...where, ...look, ...words });
  const drawn = drawFigure(input);
  const texts = elementsOf(readXml(drawn.svg), "text").map((text) => textOf(text).replaceAll("\u00a0", " "));
  return { input, ...drawn, texts, words: texts.join(" ") };
}

const denial: Partial<Claim> = {
  stance: "denies",
  chain: [{ actor: "brunmark", basis: "stated" }],
  report: "r2",
};
/** Avéria aided Brunmark, by one report, and what the given claims say beside it. */
function world(claims: readonly Partial<Claim>[], change: (bundle: Bundle) => void = () => {}) {
  return drawable(
    testBundle((bundle) => {
      bundle.reports.push({ ...bundle.reports[0]!, id: "r2", publisher: "brunmark" });
      bundle.claims.push(...claims.map((given, i) => testClaim({ id: `x${i}`, ...given })));
      change(bundle);
    }),
  );
}

describe("who speaks against a line, on a figure", () => {
  it("has its numbers apart from those for it, and the legend says which are which", () => {
    const { words, texts } = figureOf(world([denial]));
    expect(words).toMatch(/1\u202f≠\u202f2/);
    expect(texts).toContain("sources for ≠ against");
    expect(texts).toContain("disputed");
  });

  it("makes a line that only they speak of hollow, in two thin strokes and with an open head", () => {
    const onlyDenied = world([denial], (bundle) => {
      bundle.claims.shift();
    });
    const { words, texts } = figureOf(onlyDenied);
    expect(words.replaceAll("\u00a0", " ")).toContain("(denied by 1 origin)≠\u202f1");
    expect(texts).toContain("only denied");
    expect(texts).not.toContain("disputed");
    const strokes = (of: typeof onlyDenied) =>
      figureMarks(shipped(of).svg).drawn.filter(
        (one) => one.type === "shape" && one.look.stroke === "#2867F2" && one.look.fill === null,
      );
    const [hollow] = strokes(onlyDenied);
    expect(hollow?.type === "shape" && hollow.path.match(/M/g)).toHaveLength(2);
    const [whole] = strokes(world([]));
    expect(whole?.type === "shape" && whole.path.match(/M/g)).toHaveLength(1);
  });

  it("is said to be nobody where that is so in the whole dossier, and only there", () => {
    const nobody = "No source in this dossier denies or disputes a line shown";
    const calm = figureOf(world([]));
    expect(calm.texts).toContain(nobody);
    expect(calm.alt).toContain(`${nobody}.`);
    expect(calm.texts).not.toContain("sources for ≠ against");
    expect(figureOf(world([denial])).words).not.toContain(nobody);
    expect(figureOf(world([denial]), { st: ["asserts"] }).words).not.toContain(nobody);
    expect(figureOf(world([denial]), { act: { not: true, ids: ["brunmark"] } }).words).not.toContain(nobody);
    const contradicting = {
      subject: "brunmark",
      relation: "met_with",
      object: "beacon",
      contradicts: ["c1"],
    };
    expect(figureOf(world([contradicting])).words).not.toContain(nobody);
    expect(figureOf(world([]), { q: "nothing like this" }).words).not.toContain(nobody);
    expect(shipped(tehran).texts).toContain(nobody);
    expect(shipped(disputed).words).not.toContain(nobody);
  });
});

describe("on how many origins a line rests, on a figure", () => {
  it("stands on the line or beside its letter wherever its pattern does not say it", () => {
    for (const preset of PRESETS) {
      const { words } = shipped(disputed, preset);
      expect(words).toMatch(/met with \(2 origins†\)1,17/);
      expect(words).toMatch(/signed an agreement with \(2 origins, denied by 1\)1–13\u202f≠\u202f14,15/);
      expect(words).toMatch(/attacked \(1 origin, disputed by 1\)20,25\u202f≠\u202f26/);
      expect(words).toMatch(/gave way to \(denied by 1 origin\)≠\u202f15/);
      expect(words.match(/\(2 origins/g)).toHaveLength(5);
    }
  });

  it("says of which line they may be the same unnamed people, and explains the sign", () => {
    const { texts, words, svg } = shipped(disputed);
    expect(words).toContain("those of 1 line may share unnamed sources (†)");
    expect(texts).toContain("†");
    expect(texts).toContain("may share sources");
    expect(textOf(elementsOf(readXml(svg), "desc")[0]!)).toContain(
      "Ilse Tarrant met with Bastien Orlec (2 origins); its origins may share unnamed sources.",
    );
    expect(shipped(tehran).words).not.toContain("†");
  });
});

describe("what a figure says of itself", () => {
  it("is what its dossier is made from: that everything in it is invented", () => {
    const invented = "A worked example: every state, person, body, outlet and report in it is invented.";
    for (const preset of PRESETS) {
      const { words, svg } = shipped(disputed, preset);
      expect(words).toContain(invented);
      expect(textOf(elementsOf(readXml(svg), "desc")[0]!)).toContain(invented);
    }
    expect(shipped(tehran).words).toContain("What one Voz article, relaying Reuters, states about");
  });

  it("has one entry of the legend for each look: groups and organisations are drawn alike", () => {
    expect(shipped(disputed).texts).toContain("group, organisation");
    const { texts } = shipped(tehran);
    expect(texts).toContain("group");
    expect(texts.join()).not.toContain("organisation");
  });

  it("has the arrow of a chain explained where there is one", () => {
    expect(shipped(tehran).texts).toContain("A ← B: A citing B");
    expect(figureOf(world([])).words).not.toContain("citing");
  });
});

describe("the sources of a figure", () => {
  const { notes } = shipped(disputed).input.sources;
  const numbersIn = (given: readonly { readonly numbers: readonly number[] }[]) =>
    given.flatMap(({ numbers }) => numbers).sort((a, b) => a - b);

  it("are none for none, and lose no number when they stand together", () => {
    expect(groupedNotes([])).toEqual([]);
    expect(numbersIn(groupedNotes(notes))).toEqual(numbersIn(singleNotes(notes)));
    expect(groupedNotes(notes).length).toBeLessThan(notes.length / 2);
  });

  it("stand together by whom they relay, by the report that cites them, and in their own voice", () => {
    const texts = groupedNotes(notes).map(({ text }) => text.replaceAll("\u00a0", " "));
    expect(
      texts.find((text) =>
        text.startsWith("Kestrel ← three senior officials, relayed by Tallowmere Post, Harbour Ledger,"),
      ),
    ).toMatch(/Dune Dispatch \(link inferred\); 9 reports, .* Mar 2025 \(.*\)$/);
    expect(texts.find((text) => text.startsWith("Brannoch Courier ← Kestrel;"))).toBeDefined();
    expect(texts).toContain(
      "Agence Littoral ← Maud Perrine · Merrow Fishers’ Union · Odile Varnesse; 10 March 2025",
    );
    expect(texts.find((text) => text.includes("each in its own voice"))).toMatch(
      /^Meridian, Kestrel, Velmarian coast guard, .*; 5 reports, 4–25 Mar 2025$/,
    );
  });

  it("stand alone where they speak against a line", () => {
    for (const note of groupedNotes(notes)) if (note.against) expect(note.numbers).toHaveLength(1);
  });

  it("stand no more than twelve in a note, whose reader counts them off", () => {
    const one = notes.find(({ parts }) => parts?.relayed === "Kestrel")!;
    const many = Array.from({ length: 40 }, (_, i) => ({
      ...one,
      number: i + 1,
      parts: { ...one.parts!, publisher: `Outlet ${i}` },
    }));
    const lengths = groupedNotes(many).map(({ numbers }) => numbers.length);
    expect(lengths).toEqual([10, 10, 10, 10]);
  });

  it("are named most on every size: all on most paper, about half on 16:9, and always who speaks against a line", () => {
    const left = Object.fromEntries(PRESETS.map((preset) => [preset.id, shipped(disputed, preset).facts]));
    for (const id of ["a4", "a4-portrait", "journal-wide"]) expect(left[id]!.notesLeft).toBe(0);
    for (const id of ["post", "slide", "screen"]) expect(left[id]!.notesLeft).toBeLessThanOrEqual(16);
    for (const { againstLeft } of Object.values(left)) expect(againstLeft).toBe(0);
  });
});
