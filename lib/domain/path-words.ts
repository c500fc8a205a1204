import { formatCount, type StatedLine, statedSentence } from "./sentence";

/**
 * Returns a path as one sentence: "Hezbollah is an ally of Iran; Iran refused support to Hamas (disputed)." Each line reads
 * from its own subject to its own object, whichever way the path goes. Empty for no steps.
 */
export function pathSentence(lines: readonly StatedLine[]): string {
  return lines.length === 0 ? "" : `${lines.map(statedSentence).join("; ")}.`;
}

/** Returns how many other lines join the two actors of a step: "also 5 lines between Velmar and Dorrane". */
export function alsoSentence(count: number, one: string, other: string): string {
  return `also ${formatCount(count, "line")} between ${one} and ${other}`;
}

/** Returns what a path is called: "Path of 2 steps". */
export function pathHeading(steps: number): string {
  return `Path of ${formatCount(steps, "step")}`;
}

/** Returns what a path rests on: "2 steps · weakest step: 1 origin". `weakest` counts the asserting origins of its weakest step. */
export function pathCounts(steps: number, weakest: number): string {
  return `${formatCount(steps, "step")} · ${weakestWords(steps, weakest)}`;
}

function weakestWords(steps: number, weakest: number): string {
  const origins = weakest === 0 ? "no origin asserts it" : formatCount(weakest, "origin");
  return steps === 1 ? origins : `weakest step: ${origins}`;
}

/**
 * Returns how many paths there are, by their steps: "3 paths: 1 direct, 2 in 2 steps." `lengths` are the steps of each path
 * in order; `more` says that others exist.
 */
export function pathsSentence(lengths: readonly number[], more: boolean): string {
  if (lengths.length === 0) return "No path of up to six steps.";
  const kinds = [...new Set(lengths)];
  const number = (steps: number) => lengths.filter((length) => length === steps).length;
  const total = formatCount(lengths.length, "path");
  const kind = (steps: number) => (steps === 1 ? "direct" : `in ${steps} steps`);
  const listed =
    kinds.length === 1
      ? `${total}, ${kind(kinds[0])}`
      : `${total}: ${kinds.map((steps) => `${number(steps)} ${kind(steps)}`).join(", ")}`;
  return more ? `${listed}. There are more; these have most origins.` : `${listed}.`;
}

/** Stands where no path is found and roles are drawn: a reader may see what looks like one. */
export const ROLES_ARE_NO_STEPS = "Steps are lines, which reports state; roles are not counted as steps.";

/** Returns what a filter takes from the paths: that it hides all of them, and how many there are without it. */
export function hiddenPathsSentence(without: number, more: boolean): string {
  if (more) return `The filter hides all of the more than ${formatCount(without, "path")} between them.`;
  const hidden = without === 1 ? "the one path" : `all ${formatCount(without, "path")}`;
  return `The filter hides ${hidden} between them.`;
}
