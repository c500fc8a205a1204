import { measureText } from "./measure-text";
import { MARK } from "./svg";
import { wrapEvenly, wrapText } from "./wrap-text";

/** How words on lines are set, px. `padding` is the opaque ground around them, `drop` what centres small letters on the line. */
export const LABEL = { size: 13, weight: 400, lineHeight: 1.2, padding: 3, drop: 1 } as const;
const MAX_WIDTH = 190;
const SCOPE_WIDTH = 240;
/** White space at which a row of words may end: not the no-break spaces. */
export const SPACE = /[^\S\u00a0\u202f]+/;
/** Words shorter than this are not set in two rows. */
const LEAST_TO_SPLIT = 52;

/** Returns the outer size of a label in px, as cytoscape lays it out: rows, and the ground around them. */
export function labelSize(rows: readonly string[]): { width: number; height: number } {
  const widest = Math.max(0, ...rows.map((row) => measureText(row, LABEL.size, LABEL.weight)));
  const height = rows.length * LABEL.size + (rows.length - 1) * (LABEL.lineHeight - 1) * LABEL.size;
  return { width: Math.ceil(widest) + 2 * LABEL.padding, height: height + 2 * LABEL.padding };
}

/**
 * Returns the ways to set the words of a line: in one row where it is short enough, then in two, then in three narrow ones,
 * and with its scope in rows of their own under each ("re: entering the war") when there is one to show.
 */
export function labelSettings(words: string, scope: string | null): string[][] {
  const set = (maxWidth: number, maxLines: number) =>
    wrapEvenly(words, { maxWidth, maxLines, size: LABEL.size, weight: LABEL.weight });
  const measured = (text: string) => measureText(text, LABEL.size, LABEL.weight);
  const width = measured(words);
  const pieces = words.split(SPACE);
  // The numbers of sources stay with the word before them: what is broken off them is not raised.
  const marked = pieces.at(-1)!.includes(MARK) ? measured(pieces.at(-1)!) + 1 : 0;
  const most = Math.max(MAX_WIDTH, Math.min(marked, SCOPE_WIDTH));
  const longest = Math.max(...pieces.map(measured));
  const least = Math.max(LEAST_TO_SPLIT, Math.min(longest + 1, most));
  const settings = [set(most, 2)];
  if (width > LEAST_TO_SPLIT) settings.push(set(Math.max(width * 0.62, least), 2));
  if (width > 2 * LEAST_TO_SPLIT) settings.push(set(Math.max(width * 0.42, least), 3));
  const different = settings.filter(
    (rows, i) =>
      !rows.at(-1)?.endsWith("…") &&
      settings.findIndex((other) => other.join("\n") === rows.join("\n")) === i,
  );
  const usable = different.length > 0 ? different : settings.slice(0, 1);
  if (scope === null) return usable;
  // One row for the scope where the line has close neighbours; the panel beside the drawing has it in full.
  const font = { size: LABEL.size, weight: LABEL.weight };
  const long = wrapText(`re: ${scope}`, { maxWidth: SCOPE_WIDTH, maxLines: 1, ...font });
  const short = wrapText(`re: ${scope}`, { maxWidth: MAX_WIDTH * 0.75, maxLines: 2, ...font });
  return [[...usable[0]!, ...long], ...usable.map((rows) => [...rows, ...short])];
}
