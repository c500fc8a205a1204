import { describe, expect, it } from "vitest";
import { testClaim } from "@/lib/domain/test-bundle";
import { claimSections } from "./claim-sections";

const claim = (stance: "asserts" | "denies", status: "accepted" | "withdrawn" = "accepted") =>
  testClaim({ stance, status });

describe("the sections of a line's claims", () => {
  it("are none without claims", () => {
    expect(claimSections([])).toEqual([]);
  });

  it("are one for each side that somebody takes", () => {
    expect(claimSections([claim("asserts"), claim("asserts"), claim("denies")])).toEqual([
      { side: "asserts", positions: [0, 1] },
      { side: "denies", positions: [2] },
    ]);
  });

  it("put what was withdrawn last, whichever side it took, and leave no side that nobody takes any more", () => {
    const claims = [claim("asserts", "withdrawn"), claim("asserts"), claim("denies", "withdrawn")];
    expect(claimSections(claims)).toEqual([
      { side: "asserts", positions: [1] },
      { side: "withdrawn", positions: [0, 2] },
    ]);
  });
});
