/** Letters that Unicode does not take apart into a base letter and a mark, with the letters that people type for them. */
const LETTERS: Readonly<Record<string, string>> = {
  æ: "ae",
  ð: "d",
  ø: "o",
  þ: "th",
  ß: "ss",
  đ: "d",
  ħ: "h",
  ı: "i",
  ĸ: "k",
  ł: "l",
  ŋ: "n",
  œ: "oe",
  ŧ: "t",
  ə: "a",
  ɛ: "e",
  ɔ: "o",
  ƙ: "k",
  ɓ: "b",
  ɗ: "d",
  ƴ: "y",
  ʻ: "",
  ʼ: "",
  ʽ: "",
  ʾ: "",
  ʿ: "",
  "'": "",
  "’": "",
  "‘": "",
  "`": "",
  "´": "",
};
const SPECIAL = new RegExp(`[${Object.keys(LETTERS).join("")}]`, "gu");

const PLAIN = /^[ -~]*$/;

/**
 * Returns a name as it is compared: compatibility forms taken apart (NFKD), no marks, lower case, letters that keep their
 * shape under NFKD in plain letters ("Łódź" gives "lodz"), apostrophes dropped, anything between words one space.
 *
 * Other scripts stay in their script, without vowel points and marks. Empty where the name has no letter or digit. Folding
 * a folded name changes nothing.
 */
export function foldName(name: string): string {
  // Most names are plain letters, and taking those apart is ten times the work.
  if (PLAIN.test(name))
    return name
      .toLowerCase()
      .replace(/['`]/g, "")
      .replace(/[^a-z0-9]+/g, " ")
      .trim();
  return (
    name
      .normalize("NFKD")
      // Lower-casing "İ" makes another mark, so the case comes before the marks; "ẞ" becomes "ß", "Σ" at a word's end "ς".
      .toLowerCase()
      .normalize("NFKD")
      .replace(/[\p{M}\p{Cf}\u0640]+/gu, "")
      .replace(SPECIAL, (letter) => LETTERS[letter] ?? letter)
      .replaceAll("ς", "σ")
      .replace(/[^\p{L}\p{N}]+/gu, " ")
      .trim()
  );
}
