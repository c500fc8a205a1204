import { describe, expect, it } from "vitest";
import { relaysWords, sourceDates, sourceNumbers } from "./figure-source-words";

describe("the words of source notes", () => {
  it("tell the numbers against a line from those for it", () => {
    const isAgainst = (number: number) => number > 3;
    expect(sourceNumbers([], isAgainst)).toBe("");
    expect(sourceNumbers([1, 2, 3], isAgainst)).toBe("1–3");
    expect(sourceNumbers([5, 1, 4, 2, 3], isAgainst)).toBe("1–3\u202f≠\u202f4,5");
    expect(sourceNumbers([4], isAgainst)).toBe("≠\u202f4");
  });

  it("say when reports were published, and of how many that is not known or inferred", () => {
    const some = { reports: 3, span: "4–9 Mar 2025", undated: 0, inferred: 0 };
    expect(sourceDates({ ...some, span: "", undated: 3 })).toBe("3 reports, undated");
    expect(sourceDates(some)).toBe("3 reports, 4–9 Mar 2025");
    expect(sourceDates({ ...some, undated: 1, inferred: 2 })).toBe(
      "3 reports, 4–9 Mar 2025 (1 undated, 2 dates inferred)",
    );
    expect(sourceDates({ ...some, reports: 1, span: "4 March 2025" })).toBe("4 March 2025");
  });

  it("name the outlets that relay another", () => {
    expect(relaysWords("Kestrel", ["Radio Corrin", "Northlight"])).toBe(
      "Kestrel, relayed by Radio Corrin, Northlight",
    );
  });
});
