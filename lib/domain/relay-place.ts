import type { RelayKind } from "./codes";
import type { Report } from "./report";

/** What of a report says where it stands among the others. */
export type RelayingReport = Pick<Report, "id" | "relays" | "supersedes">;

/** A report further up or down the chain, with how the two hang together and what lies beyond it. */
export interface RelayStep {
  readonly report: string;
  readonly how: RelayKind;
  readonly basis: "stated" | "inferred";
  /** Further on in the same direction; empty where it ends, and where the report has been named before. */
  readonly beyond: readonly RelayStep[];
}

/** The place of a report in the relay chain, as report ids, all in the order of the dossier but for what a report relays. */
export interface RelayPlace {
  /** What it rests on, in the order in which it says so. */
  readonly relays: readonly RelayStep[];
  /** What rests on it. */
  readonly relayedBy: readonly RelayStep[];
  /** Its earlier versions, the nearest first. */
  readonly supersedes: readonly string[];
  /** Its later versions, the nearest first; several of one step where two reports supersede the same one. */
  readonly supersededBy: readonly string[];
}

/**
 * Returns where a report stands: everything it relays and everything that relays it, to both ends of the chain, and its
 * versions. A report that is reached in two ways is followed the first time only, so a circle ends. All empty for a report that
 * stands alone, and for an id that none of the reports has.
 */
export function relayPlace(reports: readonly RelayingReport[], id: string): RelayPlace {
  const byId = new Map(reports.map((report) => [report.id, report]));
  const relaying = new Map<string, { report: string; how: RelayKind; basis: "stated" | "inferred" }[]>();
  const superseding = new Map<string, string[]>();
  for (const report of reports) {
    for (const { report: relayed, how, basis } of report.relays ?? []) {
      push(relaying, relayed, { report: report.id, how, basis });
    }
    if (report.supersedes !== undefined) push(superseding, report.supersedes, report.id);
  }
  const olderOf = (one: string) => {
    const before = byId.get(one)?.supersedes;
    return before !== undefined && byId.has(before) ? [before] : [];
  };
  return {
    relays: follow(id, (one) => (byId.get(one)?.relays ?? []).filter(({ report }) => byId.has(report))),
    relayedBy: follow(id, (one) => relaying.get(one) ?? []),
    supersedes: followVersions(id, olderOf),
    supersededBy: followVersions(id, (one) => superseding.get(one) ?? []),
  };
}

type Hop = Omit<RelayStep, "beyond">;

function follow(id: string, nextOf: (id: string) => readonly Hop[]): RelayStep[] {
  const seen = new Set([id]);
  const stepsFrom = (one: string): RelayStep[] => {
    const next = nextOf(one).filter(({ report }) => report !== id);
    // Marked before going on, so that what is near is followed from here and not from further away.
    const isNew = next.map(({ report }) => !seen.has(report) && seen.add(report) !== undefined);
    return next.map(({ report, how, basis }, at) => {
      return { report, how, basis, beyond: isNew[at] ? stepsFrom(report) : [] };
    });
  };
  return stepsFrom(id);
}

function followVersions(id: string, nextOf: (id: string) => readonly string[]): string[] {
  const seen = new Set([id]);
  for (const one of seen) for (const next of nextOf(one)) seen.add(next);
  seen.delete(id);
  return [...seen];
}

function push<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
