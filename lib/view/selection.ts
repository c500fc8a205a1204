import type { DossierData } from "@/lib/domain/dossier-data";
import { type FoldOfLines, parseFoldId } from "./fold-id";
import { positions } from "./known-ids";
import { actorsOfPath } from "./path-selection";
import { isLineId } from "./url-codec";
import type { View } from "./view-state";

/** A path: lines that follow on from each other, and the actors they lead by, of which there is one more. */
export interface PathSelection {
  readonly type: "path";
  readonly lines: readonly string[];
  readonly actors: readonly string[];
}

/** Several lines that are drawn as one stroke. */
export interface FoldSelection {
  readonly type: "fold";
  readonly id: string;
  readonly fold: FoldOfLines;
}

/** What is selected, in ids that the dossier knows; null for nothing. */
export type Selection =
  | { readonly type: "line"; readonly id: string }
  | { readonly type: "actor"; readonly id: string }
  | { readonly type: "pair"; readonly ids: readonly [string, string] }
  | PathSelection
  | FoldSelection
  | null;

/**
 * Returns what the ids of a view select, or null for nothing. Where the view says nothing, that is the line with which the dossier
 * opens. Ids that the dossier does not know select nothing; of two actors the known one remains, and of lines that make no
 * path the first. Whether a line of that
 * name exists is for the one who looks it up: here only its three parts are checked.
 */
export function resolveSelection(sel: View["sel"], data: DossierData): Selection {
  const ids = sel ?? (data.dossier.start === undefined ? [] : [data.dossier.start]);
  const first = ids[0];
  if (first === undefined) return null;
  if (isLineId(first)) {
    const lines = ids.flatMap((id) => canonicalLineId(id, data) ?? []);
    const [id] = lines;
    const actors = actorsOfPath(lines);
    if (actors !== null && lines.length === ids.length) return { type: "path", lines, actors };
    return id === undefined ? null : { type: "line", id };
  }
  const fold = parseFoldId(first);
  if (fold !== null) {
    const { actors } = positions(data);
    return actors.has(fold.from) && actors.has(fold.to) ? { type: "fold", id: first, fold } : null;
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

/** Returns the lines that are selected: one, those of a path, or none where actors are. */
export function selectedLines(selection: Selection): readonly string[] {
  if (selection?.type === "path") return selection.lines;
  return selection?.type === "line" ? [selection.id] : [];
}

/** Returns the ids of what is selected: lines, or actors. */
export function selectedIds(selection: Selection): readonly string[] {
  if (selection === null) return [];
  if (selection.type === "path") return selection.lines;
  return selection.type === "pair" ? selection.ids : [selection.id];
}
