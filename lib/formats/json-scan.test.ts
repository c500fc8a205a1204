import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { scanJson } from "./json-scan";

describe("a look at JSON text", () => {
  it("finds nothing in nothing", () => {
    expect(scanJson("", 9)).toEqual({ depth: 0, repeated: [] });
  });

  it("is not led astray by what stands in strings", () => {
    expect(scanJson('{"a":"[{\\"b\\":1,","c":["]"]}', 9)).toEqual({ depth: 2, repeated: [] });
  });

  it("stops one above the limit", () => {
    expect(scanJson("[".repeat(1000), 5).depth).toBe(6);
  });

  it("names the fields that one object has twice, also when one of them is written with an escape", () => {
    expect(scanJson('[{"a":1},{"b":{"a":1,"x":0,"\\u0061":2}}]', 9).repeated).toEqual([[1, "b", "a"]]);
  });

  it("agrees with the parser on the depth of any value, and finds no field repeated", () => {
    const depthOf = (value: unknown): number =>
      typeof value === "object" && value !== null ? 1 + Math.max(0, ...Object.values(value).map(depthOf)) : 0;
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(scanJson(JSON.stringify(value), 1000)).toEqual({ depth: depthOf(value), repeated: [] });
      }),
    );
  });
});
