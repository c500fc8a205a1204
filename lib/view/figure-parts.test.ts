import { describe, expect, it } from "vitest";
import { numberRanges } from "@/lib/domain/number-ranges";
import { isolated } from "@/lib/domain/text-direction";
import { fontFilesFor, unicodeRange } from "./figure-fonts";
import { figureFileName } from "./file-name";
import { findPreset, PRESETS } from "./presets";
import { MARK, svgNumber, svgText } from "./svg";

describe("figureFileName", () => {
  const file = {
    dossier: "tehran-meeting",
    version: "1",
    day: "2026-11-22",
    filtered: false,
    extension: "png",
  } as const;

  it("says dossier, version and day, and whether a filter was on", () => {
    expect(figureFileName(file)).toBe("relata-tehran-meeting-v1-2026-11-22.png");
    expect(figureFileName({ ...file, filtered: true, extension: "svg" })).toBe(
      "relata-tehran-meeting-v1-2026-11-22-filtered.svg",
    );
  });

  it("is safe whatever a version is called", () => {
    expect(figureFileName({ ...file, version: "../2 β: <final>" })).toBe(
      "relata-tehran-meeting-v2-final-2026-11-22.png",
    );
  });
});

describe("numberRanges", () => {
  it("draws three and more together, each number once", () => {
    expect(numberRanges([])).toBe("");
    expect(numberRanges([2, 1])).toBe("1,2");
    expect(numberRanges([5, 1, 2, 3, 3, 9])).toBe("1–3,5,9");
  });
});

describe("fontFilesFor", () => {
  it("takes both weights of what the text needs, and nothing for other scripts", () => {
    expect(fontFilesFor("")).toEqual([]);
    expect(fontFilesFor("中")).toEqual([]);
    expect(fontFilesFor("Iran").map(({ file }) => file)).toEqual([
      "source-sans-3-latin-400-normal.woff2",
      "source-sans-3-latin-600-normal.woff2",
    ]);
    expect(fontFilesFor("Łódź, Київ").map(({ file }) => file.split("-")[3])).toEqual([
      "latin",
      "latin",
      "latin",
      "latin",
      "cyrillic",
      "cyrillic",
    ]);
  });

  it("says its ranges as CSS does", () => {
    expect(
      unicodeRange([
        [0x20, 0xff],
        [0x131, 0x131],
      ]),
    ).toBe("U+20-FF,U+131");
  });
});

describe("presets", () => {
  it("have names of their own and fall back to the first", () => {
    expect(new Set(PRESETS.map(({ id }) => id)).size).toBe(PRESETS.length);
    expect(findPreset("nothing")).toBe(PRESETS[0]);
  });
});

describe("svg", () => {
  it("writes numbers short, and never -0", () => {
    expect([svgNumber(1 / 3), svgNumber(-0.001), svgNumber(20)]).toEqual(["0.33", "0", "20"]);
  });

  it("raises the numbers of sources, and starts right-to-left text at the right", () => {
    const style = { size: 10, colour: "#000" };
    expect(svgText(`met with${MARK}1,2`, 0, 0, style)).toMatch(
      />met with<tspan [^>]*dy="-3.2"[^>]*>1,2<\/tspan><\/text>$/,
    );
    expect(svgText("עיתון", 0, 0, style)).toContain('direction="rtl"');
    expect(svgText("עיתון", 0, 0, { ...style, dir: "ltr" })).not.toContain("direction");
  });

  it("isolates a name of the other direction inside a sentence", () => {
    expect(isolated("Voz")).toBe("Voz");
    expect(isolated("עיתון")).toBe("\u2068עיתון\u2069");
  });
});
