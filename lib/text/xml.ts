/** What XML 1.0 cannot carry in any form: control characters, lone surrogates, and two non-characters. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are exactly what is taken out
const NOT_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu;
const ESCAPES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};
const MEANINGS: Readonly<Record<string, string>> = {
  ...Object.fromEntries(Object.entries(ESCAPES).map(([character, reference]) => [reference, character])),
  "&apos;": "'",
};

/**
 * Returns a text for use in content and attribute values of XML and HTML. Characters that XML cannot carry are replaced by
 * U+FFFD; blanks and line ends stay as they are.
 */
export function escapeXml(text: string): string {
  return text.replace(NOT_XML, "\ufffd").replace(/[&<>"']/g, (character) => ESCAPES[character]!);
}

/** Returns what {@link escapeXml} was given, as far as XML carries it. Other references stay as they are written. */
export function unescapeXml(text: string): string {
  return text.replace(/&(?:amp|lt|gt|quot|apos|#39);/g, (reference) => MEANINGS[reference]!);
}
