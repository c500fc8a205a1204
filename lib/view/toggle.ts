import type { DossierData } from "@/lib/domain/dossier-data";
import type { Family } from "@/lib/domain/family";
import { positions } from "./known-ids";
import { isPresent, type LinesPerRelation, relationMask, withRelationMask } from "./relation-mask";
import { MAX_COORDINATE, MAX_EXPANSIONS, roundCoordinate } from "./url-codec";
import { DEFAULT_VIEW, type Point, STANCE_TOKENS, type View } from "./view-state";

/**
 * Edits of a view: each returns a new one and leaves the given one as it is. `present` is
 * `FilterResult.facets.relation.total`; without it every relation type of the vocabulary counts, even those without a line.
 */

/** Whether all, some or none of a family's relation types are on. */
export type FamilyState = "on" | "mixed" | "off";

/** Returns the state of a family from its relation types that are present; `off` where none is. */
export function familyState(
  view: View,
  data: DossierData,
  family: Family,
  present: LinesPerRelation = null,
): FamilyState {
  const mask = relationMask(view, data);
  const members = membersOf(data, family, present);
  const on = members.filter((position) => mask[position] === 1).length;
  if (on === 0) return "off";
  return on === members.length ? "on" : "mixed";
}

/** Turns one relation type on or off. Inside a family that is off, it turns on that one alone. */
export function toggleRelation(
  view: View,
  data: DossierData,
  relation: string,
  present: LinesPerRelation = null,
): View {
  const position = positions(data).relations.get(relation);
  if (position === undefined) return view;
  const mask = relationMask(view, data);
  mask[position] = mask[position] === 1 ? 0 : 1;
  return withRelationMask(view, data, mask, present);
}

/** Turns a family off where all of it is on, and else wholly on. */
export function toggleFamily(
  view: View,
  data: DossierData,
  family: Family,
  present: LinesPerRelation = null,
): View {
  const mask = relationMask(view, data);
  const value = familyState(view, data, family, present) === "on" ? 0 : 1;
  for (const position of membersOf(data, family, null)) mask[position] = value;
  return withRelationMask(view, data, mask, present);
}

/** Keeps only one relation type; where it is the only one already, turns everything on again. */
export function onlyRelation(
  view: View,
  data: DossierData,
  relation: string,
  present: LinesPerRelation = null,
): View {
  const position = positions(data).relations.get(relation);
  return position === undefined ? view : only(view, data, [position], present);
}

/** Keeps only one family; where it is the only one already, turns everything on again. */
export function onlyFamily(
  view: View,
  data: DossierData,
  family: Family,
  present: LinesPerRelation = null,
): View {
  const members = membersOf(data, family, present);
  return members.length === 0 ? view : only(view, data, members, present);
}

/** Shows or hides role lines. */
export function toggleRoles(view: View): View {
  return { ...view, roles: !view.roles };
}

/** Shows or hides actors that the filter leaves without a line. */
export function toggleOrphans(view: View): View {
  const others = view.hide.filter((id) => id !== "*");
  return { ...view, hide: view.hide.includes("*") ? others : [...view.hide, "*"] };
}

/** Sets how many independent origins a line needs; 0 for any. Rounded into the range that a link can hold. */
export function setMinOrigins(view: View, origins: number): View {
  const whole = Number.isFinite(origins) ? Math.round(origins) : 0;
  return { ...view, o: Math.min(Math.max(whole, 0), 999) };
}

/** Keeps only lines whose status is disputed, or all again; chosen stances stay as they are. */
export function toggleDisputedOnly(view: View): View {
  const st = STANCE_TOKENS.filter((token) => view.st.includes(token) !== (token === "disputed"));
  return { ...view, st };
}

/** Removes every filter and brings back hidden actors. Selection, expansion, positions, camera and switches stay. */
export function clearFilters(view: View): View {
  const { fam, rel, st, sp, cs, o, rep, act, h, r, und, as, q, near } = DEFAULT_VIEW;
  const hide = view.hide.filter((id) => id === "*");
  return { ...view, fam, rel, st, sp, cs, o, rep, act, hide, h, r, und, as, q, near };
}

/** Selects a line (one id), an actor (one) or two actors; `[]` selects nothing. */
export function select(view: View, ids: readonly string[]): View {
  return { ...view, sel: ids };
}

/** Adds an actor to a selected one, so that two are selected; takes it away where it is selected; else selects it alone. */
export function selectAlso(view: View, actor: string): View {
  const actors = (view.sel ?? []).filter((id) => !id.includes("."));
  if (actors.includes(actor))
    return select(
      view,
      actors.filter((id) => id !== actor),
    );
  return select(view, [...actors.slice(-1), actor]);
}

/** Hides an actor with its lines. It is no longer selected or expanded. */
export function hideActor(view: View, actor: string): View {
  if (view.hide.includes(actor)) return view;
  const sel = view.sel && (view.sel.includes(actor) ? view.sel.filter((id) => id !== actor) : view.sel);
  const near = view.near === actor ? null : view.near;
  return { ...view, hide: [...view.hide, actor], x: without(view.x, actor), near, sel };
}

/** Shows a hidden actor again. */
export function showActor(view: View, actor: string): View {
  return { ...view, hide: without(view.hide, actor) };
}

/**
 * Expands an actor: it and `neighbours` are no longer hidden, and `visibleActors` draws its ten neighbours with most origins;
 * of one that is expanded already, the next ten.
 */
export function expandActor(view: View, actor: string, neighbours: readonly string[] = []): View {
  const back = new Set([actor, ...neighbours]);
  const x = view.x.length < MAX_EXPANSIONS ? [...view.x, actor] : view.x;
  return { ...view, x, hide: view.hide.filter((id) => !back.has(id)) };
}

/** Collapses an actor: whoever was drawn for its expansions alone is so no longer. */
export function collapseActor(view: View, actor: string): View {
  return { ...view, x: without(view.x, actor) };
}

/** Draws only an actor and its neighbours; where it is in focus already, all again. It is no longer hidden. */
export function focusActor(view: View, actor: string): View {
  const near = view.near === actor ? null : actor;
  return { ...view, near, hide: without(view.hide, actor) };
}

/** Places an actor by hand, in layout units; the place is rounded, and held within the bounds, that a link can carry. */
export function moveActor(view: View, actor: string, point: Point): View {
  return { ...view, p: { ...view.p, [actor]: { x: toCoordinate(point.x), y: toCoordinate(point.y) } } };
}

/** Puts every actor that was moved by hand back into the layout. */
export function resetPositions(view: View): View {
  return { ...view, p: {} };
}

function only(view: View, data: DossierData, members: readonly number[], present: LinesPerRelation): View {
  const before = relationMask(view, data);
  const wanted = before.map((_, position) => (members.includes(position) ? 1 : 0));
  const already = wanted.every((on, position) => on === before[position] || !isPresent(present, position));
  return withRelationMask(view, data, already ? wanted.fill(1) : wanted, present);
}

function membersOf(data: DossierData, family: Family, present: LinesPerRelation): number[] {
  return [...data.relationTypes.keys()].filter(
    (position) => data.relationTypes[position]?.family === family && isPresent(present, position),
  );
}

function toCoordinate(value: number): number {
  // A drag can only give a number that is none through a bug; the middle of the layout is a place where it is seen.
  const finite = Number.isFinite(value) ? value : 0;
  return roundCoordinate(Math.min(Math.max(finite, -MAX_COORDINATE), MAX_COORDINATE));
}

function without(ids: readonly string[], id: string): readonly string[] {
  return ids.includes(id) ? ids.filter((other) => other !== id) : ids;
}
