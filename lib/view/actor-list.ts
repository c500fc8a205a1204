import type { FilterResult } from "@/lib/claims/line";
import { claimsOfActors, originsOfActors } from "@/lib/claims/table-tallies";
import type { DossierData } from "@/lib/domain/dossier-data";
import { nameRanks } from "./sort-lines";
import { LAST, stably } from "./stable-order";
import type { Sort } from "./view-state";

/** Orders of the table of actors; it stands by lines where a view asks for another. */
export const ACTOR_SORTS = [
  ...(["lines", "name", "kind", "claims", "origins", "community", "betweenness"] as const),
] as const;
export type ActorSort = (typeof ACTOR_SORTS)[number];

/** Numbers of an actor that are found later than all others; null where there are none yet, or none for this actor. */
export interface GroupNumbers {
  readonly group: (actor: number) => number | null;
  readonly betweenness: (actor: number) => number | null;
}

/** Returns the order of actors that a view asks for. */
export function actorSort(sort: Sort): ActorSort {
  return ACTOR_SORTS.find((own) => own === sort) ?? "lines";
}

/**
 * Returns the positions of the actors with a shown line, in order: names and kinds by the alphabet, numbers from many to few,
 * groups by their number; what has none comes last. Ties by lines, then in the order of the dossier. Linear in actors.
 */
export function sortActors(
  data: DossierData,
  result: FilterResult,
  sort: Sort,
  groups: GroupNumbers | null,
): Uint32Array {
  const by = actorSort(sort);
  const { linesOfActor } = result;
  const shown = Uint32Array.from(linesOfActor.keys()).filter((actor) => linesOfActor[actor]! > 0);
  const ordered = (given: Uint32Array, key: (actor: number) => number) =>
    stably(
      null,
      Int32Array.from(given, (actor) => key(actor)),
    ).map((at) => given[at]!);
  const byLines = ordered(shown, (actor) => -linesOfActor[actor]!);
  if (by === "lines") return byLines;
  const key = keyOf(data, result, by, groups);
  return ordered(byLines, key);
}

function keyOf(
  data: DossierData,
  result: FilterResult,
  by: Exclude<ActorSort, "lines">,
  groups: GroupNumbers | null,
): (actor: number) => number {
  if (by === "name") {
    const ranks = nameRanks(data);
    return (actor) => ranks[actor]!;
  }
  if (by === "kind") {
    const kinds = [...new Set(data.actors.map(({ kind }) => kind))].sort();
    return (actor) => kinds.indexOf(data.actors[actor]!.kind);
  }
  if (by === "claims") return (actor) => -claimsOfActors(result)[actor]!;
  if (by === "origins") return (actor) => -originsOfActors(result)[actor]!;
  if (by === "community") return (actor) => groups?.group(actor) ?? LAST;
  return (actor) => {
    const share = groups?.betweenness(actor) ?? null;
    // Shares are less than one: as whole numbers, so that they can be counted into order.
    return share === null ? LAST : -Math.round(share * 1e9);
  };
}
