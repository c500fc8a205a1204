import { formatCount, formatNumber } from "./sentence";

/** What groups of actors say, and what they do not. */
export const GROUPS_SENTENCE =
  "Groups are actors with many lines among them in these reports. They say how reports connect actors, not who belongs together.";

/** What betweenness says, and what it does not. */
export const BETWEENNESS_SENTENCE =
  "Betweenness is the share of the shortest connections between two other actors that lead by this one. It says how these reports connect, not who has power.";

/** Returns among whom groups were looked for: "Found among the 1,000 of 11,384 actors with most lines; – stands where they were not looked for." */
export function groupedSentence(looked: number, shown: number, groups: number): string {
  const found = `${formatCount(groups, "group")} found among`;
  if (looked === shown) return `${found} ${formatCount(shown, "actor")}.`;
  return `${found} the ${formatNumber(looked)} of ${formatCount(shown, "actor")} with most lines; “–” stands where nobody looked.`;
}

/** Returns a share as it stands in a table: "12.3%", "0%" for none, "<0.1%" for less than can be shown; "–" for null. */
export function formatShare(share: number | null): string {
  if (share === null) return "–";
  if (share === 0) return "0%";
  return share < 0.0005 ? "<0.1%" : `${(share * 100).toFixed(1)}%`;
}
