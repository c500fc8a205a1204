import type { ClaimTable } from "@/lib/claims/claim-table";
import { accountCounts, reportCounts, reportCountsWithout } from "@/lib/claims/facet-counts";
import type { FilterResult } from "@/lib/claims/line";
import type { PickCounts } from "@/lib/claims/pick-counts";
import type { Actor } from "@/lib/domain/actor";
import { bodyOf, corroborationContext } from "@/lib/domain/corroboration";
import type { DossierData } from "@/lib/domain/dossier-data";
import { whenWords } from "@/lib/domain/when-words";
import { actorOf } from "./known-ids";
import { type SourceState, sourceState } from "./pick";
import type { View } from "./view-state";

/** Somebody, or a report, that lines rest on. */
export interface SourceEntry {
  readonly id: string;
  readonly name: string;
  /** The body that a person speaks for; publisher and date of a report; null for none. */
  readonly detail: string | null;
  /** Where the name is in another language than the page. */
  readonly language: string | null;
  readonly state: SourceState;
  /** Lines that rest on it under the other filters. */
  readonly lines: number;
  /** Lines that "only" would leave, and those that "without" would. */
  readonly only: number;
  readonly without: number;
}

export interface SourceGroup {
  readonly label: string;
  readonly entries: readonly SourceEntry[];
}

export interface SourceInput {
  readonly data: DossierData;
  readonly table: ClaimTable;
  /** The dossier without a filter: it decides the order, which no filter changes. */
  readonly everything: FilterResult;
  readonly result: FilterResult;
  readonly view: View;
}

const GROUPS: readonly { label: string; has: (kind: Actor["kind"]) => boolean }[] = [
  { label: "Outlets", has: (kind) => kind === "outlet" },
  { label: "Named speakers", has: (kind) => kind !== "outlet" && kind !== "unnamed" },
  { label: "Unnamed sources", has: (kind) => kind === "unnamed" },
];

/**
 * Returns everybody on whom a line rests, by kind, those with most lines of the dossier first, ties in its order. Groups
 * without an entry are left out.
 */
export function accountGroups(input: SourceInput): SourceGroup[] {
  const { data, table, everything, result, view } = input;
  const context = corroborationContext(data.actors, []);
  const bodies = (actor: Actor): string | null => {
    const body = bodyOf(actor.id, context);
    return body === actor.id ? null : `for ${nameOf(data, body)}`;
  };
  const entries = sourceEntries(
    data.actors,
    accountCounts(table, everything),
    accountCounts(table, result),
    (actor) => ({
      name: actor.name,
      detail: bodies(actor),
      language: null,
      state: sourceState(view, "act", actor.id),
    }),
  );
  const kinds = new Map(data.actors.map(({ id, kind }) => [id, kind]));
  return GROUPS.flatMap(({ label, has }) => {
    const own = entries.filter(({ id }) => has(kinds.get(id) ?? "unnamed"));
    return own.length === 0 ? [] : [{ label, entries: own }];
  });
}

/** Returns the reports that state a line, in the same order. */
export function reportEntries(input: SourceInput): SourceEntry[] {
  const { data, table, everything, result, view } = input;
  const counts = view.rep?.not ? reportCountsWithout(table, result) : reportCounts(table, result);
  return sourceEntries(data.reports, reportCounts(table, everything), counts, (report) => ({
    name: report.title,
    detail: `${nameOf(data, report.publisher)}, ${whenWords(report.published)}`,
    language: report.language,
    state: sourceState(view, "rep", report.id),
  }));
}

function sourceEntries<T extends { readonly id: string }>(
  records: readonly T[],
  whole: PickCounts,
  counts: PickCounts,
  describe: (record: T) => Pick<SourceEntry, "name" | "detail" | "language" | "state">,
): SourceEntry[] {
  const found = [...records.keys()].filter((at) => whole.lines[at]! > 0 || counts.lines[at]! > 0);
  found.sort((a, b) => whole.lines[b]! - whole.lines[a]! || a - b);
  return found.map((at) => ({
    id: records[at]!.id,
    ...describe(records[at]!),
    lines: counts.lines[at]!,
    only: counts.only[at]!,
    without: counts.without[at]!,
  }));
}

function nameOf(data: DossierData, actor: string): string {
  return actorOf(data, actor)?.name ?? actor;
}
