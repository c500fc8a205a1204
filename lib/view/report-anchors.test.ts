import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { claimAnchor, closestAnchor, quoteAnchor, reportPath } from "./report-anchors";

describe("the anchors of a report's page", () => {
  it("are plain for plain ids, and safe for any other", () => {
    expect(claimAnchor("c01-met_p5")).toBe("claim-c01-met_p5");
    expect(claimAnchor("__proto__")).toBe("claim-__proto__");
    expect(quoteAnchor('"], #a b', 2)).toBe("quote-.22..5d..2c..20..23.a.20.b-2");
    expect(closestAnchor("🕊", 0)).toBe("closest-.1f54a.-0");
    expect(reportPath("grain", "r1")).toBe("/d/grain/reports/r1");
    expect(reportPath("grain", "r1", "claim-c1")).toBe("/d/grain/reports/r1#claim-c1");
  });

  it("are legal in an address, and no two claims share one", () => {
    const id = fc.string({ unit: fc.constantFrom(..."a-0._ 🕊.2e"), minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(id, id, fc.nat({ max: 19 }), fc.nat({ max: 19 }), (a, b, i, j) => {
        expect(quoteAnchor(a, i)).toMatch(/^[A-Za-z0-9_.-]+$/);
        expect(claimAnchor(a) === claimAnchor(b)).toBe(a === b);
        expect(quoteAnchor(a, i) === quoteAnchor(b, j)).toBe(a === b && i === j);
      }),
    );
  });
});
