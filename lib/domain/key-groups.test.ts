import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { countGroups, groupMembers } from "./key-groups";

describe("groupMembers", () => {
  it("has no group where there is no member, and leaves those without keys alone", () => {
    expect(groupMembers([])).toEqual([]);
    expect(groupMembers([[], []])).toEqual([[0], [1]]);
  });

  it("joins what shares a key through others, groups by their first members", () => {
    expect(groupMembers([["a"], ["b"], ["c"], ["a", "c"]])).toEqual([[0, 2, 3], [1]]);
  });

  it("makes as many groups as are counted, with each member in one, in order", () => {
    const keys = fc.array(fc.array(fc.constantFrom("a", "b", "c", "d", "__proto__"), { maxLength: 3 }));
    fc.assert(
      fc.property(keys, (keysOfMember) => {
        const groups = groupMembers(keysOfMember);
        expect(groups.length).toBe(countGroups(keysOfMember).groups);
        expect(groups.flat().sort((a, b) => a - b)).toEqual(keysOfMember.map((_, at) => at));
        expect(groups).toEqual(groups.map((group) => group.toSorted((a, b) => a - b)));
        expect(groups.map(([first]) => first)).toEqual(
          groups.map(([first]) => first).sort((a, b) => a! - b!),
        );
      }),
    );
  });
});
