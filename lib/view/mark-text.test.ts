import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type MarkedPassage, markText } from "./mark-text";

/** Paragraphs as text: "one [two|0] three", one string each. */
function drawn(text: string, ...passages: [number, number][]): string[] {
  const marked = markText(
    text,
    passages.map(([start, end]) => ({ start, end })),
  );
  return marked.map((runs) =>
    runs.map((run) => (run.over.length > 0 ? `[${run.text}|${run.over.join()}]` : run.text)).join(""),
  );
}

describe("a text with marked passages", () => {
  it("is nothing where there is no text, and itself where nothing is marked", () => {
    expect(markText("", [])).toEqual([]);
    expect(markText("", [{ start: 0, end: 4 }])).toEqual([]);
    expect(markText("\n\n", [{ start: 0, end: 2 }])).toEqual([]);
    expect(drawn("abc")).toEqual(["abc"]);
  });

  it("marks what is between start and end, and nothing where they are the same or past the text", () => {
    expect(drawn("abcdef", [2, 4])).toEqual(["ab[cd|0]ef"]);
    expect(drawn("abcdef", [0, 6])).toEqual(["[abcdef|0]"]);
    expect(drawn("abcdef", [3, 3], [6, 9])).toEqual(["abcdef"]);
    expect(drawn("abcdef", [4, 99])).toEqual(["abcd[ef|0]"]);
  });

  it.each<[string, [number, number][], string]>([
    [
      "touch",
      [
        [0, 2],
        [2, 4],
      ],
      "[ab|0][cd|1]ef",
    ],
    [
      "overlap",
      [
        [0, 3],
        [2, 5],
      ],
      "[ab|0][c|0,1][de|1]f",
    ],
    [
      "lie within each other",
      [
        [0, 6],
        [2, 4],
      ],
      "[ab|0][cd|0,1][ef|0]",
    ],
    [
      "are the same",
      [
        [1, 3],
        [1, 3],
      ],
      "a[bc|0,1]def",
    ],
    [
      "come in another order",
      [
        [3, 5],
        [0, 4],
      ],
      "[abc|1][d|0,1][e|0]f",
    ],
  ])("cuts where passages %s", (_, passages, expected) => {
    expect(drawn("abcdef", ...passages)).toEqual([expected]);
  });

  it("counts characters outside the first plane once", () => {
    expect(drawn("🕊a🕊🕊b", [1, 3])).toEqual(["🕊[a🕊|0]🕊b"]);
  });

  it("has a paragraph for each line, or for what stands between blank lines where there are any", () => {
    expect(drawn("one\ntwo\r\nthree\n")).toEqual(["one", "two", "three"]);
    expect(drawn("one\ntwo\n\nthree\r\n \r\nfour\n")).toEqual(["one\ntwo", "three", "four\n"]);
  });

  it("goes on in the next paragraph, where the passage neither begins nor ends again", () => {
    expect(drawn("one\ntwo\nthree", [1, 10])).toEqual(["o[ne|0]", "[two|0]", "[th|0]ree"]);
    const runs = markText("one\ntwo\nthree", [{ start: 1, end: 10 }]).flat();
    expect(runs.map((run) => run.begins.length)).toEqual([0, 1, 0, 0, 0]);
    expect(runs.map((run) => run.ends.length)).toEqual([0, 0, 0, 1, 0]);
    expect(drawn("one\ntwo", [3, 5])).toEqual(["one", "[t|0]wo"]);
  });

  it("keeps a text of too many lines in one piece", () => {
    expect(markText("a\n".repeat(5_000), [{ start: 2, end: 3 }])).toHaveLength(1);
  });

  it("is the text again when put together, each character under exactly the passages that lie over it", () => {
    const texts = fc.string({ unit: fc.constantFrom(..."ab🕊 "), maxLength: 30 });
    const passages = fc.array(fc.record({ start: fc.nat({ max: 30 }), end: fc.nat({ max: 34 }) }), {
      maxLength: 6,
    });
    fc.assert(
      fc.property(texts, passages, (text, marks) => {
        const runs = markText(text, marks).flat();
        expect(runs.map((run) => run.text).join("")).toBe(text);
        const perCharacter = runs.flatMap((run) => Array.from(run.text, () => run.over));
        const over = (mark: MarkedPassage, at: number) => mark.start <= at && at < mark.end;
        const expected = Array.from([...text].keys(), (at) =>
          [...marks.keys()].filter((position) => over(marks[position]!, at)),
        );
        expect(perCharacter).toEqual(expected);
        for (const position of marks.keys()) {
          const shown = runs.some((run) => run.over.includes(position)) ? 1 : 0;
          expect(runs.filter((run) => run.begins.includes(position))).toHaveLength(shown);
          expect(runs.filter((run) => run.ends.includes(position))).toHaveLength(shown);
        }
      }),
    );
  });

  it("is quick for many passages in a long text", () => {
    const text = "The committee noted the report. ".repeat(60_000);
    const passages = Array.from({ length: 4_000 }, (_, at) => ({ start: at * 400, end: at * 400 + 600 }));
    expect(markText(text, passages).flat().length).toBeGreaterThan(4_000);
  });
});
