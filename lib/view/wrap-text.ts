import { type FontWeight, measureText } from "./measure-text";

export interface WrapOptions {
  readonly maxWidth: number;
  readonly maxLines: number;
  readonly size: number;
  readonly weight: FontWeight;
  /** By how much the first line is shorter than the others, px; 0 by default. */
  readonly indent?: number;
}

const ELLIPSIS = "…";
/** Between any two of these a line may end: Chinese, Japanese, Thai and Khmer put no spaces between words. */
const UNSPACED = /[\u0e00-\u0eff\u1780-\u17ff\u2e80-\ua4cf\uf900-\ufaff\u{20000}-\u{3ffff}]/u;
/** Belongs to the character before it: a voicing mark of kana, a vowel of Thai. */
const MARK = /\p{M}/u;
/** White space at which a line may end: not the no-break spaces. */
const SPACE = /[^\S\u00a0\u202f]+/;
/** Embeddings and overrides of direction, with which a name can pose as another. Isolates stay: they bind nothing outside. */
const OVERRIDES = /[\u202a-\u202e]/g;

/**
 * Returns the text in at most `maxLines` lines, each at most `maxWidth` pixels wide, shortened with an ellipsis where it
 * does not fit. Runs of white space become one space. Words longer than a line are broken. `[]` for blank text.
 */
export function wrapText(text: string, options: WrapOptions): string[] {
  return wrapped(text, options).lines;
}

/**
 * Returns the text wrapped like {@link wrapText}, in no more lines than that takes, but with lines as even in length as
 * possible: "Islamic Revolutionary / Guard Corps" and not "Islamic Revolutionary Guard / Corps".
 */
export function wrapEvenly(text: string, options: WrapOptions): string[] {
  const widest = wrapped(text, options);
  if (widest.lines.length < 2 || widest.isCut) return widest.lines;
  let narrow = 0;
  let wide = options.maxWidth;
  let best = widest.lines;
  while (wide - narrow > 2) {
    const maxWidth = (narrow + wide) / 2;
    const { lines, isCut, broken } = wrapped(text, { ...options, maxWidth });
    if (!isCut && lines.length === widest.lines.length && broken === widest.broken) {
      best = lines;
      wide = maxWidth;
    } else narrow = maxWidth;
  }
  return best;
}

interface Wrapped {
  readonly lines: string[];
  /** Whether words were left out at the end. */
  readonly isCut: boolean;
  /** How often a word was broken. */
  readonly broken: number;
}

function wrapped(text: string, options: WrapOptions): Wrapped {
  const lines: string[] = [];
  let line = "";
  let broken = 0;
  for (const { glue, piece } of pieces(text.replace(OVERRIDES, ""), options)) {
    if (glue === "") broken++;
    const longer = line === "" ? piece : line + glue + piece;
    const indent = lines.length === 0 ? (options.indent ?? 0) : 0;
    if (line === "" || fits(longer, { ...options, maxWidth: options.maxWidth - indent })) line = longer;
    else {
      lines.push(line);
      line = piece;
    }
  }
  if (line !== "") lines.push(line);
  if (lines.length <= options.maxLines) return { lines, isCut: false, broken };
  const kept = lines.slice(0, options.maxLines);
  kept[kept.length - 1] = withEllipsis(kept.at(-1)!, options);
  return { lines: kept, isCut: true, broken };
}

function fits(text: string, { maxWidth, size, weight }: WrapOptions): boolean {
  return measureText(text, size, weight) <= maxWidth;
}

function withEllipsis(line: string, options: WrapOptions): string {
  const characters = [...line];
  while (characters.length > 0 && !fits(characters.join("") + ELLIPSIS, options)) characters.pop();
  return characters.join("").trimEnd() + ELLIPSIS;
}

/** What may stand alone on a line, with what joins it to the piece before: a space, or nothing inside a word. */
function* pieces(text: string, options: WrapOptions): Generator<{ glue: string; piece: string }> {
  for (const word of text.split(SPACE)) {
    if (word === "") continue;
    let glue = " ";
    let piece = "";
    // Marks have no width, so they always fit where their letter did.
    for (const character of word) {
      const mayBreak = UNSPACED.test(character) && UNSPACED.test(piece.at(-1) ?? "");
      const isFull = mayBreak || !fits(piece + character, options);
      if (piece !== "" && isFull && !MARK.test(character)) {
        yield { glue, piece };
        glue = "";
        piece = "";
      }
      piece += character;
    }
    yield { glue, piece };
  }
}
