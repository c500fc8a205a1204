import { describe, expect, it } from "vitest";
import { softEnds } from "./soft-ends";

describe("softEnds", () => {
  it("has no soft end for a text that is no date", () => {
    expect(softEnds("soon")).toEqual({ from: false, to: false });
  });

  it.each([
    ["2023-11-15", false, false],
    ["2023-11", false, false],
    ["2023-11-15~", true, true],
    ["2023?", true, true],
    ["2023-11-01~/2023-11-10~", true, true],
    ["2023-11-01/2023-11-10~", false, true],
    ["2023-11-01%/2023-11-10", true, false],
    ["2023-11-01/..", false, false],
    ["/2023-11-01", true, false],
  ])("tells of %s", (edtf, from, to) => {
    expect(softEnds(edtf)).toEqual({ from, to });
  });
});
