import { expect, it } from "vitest";
import { loadForTest } from "@/lib/claims/test-load";
import { filterView } from "./explore";
import { isOneOnlyDenied } from "./only-denied";
import { DEFAULT_VIEW } from "./view-state";

it("finds the line that is denied and asserted by nobody, and none where there is none", () => {
  expect(isOneOnlyDenied(loadForTest("data/disputed-accord.json").result)).toBe(true);
  expect(isOneOnlyDenied(loadForTest("data/tehran-meeting.json").result)).toBe(false);
  expect(isOneOnlyDenied(loadForTest("tests/fixtures/empty.json").result)).toBe(false);
});

it("does not take a line for such a one because a filter leaves its assertion out", () => {
  const { data, table } = loadForTest("tests/fixtures/disputed.json");
  const denials = filterView(data, table, { ...DEFAULT_VIEW, st: ["denies"] });
  expect(denials.shown.length).toBeGreaterThan(0);
  expect(isOneOnlyDenied(denials)).toBe(false);
});
