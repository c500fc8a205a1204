/** Returns a text with its first letter in upper case; an empty one stays empty. */
export function sentenceCase(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
