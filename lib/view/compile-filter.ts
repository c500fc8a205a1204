import type { ClaimFilter } from "@/lib/claims/claim-filter";
import { CLAIM_STATUSES, type ClaimStatus, SPEECHES, STANCES } from "@/lib/domain/codes";
import type { DossierData } from "@/lib/domain/dossier-data";
import { FAMILIES, type Family } from "@/lib/domain/family";
import { windowOf } from "./date-ranges";
import { parseFoldId } from "./fold-id";
import { dayOfIso } from "./iso-day";
import { positions } from "./known-ids";
import { noPath, otherVersion, unknownIds, type ViewNotice } from "./notices";
import { pickMask, relationMask } from "./relation-mask";
import { canonicalLineId, resolveSelection } from "./selection";
import { isLineId } from "./url-codec";
import type { Pick, View } from "./view-state";

/**
 * Returns the filter over the dossier's claim columns that a view asks for, and a notice for each kind of id in the view
 * that the dossier does not have. Unknown ids are left out; a choice of nothing but unknown ids filters nothing. Withdrawn
 * claims pass only where they are asked for. `rows`: the claims whose words match the search, or null for all.
 */
export function compileFilter(
  view: View,
  data: DossierData,
  rows: Uint8Array | null = null,
): { filter: ClaimFilter; notices: ViewNotice[] } {
  const { actors, reports } = positions(data);
  const actorMask = (pick: Pick | null) =>
    pick && pickMask(pick, (id) => actors.get(id) ?? -1, data.actors.length);
  const hidden = view.hide.filter((id) => id !== "*");
  const filter: ClaimFilter = {
    relations: unlessAll(relationMask(view, data)),
    stances: stanceMask(view),
    speeches: view.sp.length === 0 ? null : unlessAll(maskOf(SPEECHES, view.sp)),
    statuses: unlessAll(maskOf(CLAIM_STATUSES, statusesOf(view))),
    reports: view.rep && pickMask(view.rep, (id) => reports.get(id) ?? -1, data.reports.length),
    accounts: view.act?.not === false ? actorMask(view.act) : null,
    withoutAccounts: view.act?.not === true ? actorMask({ not: false, ids: view.act.ids }) : null,
    hiddenActors: actorMask(hidden.length === 0 ? null : { not: false, ids: hidden }),
    happened: windowOf(view, "happened"),
    reported: windowOf(view, "reported"),
    undated: view.und,
    asKnownOnDay: view.as === null ? null : dayOfIso(view.as),
    rows,
    minOrigins: view.o,
    disputedOnly: view.st.includes("disputed"),
  };
  return { filter, notices: noticesOf(view, data) };
}

/** Returns the claim statuses that a view shows: drafts and accepted claims where it does not say. */
export function statusesOf({ cs }: { readonly cs: View["cs"] }): readonly ClaimStatus[] {
  return cs.length === 0 ? ["draft", "accepted"] : cs;
}

function noticesOf(view: View, data: DossierData): ViewNotice[] {
  const { actors, relations, reports } = positions(data);
  const notices: ViewNotice[] = [];
  const check = (param: keyof View, noun: string, ids: readonly string[], known: (id: string) => boolean) => {
    const unknown = ids.filter((id) => !known(id));
    if (unknown.length > 0) notices.push(unknownIds(param, noun, unknown));
  };
  const isActor = (id: string) => actors.has(id);
  if (view.v !== null && view.v !== data.dossier.version)
    notices.push(otherVersion(view.v, data.dossier.version));
  const selected = view.sel ?? [];
  check("sel", "line", selected.filter(isLineId), (id) => canonicalLineId(id, data) !== null);
  check(
    "sel",
    "actor",
    selected.flatMap((id) => {
      const fold = parseFoldId(id);
      return fold ? [fold.from, fold.to] : isLineId(id) ? [] : [id];
    }),
    isActor,
  );
  const knownLines = selected.filter((id) => isLineId(id) && canonicalLineId(id, data) !== null);
  if (knownLines.length > 1 && resolveSelection(view.sel, data)?.type !== "path")
    notices.push(noPath(knownLines));
  check("fam", "family of relation types", view.fam?.ids ?? [], (id) => FAMILIES.includes(id as Family));
  check("rel", "relation type", view.rel?.ids ?? [], (id) => relations.has(id));
  check("rep", "report", view.rep?.ids ?? [], (id) => reports.has(id));
  check("act", "actor", view.act?.ids ?? [], isActor);
  check("hide", "actor", view.hide, (id) => id === "*" || isActor(id));
  check("x", "actor", [...new Set(view.x)], isActor);
  check("near", "actor", view.near === null ? [] : [view.near], isActor);
  check("p", "actor", Object.keys(view.p), isActor);
  return notices;
}

function stanceMask(view: View): Uint8Array | null {
  const mask = maskOf(STANCES, view.st);
  return mask.includes(1) ? unlessAll(mask) : null;
}

function maskOf<T extends string>(all: readonly T[], chosen: readonly string[]): Uint8Array {
  return Uint8Array.from(all, (value) => (chosen.includes(value) ? 1 : 0));
}

function unlessAll(mask: Uint8Array): Uint8Array | null {
  return mask.includes(0) ? mask : null;
}
