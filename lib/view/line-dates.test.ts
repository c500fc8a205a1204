import { describe, expect, it } from "vitest";
import { UNDATED } from "@/lib/claims/claim-table";
import { loadForTest } from "@/lib/claims/test-load";
import { givenDates, INFERRED_MARK } from "@/lib/domain/dates-words";
import { lineDates } from "./line-dates";

const ACCORD = loadForTest("data/disputed-accord.json");

function datesOf(id: string) {
  const line = Array.from(ACCORD.result.shown, ACCORD.result.line).find((other) => other.id === id);
  if (!line) throw new Error(`no line ${id}`);
  return lineDates(ACCORD.table, line);
}

describe("the dates of a line", () => {
  it("are none without claims, and none of claims without a date", () => {
    const none = { count: 0, fromDay: UNDATED, toDay: UNDATED, inferred: "none" };
    expect(lineDates(ACCORD.table, { rows: new Uint32Array() })).toEqual({ happened: none, reported: none });
    expect(datesOf("velmar.ally_of.brannoch").happened).toEqual(none);
  });

  it("are one where all reports give the same window", () => {
    const { happened, reported } = datesOf("velmar.negotiated_with.dorrane");
    expect(givenDates(happened)).toBe("1–28 February 2025");
    expect(givenDates(reported)).toBe("2 dates, 4–10 Mar 2025");
  });

  it("are counted by their windows where they differ, and say whether a coder worked out some or all", () => {
    const { happened } = datesOf("velmar.signed_agreement_with.dorrane");
    expect(givenDates(happened)).toBe("4 dates, 24 Feb – 31 Mar 2025");
    expect(INFERRED_MARK[happened.inferred]).toBe("(some inferred)");
    expect(datesOf("commission.mediated_for.velmar").happened.inferred).toBe("all");
    expect(datesOf("velmar.negotiated_with.dorrane").happened.inferred).toBe("none");
  });
});
