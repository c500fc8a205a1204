import { expect, it } from "vitest";
import { UNDATED } from "./claim-table";
import { spanOf } from "./span";

it("has no span without dated claims, and never the year 1970", () => {
  expect(spanOf(Int32Array.of(), Int32Array.of())).toEqual({ fromDay: UNDATED, toDay: UNDATED });
  expect(spanOf(Int32Array.of(UNDATED), Int32Array.of(UNDATED))).toEqual({
    fromDay: UNDATED,
    toDay: UNDATED,
  });
});

it("goes from the earliest first day to the latest last day, passing over undated claims", () => {
  const from = Int32Array.of(UNDATED, 20, 10, 15);
  const to = Int32Array.of(UNDATED, 21, 40, 16);
  expect(spanOf(from, to)).toEqual({ fromDay: 10, toDay: 40 });
});
