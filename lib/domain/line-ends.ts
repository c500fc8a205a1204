import { SLUG } from "./slug";

/** The ends and the relation type of a line or claim, as ids. */
export interface Ends {
  readonly subject: string;
  readonly relation: string;
  readonly object: string;
}

/**
 * Returns the ends of a claim as its line has them: of a symmetric relation, the actor that stands first in the dossier is
 * the subject, whichever way the claim was coded.
 */
export function lineEnds(
  { subject, relation, object }: Ends,
  isSymmetric: (relation: string) => boolean,
  standing: (actor: string) => number,
): Ends {
  const turned = isSymmetric(relation) && standing(object) < standing(subject);
  return turned ? { subject: object, relation, object: subject } : { subject, relation, object };
}

/** Returns the id of a line, `subject.relation.object`. Ids have no dot, so it can be taken apart again. */
export function lineId({ subject, relation, object }: Ends): string {
  return `${subject}.${relation}.${object}`;
}

/** Returns the ends that a line id names, or null where it is not three ids, each of them a slug. */
export function parseLineId(line: string): Ends | null {
  const [subject, relation, object, ...rest] = line.split(".");
  if (subject === undefined || relation === undefined || object === undefined || rest.length > 0) return null;
  return [subject, relation, object].every((id) => SLUG.test(id)) ? { subject, relation, object } : null;
}
