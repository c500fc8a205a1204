import { z } from "zod";
import { SLUG } from "./slug";

export { SLUG };

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are exactly what is refused
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/;
// biome-ignore lint/suspicious/noControlCharactersInRegex: a one-line text also refuses tab and line ends
const CONTROL_OR_BREAK = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]/;

/** Schema of a slug id. */
export const slug = z.string().regex(SLUG, "a slug: lower-case letters, digits, - and _, at most 64");

/** Schema of a claim id: any stable one-line string of 1 to 64 characters. */
export const claimId = oneLine(64);

/** Schema of an address on the web. Other schemes, such as `javascript:`, are refused: addresses become things to click. */
export const httpUrl = z.url({ protocol: /^https?$/ }).max(2000);

/** Schema of one line of text: 1 to `max` characters, Unicode NFC, well-formed, no control characters. */
export function oneLine(max: number) {
  return checked(max, CONTROL_OR_BREAK);
}

/** Schema of running text: like {@link oneLine}, but tabs and line ends are allowed. */
export function runningText(max: number) {
  return checked(max, CONTROL);
}

function checked(max: number, forbidden: RegExp) {
  return z
    .string()
    .min(1, "text that is not empty")
    .refine((value) => [...value].length <= max, `at most ${max} characters`)
    .refine((value) => !forbidden.test(value), "text without control characters")
    .refine((value) => value.isWellFormed(), "well-formed Unicode (no lone surrogates)")
    .refine((value) => value.normalize("NFC") === value, "Unicode normalised to NFC");
}
