import type { Bundle } from "@/lib/domain/bundle";
import { lineId } from "@/lib/domain/line-ends";
import { foldName } from "@/lib/text/fold-name";
import { toClaimRows } from "./claim-rows";
import type { Inserted } from "./rows";
import type { searchTerms } from "./schema";

type Term = Pick<Inserted<typeof searchTerms>, "type" | "target" | "matched" | "shown">;

/** Returns what search looks through in a bundle: each distinct name, alias, relation word, scope and quote with its target. */
export function toSearchTerms(bundle: Bundle): Inserted<typeof searchTerms>[] {
  const rows = new Map<string, Inserted<typeof searchTerms>>();
  for (const term of terms(bundle)) {
    const folded = foldName(term.shown);
    const key = `${term.type}\n${term.target}\n${term.matched}\n${folded}`;
    if (folded === "" || rows.has(key)) continue;
    rows.set(key, { ...term, folded, dossier: bundle.dossier.id, ordinal: rows.size });
  }
  return [...rows.values()];
}

function* terms(bundle: Bundle): Generator<Term> {
  for (const { id, name, aliases } of bundle.actors) {
    yield { type: "actor", target: id, matched: "name", shown: name };
    for (const { text } of aliases ?? []) yield { type: "actor", target: id, matched: "alias", shown: text };
  }
  for (const { id, label, inverse } of bundle.relationTypes) {
    for (const shown of [label, inverse]) yield { type: "relation", target: id, matched: "relation", shown };
  }
  for (const row of toClaimRows(bundle)) {
    const target = lineId({ subject: row.lineSubject, relation: row.relation, object: row.lineObject });
    if (row.scope) yield { type: "line", target, matched: "scope", shown: row.scope };
    for (const quote of row.quotes ?? [])
      yield { type: "line", target, matched: "quote", shown: quote.exact };
  }
}
