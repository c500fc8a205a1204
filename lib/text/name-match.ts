import { distancesToBeginnings, toCodePoints } from "./edit-distance";

/** How a folded name fits what was typed; a lower number is a better fit. */
export const NAME_FIT = { exact: 0, prefix: 1, wordPrefix: 2, wordsApart: 3, inside: 4, alike: 5 } as const;

/** What was typed, folded and taken apart once for all names that it is held against. */
export interface WantedName {
  readonly text: string;
  readonly words: readonly string[];
  /** As a word within a name begins: with a space before it. */
  readonly inner: string;
  readonly innerWords: readonly string[];
}

/** Returns a folded text as {@link nameFit} takes it. */
export function wantedName(text: string): WantedName {
  const words = text.split(" ");
  return { text, words, inner: ` ${text}`, innerWords: words.map((word) => ` ${word}`) };
}

/**
 * Returns how a folded name fits a folded text that stands in it: the whole name, its beginning, the beginning of a word, words
 * that each begin a word in any order, or anywhere; null where none of these holds.
 */
export function nameFit(name: string, { text, words, inner, innerWords }: WantedName): number | null {
  const at = name.indexOf(text);
  if (at === 0) return name.length === text.length ? NAME_FIT.exact : NAME_FIT.prefix;
  if (at > 0) return name.includes(inner) ? NAME_FIT.wordPrefix : NAME_FIT.inside;
  if (words.length < 2) return null;
  for (let word = 0; word < words.length; word++) {
    if (!name.includes(innerWords[word]!) && !name.startsWith(words[word]!)) return null;
  }
  return NAME_FIT.wordsApart;
}

/**
 * Returns by how many letters the words that were typed differ from the beginnings of the words of a name that are nearest to
 * each, or null where one differs by more than a slip: one letter of up to four, two of up to eight, three of more.
 */
export function slips(name: string, words: readonly string[]): number | null {
  const parts = name.split(" ");
  let all = 0;
  for (const word of words) {
    const typed = toCodePoints(word);
    const most = mostSlips(typed.length);
    let least = most + 1;
    for (const part of parts) {
      // What is typed can be the beginning of a word; a whole word that is shorter by more than a slip is another word.
      if (part.length + most < typed.length) continue;
      const distances = distancesToBeginnings(typed, toCodePoints(part.slice(0, typed.length + most)));
      for (const distance of distances) if (distance < least) least = distance;
    }
    if (least > most) return null;
    all += least;
  }
  return all;
}

function mostSlips(length: number): number {
  if (length < 3) return 0;
  if (length <= 4) return 1;
  return length <= 8 ? 2 : 3;
}
