import { describe, expect, it } from "vitest";
import { keptAgainst } from "./kept-against";

const kept = (items: string, most: number) => keptAgainst([...items], (item) => item < "a", most);

describe("keptAgainst", () => {
  it("leaves nothing out where there is room", () => {
    expect(kept("abC", 3)).toEqual({ kept: ["a", "b", "C"], left: 0 });
    expect(kept("", 3)).toEqual({ kept: [], left: 0 });
  });

  it("keeps the last denial of many lines, in its place, and counts what is left out", () => {
    expect(kept("abcdX", 3)).toEqual({ kept: ["a", "b", "X"], left: 2 });
    expect(kept("aXbY", 3)).toEqual({ kept: ["a", "X", "Y"], left: 1 });
  });

  it("leaves out denials only where nothing else is left to leave out", () => {
    expect(kept("aXYZ", 2)).toEqual({ kept: ["X", "Y"], left: 2 });
  });
});
