import { expect, it } from "vitest";
import { typedDate } from "./typed-date";

it.each([
  ["", ""],
  ["8 March 2025", "2025-03-08"],
  [" 15 Nov. 2023 ", "2023-11-15"],
  ["March 8, 2025", "2025-03-08"],
  ["1st September 2024", "2024-09-01"],
  ["March 2025", "2025-03"],
])("reads %j as %j", (typed, edtf) => {
  expect(typedDate(typed)).toBe(edtf);
});

it.each([
  "2023-11-01~/2023-11-10~",
  "2023-21",
  "../2023-11",
  "13 Nov",
  "3/8/2025",
  "8 M 2025",
  "8 March 2025 or so",
])("leaves %j to whoever reads dates", (typed) => {
  expect(typedDate(typed)).toBe(typed);
});
