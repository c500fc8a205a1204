import { PALETTE, type Theme } from "./palette";

/**
 * Returns the palette as custom properties: `--paper`, `--ink-2`, `--family-friction` and so on. Light unless the system
 * prefers dark; `data-theme` on the root element decides over the system.
 */
export function paletteCss(): string {
  return [
    `:root,:root[data-theme="light"]{${properties("light")}}`,
    `@media (prefers-color-scheme:dark){:root:not([data-theme="light"]){${properties("dark")}}}`,
    `:root[data-theme="dark"]{${properties("dark")}}`,
  ].join("\n");
}

function properties(theme: Theme): string {
  const { family, ...tokens } = PALETTE[theme];
  return [
    ...Object.entries(tokens).map(([name, colour]) => `--${name.replace(/\d/, "-$&")}:${colour}`),
    ...Object.entries(family).map(([name, colour]) => `--family-${name}:${colour}`),
  ].join(";");
}
