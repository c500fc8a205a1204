import type { FilterResult, Line } from "./line";
import { lineIndex } from "./line-index";

/**
 * Returns the shown lines of which both ends are among these actors, in the order of the dossier. None among none. Looks at both
 * ends of every shown line, and makes no other.
 */
export function linesAmong(
  result: Pick<FilterResult, "table" | "shown" | "line">,
  actors: Iterable<number>,
): readonly Line[] {
  return positionsAmong(result, actors).map(result.line);
}

/** Returns the positions of the same lines, and makes none. */
export function positionsAmong(
  { table, shown }: Pick<FilterResult, "table" | "shown">,
  actors: Iterable<number>,
): number[] {
  const { subject, object } = lineIndex(table);
  const isOne = new Uint8Array(table.actorCount);
  for (const actor of actors) isOne[actor] = 1;
  const among: number[] = [];
  for (let at = 0; at < shown.length; at++) {
    const position = shown[at];
    if (isOne[subject[position]] === 1 && isOne[object[position]] === 1) among.push(position);
  }
  return among;
}
