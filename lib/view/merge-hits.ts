import type { DossierData } from "@/lib/domain/dossier-data";
import { parseLineId } from "@/lib/domain/line-ends";
import type { SearchHit } from "@/lib/domain/search-hit";
import type { FoundActor } from "./find-actors";
import { positions } from "./known-ids";

/**
 * Returns the actors that were found in the browser, then what the server found beside them, each target once. What of the
 * dossier is not in the browser is marked so.
 */
export function mergeHits(
  data: DossierData,
  actors: readonly FoundActor[],
  found: readonly SearchHit[],
): SearchHit[] {
  const near = actors.map(
    ({ id, name, alias }): SearchHit => ({
      type: "actor",
      id,
      label: name,
      detail: alias,
      matched: alias === null ? "name" : "alias",
    }),
  );
  const known = new Set(actors.map(({ id }) => id));
  const rest = found.filter(({ type, id }) => type !== "actor" || !known.has(id));
  return [...near, ...rest.map((hit) => (isHere(hit, data) ? hit : { ...hit, elsewhere: true }))];
}

/** Whether a hit is among the records that are in the browser. */
function isHere({ type, id, line }: SearchHit, data: DossierData): boolean {
  const { actors } = positions(data);
  if (type === "relation" || data.part === undefined) return true;
  if (type === "actor") return actors.has(id);
  const ends = parseLineId(line ?? id);
  return ends === null || (actors.has(ends.subject) && actors.has(ends.object));
}
