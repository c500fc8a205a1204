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
  const mask = new Uint8Array(table.claimCount).fill(1);
  const names = data.actors.map((actor) =>
    foldName([actor.name, ...(actor.aliases ?? []).map((alias) => alias.text)].join(" ")),
  );
  const labels = data.relationTypes.map((type) => foldName(`${type.label} ${type.inverse}`));
  const scopes = table.scopes.map(foldName);
  for (const word of foldName(text).split(/\s+/).filter(Boolean)) {
    const inNames = names.map((name) => name.includes(word));
    const inLabels = labels.map((label) => label.includes(word));
    const inScopes = scopes.map((scope) => scope.includes(word));
    for (let row = 0; row < table.claimCount; row++) {
      const scope = table.scope[row];
      const found =
        inNames[table.subject[row]] ||
        inNames[table.object[row]] ||
        inLabels[table.relation[row]] ||
        (scope !== NO_SCOPE && inScopes[scope]);
      if (!found) mask[row] = 0;
    }
  }
  return mask;
}
