import { describe, expect, it } from "vitest";
import { bundlesOf, type Candidate } from "./bundles";

const line = (id: string, given: Partial<Candidate> = {}): Candidate => {
  const [source = "", , target = ""] = id.split(".");
  return {
    id,
    type: "line",
    source,
    target,
    family: "friction",
    symmetric: false,
    contested: false,
    status: "reported",
    ...given,
  };
};
const closed = new Set<string>();
const stepsOf = (candidates: readonly Candidate[], open = closed) =>
  Object.fromEntries(
    bundlesOf(candidates, open).flatMap(({ slots }) => slots.map(({ id, step }) => [id, step])),
  );

describe("bundlesOf", () => {
  it("has nothing to fan out without lines", () => expect(bundlesOf([], closed)).toEqual([]));

  it("keeps a single line straight and fans more out to both sides alike", () => {
    expect(stepsOf([line("a.r1.b")])).toEqual({ "a.r1.b": 0 });
    expect(stepsOf([line("a.r1.b"), line("a.r2.b")])).toEqual({ "a.r1.b": -0.5, "a.r2.b": 0.5 });
    expect(stepsOf([line("a.r1.b"), line("a.r2.b"), line("a.r3.b")])).toEqual({
      "a.r1.b": -1,
      "a.r2.b": 0,
      "a.r3.b": 1,
    });
  });

  it("counts both directions and roles as one fan, each direction on its side", () => {
    const role = line("role.b.0", {
      type: "role",
      source: "b",
      target: "a",
      family: "standing",
      symmetric: true,
    });
    expect(stepsOf([line("a.r1.b"), line("b.r1.a"), role])).toEqual({
      "a.r1.b": -1,
      "role.b.0": 0,
      "b.r1.a": 1,
    });
    expect(bundlesOf([line("a.r1.b"), line("b.r1.a"), role], closed)).toHaveLength(1);
  });

  const four = ["a.r1.b", "a.r2.b", "a.r3.b", "a.r4.b"].map((id) => line(id));

  it("folds four lines of one direction and family into one, three not", () => {
    expect(stepsOf(four)).toEqual({ "fold.a.friction.b": 0 });
    expect(bundlesOf(four, closed)[0]!.slots[0]!.members).toHaveLength(4);
    expect(Object.keys(stepsOf(four.slice(1)))).toHaveLength(3);
  });

  it("does not fold across directions or families", () => {
    const mixed = [...four.slice(0, 3), line("b.r4.a"), line("a.r5.b", { family: "force" })];
    expect(Object.keys(stepsOf(mixed)).filter((id) => id.startsWith("fold"))).toEqual([]);
  });

  it("never folds a contested line with others: an assertion stays beside its denial", () => {
    const contested = [...four, line("a.r5.b", { contested: true })];
    expect(Object.keys(stepsOf(contested))).toEqual(["fold.a.friction.b", "a.r5.b"]);
    const almost = [...four.slice(1), line("a.r5.b", { contested: true })];
    expect(Object.keys(stepsOf(almost))).toHaveLength(4);
  });

  it("takes all lines of a fold out while one of them is selected, and moves nothing else", () => {
    const other = line("a.r9.b", { family: "force" });
    const before = stepsOf([...four, other]);
    for (const { id } of four) {
      const after = stepsOf([...four, other], new Set([id]));
      expect(Object.keys(after)).toEqual([...four.map((one) => one.id), "a.r9.b"]);
      expect(after["a.r9.b"]).toBe(before["a.r9.b"]);
      expect(after["a.r1.b"]).toBe(before["fold.a.friction.b"]);
      expect(new Set(Object.values(after)).size).toBe(5);
    }
  });

  it("says which lines came out of a fold, and leaves other folds folded", () => {
    const back = ["b.r1.a", "b.r2.a", "b.r3.a", "b.r4.a"].map((id) => line(id));
    const [bundle] = bundlesOf([...four, ...back], new Set(["a.r3.b"]));
    expect(bundle!.slots.map(({ id, outOf }) => [id, outOf])).toEqual([
      ...four.map(({ id }) => [id, "fold.a.friction.b"]),
      ["fold.b.friction.a", null],
    ]);
  });

  it("draws a selected fold line by line", () => {
    expect(Object.keys(stepsOf(four, new Set(["fold.a.friction.b"])))).toEqual(four.map(({ id }) => id));
  });
});
