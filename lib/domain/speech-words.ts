import type { Speech } from "./codes";

/** What every form of speech is called, and what that means. The only place that says so. */
export const SPEECH_WORDS: Readonly<Record<Speech, { readonly word: string; readonly meaning: string }>> = {
  own_voice: {
    word: "own voice",
    meaning: "The publisher says it in its own words, and names nobody who said so.",
  },
  indirect: { word: "reported speech", meaning: "The report tells in its own words what somebody said." },
  direct: { word: "quoted words", meaning: "The report gives somebody's words in quotation marks." },
};

/** Returns a form of speech to stand after "in": "the publisher's own voice", "reported speech". */
export function inSpeech(speech: Speech): string {
  const { word } = SPEECH_WORDS[speech];
  return speech === "own_voice" ? `the publisher's ${word}` : word;
}
