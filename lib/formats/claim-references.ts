import type { Claim } from "@/lib/domain/claim";
import type { BundleIndex, LooseBundle, Note } from "./bundle-index";

/** Notes what a bundle's claims refer to in vain, chains that do not begin at the publisher, and missing scopes. */
export function claimReferences({ claims }: LooseBundle, index: BundleIndex, note: Note): void {
  for (const { position, record: claim } of claims) {
    if (claim === null) continue;
    const path = ["claims", position] as const;
    for (const end of ["subject", "object"] as const) {
      if (!index.actors.has(claim[end])) {
        note("unknown_actor", [...path, end], "the id of an actor", claim[end]);
      }
    }
    const relation = index.relations.get(claim.relation);
    if (relation === undefined) {
      note("unknown_relation", [...path, "relation"], "the id of a relation type", claim.relation);
    } else if (relation.record?.needsScope && claim.scope === undefined) {
      note("missing_scope", [...path, "scope"], `what “${relation.record.label}” is about`, undefined);
    }
    sourceOf(claim, path, index, note);
    for (const field of ["because", "qualifies", "contradicts"] as const) {
      for (const [at, other] of (claim[field] ?? []).entries()) {
        if (index.claims.has(other) && other !== claim.id) continue;
        const code = other === claim.id ? "own_claim" : "unknown_claim";
        note(code, [...path, field, at], "the id of another claim", other);
      }
    }
  }
}

function sourceOf(claim: Claim, path: readonly PropertyKey[], index: BundleIndex, note: Note): void {
  const report = index.reports.get(claim.report)?.record;
  if (!index.reports.has(claim.report))
    note("unknown_report", [...path, "report"], "the id of a report", claim.report);
  for (const [at, step] of claim.chain.entries()) {
    if (!index.actors.has(step.actor)) {
      note("unknown_actor", [...path, "chain", at, "actor"], "the id of an actor", step.actor);
    } else if (at === 0 && report && step.actor !== report.publisher) {
      const expected = `the publisher of ${report.id}, ${report.publisher}`;
      note("chain_start", [...path, "chain", 0, "actor"], expected, step.actor);
    }
  }
  for (const [at, quote] of (claim.quotes ?? []).entries()) {
    // A position that no longer fits a held text makes the quote detached; without a text it points at nothing.
    if (quote.start === undefined || !report || report.held) continue;
    const expected = `no position, because the text of ${report.id} is not held`;
    note("position_without_text", [...path, "quotes", at, "start"], expected, quote.start);
  }
}
