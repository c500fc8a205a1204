import type { FilterResult } from "@/lib/claims/line";
import { pairIndex } from "@/lib/claims/pair-index";
import { pairTally } from "@/lib/claims/table-tallies";
import type { FoundGroups, GroupInput } from "@/lib/graph/actor-groups";
import { LAST, stably } from "./stable-order";

/** Groups and betweenness are found among this many actors, those with most shown lines: the cost grows with its square and more. */
export const GROUPED_ACTORS = 1_000;

/** Groups and betweenness of actors by position, where they were looked for. */
export interface ActorGroups {
  /** Number of the group of an actor, from 1 for the largest; null for an actor that was not looked at. */
  readonly group: (actor: number) => number | null;
  /** 0 to 1; null for an actor that was not looked at. */
  readonly betweenness: (actor: number) => number | null;
  /** How many actors were looked at, and how many groups they are in. */
  readonly actors: number;
  readonly groups: number;
}

/** Returns the actors of shown lines whose groups are found: those with most lines, ties in the order of the dossier. */
export function groupedActors({ linesOfActor }: Pick<FilterResult, "linesOfActor">): Uint32Array {
  const keys = Int32Array.from(linesOfActor, (lines) => (lines === 0 ? LAST : -lines));
  const order = stably(null, keys);
  let count = 0;
  while (count < Math.min(order.length, GROUPED_ACTORS) && linesOfActor[order[count]!]! > 0) count++;
  return order.slice(0, count);
}

/** Returns what the search for groups is given: these actors by their place, and the pairs of them with a shown line. */
export function groupInput(
  result: Pick<FilterResult, "table" | "shown" | "rows">,
  actors: Uint32Array,
): GroupInput {
  const { one, other } = pairIndex(result.table);
  const { pairs, lines } = pairTally(result);
  const placeOf = new Int32Array(result.table.actorCount).fill(-1);
  for (const [place, actor] of actors.entries()) placeOf[actor] = place;
  const found: number[] = [];
  for (const pair of pairs) {
    const [a, b] = [placeOf[one[pair]!]!, placeOf[other[pair]!]!];
    if (a >= 0 && b >= 0 && a !== b) found.push(a, b, lines[pair]!);
  }
  return { actors: actors.length, pairs: Uint32Array.from(found) };
}

/** Returns what was found among these actors, to be asked for by their positions. */
export function actorGroups(actors: Uint32Array, found: FoundGroups): ActorGroups {
  const placeOf = new Map(Array.from(actors, (actor, place) => [actor, place]));
  const ofPlace = <T>(actor: number, read: (place: number) => T): T | null => {
    const place = placeOf.get(actor);
    return place === undefined ? null : read(place);
  };
  return {
    group: (actor) => ofPlace(actor, (place) => (found.group[place] ?? 0) + 1),
    betweenness: (actor) => ofPlace(actor, (place) => found.betweenness[place] ?? 0),
    actors: actors.length,
    groups: found.group.reduce((most, group) => Math.max(most, group + 1), 0),
  };
}
