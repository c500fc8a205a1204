import type { FilterResult } from "@/lib/claims/line";
import type { DossierData } from "@/lib/domain/dossier-data";
import { positions } from "./known-ids";
import type { View } from "./view-state";
import type { Neighbours } from "./visible-actors";

export interface HiddenInput {
  readonly data: DossierData;
  readonly view: Pick<View, "hide" | "near">;
  /** Positions of the actors that have a place. */
  readonly drawn: readonly number[];
  readonly result: Pick<FilterResult, "linesOfActor">;
  readonly neighbours: Neighbours;
}

/**
 * Returns the ids of actors that have a place in the drawing and are not drawn: hidden ones, those that the filter leaves
 * without a line where such are hidden, and those that are no neighbour of the actor in focus. None by default.
 */
export function hiddenActors({ data, view, drawn, result, neighbours }: HiddenInput): ReadonlySet<string> {
  const hidden = new Set(view.hide.filter((id) => id !== "*"));
  const idOf = (position: number) => data.actors[position]!.id;
  if (view.hide.includes("*")) {
    for (const actor of drawn) if (result.linesOfActor[actor] === 0) hidden.add(idOf(actor));
  }
  const focus = view.near === null ? undefined : positions(data).actors.get(view.near);
  if (focus !== undefined) {
    const near = new Set([focus, ...neighbours(focus)]);
    for (const actor of drawn) if (!near.has(actor)) hidden.add(idOf(actor));
  }
  return hidden;
}
