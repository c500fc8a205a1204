import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Bundle } from "@/lib/domain/bundle";
import { wordingsByKey } from "@/lib/domain/wordings";
import { drawFigure } from "./figure";
import { type FigureNote, groupedNotes } from "./figure-source-groups";
import type { FigureSource } from "./figure-sources";
import { makeFigure } from "./make-figure";
import { findPreset, PRESETS, type Preset } from "./presets";
import { drawable } from "./test-figure";
import { elementsOf, readXml, textOf } from "./test-xml";
import { DEFAULT_VIEW } from "./view-state";

const DOSSIERS = ["tehran-meeting", "disputed-accord"].map(
  (id) => JSON.parse(readFileSync(`data/${id}.json`, "utf8")) as Bundle,
);

function inputOf(bundle: Bundle, preset: Preset, isWorded: boolean) {
  const { data, table } = drawable(bundle);
  const look = { preset, theme: "light", transparent: false, inkText: false } as const;
  const words = { title: null, takeaway: null, altText: null, made: "27 November 2026" };
  const where = { view: DEFAULT_VIEW, scope: "view", origin: "https://relata.example" } as const;
  const said = bundle.claims.flatMap(({ report, chain }) =>
    chain.flatMap(({ actor, words }) => (words === undefined ? [] : [{ report, actor, words }])),
  );
  const wordings = isWorded ? wordingsByKey(said) : undefined;
  return makeFigure({ data, table, wordings, ...where, ...look, ...words });
}

const closed = (text: string) => text.replaceAll(/\s/g, "");
const noteOf = (source: FigureSource, notes: readonly FigureNote[]) =>
  notes.find(({ numbers }) => numbers.includes(source.number))!;
/** Who is named in the chain of a source: by the words of its report, or by those of the dossier. */
const namesOf = ({ parts }: FigureSource): string[][] => {
  if (parts === null) return [];
  const words = parts.cited.split(" ← ");
  const cited = parts.citedName.split(" ← ").map((name, i) => [name, words[i]!]);
  return [[parts.publisher], [parts.relayed ?? ""], ...cited];
};

describe("notes that stand together", () => {
  it.each(DOSSIERS)("lose no name of a chain of $dossier.id, whoever words it", (bundle) => {
    for (const isWorded of [false, true]) {
      const { notes } = inputOf(bundle, PRESETS[0]!, isWorded).sources;
      const grouped = groupedNotes(notes);
      for (const source of notes) {
        const { text } = noteOf(source, grouped);
        for (const names of namesOf(source)) expect(names.some((name) => text.includes(name))).toBe(true);
      }
    }
  });

  it.each(DOSSIERS)("stand whole in every size of $dossier.id, or are counted", (bundle) => {
    for (const preset of PRESETS) {
      const input = inputOf(bundle, preset, true);
      const { svg, facts } = drawFigure(input);
      const drawn = closed(elementsOf(readXml(svg), "text").map(textOf).join(""));
      const { notes } = input.sources;
      const ways = [false, true].map((isBrief) => groupedNotes(notes, isBrief));
      const isWhole = (source: FigureSource) =>
        [source.text, ...ways.map((grouped) => noteOf(source, grouped).text)].some((text) =>
          drawn.includes(closed(text)),
        );
      expect(notes.filter(isWhole).length).toBeGreaterThanOrEqual(notes.length - facts.notesLeft);
    }
  });

  it("name the nine who relay one wire at 16:9: a long note of many goes before short ones of few", () => {
    const { svg, facts } = drawFigure(inputOf(DOSSIERS[1]!, findPreset("post"), true));
    const drawn = elementsOf(readXml(svg), "text").map(textOf).join("");
    expect(closed(drawn)).toContain(
      closed("Kestrel ← three senior officials (variously worded), relayed by"),
    );
    expect(facts.notes - facts.notesLeft).toBe(21);
  });

  const source = (number: number, publisher: string, cited: string, given = {}): FigureSource => ({
    ...{ number, stance: "asserts", against: false, leftOut: false, lines: 1 },
    text: `${publisher} ← Kestrel ← ${cited}; 4 March 2025`,
    parts: {
      ...{ report: number, publisher, relayed: "Kestrel", cited, citedName: cited, citedActors: "9" },
      ...{ linkInferred: false, date: "4 March 2025", dateInferred: false },
      ...{ fromDay: 20151, toDay: 20151, ...given },
    },
  });
  const textsOf = (sources: readonly FigureSource[]) => groupedNotes(sources).map(({ text }) => text);

  it("say from whom an outlet has it: by the dossier's name where reports call the same people otherwise", () => {
    const two = [source(1, "Post", "officials"), source(2, "Ledger", "officials")];
    expect(textsOf(two)).toEqual(["Kestrel ← officials, relayed by Post, Ledger; 2 reports, 4 Mar 2025"]);
    const worded = source(2, "Ledger", "insiders", { citedName: "officials" });
    expect(textsOf([two[0]!, worded])).toEqual([
      "Kestrel ← officials (variously worded), relayed by Post, Ledger; 2 reports, 4 Mar 2025",
    ]);
  });

  it("are of the same people: two whom the dossier calls alike are two", () => {
    const other = source(2, "Ledger", "officials", { citedActors: "10" });
    const both = [source(1, "Post", "officials"), other];
    expect(textsOf(both)).toEqual(both.map(({ text }) => text));
  });

  it("name an outlet as often as it has numbers, so that names can be counted off", () => {
    const thrice = [
      source(1, "Post", "officials"),
      source(2, "Ledger", "officials"),
      source(3, "Post", "officials"),
    ];
    expect(textsOf(thrice)).toEqual([
      "Kestrel ← officials, relayed by Post, Ledger, Post; 3 reports, 4 Mar 2025",
    ]);
  });

  it("count the outlets that relay one origin where they are brief, each once, and name whom they have it from", () => {
    const three = [
      source(1, "Post", "officials"),
      source(2, "Ledger", "officials"),
      source(3, "Post", "officials"),
    ];
    expect(groupedNotes(three, true).map(({ text }) => text)).toEqual([
      "Kestrel ← officials, relayed by 2 outlets; 3 reports, 4 Mar 2025",
    ]);
  });
});
