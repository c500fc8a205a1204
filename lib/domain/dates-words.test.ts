import { describe, expect, it } from "vitest";
import { UNDATED } from "@/lib/claims/claim-table";
import { givenDates } from "./dates-words";
import { dayOf, OPEN_TO_DAY } from "./day";

const [FIRST, LAST] = [dayOf(2025, 2, 24), dayOf(2025, 3, 31)];

describe("the dates that are given", () => {
  it("are none", () => {
    expect(givenDates({ count: 0, fromDay: UNDATED, toDay: UNDATED })).toBe("undated");
  });

  it("are one, shown plainly, however long", () => {
    expect(givenDates({ count: 1, fromDay: FIRST, toDay: FIRST })).toBe("24 February 2025");
    expect(givenDates({ count: 1, fromDay: FIRST, toDay: LAST })).toBe("24 February – 31 March 2025");
  });

  it("are counted where they differ: nobody gave the span from the first to the last", () => {
    expect(givenDates({ count: 5, fromDay: FIRST, toDay: LAST })).toBe("5 dates, 24 Feb – 31 Mar 2025");
    expect(givenDates({ count: 2, fromDay: FIRST, toDay: OPEN_TO_DAY })).toBe("2 dates, since 24 Feb 2025");
  });
});
