import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { digestOf, hexOf, idOf } from "./digest";
import { DigestSet } from "./digest-set";

describe("digestOf", () => {
  it("is SHA-256 as others compute it, of nothing and of every text", () => {
    expect(hexOf(digestOf(""))).toBe("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.nat(3_000), (text, times) => {
        const whole = text.repeat(Math.min(times, 9_000 / (text.length + 1)));
        expect(hexOf(digestOf(whole))).toBe(createHash("sha256").update(whole).digest("hex"));
        expect(idOf(digestOf(whole))).toBe(
          createHash("sha256").update(whole).digest("base64url").slice(0, 22),
        );
      }),
    );
  });
});

describe("DigestSet", () => {
  it("is empty at first", () => {
    expect(new DigestSet().size).toBe(0);
  });

  it("says of each digest whether it is new, as a map of strings would, while it grows", () => {
    const set = new DigestSet();
    const map = new Map<number, number>();
    let seed = 1;
    for (let turn = 0; turn < 40_000; turn++) {
      seed = (seed * 48_271) % 0x7fffffff;
      const [key, value] = [seed % 15_000, turn % 3];
      const known = map.get(key);
      expect(set.add(digestOf(String(key)), value)).toBe(
        known === undefined ? "new" : known === value ? "same" : "other",
      );
      if (known === undefined) map.set(key, value);
    }
    expect(set.size).toBe(map.size);
  });

  it("tells digests apart that share all but their last word, and takes zeros for one", () => {
    const set = new DigestSet();
    const digest = new Uint8Array(32);
    expect([set.add(digest), set.add(digest)]).toEqual(["new", "same"]);
    const other = digest.slice();
    other[12] = 7;
    expect(set.add(other)).toBe("new");
    expect(
      set.add(
        Uint8Array.from({ length: 32 }, () => 255),
        0xffffffff,
      ),
    ).toBe("new");
    expect(
      set.add(
        Uint8Array.from({ length: 32 }, () => 255),
        -1,
      ),
    ).toBe("same");
  });
});
