import { expect, it } from "vitest";
import { textDirection } from "./text-direction";

it("a text takes its direction from its first letter, and is left to right without one", () => {
  expect(textDirection("")).toBe("ltr");
  expect(textDirection("7 (24)")).toBe("ltr");
  expect(textDirection("Iran ایران")).toBe("ltr");
  expect(textDirection("24 شركة Nordal")).toBe("rtl");
  expect(textDirection("“עיתון”")).toBe("rtl");
});
