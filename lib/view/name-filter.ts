import type { NamedFilter } from "@/lib/claims/named-filter";
import { STANCES } from "@/lib/domain/codes";
import { FAMILIES } from "@/lib/domain/family";
import type { RelationType } from "@/lib/domain/relation-type";
import { statusesOf } from "./compile-filter";
import { windowOf } from "./date-ranges";
import { dayOfIso } from "./iso-day";
import type { Pick, View } from "./view-state";

/** Ids that a dossier has. */
type Ids = { readonly has: (id: string) => boolean };

/** What a view's filters can name of a dossier. */
export interface Known {
  readonly relationTypes: readonly RelationType[];
  readonly actors: Ids;
  readonly reports: Ids;
}

/** Returns the actors and reports that a view's filters name, each once. */
export function namesInFilter({ act, hide, rep }: View): { actors: string[]; reports: string[] } {
  const actors = new Set([...(act?.ids ?? []), ...hide.filter((id) => id !== "*")]);
  return { actors: [...actors], reports: [...new Set(rep?.ids ?? [])] };
}

/** Returns the ids in a view's filters that a dossier does not have, each once. */
export function unknownInFilter(view: View, { relationTypes, actors, reports }: Known): string[] {
  const named = namesInFilter(view);
  const isRelation = (id: string) => relationTypes.some((type) => type.id === id);
  const unknown = [
    ...(view.fam?.ids ?? []).filter((id) => !FAMILIES.some((family) => family === id)),
    ...(view.rel?.ids ?? []).filter((id) => !isRelation(id)),
    ...named.reports.filter((id) => !reports.has(id)),
    ...named.actors.filter((id) => !actors.has(id)),
  ];
  return [...new Set(unknown)];
}

/**
 * Returns what `compileFilter` returns, by ids: for a database. Unknown ids are left out, and a choice of nothing but unknown ids
 * filters nothing.
 */
export function nameFilter(view: View, known: Known): NamedFilter {
  const only = (ids: readonly string[], has: Known["actors"]) => {
    const found = ids.filter((id) => has.has(id));
    return found.length === 0 ? null : found;
  };
  const actors = view.act && only(view.act.ids, known.actors);
  const reports = view.rep && only(view.rep.ids, known.reports);
  const stances = STANCES.filter((stance) => view.st.some((token) => token === stance));
  return {
    relations: relationsOf(view, known.relationTypes),
    stances: stances.length === 0 ? null : stances,
    speeches: view.sp.length === 0 ? null : view.sp,
    statuses: statusesOf(view),
    reports: view.rep && reports && { not: view.rep.not, ids: reports },
    accounts: view.act?.not === false ? actors : null,
    withoutAccounts: view.act?.not === true ? actors : null,
    hiddenActors: only(view.hide, known.actors),
    happened: windowOf(view, "happened"),
    reported: windowOf(view, "reported"),
    undated: view.und,
    asKnownOnDay: view.as === null ? null : dayOfIso(view.as),
    words: view.q,
    minOrigins: view.o,
    disputedOnly: view.st.includes("disputed"),
  };
}

function relationsOf(view: View, types: readonly RelationType[]): string[] | null {
  const family = pickOf(view.fam, (id) => FAMILIES.some((known) => known === id));
  const relation = pickOf(view.rel, (id) => types.some((type) => type.id === id));
  if (!family && !relation) return null;
  return types
    .filter((type) => (family?.(type.family) ?? true) && (relation?.(type.id) ?? true))
    .map(({ id }) => id);
}

function pickOf(pick: Pick | null, isKnown: (id: string) => boolean): ((id: string) => boolean) | null {
  const ids = new Set(pick?.ids.filter(isKnown));
  return pick === null || ids.size === 0 ? null : (id) => ids.has(id) !== pick.not;
}
