import { foldName } from "@/lib/text/fold-name";
import { plainSlug, SLUG_LENGTH } from "@/lib/text/plain-slug";
import { digestOf, hexOf } from "./digest";

/** Hexadecimal digits of a hash in a slug: a chance of one in four thousand millions for two names. */
const HASH_LENGTH = 8;

/**
 * Returns a slug for a name: its letters and digits in plain lower case, at most 64. The same name is always the same slug.
 *
 * Where letters are lost (another script, a name that is too long) a hash of the name is part of it; where nothing is
 * left the slug is the hash. Different names may still share a slug: see {@link hashedSlug}.
 */
export function slugOf(name: string, separator: "-" | "_" = "-"): string {
  const folded = foldName(name);
  const plain = plainSlug(name, separator);
  const lost = /[^a-z0-9 ]/.test(folded) || plain === "" || plain.length > SLUG_LENGTH;
  return lost ? hashedSlug(name, separator) : plain;
}

/** Returns a slug that ends in a hash of the name, for a name whose plain slug is taken or says too little. */
export function hashedSlug(name: string, separator: "-" | "_" = "-", length = HASH_LENGTH): string {
  const hash = hexOf(digestOf(name)).slice(0, length);
  const plain = plainSlug(name, separator).slice(0, SLUG_LENGTH - length - 1);
  return plain === "" ? `x${separator}${hash}` : `${plain.replace(/[-_]$/, "")}${separator}${hash}`;
}
