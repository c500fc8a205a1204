/**
 * Returns the anchor of a claim on the page of its report, `claim-<id>`: a legal element id and fragment of an address, stable,
 * and another one for every claim id, which may be any text.
 */
export function claimAnchor(claim: string): string {
  return `claim-${encoded(claim)}`;
}

/** Returns the anchor of the passage that a claim's quote stands in, `quote-<id>-<position>`; `at` is its position in `quotes`. */
export function quoteAnchor(claim: string, at: number): string {
  return `quote-${encoded(claim)}-${at}`;
}

/** Returns the anchor of the passage that is offered for a detached quote. */
export function closestAnchor(claim: string, at: number): string {
  return `closest-${encoded(claim)}-${at}`;
}

/** Returns the address of a report's page, with an anchor on it where one is given. Ids of dossiers and reports are slugs. */
export function reportPath(dossier: string, report: string, anchor?: string): string {
  return `/d/${dossier}/reports/${report}${anchor === undefined ? "" : `#${anchor}`}`;
}

/** Letters, digits, `-` and `_` as they are, everything else as its code point between dots, so that no two ids meet. */
function encoded(id: string): string {
  return id.replace(
    /[^A-Za-z0-9_-]/gu,
    (character) => `.${(character.codePointAt(0) as number).toString(16)}.`,
  );
}
