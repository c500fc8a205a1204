import { existsSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { matchSentence, scoreWords } from "@/lib/domain/closest-match-words";
import type { Quote } from "@/lib/domain/quote";
import { closestMatch, WEIGHT } from "./closest-match";
import { checkQuote, codePointSlice } from "./quote-match";

const TEXT =
  "The envoys met at noon. 🕊 Averia gave no warning of the raid, two officials said. Brunmark has not answered yet.";

const found = (text: string, quote: Quote) => {
  const match = closestMatch(text, quote);
  return match && codePointSlice(text, match.start, match.end);
};

describe("the closest match", () => {
  it("is none in an empty text, in one that is about something else, and for words that are not there", () => {
    expect(closestMatch("", { exact: "no warning", start: 3, end: 13 })).toBeNull();
    expect(closestMatch("Wheat prices rose again.", { exact: "gave no warning of the raid" })).toBeNull();
    expect(closestMatch(TEXT, { exact: "x" })).toBeNull();
  });

  it("is the exact words elsewhere, said with how far they are from where they were", () => {
    const match = closestMatch(TEXT, { exact: "gave no warning of the raid", start: 0, end: 27 });
    expect(match).toMatchObject({ method: "exact", start: 33, end: 60 });
    expect(matchSentence(match!)).toBe("all 6 words agree; 33 characters later than it was");
  });

  it("is a passage with a word changed, and counts the words that agree", () => {
    const quote = { exact: "Averia gave no notice of the raid", prefix: "🕊 ", start: 26, end: 59 };
    expect(found(TEXT, quote)).toBe("Averia gave no warning of the raid");
    const match = closestMatch(TEXT, quote)!;
    expect(match.method).toBe("approximate");
    expect(matchSentence(match)).toBe("6 of 7 words agree; the words before it agree; in the same place");
  });

  it("is what stands between the same surroundings where the words are all new", () => {
    const quote = {
      exact: "kept its plans to itself",
      prefix: "at noon. 🕊 Averia ",
      suffix: ", two officials said",
    };
    expect(found(TEXT, quote)).toBe("gave no warning of the raid");
    expect(closestMatch(TEXT, quote)?.method).toBe("context");
  });

  it("is, of passages that repeat, the one that what stands around speaks for, then the nearest", () => {
    const text = "He said we wait. She said we wait. They said we wait.";
    const wanted = { exact: "said we walt", start: 20, end: 32 };
    expect(closestMatch(text, wanted)?.start).toBe(21);
    expect(closestMatch(text, { ...wanted, prefix: "They " })?.start).toBe(40);
    expect(closestMatch(text, { exact: "said we walt" })?.start).toBe(3);
  });

  it("is the passage at its old place before one elsewhere that is little more like it", () => {
    const text = `The grain was sent to the port of Belen in May. ${"Nothing else happened. ".repeat(60)}The grain was sent to the port of Bern in May.`;
    const quote = {
      exact: "grain was sent to the port of Bergn",
      prefix: "The ",
      suffix: " in May. Nothing",
      start: 4,
      end: 39,
    };
    expect(closestMatch(text, quote)?.start).toBe(4);
  });

  it("looks past line ends of the other kind", () => {
    const text = "One.\r\nWe will not\r\nenter the war.\r\n";
    const quote = { exact: "We will not\nenter the war", start: 5, end: 30 };
    expect(found(text, quote)).toBe("We will not\r\nenter the war");
    const match = closestMatch(text, quote)!;
    expect(matchSentence(match)).toBe(
      "all 6 words agree, but not spaces and signs; 1 character later than it was",
    );
  });

  it("counts code points", () => {
    const text = "𝔸𝔹ℂ. 😀😀 We said nothing at all.";
    expect(closestMatch(text, { exact: "We said nothlng", start: 0, end: 15 })).toMatchObject({
      start: 8,
      end: 23,
    });
  });

  it("counts words where a script has no spaces between them", () => {
    const match = closestMatch("昨日、代表団は港で会談した。", { exact: "代表団は港で会食した" })!;
    const [words] = match.parts;
    expect(words).toMatchObject({ part: "words" });
    expect(words?.part === "words" && words.of).toBeGreaterThan(3);
  });

  it("scores from 0 to 1, as the weighted mean of what the quote gives, and 1 only where all agrees", () => {
    const match = closestMatch(TEXT, { exact: "Averia gave no warning", prefix: "🕊 ", suffix: " of the" })!;
    expect(match.score).toBe(1);
    expect(match.parts.map(({ part }) => part)).toEqual(["words", "before", "after"]);
    const moved = closestMatch(TEXT, { exact: "Averia gave no warning", start: 0, end: 22 })!;
    const total = WEIGHT.words + WEIGHT.place;
    const place = 1 - 26 / [...TEXT].length;
    expect(moved.score).toBeCloseTo((WEIGHT.words + WEIGHT.place * place) / total, 10);
    expect(scoreWords(moved.score)).toBe("96 of 100");
    expect(scoreWords(0.9999)).toBe("99 of 100");
  });

  it("stays within the text and is the same every time, whatever the texts", () => {
    const text = fc.string({ unit: "binary", maxLength: 80 });
    fc.assert(
      fc.property(text, fc.string({ unit: "binary", minLength: 1, maxLength: 30 }), text, (a, exact, b) => {
        const quote = { exact, prefix: b.slice(0, 20), start: 2, end: 2 + [...exact].length };
        const match = closestMatch(a, quote);
        expect(closestMatch(a, quote)).toEqual(match);
        if (!match) return;
        expect(match.start).toBeGreaterThanOrEqual(0);
        expect(match.end).toBeGreaterThan(match.start);
        expect(match.end).toBeLessThanOrEqual([...a].length);
        expect(match.score).toBeGreaterThanOrEqual(0);
        expect(match.score).toBeLessThanOrEqual(1);
      }),
    );
  });

  it("is found in texts of two million characters, also in those that only repeat themselves", () => {
    const sentence = "The committee noted the report and moved on to the next point. ";
    const long = `${sentence.repeat(16_000)}Averia gave no warning of the raid. ${sentence.repeat(16_000)}`;
    const quote = { exact: "Averia gave no waming of the raid", start: 5, end: 38 };
    expect(found(long, quote)).toBe("Averia gave no warning of the raid");
    const same = { exact: `${"a".repeat(590)}b`, prefix: "a".repeat(64), suffix: "a".repeat(64) };
    expect(closestMatch("a".repeat(2_000_000), same)?.method).toBe("approximate");
  });
});

/** Texts, quotes in them at their places, and a place in the text. */
const quoted = fc
  .record({
    text: fc.string({ unit: fc.constantFrom(..."abc é🕊\n"), minLength: 1, maxLength: 60 }),
    ends: fc.array(fc.tuple(fc.nat(), fc.nat()), { minLength: 1, maxLength: 8 }),
    at: fc.nat(),
    character: fc.constantFrom(..."abxé🕊"),
  })
  .map(({ text, ends, at, character }) => {
    const points = [...text];
    const quotes = ends.map(([a, b]) => {
      const start = a % points.length;
      const end = start + 1 + (b % (points.length - start));
      return { exact: points.slice(start, end).join(""), start, end };
    });
    return { points, quotes, at: at % points.length, character };
  });

describe("one character of a held text", () => {
  const isDetached = (text: string, quote: Quote) => checkQuote(text, quote).state === "detached";

  it("that is another one now detaches exactly the quotes it stands in", () => {
    fc.assert(
      fc.property(quoted, ({ points, quotes, at, character }) => {
        fc.pre(points[at] !== character);
        const text = points.with(at, character).join("");
        for (const quote of quotes) expect(isDetached(text, quote)).toBe(quote.start <= at && at < quote.end);
      }),
    );
  });

  it.each([
    ["put in", (points: string[], at: number, character: string) => points.toSpliced(at, 0, character), 1],
    ["left out", (points: string[], at: number) => points.toSpliced(at, 1), -1],
  ])("%s leaves the quotes before it, and offers those after it by their exact words", (_, edit, shift) => {
    fc.assert(
      fc.property(quoted, ({ points, quotes, at, character }) => {
        const edited = edit(points, at, character);
        const text = edited.join("");
        for (const quote of quotes) {
          if (quote.end <= at) expect(isDetached(text, quote)).toBe(false);
          // A quote that stands past the change stands whole, at a place that is one further on.
          if (quote.start < at + (shift < 0 ? 1 : 0)) continue;
          const moved = edited.slice(quote.start + shift, quote.end + shift).join("");
          expect(moved).toBe(quote.exact);
          if (!isDetached(text, quote)) continue;
          const match = closestMatch(text, quote);
          expect(match?.method).toBe("exact");
          expect(Math.abs(match!.start - quote.start)).toBe(1);
        }
      }),
    );
  });
});

const CORPUS = "../shared/corpora/annotation/apache-annotator/quote-match.json";

interface SharedCase {
  readonly html: string;
  readonly selector: { readonly exact: string; readonly prefix?: string; readonly suffix?: string };
  readonly expected: readonly { startContainerXPath: string; startOffset: number; endOffset: number }[];
}

describe.skipIf(!existsSync(CORPUS))("Apache Annotator's shared cases", () => {
  const cases: [string, SharedCase][] = existsSync(CORPUS)
    ? Object.entries(JSON.parse(readFileSync(CORPUS, "utf8")))
    : [];

  it.each(cases)("%s", (_, { html, selector, expected }) => {
    const text = html.replace(/<[^>]*>/g, "");
    const quote: Quote = {
      exact: selector.exact,
      ...(selector.prefix ? { prefix: selector.prefix } : {}),
      ...(selector.suffix ? { suffix: selector.suffix } : {}),
    };
    const check = checkQuote(text, quote);
    if (selector.exact === "") return expect(check.state, "a quote has words").toBe("detached");
    if (expected.length === 0 && text.includes(selector.exact)) {
      // To them other surroundings make it another passage. To us it is the quote, and its score says what is amiss.
      expect(check.state).toBe("attached");
      return expect(closestMatch(text, quote)?.score).toBeLessThan(1);
    }
    // They count every match; of several, ours is the one whose surroundings agree best, the first of equals.
    expect(check.state).toBe(expected.length > 0 ? "attached" : "detached");
    if (check.state !== "attached") return;
    expect(codePointSlice(text, check.start, check.end)).toBe(selector.exact);
    expect(closestMatch(text, quote)).toMatchObject({ method: "exact", start: check.start, end: check.end });
    // Where all text is in one element, their offsets are ours.
    const inOne =
      /^<b>[^<]*<\/b>$/.test(html) && expected.every((range) => /^\/\/b/.test(range.startContainerXPath));
    if (inOne) expect(expected.map((range) => range.startOffset)).toContain(toUnits(text, check.start));
  });
});

function toUnits(text: string, point: number): number {
  return codePointSlice(text, 0, point).length;
}
