/** Returns the English name of a language by its BCP 47 tag, "Arabic"; the tag itself where it has none. */
export function languageName(tag: string): string {
  try {
    return new Intl.DisplayNames(["en"], { type: "language" }).of(tag) ?? tag;
  } catch {
    // Not every text that a bundle may give as language is a well-formed tag.
    return tag;
  }
}

/** Returns whether two tags name the same language, whatever its region or script: "en" and "en-GB". */
export function isSameLanguage(one: string, other: string): boolean {
  const primary = (tag: string) => tag.split("-")[0]?.toLowerCase();
  return primary(one) === primary(other);
}
