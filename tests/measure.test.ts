import { describe, expect, it } from "vitest";
import { median, percentile95, timesOf } from "../bench/measure";

describe("times", () => {
  it("of nothing have no median", () => {
    expect(() => median([])).toThrow();
    expect(() => percentile95([])).toThrow();
  });

  it("have the middle as their median, not the mean", () => {
    expect(median([9, 1, 2])).toBe(2);
    expect(median([100, 1, 3, 2])).toBe(2.5);
    expect(median([10, 9])).toBe(9.5);
  });

  it("have a 95th percentile that only the slowest twentieth exceeds", () => {
    expect(percentile95(Array.from({ length: 100 }, (_, index) => 100 - index))).toBe(95);
    expect(percentile95([7])).toBe(7);
  });

  it("do not count what warms up", async () => {
    let runs = 0;
    const times = await timesOf(() => (runs += 1), { rounds: 3, warmUps: 2 });
    expect(times).toHaveLength(3);
    expect(runs).toBe(5);
  });
});
