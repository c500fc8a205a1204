import type { Issue } from "@/lib/domain/issue";
import { type BundleIndex, type Entry, issueList, type LooseBundle, type Note } from "./bundle-index";
import { claimReferences } from "./claim-references";
import { findCycle } from "./find-cycle";

/**
 * Returns what is wrong between the records of a bundle: ids given twice, references to nothing, cycles, the start line.
 *
 * Records that are not right by themselves are known by their ids and not looked into.
 */
export function referenceIssues(bundle: LooseBundle): Issue[] {
  const { issues, note } = issueList();
  const index: BundleIndex = {
    relations: byId(bundle.relationTypes, "relationTypes", note),
    actors: byId(bundle.actors, "actors", note),
    reports: byId(bundle.reports, "reports", note),
    claims: byId(bundle.claims, "claims", note),
  };
  dossierReferences(bundle, index, note);
  actorReferences(bundle, index, note);
  reportReferences(bundle, index, note);
  claimReferences(bundle, index, note);
  return issues;
}

function byId<Record>(items: readonly Entry<Record>[], list: string, note: Note): Map<string, Entry<Record>> {
  const found = new Map<string, Entry<Record>>();
  for (const item of items) {
    if (item.id === null) continue;
    const earlier = found.get(item.id);
    if (earlier === undefined) found.set(item.id, item);
    else {
      const expected = `an id other than that of ${list}[${earlier.position}]`;
      note("duplicate_id", [list, item.position, "id"], expected, item.id);
    }
  }
  return found;
}

function dossierReferences({ dossier, claims }: LooseBundle, index: BundleIndex, note: Note): void {
  for (const actor of Object.keys(dossier?.layout ?? {})) {
    if (!index.actors.has(actor)) {
      note("unknown_actor", ["dossier", "layout", actor], "the id of an actor", actor);
    }
  }
  // A wrong claim may be the very one that makes the start line, so nothing can be said until all are right.
  if (dossier?.start === undefined || claims.some(({ record }) => record === null)) return;
  const lines = new Set<string>();
  for (const { record } of claims) {
    const { subject, relation, object } = record!;
    const standsFirst =
      (index.actors.get(subject)?.position ?? 0) <= (index.actors.get(object)?.position ?? 0);
    const turned = index.relations.get(relation)?.record?.symmetric === true && !standsFirst;
    lines.add(turned ? `${object}.${relation}.${subject}` : `${subject}.${relation}.${object}`);
  }
  if (!lines.has(dossier.start)) {
    const expected = "a line of this dossier, as subject.relation.object";
    note("unknown_line", ["dossier", "start"], expected, dossier.start);
  }
}

function actorReferences({ actors }: LooseBundle, index: BundleIndex, note: Note): void {
  for (const { position, record } of actors) {
    const affiliation = record?.unnamed?.affiliation;
    if (affiliation !== undefined && !index.actors.has(affiliation)) {
      const path = ["actors", position, "unnamed", "affiliation"];
      note("unknown_actor", path, "the id of an actor", affiliation);
    }
    for (const [at, role] of (record?.roles ?? []).entries()) {
      const path = ["actors", position, "roles", at];
      if (!index.actors.has(role.actor)) {
        note("unknown_actor", [...path, "actor"], "the id of an actor", role.actor);
      }
      if (role.report !== undefined && !index.reports.has(role.report)) {
        note("unknown_report", [...path, "report"], "the id of a report", role.report);
      }
    }
  }
}

function reportReferences({ reports }: LooseBundle, index: BundleIndex, note: Note): void {
  const relayed = new Map<string, readonly string[]>();
  const superseded = new Map<string, readonly string[]>();
  for (const { position, record } of reports) {
    if (record === null) continue;
    if (!index.actors.has(record.publisher)) {
      note("unknown_actor", ["reports", position, "publisher"], "the id of an actor", record.publisher);
    }
    for (const [at, relay] of (record.relays ?? []).entries()) {
      if (index.reports.has(relay.report)) continue;
      const path = ["reports", position, "relays", at, "report"];
      note("unknown_report", path, "the id of a report", relay.report);
    }
    if (record.supersedes !== undefined && !index.reports.has(record.supersedes)) {
      const path = ["reports", position, "supersedes"];
      note("unknown_report", path, "the id of a report", record.supersedes);
    }
    relayed.set(record.id, record.relays?.map((relay) => relay.report) ?? []);
    superseded.set(record.id, record.supersedes === undefined ? [] : [record.supersedes]);
  }
  for (const [field, next] of [["relays", relayed] as const, ["supersedes", superseded] as const]) {
    const cycle = findCycle(next);
    if (cycle === null) continue;
    const position = index.reports.get(cycle[0]!)!.position;
    note("cycle", ["reports", position, field], "no way back to the same report", cycle.join(" → "));
  }
}
