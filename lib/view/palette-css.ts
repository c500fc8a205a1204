import type { Family } from "@/lib/domain/family";
import { PALETTE, type Palette } from "./palette";

/** Returns the palette as CSS custom properties on `:root`, each of which follows the theme in force. */
export function paletteCss(): string {
  const { light, dark } = PALETTE;
  const plain = (Object.keys(light) as (keyof typeof light)[]).flatMap((name) => {
    if (name === "family") return [];
    return [[property(name), light[name], dark[name]] as const];
  });
  const families = (Object.keys(light.family) as (keyof typeof light.family)[]).map(
    (name) => [`--family-${name}`, light.family[name], dark.family[name]] as const,
  );
  const rules = [...plain, ...families].map(([name, day, night]) => `${name}:light-dark(${day},${night})`);
  return `:root{${rules.join(";")}}`;
}

/** `paper2` is `--paper-2` in CSS. */
function property(name: string): string {
  return `--${name.replace(/(\d)$/, "-$1")}`;
}

/** Returns a palette whose colours are the custom properties, for a drawing within the page: it follows the theme in force. */
export function cssPalette(): Palette {
  const { family, ...plain } = PALETTE.light;
  const named = Object.keys(plain).map((name) => [name, `var(${property(name)})`] as const);
  const families = Object.keys(family).map((name) => [name, `var(--family-${name})`] as const);
  // Sound because the keys are those of the palette itself.
  return {
    ...(Object.fromEntries(named) as Omit<Palette, "family">),
    family: Object.fromEntries(families) as Record<Family, string>,
  };
}
