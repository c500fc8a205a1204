import type { DossierData } from "@/lib/domain/dossier-data";
import { foldName } from "@/lib/text/fold-name";
import type { ClaimTable } from "./claim-table";
import { NO_SCOPE } from "./claim-table";

/**
 * Returns a mask over claims: 1 where every word of the text stands in the names and aliases of subject or object, the
 * relation's label, or the scope, folded. Quotes are not in the columns; the search box finds those. An empty text lets
 * all pass. Linear in claims after one look at each name, label and scope.
 */
export function rowsMatching(
  table: ClaimTable,
  data: Pick<DossierData, "actors" | "relationTypes">,
  text: string,
): Uint8Array {
  const { claimCount, subject, object, relation, scope } = table;
  const mask = new Uint8Array(claimCount).fill(1);
  const { names, labels } = foldedWords(data);
  const scopes = table.scopes.map(foldName);
  for (const word of foldName(text).split(/\s+/).filter(Boolean)) {
    const inNames = having(names, word);
    const inLabels = having(labels, word);
    const inScopes = having(scopes, word);
    for (let row = 0; row < claimCount; row++) {
      const found = inNames[subject[row]] | inNames[object[row]] | inLabels[relation[row]];
      mask[row] &= found | (scope[row] === NO_SCOPE ? 0 : inScopes[scope[row]]);
    }
  }
  return mask;
}

function having(texts: readonly string[], word: string): Uint8Array {
  return Uint8Array.from(texts, (text) => (text.includes(word) ? 1 : 0));
}

const folded = new WeakMap<object, { names: readonly string[]; labels: readonly string[] }>();

/** A name is folded once, not at every letter that somebody types. */
function foldedWords(data: Pick<DossierData, "actors" | "relationTypes">) {
  const before = folded.get(data);
  if (before) return before;
  const words = {
    names: data.actors.map((actor) =>
      foldName([actor.name, ...(actor.aliases ?? []).map((alias) => alias.text)].join(" ")),
    ),
    labels: data.relationTypes.map((type) => foldName(`${type.label} ${type.inverse}`)),
  };
  folded.set(data, words);
  return words;
}
