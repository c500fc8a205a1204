import type { TextBlock } from "./figure-frame";
import { type LegendEntry, SAMPLE_WIDTH } from "./figure-legend";
import { measureText } from "./measure-text";
import type { Palette } from "./palette";
import { svgText } from "./svg";
import { wrapText } from "./wrap-text";

const ROW = 18;
const TEXT = 12.5;
const GAP = 8;
const COLUMN_GAP = 12;
const WIDEST_GAP = 44;

/**
 * Returns a legend in as many columns as its words leave room for, at most `most`, filled from top to bottom, one after the
 * other. Height 0 for no entries.
 */
export function legendSvg(
  entries: readonly LegendEntry[],
  width: number,
  most: number,
  colours: Palette,
): TextBlock {
  const { rows, starts, widths } = columnsFor(entries, width, most);
  const parts = entries.map(({ label, sample }, i) => {
    const column = Math.floor(i / rows);
    const x = starts[column]!;
    const y = (i % rows) * ROW + ROW / 2;
    const maxWidth = widths[column]! - SAMPLE_WIDTH - GAP;
    const words = wrapText(label, { maxWidth, maxLines: 1, size: TEXT, weight: 400 })[0] ?? "";
    return (
      sample(x + SAMPLE_WIDTH / 2, y) +
      svgText(words, x + SAMPLE_WIDTH + GAP, y + 4, { size: TEXT, colour: colours.ink })
    );
  });
  return { svg: parts.join("\n"), height: rows * ROW };
}

interface Columns {
  readonly rows: number;
  /** Left ends, and widths with the words in them. */
  readonly starts: readonly number[];
  readonly widths: readonly number[];
}

/** The most columns whose widest words fit side by side; one in any case. What is left over lies between them. */
function columnsFor(entries: readonly LegendEntry[], width: number, most: number): Columns {
  for (let count = most; count > 1; count--) {
    const rows = Math.ceil(entries.length / count);
    const used = Math.ceil(entries.length / Math.max(rows, 1));
    const widths = Array.from({ length: used }, (_, column) =>
      Math.max(...entries.slice(column * rows, (column + 1) * rows).map(entryWidth)),
    );
    const free = width - widths.reduce((sum, each) => sum + each, 0);
    if (free < COLUMN_GAP * (used - 1)) continue;
    const gap = used === 1 ? 0 : Math.min(free / (used - 1), WIDEST_GAP);
    let x = 0;
    const starts = widths.map((each) => {
      const start = x;
      x += each + gap;
      return start;
    });
    return { rows, starts, widths };
  }
  return { rows: entries.length, starts: [0], widths: [width] };
}

function entryWidth({ label }: LegendEntry): number {
  return SAMPLE_WIDTH + GAP + Math.ceil(measureText(label, TEXT, 400)) + 1;
}
