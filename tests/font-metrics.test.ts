import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { fontMetricsModule } from "./make-font-metrics";

it("the widths in the code are those of the fonts that we serve", () => {
  const digits = (text: string) => text.match(/"[0-9a-z-]{20,}"/g);
  const inCode = digits(readFileSync("lib/view/font-metrics.ts", "utf8"));
  expect(inCode).toHaveLength(10);
  expect(inCode).toEqual(digits(fontMetricsModule()));
});
