import type { DossierData } from "@/lib/domain/dossier-data";
import { type DossierScope, scopeWith } from "@/lib/domain/dossier-scope";
import { parseLineId } from "@/lib/domain/line-ends";
import type { SearchHit } from "@/lib/domain/search-hit";
import { viewToQuery } from "./url";
import { DEFAULT_VIEW, type View } from "./view-state";

/**
 * Returns the address of a dossier in another scope: with the filters of a view, and without what belongs to what was drawn,
 * its camera and places, hidden and expanded actors. `sel` is what is to be open there.
 */
export function scopeLink(
  dossier: string,
  view: View,
  scope: DossierScope,
  sel: readonly string[] | null = null,
): string {
  const { hide, x, z, p } = DEFAULT_VIEW;
  const query = viewToQuery({ ...view, scope, sel, hide, x, z, p });
  return query === "" ? `/d/${dossier}` : `/d/${dossier}?${query}`;
}

/**
 * Returns the address where something of the dossier that is not here can be seen: an actor with everything on it, beside those
 * whose neighbourhood is open, or a line between its ends.
 */
export function bringInLink(
  { type, id, line }: Pick<SearchHit, "type" | "id" | "line">,
  { dossier, part }: Pick<DossierData, "dossier" | "part">,
  view: View,
): string {
  const ends = type === "line" ? parseLineId(line ?? id) : null;
  if (ends === null) return scopeLink(dossier.id, view, scopeWith(part?.scope ?? null, id), [id]);
  const scope = scopeWith(scopeWith(part?.scope ?? null, ends.subject), ends.object);
  return scopeLink(dossier.id, view, scope, [line ?? id]);
}
