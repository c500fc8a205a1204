import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { toActorLines } from "./actor-lines";
import { findPaths, type Path, type PathOptions } from "./paths";

/** A line between two actors with one more than its asserting origins; 0 is not shown. */
type TestLine = readonly [from: number, to: number, strength: number];

function find(lines: readonly TestLine[], from: number, to: number, options?: PathOptions) {
  const actorCount = Math.max(from, to, ...lines.map(([a, b]) => Math.max(a, b))) + 1;
  const ends = (at: 0 | 1) => Uint32Array.from(lines, (line) => line[at]);
  const strengths = lines.map(([, , strength]) => strength);
  return findPaths(toActorLines(actorCount, ends(0), ends(1)), strengths, from, to, options);
}

function actorsOf(paths: readonly Path[]): string[] {
  return paths.map(({ actors }) => actors.join(" "));
}

/** Every path up to six steps by trying all ways, ranked as the definition says; then the two shortest lengths. */
function naive(lines: readonly TestLine[], from: number, to: number): Path[] {
  const between = (a: number, b: number) =>
    [...lines.keys()]
      .filter((i) => {
        const [one, other, strength] = lines[i];
        return strength > 0 && ((one === a && other === b) || (one === b && other === a));
      })
      .sort((i, j) => lines[j][2] - lines[i][2] || i - j);
  const actorCount = Math.max(...lines.map(([a, b]) => Math.max(a, b)), from, to) + 1;
  const all: Path[] = [];
  const walk = (actors: number[]) => {
    const last = actors[actors.length - 1];
    if (last === to) {
      const steps = actors.slice(1).map((actor, i) => between(actors[i], actor));
      all.push({ actors, steps, weakest: Math.min(...steps.map(([first]) => lines[first][2])) - 1 });
    } else if (actors.length <= 6) {
      for (let next = 0; next < actorCount; next++) {
        if (!actors.includes(next) && between(last, next).length > 0) walk([...actors, next]);
      }
    }
  };
  if (from !== to) walk([from]);
  const sum = (path: Path) => path.steps.reduce((total, [first]) => total + lines[first][2], 0);
  const order = (a: Path, b: Path) =>
    a.steps.length - b.steps.length ||
    b.weakest - a.weakest ||
    sum(b) - sum(a) ||
    a.actors.map((actor, i) => actor - b.actors[i]).find((difference) => difference !== 0) ||
    0;
  const lengths = [...new Set(all.map(({ steps }) => steps.length))].sort((a, b) => a - b).slice(0, 2);
  return all.filter(({ steps }) => lengths.includes(steps.length)).sort(order);
}

const randomLines = fc.array(
  fc.tuple(fc.nat({ max: 6 }), fc.nat({ max: 6 }), fc.integer({ min: 0, max: 4 })),
  { maxLength: 22 },
);

