import { describe, expect, it } from "vitest";
import { componentsOf, graphOfLines } from "./graph-of-lines";

describe("graphOfLines", () => {
  it("is empty without actors", () => {
    expect(graphOfLines([], []).order).toBe(0);
  });

  it("keeps parallel lines, loops and actors without a line", () => {
    const graph = graphOfLines(
      ["iran", "hamas", "voz"],
      [
        { id: "l1", subject: "iran", object: "hamas" },
        { id: "l2", subject: "iran", object: "hamas" },
        { id: "l3", subject: "iran", object: "iran" },
      ],
    );
    expect(graph.nodes()).toEqual(["iran", "hamas", "voz"]);
    expect(graph.edges()).toEqual(["l1", "l2", "l3"]);
    expect(graph.extremities("l1")).toEqual(["iran", "hamas"]);
  });

  it("throws for a line to an actor that is not there", () => {
    expect(() => graphOfLines(["iran"], [{ id: "l1", subject: "iran", object: "hamas" }])).toThrow();
  });
});

describe("componentsOf", () => {
  it("has no parts without actors", () => {
    expect(componentsOf(graphOfLines([], []))).toEqual([]);
  });

  it("joins along lines in either direction, in the order of the actors", () => {
    const graph = graphOfLines(
      ["a", "b", "c", "d", "e"],
      [
        { id: "1", subject: "e", object: "a" },
        { id: "2", subject: "e", object: "c" },
        { id: "3", subject: "d", object: "d" },
      ],
    );
    expect(componentsOf(graph)).toEqual([["a", "c", "e"], ["b"], ["d"]]);
  });
});
