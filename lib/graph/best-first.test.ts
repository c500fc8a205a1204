import fc from "fast-check";
import { expect, it } from "vitest";
import { BestFirst } from "./best-first";

it("gives null where it is empty", () => {
  expect(new BestFirst<number>((a, b) => a < b).pop()).toBeNull();
});

it("gives its members in order, whatever order they came in", () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.integer()), (members) => {
      const queue = new BestFirst<number>((a, b) => a < b);
      for (const member of members) queue.push(member);
      expect(members.map(() => queue.pop())).toEqual([...members].sort((a, b) => a - b));
      expect(queue.pop()).toBeNull();
    }),
  );
});
