import type { EncodingGuess } from "@/lib/domain/table-import";
import { ENCODING_LETTERS, TYPOGRAPHY } from "./encoding-letters";

/** Bytes around characters outside ASCII that are looked at: enough for a thousand names. */
const SAMPLE_BYTES = 32 * 1024;
/** Bytes taken on both sides of one, so that the word around it is seen. */
const AROUND = 24;
/** Bytes at the start by whose zeros UTF-16 is recognised. */
const UTF16_BYTES = 64 * 1024;

/** Named weights of one character in a reading. They only rank readings, so what counts is their order. */
const WEIGHT = {
  commonLetter: 1.2,
  letter: 1,
  /** Text in capitals is rare, and small letters read in a wrong encoding are often capitals. */
  capitalAfterCapital: 0.6,
  /** A letter without another beside it says as little as a sign that stands alone. */
  loneLetter: 0.25,
  rareLetter: 0.8,
  typography: 0.3,
  /** A capital after a small letter: the mark of Cyrillic read in another Cyrillic encoding. */
  capitalInWord: -1.5,
  /** A letter of another script beside a plain Latin one: no language mixes scripts within words. */
  mixedScripts: -2,
  foreignLetter: -1.5,
  symbol: -1,
  symbolInWord: -3,
  noCharacter: -6,
} as const;

/** A reading that is worse than this for a character is a guess to be shown as doubtful, and so is a close race. */
const CONFIDENT_SCORE = 0.6;
const CONFIDENT_MARGIN = 0.15;
/** Characters outside ASCII below which nobody can be confident. */
const CONFIDENT_COUNT = 4;

/** Returns the encoding that bytes seem to have. Empty and plain ASCII bytes are UTF-8, and cannot be wrong. */
export function guessEncoding(bytes: Uint8Array): EncodingGuess {
  const scan = new EncodingScan();
  scan.push(bytes);
  return scan.guess();
}

/**
 * Looks at all bytes of a file, in any pieces, and keeps a small sample: a file that is plain for a megabyte may still have
 * its first accent at its end.
 *
 * Own and small because no library fitted: jschardet is LGPL; chardet 2.2 reads Czech and Hungarian names as
 * windows-1252 and ISO-8859-1, and knows neither what comes after windows-1256 by name nor the Macintosh.
 */
export class EncodingScan {
  readonly #utf8 = new TextDecoder("utf-8", { fatal: true });
  #isUtf8 = true;
  #isPlain = true;
  #start = new Uint8Array(0);
  #samples: Uint8Array[] = [];
  #sampled = 0;

  /** Takes the next bytes. */
  push(chunk: Uint8Array): void {
    if (this.#start.length < UTF16_BYTES) {
      this.#start = joined([this.#start, chunk.subarray(0, UTF16_BYTES - this.#start.length)]);
    }
    if (this.#isUtf8) {
      try {
        this.#utf8.decode(chunk, { stream: true });
      } catch {
        this.#isUtf8 = false;
      }
    }
    for (let at = 0; at < chunk.length && this.#sampled < SAMPLE_BYTES; at++) {
      if ((chunk[at] ?? 0) < 0x80) continue;
      this.#isPlain = false;
      let end = at + 1;
      for (let last = at; end < chunk.length && end - last <= AROUND; end++) {
        if ((chunk[end] ?? 0) >= 0x80) last = end;
      }
      // Copied: a view would keep the whole chunk alive.
      const sample = chunk.slice(Math.max(0, at - AROUND), end);
      this.#samples.push(sample);
      this.#sampled += sample.length;
      at = end;
    }
  }

