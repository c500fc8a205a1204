import { describe, expect, it } from "vitest";
import { isSameLanguage, languageName } from "./language-words";

describe("languageName", () => {
  it.each([
    ["ar", "Arabic"],
    ["en-GB", "British English"],
    ["no such tag", "no such tag"],
    ['en" onfocus=', 'en" onfocus='],
  ])("calls “%s” “%s”", (tag, name) => {
    expect(languageName(tag)).toBe(name);
  });
});

describe("isSameLanguage", () => {
  it("overlooks region and case", () => {
    expect(isSameLanguage("en", "EN-gb")).toBe(true);
    expect(isSameLanguage("en", "eo")).toBe(false);
  });
});
