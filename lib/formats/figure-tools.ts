import { readFileSync } from "node:fs";
import { join } from "node:path";
import { rasteriseSvg } from "./rasterise-svg";

/**
 * Returns what making a figure needs of this machine: the fonts in a folder, each file read once, and the rasteriser.
 */
export function figureTools(folder: string) {
  const files = new Map<string, Buffer>();
  const read = (file: string): Buffer => {
    const known = files.get(file) ?? readFileSync(join(folder, file));
    files.set(file, known);
    return known;
  };
  return {
    base64Of: (file: string) => read(file).toString("base64"),
    typeface: (typeface: string, weight: 400 | 600) => read(`${typeface}-${weight}.ttf`),
    rasterise: rasteriseSvg,
  };
}
