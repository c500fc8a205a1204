import type { Stance } from "./codes";

const VERB: Readonly<Record<Stance, string>> = {
  asserts: "asserted",
  denies: "denied",
  disputes: "disputed",
};

/**
 * Returns what a filter leaves unsaid of a line, as a clause to put after its status: "denied by a report that the filter
 * leaves out". Empty where every side is heard.
 */
export function unheardWords(unheard: readonly Stance[]): string {
  if (unheard.length === 0) return "";
  const verbs = unheard.map((stance) => VERB[stance]).join(" and ");
  return unheard.length === 1
    ? `${verbs} by a report that the filter leaves out`
    : `${verbs} by reports that the filter leaves out`;
}
