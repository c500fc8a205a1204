import { expect, it } from "vitest";
import { PALETTE } from "./palette";
import { cssPalette, paletteCss } from "./palette-css";

it("gives every colour of both themes once", () => {
  const css = paletteCss();
  expect(css).toContain(`--paper:light-dark(${PALETTE.light.paper},${PALETTE.dark.paper})`);
  expect(css).toContain(`--ink-2:light-dark(${PALETTE.light.ink2},${PALETTE.dark.ink2})`);
  for (const [family, colour] of Object.entries(PALETTE.light.family)) {
    expect(css).toContain(`--family-${family}:light-dark(${colour},`);
  }
});

it("carries nothing but colours, so that it can stand in a style element", () => {
  expect(paletteCss()).toMatch(/^:root\{(--[a-z0-9-]+:light-dark\(#[0-9A-F]{6},#[0-9A-F]{6}\);?)+\}$/);
});

it("names only properties that it has given, all of them, for drawings within the page", () => {
  const { family, ...plain } = cssPalette();
  const named = [...Object.values(plain), ...Object.values(family)].map((value) => value.slice(4, -1));
  const given = [...paletteCss().matchAll(/(--[a-z0-9-]+):/g)].map((found) => found[1]);
  expect(named.sort()).toEqual(given.sort());
});
