import {
  CLAIM_STATUSES,
  type ClaimStatus,
  SPEECHES,
  type Speech,
  STANCES,
  type Stance,
} from "@/lib/domain/codes";
import { statusesOf } from "./compile-filter";
import type { View } from "./view-state";

/**
 * Edits of what a view takes from whom and in which form: each returns a new view. Accounts and reports are either kept
 * (only these) or left out (all but these); asking for one ends the other.
 */
export type SourceField = "act" | "rep";

/** Whether a source is among those that alone are kept, among those that are left out, or neither. */
export type SourceState = "only" | "without" | null;

/** Returns the state of one actor or report. */
export function sourceState(view: View, field: SourceField, id: string): SourceState {
  const pick = view[field];
  if (!pick?.ids.includes(id)) return null;
  return pick.not ? "without" : "only";
}

/** Returns the choice of other sources that a source would join: "only" where others alone are kept and it is none of them. */
export function joinedState(view: View, field: SourceField, id: string): SourceState {
  const pick = view[field];
  if (pick === null || pick.ids.includes(id)) return null;
  return pick.not ? "without" : "only";
}

/** Keeps only this source, beside those that are kept already; where it is one of them, no longer. */
export function toggleOnly(view: View, field: SourceField, id: string): View {
  return togglePick(view, field, id, false);
}

/** Leaves this source out, beside those that are left out already; where it is one of them, no longer. */
export function toggleWithout(view: View, field: SourceField, id: string): View {
  return togglePick(view, field, id, true);
}

function togglePick(view: View, field: SourceField, id: string, not: boolean): View {
  const before = view[field]?.not === not ? view[field].ids : [];
  const ids = before.includes(id) ? before.filter((other) => other !== id) : [...before, id];
  return { ...view, [field]: ids.length === 0 ? null : { not, ids } };
}

/** Returns the stances whose claims a view shows: all where it does not say. */
export function stancesOf({ st }: { readonly st: View["st"] }): readonly Stance[] {
  const chosen = STANCES.filter((stance) => st.includes(stance));
  return chosen.length === 0 ? STANCES : chosen;
}

/** Returns the kinds of speech that a view shows: all where it does not say. */
export function speechesOf({ sp }: { readonly sp: View["sp"] }): readonly Speech[] {
  return sp.length === 0 ? SPEECHES : sp;
}

/** Shows or leaves out claims of a stance. Leaving out the last one shows all again. */
export function showStance(view: View, stance: Stance, alone = false): View {
  const next = changed(STANCES, stancesOf(view), stance, alone);
  const disputed = view.st.filter((token) => token === "disputed");
  return { ...view, st: [...(next.length === STANCES.length ? [] : next), ...disputed] };
}

/** Shows or leaves out claims of a kind of speech. Leaving out the last one shows all again. */
export function showSpeech(view: View, speech: Speech, alone = false): View {
  const next = changed(SPEECHES, speechesOf(view), speech, alone);
  return { ...view, sp: next.length === SPEECHES.length ? [] : next };
}

/** Shows or leaves out claims of a status. Leaving out the last one goes back to drafts and accepted claims. */
export function showStatus(view: View, status: ClaimStatus, alone = false): View {
  const plain = statusesOf({ cs: [] });
  const next = changed(CLAIM_STATUSES, statusesOf(view), status, alone, plain);
  return { ...view, cs: next.join() === plain.join() ? [] : next };
}

/** `alone`: keeps only this value; where it is the only one already, goes back to what stands without a choice. */
function changed<T extends string>(
  all: readonly T[],
  shown: readonly T[],
  value: T,
  alone: boolean,
  without: readonly T[] = all,
): readonly T[] {
  const isOnly = shown.length === 1 && shown[0] === value;
  if (isOnly) return without;
  if (alone) return [value];
  return all.filter((other) => shown.includes(other) !== (other === value));
}
