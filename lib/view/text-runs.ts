import bidiFactory from "bidi-js";
import { isCovered, type Typeface, typefaceOf } from "./figure-fonts";

/** Words that are set in one direction and one typeface. */
export interface TextRun {
  readonly text: string;
  readonly typeface: Typeface;
}

const bidi = bidiFactory();
/** What only steers the order of others, and has no shape of its own. */
const CONTROLS = /[\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;
/** Stands for what no font of ours has. */
const MISSING = "\u25a1";

/**
 * Returns the runs of one line of text from left to right, as the Unicode Bidirectional Algorithm (UAX #9) orders them. The
 * letters inside a run stay in the order in which they are read: a shaper turns those of Arabic and Hebrew itself.
 */
export function textRuns(text: string, direction: "ltr" | "rtl"): TextRun[] {
  if (text === "") return [];
  const embedding = bidi.getEmbeddingLevels(text, direction);
  const mirrored = bidi.getMirroredCharactersMap(text, embedding.levels);
  const logical: { text: string; typeface: Typeface; level: number }[] = [];
  for (let at = 0; at < text.length; ) {
    const code = text.codePointAt(at)!;
    const size = code > 0xffff ? 2 : 1;
    const level = embedding.levels[at]!;
    const whole = text.slice(at, at + size);
    const letter = mirrored.get(at) ?? (whole.trim() === "" || isCovered(code) ? whole : missingOf(whole));
    const last = logical.at(-1);
    const own = typefaceOf(code);
    // A space or a mark belongs to what it stands beside.
    const typeface = last !== undefined && last.level === level && isNeutral(whole) ? last.typeface : own;
    if (last !== undefined && last.level === level && last.typeface === typeface) last.text += letter;
    else logical.push({ text: letter, typeface, level });
    at += size;
  }
  return inVisualOrder(logical)
    .map(({ text: words, typeface }) => ({ text: words.replace(CONTROLS, ""), typeface }))
    .filter((run) => run.text !== "");
}

function missingOf(letter: string): string {
  return /[\p{M}\p{Cf}]/u.test(letter) ? "" : MISSING;
}

function isNeutral(letter: string): boolean {
  return /[\s\p{M}\u2060-\u2069]/u.test(letter);
}

/** Rule L2: from the highest level down, every stretch of that level and above is turned round. */
function inVisualOrder<Run extends { readonly level: number }>(runs: readonly Run[]): Run[] {
  const order = [...runs];
  const highest = Math.max(0, ...order.map((run) => run.level));
  for (let level = highest; level > 0; level--) {
    for (let from = 0; from < order.length; from++) {
      if (order[from]!.level < level) continue;
      let to = from;
      while (to + 1 < order.length && order[to + 1]!.level >= level) to++;
      order.splice(from, to - from + 1, ...order.slice(from, to + 1).reverse());
      from = to;
    }
  }
  return order;
}
