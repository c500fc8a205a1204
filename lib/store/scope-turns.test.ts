import { describe, expect, it } from "vitest";
import { inScopeTurn } from "./scope-turns";

describe("turns of parts", () => {
  it("are two at once, in the order of asking, and no more than eight wait", async () => {
    const begun: number[] = [];
    const ends: (() => void)[] = [];
    const ask = (at: number) =>
      inScopeTurn(() => {
        begun.push(at);
        return new Promise<number>((resolve) => ends.push(() => resolve(at)));
      });
    const asked = Array.from({ length: 10 }, (_, at) => ask(at));
    await expect(ask(10)).rejects.toMatchObject({ code: "busy" });
    expect(begun).toEqual([0, 1]);
    for (let at = 0; at < 10; at += 1) {
      ends[at]?.();
      await asked[at];
      await Promise.resolve();
    }
    expect(begun).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect(await inScopeTurn(async () => "again")).toBe("again");
  });

  it("are given back by who fails", async () => {
    for (let at = 0; at < 5; at += 1) {
      await expect(inScopeTurn(() => Promise.reject(new Error("gone")))).rejects.toThrow("gone");
    }
    expect(await inScopeTurn(async () => "free")).toBe("free");
  });
});
