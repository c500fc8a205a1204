/** How a report calls an unnamed source, in its own words and language. */
export interface Wording {
  readonly report: string;
  readonly actor: string;
  readonly words: string;
}

/** Returns how each report calls each unnamed source, by {@link wordingKey}: where it has two ways, both, in its order. */
export function wordingsByKey(wordings: readonly Wording[]): ReadonlyMap<string, string> {
  const found = new Map<string, string[]>();
  for (const { report, actor, words } of wordings) {
    const key = wordingKey(report, actor);
    found.set(key, [...(found.get(key) ?? []), words]);
  }
  return new Map(
    [...found].map(([key, words]) => [key, [...new Set(words)].slice(0, MOST_WAYS).join(" / ")]),
  );
}

const MOST_WAYS = 2;

/** Names an unnamed source in one report. */
export function wordingKey(report: string, actor: string): string {
  return `${report} ${actor}`;
}
