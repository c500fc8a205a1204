import { describe, expect, it } from "vitest";
import { measureText } from "./measure-text";

describe("measureText", () => {
  it("is 0 for no text", () => expect(measureText("", 14, 400)).toBe(0));

  it("takes widths from the font: an M is wider than an i, and 600 wider than 400", () => {
    // As Chromium measures them; all 1,000 widths of the table were compared with it once.
    expect(measureText("M", 100, 400)).toBeCloseTo(72.7);
    expect(measureText("i", 100, 400)).toBeCloseTo(24.6);
    expect(measureText("Hamas", 14, 600)).toBeGreaterThan(measureText("Hamas", 14, 400));
  });

  it("grows with the size", () => {
    expect(measureText("Iran", 28, 400)).toBeCloseTo(2 * measureText("Iran", 14, 400));
  });

  it("reads Greek and Cyrillic from the font and not as a class", () => {
    expect(measureText("Ш", 100, 400)).toBeGreaterThan(measureText("г", 100, 400));
    expect(measureText("ω", 100, 400)).toBeGreaterThan(measureText("ι", 100, 400));
  });

  it("counts Chinese, Japanese and Korean as one em each", () => {
    expect(measureText("外交部", 10, 400)).toBe(30);
    expect(measureText("한국", 10, 600)).toBe(20);
    expect(measureText("𠮷", 10, 400)).toBe(10);
  });

  it("counts combining marks and what is invisible as nothing", () => {
    expect(measureText("e\u0301", 100, 400)).toBe(measureText("e", 100, 400));
    expect(measureText("a\u00ad\u200d\u2063b", 100, 400)).toBe(measureText("ab", 100, 400));
    expect(measureText("بَ", 100, 400)).toBe(measureText("ب", 100, 400));
  });

  it("gives every other script some width", () => {
    for (const text of ["ا", "א", "ก", "क", "ა", "←", "≠", "🏛"])
      expect(measureText(text, 10, 400)).toBeGreaterThan(3);
  });
});
