import type { Stance } from "./codes";
import { STANCE_WORDS } from "./stance-words";

/** Returns what somebody says of a line whom the filter leaves out: "denied", "denied and disputed"; empty for no side. */
export function unheardVerbs(unheard: readonly Stance[]): string {
  return unheard.map((stance) => STANCE_WORDS[stance].past).join(" and ");
}

/**
 * Returns what a filter leaves unsaid of a line, as a clause to put after its status: "denied by a report that the filter
 * leaves out". Empty where every side is heard.
 */
export function unheardWords(unheard: readonly Stance[]): string {
  if (unheard.length === 0) return "";
  const who = unheard.length === 1 ? "a report" : "reports";
  return `${unheardVerbs(unheard)} by ${who} that the filter leaves out`;
}
