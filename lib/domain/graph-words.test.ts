import { expect, it } from "vitest";
import { graphPlaceWords, graphUseSentence, graphWarningLines } from "./graph-words";

it("a graph without edges is said to have nothing to import", () => {
  expect(graphUseSentence({ edges: 0 })).toMatch(/^It has no edge/);
  expect(graphUseSentence({ edges: 1 })).toMatch(/^Each edge is a row below/);
});

it("a place that is no more than the file is not named", () => {
  expect(graphPlaceWords({ path: "file", got: null })).toBe("");
  expect(graphPlaceWords({ path: "file", got: "77" })).toBe("77");
  expect(graphPlaceWords({ path: "line 3, column 5", got: null })).toBe("line 3, column 5");
  expect(graphPlaceWords({ path: "line 3, column 5", got: "علي" })).toBe("line 3, column 5: علي");
});

it("what was noticed without a place is one line, and what has more places than are shown counts them", () => {
  expect(graphWarningLines({ code: "no_nodes", count: 1, first: [{ path: "file", got: null }] })).toEqual([
    "Files without a node: 1. There is nobody to draw.",
  ]);
  const first = ["a", "b", "c", "d"].map((got) => ({ path: "file", got }));
  expect(graphWarningLines({ code: "dangling_end", count: 9, first })).toEqual([
    "Nodes that only edges name: 9. They are kept under their ids.",
    ...["  a", "  b", "  c", "  … and 6 more"],
  ]);
});
