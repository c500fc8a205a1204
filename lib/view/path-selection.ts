import { parseLineId } from "@/lib/domain/line-ends";

/** Most lines that a path can have. */
export const MAX_PATH_STEPS = 6;

/**
 * Returns the actors that lines lead by, from the first to the last, or null where they are no path: fewer than two lines,
 * or more than six, lines that do not follow on from each other, or an actor twice. A line may be walked from either end.
 */
export function actorsOfPath(lines: readonly string[]): readonly string[] | null {
  if (lines.length < 2 || lines.length > MAX_PATH_STEPS) return null;
  const ends = lines.flatMap((line) => parseLineId(line) ?? []);
  const [first] = ends;
  if (first === undefined || ends.length < lines.length) return null;
  return follow([first.subject, first.object], ends) ?? follow([first.object, first.subject], ends);
}

function follow(start: readonly string[], ends: readonly { subject: string; object: string }[]) {
  const actors = [...start];
  for (const { subject, object } of ends.slice(1)) {
    const at = actors.at(-1);
    const next = subject === at ? object : object === at ? subject : null;
    if (next === null) return null;
    actors.push(next);
  }
  return new Set(actors).size === actors.length ? actors : null;
}
