import { describe, expect, it } from "vitest";
import { statusSentence } from "./active-filters";
import { legendRows } from "./legend";
import { TEST_DOSSIER as data } from "./test-dossier";
import { testLine, testResult } from "./test-lines";
import { DEFAULT_VIEW, type View } from "./view-state";

const lines = [
  testLine("khamenei.met_with.haniyeh"),
  testLine("iran.refused_support_to.hamas"),
  testLine("khamenei.pressed_to_silence.haniyeh"),
];

describe("the legend that is the filter", () => {
  it("is empty without lines", () => {
    expect(legendRows(data, testResult([], Array(8).fill(0)), DEFAULT_VIEW)).toEqual([]);
  });

  it("lists families in their order, only with relation types that have a line, each with its counts", () => {
    const rows = legendRows(data, testResult(lines, [1, 0, 2, 1, 0, 0, 0, 0]), DEFAULT_VIEW);
    expect(rows.map((row) => [row.label, row.state, row.shown, row.total])).toEqual([
      ["Contact", "on", 1, 1],
      ["Friction", "on", 2, 3],
    ]);
    expect(rows[1]?.types).toEqual([
      { id: "refused_support_to", label: "refused support to", on: true, shown: 1, total: 2 },
      { id: "pressed_to_silence", label: "pressed to silence", on: true, shown: 1, total: 1 },
    ]);
  });

  it("keeps a row, with its total, when a filter leaves none of its lines", () => {
    const view: View = { ...DEFAULT_VIEW, rel: { not: true, ids: ["refused_support_to"] } };
    const [row] = legendRows(data, testResult([], [0, 0, 2, 1, 0, 0, 0, 0]), view);
    expect(row).toMatchObject({ state: "mixed", shown: 0, total: 3 });
    expect(row?.types.map((type) => type.on)).toEqual([false, true]);
  });
});

it("the status says what is shown of lines and actors", () => {
  expect(statusSentence(testResult(lines, [1, 1, 1, 1, 1, 1, 1, 1]))).toBe("3 of 8 lines, 4 of 6 actors");
});
