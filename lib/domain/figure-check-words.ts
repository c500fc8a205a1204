import { formatCount } from "./sentence";

/** Sentences of the list that says, while a figure is made, whether it can be published as it is. */

/** Returns how large the smallest words are: "Smallest words: 6.0 points in print." */
export function smallestWords(size: number, medium: "screen" | "print"): string {
  return `Smallest words: ${size.toFixed(1)} ${medium === "print" ? "points in print" : "pixels"}.`;
}

/** Returns what to do where the drawing had to be made smaller, words included. */
export function shrunkWords(size: number, medium: "screen" | "print"): string {
  const unit = medium === "print" ? "points" : "pixels";
  return `The drawing had to be made smaller: its words are ${size.toFixed(1)} ${unit}. Choose a larger size, or show fewer lines.`;
}

/** Returns that a long link is set small. */
export const SMALL_LINK =
  "The link is long, so it is set small. Fewer filters or moved actors make it shorter.";

/** Returns how lines got their words: on them, by letter, or not at all. */
export function labelledLines(labelled: number, lettered: number, unlabelled: number): string {
  if (lettered === 0 && unlabelled === 0) return "Every line has its words on it.";
  const onLines = `${formatCount(labelled, "line")} with words`;
  const byLetter = lettered === 0 ? "" : `, ${lettered} by letter beside the drawing`;
  if (unlabelled === 0) return `${onLines}${byLetter}.`;
  return `${onLines}${byLetter}, ${unlabelled} without any: there is no room. A larger size has more.`;
}

/** Returns what became of the source notes. */
export function notesShown(notes: number, left: number): string {
  if (notes === 0) return "No line, so no source.";
  if (left === 0) return notes === 1 ? "The source is on it." : `All ${notes} sources are on it.`;
  return `${notes - left} of ${notes} sources are on it; the figure says that ${left} more are at the link.`;
}

/** Returns whether everything that speaks against a line is on the figure. */
export function denialsKept(against: number, left: number): string {
  if (against === 0) return "Nothing in this dossier speaks against a shown line.";
  if (left === 0) {
    return against === 1
      ? "The source that speaks against a line is on it."
      : `All ${against} sources that speak against a line are on it.`;
  }
  return `${left} of ${against} sources that speak against a line found no room. The figure says so; a larger size has room.`;
}

/** Returns how well words stand out from their ground, as the ratio of WCAG 2. */
export function contrastWords(ratio: number, transparent: boolean): string {
  const words = `Contrast of words: ${ratio.toFixed(1)} to 1`;
  return transparent ? `${words} on a ground of this theme. Put it on no other.` : `${words} or more.`;
}

/** Returns that nothing but the reader's own fonts can draw some characters, and that a PDF has none. */
export function missingFont(characters: readonly string[], isPdf: boolean): string {
  const some = characters.slice(0, 12).join(" ");
  const more = characters.length > 12 ? ` and ${characters.length - 12} more` : "";
  return isPdf
    ? `A PDF cannot show ${some}${more}: no font that ships with Relata has them. Choose PNG or SVG.`
    : `${some}${more}: drawn in a font of this device, as no font that ships with Relata has them.`;
}

/** Returns that this browser cannot make an image of this size. */
export function tooLargeImage(width: number, height: number): string {
  return `This browser cannot make an image of ${width} × ${height} pixels. Choose a smaller scale, SVG or PDF.`;
}

/** Returns that the image can be made. */
export function imageFits(width: number, height: number, dpi: number): string {
  return `${width} × ${height} pixels, ${dpi} dpi: this browser can make it.`;
}

/** Returns that unnamed sources are not called as each report calls them. */
export const OWN_NAMES =
  "The reports’ own words for unnamed sources could not be fetched: the notes call them as the dossier does.";

/** Returns that there is nothing to draw. */
export const NOTHING_TO_DRAW = "No line is shown. Change the filter, or choose another scope.";
