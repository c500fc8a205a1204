import { expect, it } from "vitest";
import { loadForTest } from "@/lib/claims/test-load";
import { everythingOf } from "./explore";
import { findLine } from "./find-line";

const { data, table } = loadForTest("data/tehran-meeting.json");
const result = everythingOf(data, table);

it("finds no line of unknown ids, of actors that it does not join, or of what is no id of a line", () => {
  for (const id of ["", "iran", "iran.met_with.nobody", "iran.sang_with.hamas", "israel.met_with.iran"])
    expect(findLine(data, table, result, id)).toBeNull();
});

it("finds every line that is shown by its id, as the same object", () => {
  for (const position of result.shown) {
    const line = result.line(position);
    expect(findLine(data, table, result, line.id)).toBe(line);
  }
});
