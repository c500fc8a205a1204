import { foldName } from "./fold-name";

/** Characters of a slug. */
export const SLUG_LENGTH = 64;

/** Returns the plain letters and digits of a name, joined; of any length, and empty where it has none. */
export function plainSlug(name: string, separator: "-" | "_" = "-"): string {
  return foldName(name)
    .replaceAll(/[^a-z0-9]+/g, " ")
    .trim()
    .replaceAll(" ", separator);
}

/** Returns a slug that a person may change: plain letters and digits of a name, at most 64, or `dossier` where it has none. */
export function suggestedSlug(name: string): string {
  return plainSlug(name).slice(0, SLUG_LENGTH).replace(/-$/, "") || "dossier";
}
