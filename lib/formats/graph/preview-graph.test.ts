import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { SHIPPED_VOCABULARY } from "../table/vocabulary";
import { previewGraph, surveyGraph } from "./preview-graph";
import { graphOf } from "./recognise-graph";

const bytes = readFileSync("tests/fixtures/meetings.gexf");
const graph = graphOf(bytes)!;

describe("the preview of a graph", () => {
  it("has edges as rows, with what their attributes are taken for and why", () => {
    const { shape, guess, rows } = previewGraph(graph, bytes.length, SHIPPED_VOCABULARY);
    const roles = Object.entries(guess.columns).map(([role, column]) => [role, shape.columns[column]]);
    expect(Object.fromEntries(roles)).toMatchObject({
      ...{ subject: "edge from", object: "edge to", relation: "relation", happened: "date", quote: "quote" },
    });
    expect(guess.reasons).toMatchObject({ relation: { how: "header" }, happened: { how: "header" } });
    expect(rows.map(({ number }) => number)).toEqual([1, 2, 3, 4]);
    expect(rows[0]?.cells.slice(0, 2)).toEqual(["Averia", "Brunmark"]);
  });

  it("shows no edge twice, however many there are", () => {
    for (const count of [0, 1, 19, 20, 21, 23, 30, 500]) {
      const edges = Array.from({ length: count }, () => graph.edges[0]!);
      const { rows, later } = previewGraph({ ...graph, edges }, 1, SHIPPED_VOCABULARY);
      const numbers = [...rows, ...later].map(({ number }) => number);
      expect(new Set(numbers).size).toBe(numbers.length);
      expect(numbers.every((number) => number !== null && number <= count)).toBe(true);
    }
  });
});

describe("the survey of a graph", () => {
  it("counts what an import would make, with the kinds that the file says", async () => {
    const { shape, guess } = previewGraph(graph, bytes.length, SHIPPED_VOCABULARY);
    const { reading, chunks } = surveyGraph(graph, {
      ...{ shape, vocabulary: SHIPPED_VOCABULARY },
      mapping: {
        ...{ columns: guess.columns, happenedReading: "ymd", reportedReading: "ymd", relations: [] },
        ...{ publisher: { name: "The Bureau", kind: "outlet" }, fileTitle: "meetings", language: "und" },
      },
    });
    await reading.read(chunks);
    const { summary, kinds } = reading.snapshot();
    expect(summary).toMatchObject({ rows: 4, imported: 4 });
    expect(kinds.find(({ kind }) => kind === "state")).toMatchObject({ examples: ["Averia", "Brunmark"] });
  });
});
