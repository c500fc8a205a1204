/**
 * Labels of relation types that begin with a noun, an adjective or a participle, and what a sentence puts before them. Whole
 * labels, not patterns: "surprised by" wants "was" and "passed by" does not, and only who knows the label can tell.
 */
const COPULAS: ReadonlyMap<string, string> = new Map([
  ["ally of", "is an"],
  ["associate of", "is an"],
  ["adviser to", "is an"],
  ["enemy of", "is an"],
  ["member of", "is a"],
  ["partner of", "is a"],
  ["proxy of", "is a"],
  ["rival of", "is a"],
  ["subsidiary of", "is a"],
  ["supporter of", "is a"],
  ["family of", "is"],
  ["part of", "is"],
  ["close to", "is"],
  ["based in", "is"],
  ["in conflict with", "is"],
  ["surprised by", "was"],
]);

/**
 * Returns what makes a clause of a relation type's label: "is an" for "ally of", "was" for "surprised by". Empty for
 * labels that begin with a verb, and for all that are not known: a label is left as it is rather than made wrong.
 */
export function copulaOf(label: string): string {
  return COPULAS.get(label.toLowerCase()) ?? "";
}
