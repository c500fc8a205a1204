import { formatCount, formatNumber } from "./sentence";

interface Counts {
  readonly lines: number | null;
  readonly claims: number;
}

/** Returns how much a file of everything has: "All 11 lines, with all 15 claims."; lines that cannot be counted are left out. */
export function allWords({ lines, claims }: Counts): string {
  if (lines === 0) return "The dossier has no claims yet. The file has what else it holds.";
  const counted = claims === 1 ? "its only claim" : `all ${formatCount(claims, "claim")}`;
  if (lines === null) return `The whole dossier, with ${counted}, also what this page has not loaded.`;
  return lines === 1
    ? `Its only line, with ${counted}.`
    : `All ${formatCount(lines, "line")}, with ${counted}.`;
}

/**
 * Returns how much a file of the shown lines has: "2 of 11 lines, with all 4 claims on them: also denials, and claims that the
 * filter leaves out." `total` is null where only a part of the dossier is here, of which the server may have more claims.
 */
export function shownWords(
  { lines, claims }: Counts & { readonly lines: number },
  total: number | null,
): string {
  const on = lines === 1 ? "on it" : "on them";
  const tail = "also those that a filter leaves out, so that no denial is lost";
  if (total === null)
    return `${formatCount(lines, "line")}, with at least ${formatCount(claims, "claim")} ${on}, ${tail}.`;
  const counted = `${formatNumber(lines)} of ${formatCount(total, "line")}`;
  if (claims === 1) return `${counted}, with the only claim ${on}.`;
  return `${counted}, with all ${formatCount(claims, "claim")} ${on}, ${tail}.`;
}

/** Why what is shown is no choice of its own. */
export const NO_CHOICE_WORDS = {
  everything: "No line is filtered out: what is shown is everything.",
  nothing: "Nothing is shown, so only everything can be written.",
  bundle: "A bundle is always a whole dossier. To write what is shown, choose another format.",
} as const;

/** What is said where the list of shown lines is longer than the server takes. */
export const TOO_MANY_LINES =
  "These are more lines than can be asked for one by one. Write everything, or filter further.";

/** What is said where the server cannot be reached. */
export const EXPORT_UNREACHED = "The server did not answer. Nothing was saved.";

/** What is said where the data has changed since the page was loaded. */
export const EXPORT_CHANGED =
  "The dossier has changed since this page was loaded. Load it again, then export.";

/** Returns what is said of a file that is on its way: "Writing … 1.2 MB so far". */
export function receivedWords(bytes: number): string {
  if (bytes === 0) return "Writing the file…";
  const size = bytes < 1_000_000 ? `${Math.ceil(bytes / 1000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
  return `Writing the file… ${size} so far`;
}

/** Returns that the browser has a file, or has begun to fetch it. */
export function savedWords(name: string, isWhole: boolean): string {
  return isWhole ? `Your browser is saving ${name}.` : `Saved ${name}.`;
}