describe("findPaths", () => {
  it("finds none without lines, from an actor to itself, and across parts that nothing joins", () => {
    const none = { paths: [], more: false };
    expect(find([], 0, 1)).toEqual(none);
    expect(find([[0, 1, 2]], 1, 1)).toEqual(none);
    expect(
      find(
        [
          [0, 1, 2],
          [2, 3, 2],
        ],
        0,
        3,
      ),
    ).toEqual(none);
  });

  it("walks lines from either end, but none that is not shown, and none that leads back to its own actor", () => {
    const lines: TestLine[] = [
      [1, 0, 2],
      [1, 2, 2],
      [0, 2, 0],
      [0, 0, 5],
    ];
    expect(find(lines, 0, 2).paths).toEqual([{ actors: [0, 1, 2], steps: [[0], [1]], weakest: 1 }]);
    expect(actorsOf(find(lines, 2, 0).paths)).toEqual(["2 1 0"]);
  });

  it("makes lines between the same two actors one step, those with most origins first", () => {
    const lines: TestLine[] = [
      [0, 1, 2],
      [1, 0, 4],
      [0, 1, 2],
    ];
    expect(find(lines, 0, 1).paths).toEqual([{ actors: [0, 1], steps: [[1, 0, 2]], weakest: 3 }]);
  });

  it("ranks fewest steps first, then the weakest step, then all steps together, then the order of the dossier", () => {
    const step = (middle: number, one: number, other: number): TestLine[] => [
      [0, middle, one],
      [middle, 9, other],
    ];
    const lines: TestLine[] = [
      ...step(1, 2, 9),
      ...step(2, 3, 4),
      ...step(3, 3, 3),
      ...step(4, 3, 4),
      [0, 9, 1],
    ];
    expect(actorsOf(find(lines, 0, 9).paths)).toEqual(["0 9", "0 2 9", "0 4 9", "0 3 9", "0 1 9"]);
  });

  it("ranks a path with a step that is only denied after all others of its length", () => {
    const lines: TestLine[] = [
      [0, 1, 1],
      [1, 3, 9],
      [0, 2, 2],
      [2, 3, 2],
    ];
    const { paths } = find(lines, 0, 3);
    expect(actorsOf(paths)).toEqual(["0 2 3", "0 1 3"]);
    expect(paths.map(({ weakest }) => weakest)).toEqual([1, 0]);
  });

  it("gives the shortest and the next length that has a path, even where that is two steps longer", () => {
    const lines: TestLine[] = [
      [0, 1, 2],
      [0, 2, 2],
      [2, 3, 2],
      [3, 1, 2],
      [0, 4, 2],
      [4, 5, 2],
      [5, 6, 2],
      [6, 1, 2],
    ];
    expect(actorsOf(find(lines, 0, 1).paths)).toEqual(["0 1", "0 2 3 1"]);
  });

  it("goes six steps and not seven", () => {
    const chain = (steps: number) => Array.from({ length: steps }, (_, i): TestLine => [i, i + 1, 2]);
    expect(actorsOf(find(chain(6), 0, 6).paths)).toEqual(["0 1 2 3 4 5 6"]);
    expect(find(chain(7), 0, 7)).toEqual({ paths: [], more: false });
  });

  it("gives those of the best rank where there are more than asked for, and says so", () => {
    const lines = Array.from({ length: 30 }, (_, i): TestLine[] => [
      [0, i + 2, (i % 7) + 1],
      [i + 2, 1, 9],
    ]).flat();
    const { paths, more } = find(lines, 0, 1, { maxPaths: 3 });
    expect({ more, found: actorsOf(paths) }).toEqual({ more: true, found: ["0 8 1", "0 15 1", "0 22 1"] });
    expect(find(lines, 0, 1, { maxPaths: 30 }).more).toBe(false);
  });

  it("finds a shortest path however little it may do, and says that there may be more", () => {
    const dense: TestLine[] = [];
    for (let a = 0; a < 4; a++) for (let b = 4; b < 8; b++) dense.push([a, b, 2]);
    const { paths, more } = find([...dense, [8, 0, 2], [7, 9, 2]], 8, 9, { maxBeginnings: 1 });
    expect({ more, lengths: paths.map(({ steps }) => steps.length) }).toEqual({ more: true, lengths: [3] });
  });

  it("finds what trying all ways finds, in the same order, the same each time", () => {
    fc.assert(
      fc.property(randomLines, fc.nat({ max: 6 }), fc.nat({ max: 6 }), (lines, from, to) => {
        const expected = naive(lines, from, to);
        const options = { maxPaths: 1_000 };
        expect(find(lines, from, to, options)).toEqual({ paths: expected, more: false });
        expect(find(lines, from, to, options)).toEqual(find(lines, from, to, options));
        const few = { paths: expected.slice(0, 3), more: expected.length > 3 };
        expect(find(lines, from, to, { maxPaths: 3 })).toEqual(few);
      }),
      { numRuns: 2_000 },
    );
  });
});
