import { expect, it } from "vitest";
import { loadForTest } from "@/lib/claims/test-load";
import { thumbnailOf } from "./thumbnail";

function draw(path: string) {
  const { data, result } = loadForTest(path);
  return thumbnailOf(data, result);
}

it("draws nothing for a dossier without claims", () => {
  expect(draw("tests/fixtures/empty.json")).toMatchObject({ lines: [], actors: [] });
});

it("draws the six main actors of the Tehran dossier within its frame, people round", () => {
  const { width, height, actors, lines } = draw("data/tehran-meeting.json");
  expect(actors).toHaveLength(6);
  expect(actors.filter((actor) => actor.round)).toHaveLength(2);
  for (const { x, y } of actors) expect(x >= 0 && x <= width && y >= 0 && y <= height).toBe(true);
  expect(new Set(lines.map((line) => line.family)).size).toBe(6);
});

it("puts actors without a layout in a circle, and at most twenty-four", () => {
  const { actors } = draw("tests/fixtures/many.json");
  expect(actors).toHaveLength(24);
  expect(new Set(actors.map(({ x, y }) => `${x} ${y}`)).size).toBe(24);
});

it("takes no actor for one that stands in the layout because of its name", () => {
  for (const { x, y } of draw("tests/fixtures/hostile.json").actors) {
    expect(Number.isFinite(x) && Number.isFinite(y)).toBe(true);
  }
});

it("draws each family between two actors once, from the same end, whichever way its relations go", () => {
  const { lines } = draw("data/disputed-accord.json");
  const ends = lines.map(({ x1, y1, x2, y2 }) => [`${x1} ${y1}`, `${x2} ${y2}`] as const);
  const pairs = new Set(ends.map(([from, to]) => `${from} ${to}`));
  expect(ends.filter(([from, to]) => pairs.has(`${to} ${from}`))).toEqual([]);
  expect(new Set(lines.map((line, i) => `${ends[i]} ${line.family}`)).size).toBe(lines.length);
});
