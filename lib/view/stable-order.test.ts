import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { LAST, stably } from "./stable-order";

describe("an order by keys", () => {
  it("is empty for no keys", () => {
    expect(stably(null, new Int32Array())).toEqual(new Uint32Array());
  });

  it("is what sorting by comparing gives, ties as they were, whatever the spread of the keys", () => {
    const key = fc.oneof(fc.integer({ min: -5, max: 5 }), fc.integer(), fc.constant(LAST));
    fc.assert(
      fc.property(fc.array(key), (given) => {
        const keys = Int32Array.from(given);
        const expected = [...given.keys()].sort((a, b) => keys[a]! - keys[b]! || a - b);
        expect([...stably(null, keys)]).toEqual(expected);
        const backwards = Uint32Array.from(given.keys()).reverse();
        expect([...stably(backwards, keys)]).toEqual([...backwards].sort((a, b) => keys[a]! - keys[b]!));
      }),
    );
  });
});
