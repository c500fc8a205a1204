import type { FilterResult, Line } from "./line";
import { lineIndex } from "./line-index";

/**
 * Returns the shown lines of which both ends are among these actors, in the order of the dossier. None among none. Looks at both
 * ends of every shown line, and makes no other.
 */
export function linesAmong(
  { table, shown, line }: Pick<FilterResult, "table" | "shown" | "line">,
  actors: Iterable<number>,
): readonly Line[] {
  const { subject, object } = lineIndex(table);
  const isOne = new Uint8Array(table.actorCount);
  for (const actor of actors) isOne[actor] = 1;
  const among: Line[] = [];
  for (const position of shown)
    if (isOne[subject[position]] === 1 && isOne[object[position]] === 1) among.push(line(position));
  return among;
}
