import type { Candidate } from "./bundles";
import { foldId } from "./fold-id";

/**
 * How hard the lines of a drawing are folded: `direction`, those of two actors that go the same way and are of one family
 * make one stroke; `pair`, whichever way they go. Contested lines fold with those of the same status alone.
 */
export type Folding = "direction" | "pair";

/** What is drawn as one: a line, a role, or several lines. */
export interface Stroke {
  /** Line id, role id, or `fold.<actor>.<family>.<actor>`, with `.<status>` after it where lines are contested. */
  readonly id: string;
  readonly type: "line" | "role" | "fold";
  readonly source: string;
  readonly target: string;
  readonly family: Candidate["family"];
  /** Whether it stands in the middle of the fan: symmetric, or folded whichever way its lines go. */
  readonly symmetric: boolean;
  readonly contested: boolean;
  readonly members: readonly Candidate[];
}

/** Which strokes of too many are drawn. */
export interface StrokePlan {
  readonly folding: Folding;
  /** Every stroke that there could be, in order of the lines. */
  readonly strokes: readonly Stroke[];
  /** Ids of those that have the inner places of their fans, whatever the filter: drawn where nothing is filtered. */
  readonly resting: ReadonlySet<string>;
  /** Ids of those that are drawn. */
  readonly drawn: ReadonlySet<string>;
  readonly counts: StrokeCounts;
}

/** Roles, which are no lines, are not counted. */
export interface StrokeCounts {
  readonly strokes: number;
  /** Shown lines that the drawn strokes stand for, and all shown lines between the drawn actors. */
  readonly lines: number;
  readonly allLines: number;
  /** Strokes that there are of these lines. */
  readonly allStrokes: number;
}

/** Returns the strokes of candidates, in the order of the first candidate of each. A stroke of one line is that line. */
export function strokesOf(candidates: readonly Candidate[], folding: Folding): Stroke[] {
  const groups = new Map<string, Candidate[]>();
  for (const candidate of candidates) {
    const key = keyOf(candidate, folding);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [candidate]);
    else group.push(candidate);
  }
  return Array.from(groups, ([key, members]) => {
    const [first] = members as [Candidate];
    const { type, source, target, family, symmetric, contested, id } = first;
    if (members.length === 1) return { id, type, source, target, family, symmetric, contested, members };
    const [from, to] = folding === "pair" ? endsOf(first) : [source, target];
    const isMiddle = folding === "pair";
    return {
      id: key,
      type: "fold",
      source: from,
      target: to,
      family,
      symmetric: isMiddle,
      contested,
      members,
    };
  });
}

/** Returns how many strokes candidates make, or, once there are more than `enough`, one more than that. */
export function countStrokes(candidates: readonly Candidate[], folding: Folding, enough: number): number {
  const keys = new Set<string>();
  for (const candidate of candidates) {
    keys.add(keyOf(candidate, folding));
    if (keys.size > enough) break;
  }
  return keys.size;
}

function keyOf(candidate: Candidate, folding: Folding): string {
  if (candidate.type === "role") return candidate.id;
  const [from, to] = folding === "pair" ? endsOf(candidate) : [candidate.source, candidate.target];
  return foldId({
    from,
    family: candidate.family,
    to,
    status: candidate.contested ? candidate.status : null,
  });
}

/** The same ends in the same order, whichever way a line goes and whichever comes first. */
function endsOf({ source, target }: Candidate): [string, string] {
  return source <= target ? [source, target] : [target, source];
}
