import type { FigureInput } from "./figure-input";
import { PALETTE, type Palette } from "./palette";

/** Printers' black: one ink, so that small letters have no coloured seam. */
const BLACK = "#000000";

/** Returns the colours of a figure: those of its theme, with black words on white where a journal wants that. */
export function figureColours({ theme, inkText }: Pick<FigureInput, "theme" | "inkText">): Palette {
  const colours = PALETTE[theme];
  if (!inkText || theme === "dark") return colours;
  return { ...colours, paper: "#FFFFFF", ink: BLACK, ink2: BLACK, ink3: BLACK };
}
