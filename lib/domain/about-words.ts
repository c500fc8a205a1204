import type { Dossier } from "./dossier";
import { formatCount, formatNumber } from "./sentence";
import { isolated } from "./text-direction";

/** What stands where nobody said: the record wants a licence and a maintainer, and of a table we know neither. */
export const NOT_STATED = "not stated";

/**
 * Returns what a dossier rests on, under which licence, and who coded it: "21 claims from 3 reports. CC0. Coded by …". What nobody
 * stated is left out. Where only a part of a dossier is here: "21 of 2,000,000 claims".
 */
export function aboutSentence(
  { licence, maintainers }: Pick<Dossier, "licence" | "maintainers">,
  claims: number,
  reports: number,
  whole?: { readonly claims: number },
): string {
  const rests = whole
    ? `${formatNumber(claims)} of ${formatCount(whole.claims, "claim")}`
    : formatCount(claims, "claim");
  const coders = maintainers.filter((name) => name !== NOT_STATED);
  return [
    `${rests} from ${formatCount(reports, "report")}.`,
    licence === NOT_STATED ? "" : `${licence}.`,
    coders.length === 0 ? "" : `Coded by ${coders.join(", ")}.`,
  ]
    .filter(Boolean)
    .join(" ");
}

/** Returns who a dossier is about, of whom nobody wrote a sentence: "With Iran, Israel, Hamas and others." Empty for nobody. */
export function namesSentence(names: readonly string[], actors: number): string {
  if (names.length === 0) return "";
  const shown = names.map(isolated);
  const last = actors > names.length ? "others" : shown.pop();
  return shown.length === 0 ? `With ${last}.` : `With ${shown.join(", ")} and ${last}.`;
}
