import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildClaimTable } from "@/lib/claims/build-claim-table";
import { isDisputedLine, lineIndex } from "@/lib/claims/line-index";
import { type ClaimWorld, claimWorlds } from "@/lib/claims/test-claims";
import { everythingOf } from "./explore";
import { matrixActors, matrixOf } from "./matrix";
import { TEST_DOSSIER } from "./test-dossier";

function dossierOf(world: ClaimWorld) {
  const data = { ...TEST_DOSSIER, ...world, dossier: { ...TEST_DOSSIER.dossier, layout: {} } };
  return { data, result: everythingOf(data, buildClaimTable(world, world.claims)) };
}
const everyone = ({ actors }: { actors: readonly unknown[] }) => [...actors.keys()];

describe("the actors of a matrix", () => {
  it("are those with most lines where there is no room for all, also the last of the dossier", () => {
    expect(matrixActors([0, 1, 2, 3, 4], [1, 5, 2, 2, 9], new Set(), 3)).toEqual([4, 1, 2]);
  });

  it("leave out who is hidden or has no shown line, and the order of what is given", () => {
    const drawn = [0, 1, 2, 3];
    expect(matrixActors(drawn, [3, 4, 0, 5], new Set([3, undefined]), 9)).toEqual([1, 0]);
    expect(drawn).toEqual([0, 1, 2, 3]);
  });
});

describe("the matrix", () => {
  it("has no cell without actors, and none filled without lines", () => {
    const [world] = fc.sample(claimWorlds, 1);
    const { data, result } = dossierOf({ ...world!, claims: [] });
    expect(matrixOf(data, result, [], null).actors).toEqual([]);
    const empty = matrixOf(data, result, everyone(data), null);
    expect([empty.filled, empty.cell(0, 1)]).toEqual([0, null]);
  });

  it("has each line in the cell of who did it and to whom, and one that holds both ways in both", () => {
    fc.assert(
      fc.property(claimWorlds, (world) => {
        const { data, result } = dossierOf(world);
        const matrix = matrixOf(data, result, everyone(data), null);
        const lines = Array.from(result.shown, (position) => ({ position, ...result.line(position) }));
        for (const [row, subject] of matrix.actors.entries())
          for (const [column, object] of matrix.actors.entries()) {
            const own = lines.filter(
              (line) =>
                (line.subject === subject && line.object === object) ||
                (data.relationTypes[line.relation]!.symmetric &&
                  line.subject === object &&
                  line.object === subject),
            );
            const cell = matrix.cell(row, column);
            expect(cell?.lines ?? 0).toBe(own.length);
            if (cell === null) continue;
            expect(cell.families.reduce((sum, family) => sum + family.lines, 0)).toBe(own.length);
            expect(Math.max(...cell.families.map((family) => family.lines))).toBe(
              cell.families.find(({ family }) => family === cell.most)?.lines,
            );
            const index = lineIndex(result.table);
            expect(cell.disputed).toBe(own.filter((line) => isDisputedLine(index, line.position)).length);
          }
      }),
    );
  });

  it("has the actors with most lines first, or group by group with those who are in none last", () => {
    fc.assert(
      fc.property(claimWorlds, (world) => {
        const { data, result } = dossierOf(world);
        const byLines = matrixOf(data, result, everyone(data), null).actors;
        const counts = byLines.map((actor) => result.linesOfActor[actor]!);
        expect(counts).toEqual([...counts].sort((a, b) => b - a));
        const group = (actor: number) => (actor === 0 ? null : 1 + (actor % 2));
        const grouped = matrixOf(data, result, everyone(data), { group, betweenness: () => null }).actors;
        const numbers = grouped.map((actor) => group(actor) ?? 9);
        expect(numbers).toEqual([...numbers].sort((a, b) => a - b));
        expect([...grouped].sort()).toEqual([...byLines].sort());
      }),
    );
  });

  it("leaves out lines that lead to others", () => {
    const [world] = fc.sample(claimWorlds, { numRuns: 1, seed: 3 });
    const { data, result } = dossierOf(world!);
    const some = matrixOf(data, result, [0, 1], null);
    const all = matrixOf(data, result, everyone(data), null);
    expect(some.actors).toHaveLength(2);
    expect(some.filled).toBeLessThanOrEqual(all.filled);
  });
});
