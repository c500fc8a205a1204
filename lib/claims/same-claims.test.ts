import { expect, it } from "vitest";
import { EVERYTHING } from "./claim-filter";
import { haveSameClaims } from "./same-claims";

it("takes a choice of lines for no choice of claims", () => {
  expect(haveSameClaims({ ...EVERYTHING, relations: Uint8Array.of(1, 0), minOrigins: 2 }, EVERYTHING)).toBe(
    true,
  );
});

it("tells filters apart that let other claims pass, and not those that say the same", () => {
  const withStances = { ...EVERYTHING, stances: Uint8Array.of(1, 0, 1) };
  expect(haveSameClaims(withStances, EVERYTHING)).toBe(false);
  expect(haveSameClaims(withStances, { ...EVERYTHING, stances: Uint8Array.of(1, 0, 1) })).toBe(true);
  expect(haveSameClaims(withStances, { ...EVERYTHING, stances: Uint8Array.of(1, 1, 1) })).toBe(false);
  const dated = { ...EVERYTHING, happened: { fromDay: 3, toDay: null } };
  expect(haveSameClaims(dated, EVERYTHING)).toBe(false);
  expect(haveSameClaims(dated, { ...dated, happened: { fromDay: 3, toDay: null } })).toBe(true);
  expect(haveSameClaims({ ...EVERYTHING, undated: false }, EVERYTHING)).toBe(false);
});
