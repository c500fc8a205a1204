import type { TextBlock } from "./figure-frame";
import type { FigureKey } from "./figure-keys";
import { NOTE } from "./figure-notes";
import { SPACE } from "./label-text";
import { measureText } from "./measure-text";
import type { Palette } from "./palette";
import { MARK, RAISED, svgText } from "./svg";
import { wrapText } from "./wrap-text";

const COLUMN_GAP = 24;
/** Columns are no narrower than this: most words then take one line. */
const LEAST_COLUMN = 150;
const MOST_COLUMNS = 4;
const LETTER = 16;
/** The numbers of sources stand at the end: a text that is cut short has none. */
const MOST_LINES = 6;

/**
 * Returns what the letters on lines stand for, in the columns in which it is lowest, filled one after the other. Height 0 for
 * none.
 */
export function keysSvg(keys: readonly FigureKey[], width: number, colours: Palette): TextBlock {
  if (keys.length === 0) return { svg: "", height: 0 };
  const longest = Math.max(...keys.flatMap(({ text }) => text.split(SPACE)).map(widthOf));
  const least = Math.max(LEAST_COLUMN, Math.ceil(longest) + LETTER);
  let best = inColumns(keys, width, 1, colours);
  for (let columns = 2; columns <= Math.min(MOST_COLUMNS, keys.length); columns++) {
    if ((width - (columns - 1) * COLUMN_GAP) / columns < least) break;
    const trial = inColumns(keys, width, columns, colours);
    if (trial.height < best.height) best = trial;
  }
  return best;
}

/** Width of words with the raised numbers after them. */
function widthOf(text: string): number {
  const [words = "", numbers = ""] = text.split(MARK);
  return measureText(words, NOTE.size, 400) + 1 + measureText(numbers, NOTE.size * RAISED, 400);
}

/** The words in lines, the numbers with the last of them: what is broken off from them would not be raised. */
function linesOf(text: string, maxWidth: number): string[] {
  const [words = "", numbers] = text.split(MARK);
  const lines = wrapText(words, { maxWidth, maxLines: MOST_LINES, size: NOTE.size, weight: 400 });
  if (numbers === undefined) return lines;
  const last = lines.pop() ?? "";
  const whole = last + MARK + numbers;
  const cut = last.lastIndexOf(" ");
  if (widthOf(whole) <= maxWidth || cut < 0) return [...lines, whole];
  return [...lines, last.slice(0, cut), last.slice(cut + 1) + MARK + numbers];
}

function inColumns(keys: readonly FigureKey[], width: number, columns: number, colours: Palette): TextBlock {
  const column = (width - (columns - 1) * COLUMN_GAP) / columns;
  const set = keys.map((key) => {
    const lines = linesOf(key.text, column - LETTER);
    return { key, lines, height: lines.length * NOTE.lineHeight + NOTE.gap };
  });
  const total = set.reduce((sum, { height }) => sum + height, 0);
  const parts: string[] = [];
  let at = 0;
  let y = 0;
  let highest = 0;
  let before = 0;
  for (const { key, lines, height } of set) {
    if (y > 0 && at < columns - 1 && before + height / 2 > (total * (at + 1)) / columns) {
      at++;
      y = 0;
    }
    const x = at * (column + COLUMN_GAP);
    const baseline = y + NOTE.lineHeight - 4;
    parts.push(svgText(key.letter, x, baseline, { size: NOTE.size, weight: 600, colour: colours.ink }));
    for (const [row, line] of lines.entries()) {
      const style = { size: NOTE.size, colour: colours.ink, dir: "ltr" } as const;
      parts.push(svgText(line, x + LETTER, baseline + row * NOTE.lineHeight, style));
    }
    y += height;
    before += height;
    highest = Math.max(highest, y);
  }
  return { svg: parts.join("\n"), height: highest };
}
