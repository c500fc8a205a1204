// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are exactly what is looked for
const CONTROL = /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f]/;
// biome-ignore lint/suspicious/noControlCharactersInRegex: what no running text may hold
const CONTROL_IN_TEXT = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/;
const SPACES = /[\s\u0085]+/g;
/** Words of plain letters with one blank between: what most names are, and what needs nothing done. */
const PLAIN = /^[!-~]+(?: [!-~]+)*$/;
const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** Returns a cell as one line of text: NFC, trimmed, and one blank wherever blanks, tabs or line ends are. */
export function oneLineOf(cell: string): string {
  return PLAIN.test(cell) ? cell : cell.replaceAll(SPACES, " ").trim().normalize("NFC");
}

/** Returns a cell as running text: NFC and trimmed, with the line ends that it has. */
export function runningTextOf(cell: string): string {
  return cell.trim().normalize("NFC");
}

/** Returns whether text holds control characters other than those that separate words. */
export function hasControl(text: string): boolean {
  return CONTROL.test(text);
}

/** Returns whether running text may be stored: no control characters but tabs and line ends. */
export function isRunningText(text: string): boolean {
  return !CONTROL_IN_TEXT.test(text);
}

/** Returns whether text has at most `max` characters, counted as a record counts them: in code points. */
export function fits(text: string, max: number): boolean {
  return text.length <= max || (text.length <= 2 * max && [...text].length <= max);
}

/**
 * Returns a copy of text that is to be kept. A piece cut out of a larger text by `slice` keeps all of it alive (V8), so a
 * table of names would hold the whole file.
 */
export function ownCopy(text: string): string {
  return decoder.decode(encoder.encode(text));
}
