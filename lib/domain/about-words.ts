import type { Dossier } from "./dossier";
import { formatCount } from "./sentence";

/** What stands where nobody said: the record wants a licence and a maintainer, and of a table we know neither. */
export const NOT_STATED = "not stated";

/** Returns what a dossier rests on, under which licence, and who coded it: "21 claims from 3 reports. CC0. Coded by …". What nobody stated is left out. */
export function aboutSentence(
  { licence, maintainers }: Pick<Dossier, "licence" | "maintainers">,
  claims: number,
  reports: number,
): string {
  const coders = maintainers.filter((name) => name !== NOT_STATED);
  return [
    `${formatCount(claims, "claim")} from ${formatCount(reports, "report")}.`,
    licence === NOT_STATED ? "" : `${licence}.`,
    coders.length === 0 ? "" : `Coded by ${coders.join(", ")}.`,
  ]
    .filter(Boolean)
    .join(" ");
}