  /** Returns the guess from all that was pushed. A character cut off at the end does not count against UTF-8. */
  guess(): EncodingGuess {
    const mark = byteOrderMark(this.#start);
    if (mark !== null) return { encoding: mark, confident: true, how: "mark" };
    const wide = utf16Form(this.#start);
    if (wide !== null) return { encoding: wide, confident: true, how: "utf16_form" };
    if (this.#isPlain) return { encoding: "utf-8", confident: true, how: "plain_letters" };
    if (this.#isUtf8) return { encoding: "utf-8", confident: true, how: "utf8_form" };
    return byLetters(joined([...this.#samples.flatMap((sample) => [sample, NEW_LINE])]));
  }
}

const NEW_LINE = Uint8Array.of(0x0a);

function byteOrderMark(bytes: Uint8Array): string | null {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return "utf-8";
  if (first === 0xff && second === 0xfe) return "utf-16le";
  return first === 0xfe && second === 0xff ? "utf-16be" : null;
}

/** Line ends and what separates cells: ASCII in every table, so in UTF-16 the byte beside each of them is zero. */
const SEPARATORS = new Set([0x0a, 0x0d, 0x2c, 0x3b, 0x09, 0x7c]);

// A stray NUL in 8-bit text is no UTF-16: there line ends stand beside letters.
function utf16Form(bytes: Uint8Array): string | null {
  const counts = { little: 0, big: 0, all: 0 };
  for (let at = 0; at < bytes.length; at++) {
    if (!SEPARATORS.has(bytes[at] ?? 0)) continue;
    counts.all++;
    if (at % 2 === 0 && bytes[at + 1] === 0) counts.little++;
    if (at % 2 === 1 && bytes[at - 1] === 0) counts.big++;
  }
  const most = Math.max(counts.little, counts.big);
  if (most === 0 || most < counts.all / 2) return null;
  return counts.little > counts.big ? "utf-16le" : "utf-16be";
}

function byLetters(sample: Uint8Array): EncodingGuess {
  const readings = ENCODING_LETTERS.flatMap(({ encodings, languages, common = "" }) =>
    encodings.map((encoding) => {
      // As a stream, for the reason that `decodeText` gives.
      const text = new TextDecoder(encoding).decode(sample, { stream: true });
      const score = Math.max(...languages.map((letters) => scoreOf(text, letters, common)));
      return { encoding, text, score };
    }),
  );
  // The sort is stable, so of equal readings the one that the table has first wins.
  readings.sort((a, b) => b.score - a.score);
  const best = readings[0];
  if (best === undefined || best.score <= 0)
    return { encoding: "windows-1252", confident: false, how: "fallback" };
  const rival = readings.find(({ text }) => text !== best.text);
  const margin = best.score - (rival?.score ?? 0);
  const enough = best.text.replaceAll(/[\0-\x7f]/g, "").length >= CONFIDENT_COUNT;
  const confident = enough && best.score >= CONFIDENT_SCORE && margin >= CONFIDENT_MARGIN;
  return { encoding: best.encoding, confident, how: "letters" };
}

/** Returns the mean weight of the characters outside ASCII. */
function scoreOf(text: string, letters: string, common: string): number {
  let sum = 0;
  let count = 0;
  for (let at = 0; at < text.length; at++) {
    const character = text[at] ?? "";
    if (character < "\u0080") continue;
    count++;
    const small = character.toLowerCase();
    const before = text[at - 1] ?? " ";
    const after = text[at + 1] ?? " ";
    if (letters.includes(small)) {
      const isCapital = small !== character;
      if (!/\p{L}/u.test(before + after)) sum += WEIGHT.loneLetter;
      else if (isCapital && before !== before.toUpperCase()) sum += WEIGHT.capitalInWord;
      else if (common !== "" && /[a-z]/i.test(before + after)) sum += WEIGHT.mixedScripts;
      else if (isCapital && before !== before.toLowerCase()) sum += WEIGHT.capitalAfterCapital;
      else if (common === "") sum += WEIGHT.letter;
      else sum += common.includes(small) ? WEIGHT.commonLetter : WEIGHT.rareLetter;
    } else if (TYPOGRAPHY.includes(character)) sum += WEIGHT.typography;
    else if (character === "\ufffd" || character < "\u00a0") sum += WEIGHT.noCharacter;
    else if (/[\p{L}\p{M}]/u.test(character)) sum += WEIGHT.foreignLetter;
    else sum += /\p{L}/u.test(before) && /\p{L}/u.test(after) ? WEIGHT.symbolInWord : WEIGHT.symbol;
  }
  return count === 0 ? 0 : sum / count;
}

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
