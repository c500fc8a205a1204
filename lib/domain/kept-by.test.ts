import { describe, expect, it, vi } from "vitest";
import { keptBy } from "./kept-by";

describe("keptBy", () => {
  it("makes a thing once for each object, however alike they are", () => {
    const make = vi.fn(({ size }: { size: number }) => ({ size }));
    const kept = keptBy(make);
    const one = { size: 1 };
    expect(make).not.toHaveBeenCalled();
    expect(kept(one)).toBe(kept(one));
    expect(kept({ size: 1 })).not.toBe(kept(one));
    expect(make).toHaveBeenCalledTimes(2);
  });

  it("keeps also what is nothing, and hands on further arguments", () => {
    const make = vi.fn((_: object, found: string | undefined) => found);
    const kept = keptBy(make);
    const key = {};
    expect([kept(key, undefined), kept(key, undefined)]).toEqual([undefined, undefined]);
    expect(make).toHaveBeenCalledTimes(1);
    expect(kept({}, "found")).toBe("found");
  });

  it("keeps nothing of what fails", () => {
    const key = {};
    const kept = keptBy((_: object, fails: boolean) => {
      if (fails) throw new Error("no");
      return 1;
    });
    expect(() => kept(key, true)).toThrow("no");
    expect(kept(key, false)).toBe(1);
  });
});
