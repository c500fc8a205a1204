import { describe, expect, it } from "vitest";
import { commonMode, modeMark } from "./mode-words";

describe("what several modes amount to", () => {
  it("is nothing for none, and where one says that it is actually so", () => {
    expect(commonMode([])).toBeNull();
    expect(commonMode(["future", "actual"])).toBeNull();
    expect(commonMode(["hypothetical", undefined])).toBeNull();
    expect(commonMode(["hypothetical", null])).toBeNull();
  });

  it("is hypothetical as soon as one is, else future", () => {
    expect(commonMode(["future", "future"])).toBe("future");
    expect(commonMode(["future", "hypothetical"])).toBe("hypothetical");
  });

  it("stands after the words of a line", () => {
    expect(modeMark(null)).toBe("");
    expect(modeMark("future")).toBe(" (future)");
  });
});
