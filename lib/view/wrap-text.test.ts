import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { measureText } from "./measure-text";
import { wrapEvenly, wrapText } from "./wrap-text";

const font = { size: 14, weight: 600 } as const;

describe("wrapText", () => {
  it("gives no line for blank text", () => {
    expect(wrapText("", { ...font, maxWidth: 100, maxLines: 2 })).toEqual([]);
    expect(wrapText(" \n ", { ...font, maxWidth: 100, maxLines: 2 })).toEqual([]);
  });

  it("keeps what fits on one line, with single spaces", () => {
    expect(wrapText("Ali  Khamenei", { ...font, maxWidth: 150, maxLines: 2 })).toEqual(["Ali Khamenei"]);
  });

  it("breaks at words, and says with an ellipsis that some are missing", () => {
    const name = "The Permanent Intergovernmental Commission for the Northern Sea";
    expect(wrapText(name, { ...font, maxWidth: 150, maxLines: 3 })).toEqual([
      "The Permanent",
      "Intergovernmental",
      "Commission for the…",
    ]);
  });

  it("breaks a word that is longer than a line, and Chinese anywhere", () => {
    expect(wrapText("WWWWWWWWWWWWWWWW", { ...font, maxWidth: 100, maxLines: 9 }).length).toBeGreaterThan(1);
    expect(wrapText("中华人民共和国外交部", { ...font, maxWidth: 71, maxLines: 3 })).toEqual([
      "中华人民共",
      "和国外交部",
    ]);
  });

  it("ends no line at a no-break space", () => {
    const lines = wrapText("about 15\u00a0November\u00a02023", { ...font, maxWidth: 130, maxLines: 3 });
    expect(lines).toEqual(["about", "15\u00a0November\u00a02023"]);
  });

  it("drops overrides of direction, with which a name can pose as another", () => {
    expect(wrapText("Inv\u202egnp.exe", { ...font, maxWidth: 150, maxLines: 1 })).toEqual(["Invgnp.exe"]);
  });

  it("breaks a word between letters, never between a letter and its marks", () => {
    for (const width of [60, 61, 62, 63, 64, 65, 66, 67]) {
      const lines = wrapText("ก\u0e35".repeat(20), { ...font, maxWidth: width, maxLines: 9 });
      expect(lines.length).toBeGreaterThan(1);
      for (const line of lines) expect(line).toMatch(/^ก.*\u0e35$/);
    }
  });

  it("never parts a letter from its mark, also where every letter may end a line", () => {
    const lines = wrapText("か\u3099か\u3099か\u3099", { ...font, maxWidth: 1, maxLines: 9 });
    expect(lines).toEqual(["か\u3099", "か\u3099", "か\u3099"]);
  });

  it("keeps to width and lines whatever the text, and never parts a mark from its letter", () => {
    const anyText = fc.string({ unit: "grapheme", maxLength: 80 });
    fc.assert(
      fc.property(
        anyText,
        fc.integer({ min: 40, max: 200 }),
        fc.integer({ min: 1, max: 4 }),
        (text, maxWidth, maxLines) => {
          const lines = wrapText(text, { ...font, maxWidth, maxLines });
          expect(lines.length).toBeLessThanOrEqual(maxLines);
          for (const line of lines) {
            expect(measureText(line, font.size, font.weight)).toBeLessThanOrEqual(maxWidth);
            // A mark that stands on a space, or on nothing, has no letter to be parted from.
            if (!/(^|[\s\p{Cc}\p{Cf}])[\p{M}\p{Cf}]/u.test(text)) expect(line).not.toMatch(/^\p{M}/u);
          }
        },
      ),
    );
  });
});

describe("wrapEvenly", () => {
  it("makes lines of like length, in no more lines than needed", () => {
    expect(wrapEvenly("Islamic Revolutionary Guard Corps", { ...font, maxWidth: 200, maxLines: 3 })).toEqual([
      "Islamic Revolutionary",
      "Guard Corps",
    ]);
    expect(
      wrapEvenly("senior political leader", { size: 13, weight: 400, maxWidth: 110, maxLines: 3 }),
    ).toEqual(["senior political", "leader"]);
  });

  it("breaks no word to even lines out", () => {
    expect(wrapEvenly("abcdefghijkl mn", { ...font, maxWidth: 90, maxLines: 3 })).toEqual([
      "abcdefghijkl",
      "mn",
    ]);
  });

  it("loses no word against wrapText", () => {
    const words = fc.array(fc.stringMatching(/^[a-z]{1,12}$/), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(words, fc.integer({ min: 60, max: 220 }), (list, maxWidth) => {
        const options = { ...font, maxWidth, maxLines: 4 };
        const even = wrapEvenly(list.join(" "), options);
        const plain = wrapText(list.join(" "), options);
        expect(even).toHaveLength(plain.length);
        if (!plain.at(-1)!.endsWith("…")) expect(even.join("").replaceAll(" ", "")).toBe(list.join(""));
      }),
    );
  });
});
