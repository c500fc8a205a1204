import { PALETTE } from "./palette";

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
