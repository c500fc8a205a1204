import { sha256 } from "@noble/hashes/sha2.js";

const encoder = new TextEncoder();
/** Room for the UTF-8 of most rows; longer texts get their own. */
const buffer = new Uint8Array(4096);
const blank = sha256.create();
const hasher = sha256.create();

/**
 * Returns the SHA-256 of a text in UTF-8: the same in Node, in browsers and in `sha256sum`.
 *
 * From noble-hashes, because the browser's own digest is asynchronous: one promise a row costs more than the hash. One
 * hasher is used again and again: making one for each row costs as much as hashing it.
 */
export function digestOf(text: string): Uint8Array {
  // A UTF-16 unit is at most three bytes of UTF-8.
  const fits = text.length * 3 <= buffer.length;
  const bytes = fits ? buffer.subarray(0, encoder.encodeInto(text, buffer).written) : encoder.encode(text);
  blank._cloneInto(hasher);
  const digest = new Uint8Array(32);
  hasher.update(bytes).digestInto(digest);
  return digest;
}

/** Returns bytes as hexadecimal digits. */
export function hexOf(bytes: Uint8Array): string {
  let text = "";
  for (const byte of bytes) text += byte.toString(16).padStart(2, "0");
  return text;
}

const DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
/** Two digits of base64url for each number of twelve bits. */
const PAIRS = Array.from({ length: 4096 }, (_, bits) => `${DIGITS[bits >> 6]}${DIGITS[bits & 63]}`);

/** Returns the first 132 bits of a digest as 22 letters, digits, `-` and `_` (base64url): the id of a claim. */
export function idOf(digest: Uint8Array): string {
  let text = "";
  for (let at = 0; text.length < 22; at += 3) {
    const bits = ((digest[at] ?? 0) << 16) | ((digest[at + 1] ?? 0) << 8) | (digest[at + 2] ?? 0);
    text += text.length === 20 ? PAIRS[bits >> 12] : `${PAIRS[bits >> 12]}${PAIRS[bits & 4095]}`;
  }
  return text;
}
