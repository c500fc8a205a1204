import type { TextBlock } from "./figure-frame";
import { type LegendEntry, SAMPLE_WIDTH } from "./figure-legend";
import type { Palette } from "./palette";
import { svgText } from "./svg";
import { wrapText } from "./wrap-text";

const ROW = 20;
const TEXT = 12.5;
const GAP = 8;

/** Returns a legend in columns, filled from top to bottom, one after the other. Height 0 for no entries. */
export function legendSvg(
  entries: readonly LegendEntry[],
  width: number,
  columns: number,
  colours: Palette,
): TextBlock {
  const rows = Math.ceil(entries.length / columns);
  const column = width / columns;
  const parts = entries.map(({ label, sample }, i) => {
    const x = Math.floor(i / rows) * column;
    const y = (i % rows) * ROW + ROW / 2;
    const room = { maxWidth: column - SAMPLE_WIDTH - GAP - 4, maxLines: 1, size: TEXT, weight: 400 } as const;
    const words = wrapText(label, room)[0] ?? "";
    return (
      sample(x + SAMPLE_WIDTH / 2, y) +
      svgText(words, x + SAMPLE_WIDTH + GAP, y + 4, { size: TEXT, colour: colours.ink })
    );
  });
  return { svg: parts.join("\n"), height: rows * ROW };
}
