import { sha256 } from "@noble/hashes/sha2.js";

const encoder = new TextEncoder();
/** Room for the UTF-8 of most rows; longer texts get their own. */
const buffer = new Uint8Array(4096);
const blank = sha256.create();
const hasher = sha256.create();

/**
 * Returns the SHA-256 of a text in UTF-8: the same in Node, in browsers and in `sha256sum`. `into`, of 32 bytes, saves the
 * caller of many a new array each.
 *
 * From noble-hashes, because the browser's own digest is asynchronous: one promise a row costs more than the hash. One
 * hasher is used again and again: making one for each row costs as much as hashing it.
 */
export function digestOf(text: string, into = new Uint8Array(32)): Uint8Array {
  // A UTF-16 unit is at most three bytes of UTF-8.
  const fits = text.length * 3 <= buffer.length;
  const bytes = fits ? buffer.subarray(0, encoder.encodeInto(text, buffer).written) : encoder.encode(text);
  blank._cloneInto(hasher);
  hasher.update(bytes).digestInto(into);
  return into;
}

/** Returns bytes as hexadecimal digits. */
export function hexOf(bytes: Uint8Array): string {
  let text = "";
  for (const byte of bytes) text += byte.toString(16).padStart(2, "0");
  return text;
}

const DIGITS = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"].map((digit) =>
  digit.charCodeAt(0),
);
const ID_LENGTH = 22;
const codes = new Array<number>(ID_LENGTH).fill(0);

/** Returns the first 132 bits of a digest as 22 letters, digits, `-` and `_` (base64url): the id of a claim. */
export function idOf(digest: Uint8Array): string {
  for (let at = 0; at < ID_LENGTH; at++) {
    const bit = at * 6;
    const bits = ((digest[bit >> 3] ?? 0) << 8) | (digest[(bit >> 3) + 1] ?? 0);
    codes[at] = DIGITS[(bits >> (10 - (bit & 7))) & 63] ?? 0;
  }
  // In one go: a string put together from pieces keeps the pieces.
  return String.fromCharCode.apply(null, codes);
}
