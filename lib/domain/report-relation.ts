import type { Report } from "./report";

type Related = Pick<Report, "id" | "publisher" | "relays" | "supersedes">;

/** How two reports hang together. `from` is the one that relays or supersedes the other. */
export type ReportRelation =
  | {
      readonly type: "relays";
      readonly from: "a" | "b";
      /** How the one words the other; null where it does so only through others. */
      readonly how: NonNullable<Report["relays"]>[number]["how"] | null;
      readonly inferred: boolean;
    }
  | { readonly type: "supersedes"; readonly from: "a" | "b" }
  | { readonly type: "same_publisher" };

/**
 * Returns how two reports hang together: relays first, then versions, then the publisher. Empty where nothing is recorded, and
 * for a report beside itself.
 */
export function reportRelations(
  a: Related,
  b: Related,
  reports: ReadonlyMap<string, Related>,
): ReportRelation[] {
  if (a.id === b.id) return [];
  const found: ReportRelation[] = [];
  for (const [from, one, other] of [["a", a, b] as const, ["b", b, a] as const]) {
    const relay = wayOfRelays(one, other.id, reports);
    if (relay) found.push({ type: "relays", from, ...relay });
  }
  for (const [from, one, other] of [["a", a, b] as const, ["b", b, a] as const]) {
    if (supersedes(one, other.id, reports)) found.push({ type: "supersedes", from });
  }
  if (a.publisher === b.publisher) found.push({ type: "same_publisher" });
  return found;
}

/** Breadth first, so the shortest way is the one that is told. */
function wayOfRelays(from: Related, to: string, reports: ReadonlyMap<string, Related>) {
  const direct = from.relays?.find(({ report }) => report === to);
  if (direct) return { how: direct.how, inferred: direct.basis === "inferred" };
  const reached = new Map([[from.id, false]]);
  for (const [id, inferred] of reached) {
    for (const relay of reports.get(id)?.relays ?? []) {
      const soFar = inferred || relay.basis === "inferred";
      if (relay.report === to) return { how: null, inferred: soFar };
      if (!reached.has(relay.report)) reached.set(relay.report, soFar);
    }
  }
  return null;
}

function supersedes(from: Related, to: string, reports: ReadonlyMap<string, Related>): boolean {
  const seen = new Set([from.id]);
  let earlier = from.supersedes;
  while (earlier !== undefined && !seen.has(earlier)) {
    if (earlier === to) return true;
    seen.add(earlier);
    earlier = reports.get(earlier)?.supersedes;
  }
  return false;
}
