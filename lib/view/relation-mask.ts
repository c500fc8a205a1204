import type { DossierData } from "@/lib/domain/dossier-data";
import { FAMILIES, type Family } from "@/lib/domain/family";
import { positions } from "./known-ids";
import type { Pick, View } from "./view-state";

/**
 * Lines of each relation type in the whole dossier, by position (`FilterResult.facets.relation.total`): types without a
 * line stand in no legend, so they have no say in whether a family is on. `null` counts every type as present.
 */
export type LinesPerRelation = ArrayLike<number> | null;

/** Returns 1 for each relation type that passes both the family and the relation facet, by position. */
export function relationMask(view: View, data: DossierData): Uint8Array {
  const families = view.fam && pickMask(view.fam, (id) => FAMILIES.indexOf(id as Family), FAMILIES.length);
  const relations = view.rel && relationPick(view.rel, data);
  return Uint8Array.from(data.relationTypes, (type, position) => {
    const family = FAMILIES.indexOf(type.family);
    return (families?.[family] ?? 1) & (relations?.[position] ?? 1);
  });
}

/**
 * Returns a choice as 1 for each position that passes, or null where it names nothing that is known: a filter for ids that
 * do not exist would be an empty page, which helps nobody. `positionOf` gives -1 for an unknown id.
 */
export function pickMask(pick: Pick, positionOf: (id: string) => number, size: number): Uint8Array | null {
  const known = pick.ids.map(positionOf).filter((position) => position >= 0);
  if (known.length === 0) return null;
  const mask = new Uint8Array(size).fill(pick.not ? 1 : 0);
  for (const position of known) mask[position] = pick.not ? 0 : 1;
  return mask;
}

/**
 * Returns the view in which exactly the relation types of `mask` are on, written as shortly as it can be: families that
 * are wholly off in `fam`, single types in `rel`, and neither where everything is on. Types that are not `present` are left
 * out of the reckoning. Ties go to naming what is left out, which is what a click on a checked box says.
 */
export function withRelationMask(
  view: View,
  data: DossierData,
  mask: ArrayLike<number>,
  present: LinesPerRelation = null,
): View {
  const types = data.relationTypes
    .map(({ id, family }, position) => ({ id, family, on: mask[position] === 1, position }))
    .filter(({ position }) => isPresent(present, position));
  const on = types.filter((type) => type.on);
  const lit = new Set(on.map((type) => type.family));
  const dark = FAMILIES.filter((family) => !lit.has(family) && types.some((type) => type.family === family));
  const off = types.filter((type) => !type.on && lit.has(type.family));
  const bright = FAMILIES.filter((family) => lit.has(family));
  const fam = shorter(bright, dark);
  if (on.length > 0 && on.length < (fam?.ids.length ?? 0) + off.length)
    return { ...view, fam: null, rel: { not: false, ids: on.map((type) => type.id) } };
  return { ...view, fam, rel: off.length === 0 ? null : { not: true, ids: off.map((type) => type.id) } };
}

/** Whether a relation type has a line in the dossier. */
export function isPresent(present: LinesPerRelation, position: number): boolean {
  return present === null || (present[position] ?? 0) > 0;
}

function shorter(bright: readonly Family[], dark: readonly Family[]): Pick | null {
  if (dark.length === 0) return null;
  const names = bright.length > 0 && bright.length < dark.length;
  return names ? { not: false, ids: bright } : { not: true, ids: dark };
}

function relationPick(pick: Pick, data: DossierData): Uint8Array | null {
  const { relations } = positions(data);
  return pickMask(pick, (id) => relations.get(id) ?? -1, data.relationTypes.length);
}
