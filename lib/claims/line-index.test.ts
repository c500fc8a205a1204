import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildClaimTable } from "./build-claim-table";
import { lineIndex } from "./line-index";
import { claimWorlds, RELATION_TYPES } from "./test-claims";

describe("lineIndex", () => {
  it("has no lines without claims", () => {
    const index = lineIndex(
      buildClaimTable(
        { actors: [{ id: "a", name: "A", kind: "state" }], reports: [], relationTypes: RELATION_TYPES },
        [],
      ),
    );
    expect(index.lineCount).toBe(0);
    expect(index.find(0, 0, 0)).toBeNull();
    expect(index.actorsWithLine).toBe(0);
  });

  it("is made once for a table", () => {
    const [world] = fc.sample(claimWorlds, 1);
    const table = buildClaimTable(world, world.claims);
    expect(lineIndex(table)).toBe(lineIndex(table));
  });

  it("puts each claim into exactly one line, that of its ends, in order of first claim", () => {
    fc.assert(
      fc.property(claimWorlds, (world) => {
        const table = buildClaimTable(world, world.claims);
        const index = lineIndex(table);
        const keyOf = (row: number) => `${table.subject[row]}.${table.relation[row]}.${table.object[row]}`;
        const lines = new Map<string, number[]>();
        for (let row = 0; row < table.claimCount; row++)
          lines.set(keyOf(row), [...(lines.get(keyOf(row)) ?? []), row]);
        const found = Array.from({ length: index.lineCount }, (_, line) => [
          ...index.rows.subarray(index.rowStart[line], index.rowStart[line + 1]),
        ]);
        expect(found).toEqual([...lines.values()]);
        found.forEach((rows, line) => {
          for (const row of rows) expect(index.lineOfRow[row]).toBe(line);
          expect(index.find(index.subject[line], index.relation[line], index.object[line])).toBe(line);
        });
      }),
    );
  });

  it("finds no line between ends that have none", () => {
    fc.assert(
      fc.property(
        claimWorlds,
        fc.nat({ max: 6 }),
        fc.nat({ max: 1 }),
        fc.nat({ max: 6 }),
        (world, s, r, o) => {
          const table = buildClaimTable(world, world.claims);
          const index = lineIndex(table);
          const line = index.find(s, r, o);
          const row = Array.from(table.subject).findIndex(
            (subject, at) => subject === s && table.relation[at] === r && table.object[at] === o,
          );
          expect(line === null ? -1 : index.rows[index.rowStart[line]]).toBe(row);
        },
      ),
    );
  });
});
