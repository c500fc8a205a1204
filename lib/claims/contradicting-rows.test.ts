import { describe, expect, it } from "vitest";
import { buildClaimTable } from "./build-claim-table";
import { contradictingRows } from "./contradicting-rows";
import { linkedWorld } from "./test-linked-world";

function rowsOf(contradicts: Record<number, string[]>) {
  const world = linkedWorld();
  const [claim] = world.claims;
  const claims = [0, 1, 2].map((row) => ({ ...claim!, id: `c${row}`, contradicts: contradicts[row] ?? [] }));
  return contradictingRows(buildClaimTable(world, claims));
}

describe("contradictingRows", () => {
  it("has nothing of claims that contradict none", () => {
    expect(rowsOf({}).size).toBe(0);
  });

  it("ties both claims of a pair to each other, and leaves out all others", () => {
    expect(Object.fromEntries(rowsOf({ 0: ["c2"] }))).toEqual({ 0: [2], 2: [0] });
    expect(rowsOf({ 0: ["c2", "c1"] }).get(0)).toEqual([2, 1]);
  });
});
