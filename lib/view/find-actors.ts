import type { DossierData } from "@/lib/domain/dossier-data";
import { keptBy } from "@/lib/domain/kept-by";
import { foldName } from "@/lib/text/fold-name";

/** An actor that a name was typed for. */
export interface FoundActor {
  readonly id: string;
  readonly name: string;
  /** The alias that fits where the name does not, as it was found; else null. */
  readonly alias: string | null;
}

interface FoldedNames {
  readonly name: string;
  readonly aliases: readonly { readonly text: string; readonly folded: string }[];
}

/**
 * Returns actors with lines whose name or alias holds a text, folded as in the search: names that begin with it first, then
 * names with a word that does, then the rest; of equal ones those with most lines, then the order of the dossier. All of them
 * for an empty text. At most `limit`.
 */
export function findActors(
  actors: DossierData["actors"],
  linesOfActor: ArrayLike<number>,
  text: string,
  limit: number,
): FoundActor[] {
  const wanted = foldName(text);
  const found: { rank: number; position: number; alias: string | null }[] = [];
  for (const [position, { name, aliases }] of foldedNames(actors).entries()) {
    if ((linesOfActor[position] ?? 0) === 0) continue;
    const rank = rankOf(name, wanted);
    const alias = rank === null ? aliases.find(({ folded }) => rankOf(folded, wanted) !== null) : undefined;
    const best = rank ?? (alias && rankOf(alias.folded, wanted));
    if (best != null) found.push({ rank: best, position, alias: alias?.text ?? null });
  }
  const lines = (position: number) => linesOfActor[position] ?? 0;
  found.sort((a, b) => a.rank - b.rank || lines(b.position) - lines(a.position) || a.position - b.position);
  return found.slice(0, limit).flatMap(({ position, alias }) => {
    const actor = actors[position];
    return actor ? { id: actor.id, name: actor.name, alias } : [];
  });
}

function rankOf(name: string, wanted: string): number | null {
  if (name.startsWith(wanted)) return 0;
  if (name.includes(` ${wanted}`)) return 1;
  return name.includes(wanted) ? 2 : null;
}

/** Folded once for a dossier: a hundred thousand names would be folded anew for each letter typed. */
const foldedNames = keptBy((actors: DossierData["actors"]): readonly FoldedNames[] =>
  actors.map(({ name, aliases = [] }) => ({
    name: foldName(name),
    aliases: aliases.map(({ text }) => ({ text, folded: foldName(text) })),
  })),
);
