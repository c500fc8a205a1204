const LETTER = /\p{L}/u;
const RIGHT_TO_LEFT =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u;

/** Returns the direction of a text from its first letter, as HTML's `dir="auto"` does; `ltr` without letters. */
export function textDirection(text: string): "ltr" | "rtl" {
  for (const character of text) {
    if (LETTER.test(character)) return RIGHT_TO_LEFT.test(character) ? "rtl" : "ltr";
  }
  return "ltr";
}

/** Returns a name for use inside a sentence of the other direction, isolated so that neither reorders the other. */
export function isolated(name: string): string {
  return textDirection(name) === "rtl" ? `\u2068${name}\u2069` : name;
}
