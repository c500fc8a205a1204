import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildClaimTable } from "./build-claim-table";
import { lineIndex } from "./line-index";
import { pairIndex } from "./pair-index";
import { claimWorlds } from "./test-claims";

describe("the pair index", () => {
  it("has no pair where there is no claim", () => {
    const [world] = fc.sample(claimWorlds, 1);
    const index = pairIndex(buildClaimTable(world, []));
    expect([index.pairCount, index.find(0, 1)]).toEqual([0, null]);
  });

  it("puts each line in the pair of its ends, in either direction, and no line in two", () => {
    fc.assert(
      fc.property(claimWorlds, (world) => {
        const table = buildClaimTable(world, world.claims);
        const { lineCount, subject, object } = lineIndex(table);
        const { pairCount, one, other, pairOfLine, lineStart, lines, find } = pairIndex(table);
        const names = new Set<string>();
        for (let line = 0; line < lineCount; line++) {
          const ends = [subject[line], object[line]].sort((a, b) => a - b);
          names.add(ends.join());
          const pair = pairOfLine[line];
          expect([one[pair], other[pair]]).toEqual(ends);
          expect(find(subject[line], object[line])).toBe(pair);
          expect(find(object[line], subject[line])).toBe(pair);
          expect(lines.subarray(lineStart[pair], lineStart[pair + 1])).toContain(line);
        }
        expect(pairCount).toBe(names.size);
        expect([...lines].sort((a, b) => a - b)).toEqual([...Array(lineCount).keys()]);
      }),
    );
  });
});
