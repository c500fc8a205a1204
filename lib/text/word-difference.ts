/** A run of a text beside another: in both, only in the second, or only in the first. */
export interface WordRun {
  readonly kind: "same" | "added" | "dropped";
  readonly text: string;
}

/** How one text differs from another, word by word. */
export interface WordDifference {
  /**
   * In reading order; what was dropped stands before what was added in its place. Those that are not dropped, put together,
   * are the second text to the letter. Dropped runs have no space around them.
   */
  readonly runs: readonly WordRun[];
  /** Share of all words, of both texts, that both have in the same order: 0 to 1. 1 where both are without words. */
  readonly common: number;
  /** Share of the words of the shorter text that the longer has in the same order: 0 to 1. 1 where it is without words. */
  readonly overlap: number;
}

/** A word, and what stands between it and the next. */
interface Token {
  readonly word: string;
  readonly gap: string;
}

/** Unicode's word boundaries (UAX #29), which part Chinese, Japanese and Thai without spaces too. */
const WORDS = new Intl.Segmenter("und", { granularity: "word" });
/** Of what stands between words, the signs that say something: "5" and "5%" differ, "5" and "5," do not. */
const SAYS_SOMETHING = /[\p{L}\p{N}\p{S}%‰&@#§]/u;

/**
 * Returns how `to` differs from `from`, as longest common subsequence of their words.
 *
 * Case, punctuation, and the form of apostrophes are no difference. Cost is the product of their numbers of words: meant for
 * quotes and names of sources, not for whole texts. Source: Hirschberg 1975 for the problem; the plain table for the size.
 */
export function wordDifference(from: string, to: string): WordDifference {
  const before = tokensOf(from);
  const after = tokensOf(to);
  const runs: WordRun[] = [];
  const push = (kind: WordRun["kind"], text: string) => {
    if (text === "") return;
    const last = runs.at(-1);
    if (last?.kind === kind) runs[runs.length - 1] = { kind, text: last.text + text };
    else runs.push({ kind, text });
  };
  push("same", after.lead);
  const pairs = commonPairs(before.tokens, after.tokens);
  let [at, next] = [0, 0];
  for (const [i, j] of [...pairs, [before.tokens.length, after.tokens.length] as const]) {
    push("dropped", textOf(before.tokens.slice(at, i)).trim());
    const added = after.tokens.slice(next, j);
    const last = added.at(-1);
    push("added", textOf(added).slice(0, last ? -last.gap.length || undefined : undefined));
    push("same", last?.gap ?? "");
    const token = after.tokens[j];
    if (token) push("same", token.word + token.gap);
    [at, next] = [i + 1, j + 1];
  }
  const words = before.tokens.length + after.tokens.length;
  const shorter = Math.min(before.tokens.length, after.tokens.length);
  return {
    runs,
    common: words === 0 ? 1 : (2 * pairs.length) / words,
    overlap: shorter === 0 ? 1 : pairs.length / shorter,
  };
}

/**
 * Returns whether a difference is one of words, so that marks on single words say something. Of two different sentences, which
 * share an "and" or a name, they would say nothing.
 */
export function isWordByWord({ overlap }: WordDifference): boolean {
  return overlap >= 0.5;
}

/** Returns whether both texts have the same words in the same order. */
export function isSameWording({ runs }: WordDifference): boolean {
  return runs.every((run) => run.kind === "same");
}

/** Returns the position of the candidate that has most words in common with a text, the first of equals; -1 for none. */
export function closestWording(text: string, candidates: readonly string[]): number {
  let closest = -1;
  let most = -1;
  candidates.forEach((candidate, position) => {
    const { common } = wordDifference(candidate, text);
    if (common > most) [closest, most] = [position, common];
  });
  return closest;
}

function tokensOf(text: string): { lead: string; tokens: Token[] } {
  const tokens: { word: string; gap: string }[] = [];
  let lead = "";
  for (const { segment, isWordLike } of WORDS.segment(text)) {
    const last = tokens.at(-1);
    if (isWordLike || SAYS_SOMETHING.test(segment)) tokens.push({ word: segment, gap: "" });
    else if (last) last.gap += segment;
    else lead += segment;
  }
  return { lead, tokens };
}

function textOf(tokens: readonly Token[]): string {
  return tokens.map(({ word, gap }) => word + gap).join("");
}

/** Positions of the words of a longest common subsequence, ascending; of several, the one that matches earliest. */
function commonPairs(before: readonly Token[], after: readonly Token[]): (readonly [number, number])[] {
  const [rows, columns] = [before.map(compared), after.map(compared)];
  const width = columns.length + 1;
  // lengths[i * width + j]: longest common subsequence of what follows from i and from j.
  const lengths = new Uint16Array((rows.length + 1) * width);
  const length = (i: number, j: number) => lengths[i * width + j] as number;
  for (let i = rows.length - 1; i >= 0; i--) {
    for (let j = columns.length - 1; j >= 0; j--) {
      lengths[i * width + j] =
        rows[i] === columns[j] ? length(i + 1, j + 1) + 1 : Math.max(length(i + 1, j), length(i, j + 1));
    }
  }
  const pairs: (readonly [number, number])[] = [];
  for (let i = 0, j = 0; i < rows.length && j < columns.length; ) {
    if (rows[i] === columns[j]) pairs.push([i++, j++]);
    else if (length(i + 1, j) >= length(i, j + 1)) i++;
    else j++;
  }
  return pairs;
}

function compared({ word }: Token): string {
  return word.normalize("NFKC").toLowerCase().replaceAll("’", "'");
}
