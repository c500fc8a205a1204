import type { RelationType } from "@/lib/domain/relation-type";
import type { RelationMatch } from "@/lib/domain/table-import";
import { foldName } from "@/lib/text/fold-name";
import { cameoOfCode, cameoOfName, cameoRelationType, inReverse } from "./cameo";
import { guessFamily } from "./guess-family";
import { slugOf } from "./name-slug";

const LABEL_LENGTH = 60;
const NAME_LENGTH = 200;

/** Says what a relation name means. The name is one that {@link cleanName} lets pass. */
export type RelationMatcher = (name: string) => RelationMatch;

/**
 * Returns a matcher against a vocabulary, in this order: label, inverse (subject and object change places), id, name of an
 * event of ICEWS, CAMEO code; else a new type of the dossier with a guessed family, which is never sure.
 *
 * Names are compared folded, so "Met_With" is "met with". The vocabulary is the dossier's, then what ships.
 */
export function relationMatcher(vocabulary: readonly RelationType[]): RelationMatcher {
  const labels = new Map<string, RelationType>();
  const inverses = new Map<string, RelationType>();
  const ids = new Map<string, RelationType>();
  for (const type of vocabulary) {
    if (ids.has(type.id)) continue;
    ids.set(type.id, type);
    if (!labels.has(foldName(type.label))) labels.set(foldName(type.label), type);
    if (!inverses.has(foldName(type.inverse))) inverses.set(foldName(type.inverse), type);
  }
  return (name) => {
    const folded = foldName(name);
    const label = folded === "" ? undefined : labels.get(folded);
    if (label) return { type: label, reversed: false, how: "label", sure: true };
    const inverse = folded === "" ? undefined : inverses.get(folded);
    if (inverse) return { type: inverse, reversed: !inverse.symmetric, how: "inverse", sure: true };
    const id = ids.get(name.trim()) ?? ids.get(folded.replaceAll(" ", "_"));
    if (id) return { type: id, reversed: false, how: "id", sure: true };
    const event = cameoOfName(name);
    if (event)
      return { type: inVocabulary(cameoRelationType(event)), reversed: false, how: "cameo_name", sure: true };
    const coded = cameoOfCode(name);
    if (coded) {
      const type = inVocabulary(cameoRelationType(coded.event));
      return { type, reversed: false, how: "cameo_code", sure: coded.sure };
    }
    return { type: newRelationType(name), reversed: false, how: "new", sure: false };
  };

  // A dossier that has the type already may have reworded it; its own words stay.
  function inVocabulary(type: RelationType): RelationType {
    return ids.get(type.id) ?? type;
  }
}

/** Returns the relation type that a name becomes which nothing knows. Its label is the name, shortened where it is long. */
export function newRelationType(name: string): RelationType {
  const words = name.trim().replaceAll("_", " ");
  const characters = [...words];
  const label =
    characters.length <= LABEL_LENGTH ? words : `${characters.slice(0, LABEL_LENGTH - 1).join("")}…`;
  return {
    id: slugOf(name, "_"),
    label,
    inverse: inReverse(label),
    symmetric: false,
    family: guessFamily(name),
    definition: `As the file words it: “${characters.slice(0, NAME_LENGTH).join("")}”. The family is guessed from these words.`,
  };
}
