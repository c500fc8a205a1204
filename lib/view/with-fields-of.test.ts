import { expect, it } from "vitest";
import { DEFAULT_VIEW, type View } from "./view-state";
import { withFieldsOf } from "./with-fields-of";

const before: View = { ...DEFAULT_VIEW, hide: ["iran"], p: { hamas: { x: 1, y: 2 } }, sel: ["iran"] };

it("keeps what says the same, and takes what does not", () => {
  const next: View = { ...structuredClone(before), x: ["iran"], sel: null, view: "list" };
  const view = withFieldsOf(before, next);
  expect(view).toEqual(next);
  expect(view.hide).toBe(before.hide);
  expect(view.p).toBe(before.p);
  expect(view.x).toBe(next.x);
});

it("changes neither of the two", () => {
  const next: View = { ...DEFAULT_VIEW };
  expect(withFieldsOf(before, next)).toEqual(DEFAULT_VIEW);
  expect(before.hide).toEqual(["iran"]);
});
