import type { DossierData } from "@/lib/domain/dossier-data";
import { positions } from "./known-ids";
import { isLineId } from "./url-codec";
import type { View } from "./view-state";

/** What is selected, in ids that the dossier knows; null for nothing. */
export type Selection =
  | { readonly type: "line"; readonly id: string }
  | { readonly type: "actor"; readonly id: string }
  | { readonly type: "pair"; readonly ids: readonly [string, string] }
  | null;

/**
 * Returns what a view selects, or null for nothing. Where the view says nothing, that is the line with which the dossier
 * opens. Ids that the dossier does not know select nothing; of two actors the known one remains. Whether a line of that
 * name exists is for the one who looks it up: here only its three parts are checked.
 */
export function resolveSelection(view: View, data: DossierData): Selection {
  const ids = view.sel ?? (data.dossier.start === undefined ? [] : [data.dossier.start]);
  const first = ids[0];
  if (first === undefined) return null;
  if (isLineId(first)) {
    const id = canonicalLineId(first, data);
    return id === null ? null : { type: "line", id };
  }
  const [one, other] = ids.filter((id) => positions(data).actors.has(id));
  if (one === undefined) return null;
  return other === undefined ? { type: "actor", id: one } : { type: "pair", ids: [one, other] };
}

/**
 * Returns a line's id as the dossier writes it, or null where the actors or the relation type are unknown: the ends of a
 * symmetric relation stand in the order of the dossier's actors, whichever way round the link has them.
 */
export function canonicalLineId(id: string, data: DossierData): string | null {
  const { actors, relations } = positions(data);
  const [subject = "", relation = "", object = ""] = id.split(".");
  const from = actors.get(subject);
  const to = actors.get(object);
  const type = data.relationTypes[relations.get(relation) ?? -1];
  if (from === undefined || to === undefined || type === undefined) return null;
  return type.symmetric && from > to
    ? `${object}.${relation}.${subject}`
    : `${subject}.${relation}.${object}`;
}
