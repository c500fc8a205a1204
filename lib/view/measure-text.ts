import { ADVANCES, BLOCKS } from "./font-metrics";

export type FontWeight = 400 | 600;

/**
 * Widths in thousandths of an em for what the table does not hold, because the reader's own fonts will draw it: chosen on
 * the wide side of common system fonts, so that a box is rather too large than too small.
 */
const CLASS_WIDTH = {
  nothing: 0,
  wide: 1000,
  arrow: 1000,
  emoji: 1300,
  hebrew: 600,
  arabic: 560,
  indic: 700,
  other: 620,
} as const;

const NOTHING = /[\p{M}\p{Cf}\u200b]/u;
const EMOJI = /\p{Extended_Pictographic}/u;
const WIDE =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\u{20000}-\u{3ffff}]/u;
const ARROW = /[\u2190-\u21ff\u27f0-\u27ff]/u;
const HEBREW = /\p{Script=Hebrew}/u;
const ARABIC = /[\p{Script=Arabic}\p{Script=Syriac}]/u;
const INDIC = /[\u0900-\u0dff\u0e00-\u0fff\u1000-\u109f\u1780-\u17ff]/u;

const cache: Record<FontWeight, Map<number, number>> = { 400: new Map(), 600: new Map() };

/**
 * Returns the advance width of one line of text in pixels, as Source Sans 3 sets it at `sizePx`.
 *
 * Latin, Greek and Cyrillic letters come from the font itself, without kerning (about 1% wider than drawn); other scripts
 * count by class. Combining marks and invisible characters count nothing. 0 for the empty string. Needs no DOM.
 */
export function measureText(text: string, sizePx: number, weight: FontWeight): number {
  const known = cache[weight];
  let thousandths = 0;
  for (const character of text) {
    const code = character.codePointAt(0)!;
    let width = known.get(code);
    if (width === undefined) {
      width = advanceOf(character, code, weight);
      known.set(code, width);
    }
    thousandths += width;
  }
  return (thousandths * sizePx) / 1000;
}

function advanceOf(character: string, code: number, weight: FontWeight): number {
  if (NOTHING.test(character)) return CLASS_WIDTH.nothing;
  const block = BLOCKS.findIndex(([first, last]) => code >= first && code <= last);
  if (block >= 0) {
    const at = (code - BLOCKS[block]![0]) * 2;
    const digits = ADVANCES[weight][block]!.slice(at, at + 2);
    if (digits !== "--") return Number.parseInt(digits, 36);
  }
  if (WIDE.test(character)) return CLASS_WIDTH.wide;
  if (ARROW.test(character)) return CLASS_WIDTH.arrow;
  if (EMOJI.test(character)) return CLASS_WIDTH.emoji;
  if (HEBREW.test(character)) return CLASS_WIDTH.hebrew;
  if (ARABIC.test(character)) return CLASS_WIDTH.arabic;
  if (INDIC.test(character)) return CLASS_WIDTH.indic;
  return CLASS_WIDTH.other;
}
