/** Buckets that three letters fall into. Two sets of letters can share one: it only makes a candidate more. */
const BUCKETS = 2 ** 16;

/**
 * Finds texts that share runs of three letters with another: for names that are misspelt. Two arrays of numbers for all texts,
 * filled in steps by whoever has the time.
 */
export class TrigramIndex {
  readonly #texts: readonly string[];
  readonly #start = new Uint32Array(BUCKETS + 1);
  readonly #next = new Uint32Array(BUCKETS);
  #postings = new Uint32Array(0);
  readonly #shared: Uint8Array;

  /** Folded texts: words with single spaces between. */
  constructor(texts: readonly string[]) {
    this.#texts = texts;
    this.#shared = new Uint8Array(texts.length);
  }

  /** Fills the index; gives way after each `slice` texts. Not to be asked before the end. */
  *fill(slice: number): Generator<void> {
    const start = this.#start;
    for (let at = 0; at < this.#texts.length; at++) {
      eachTrigram(this.#texts[at]!, (bucket) => start[bucket + 1]!++);
      if (at % slice === slice - 1) yield;
    }
    for (let bucket = 0; bucket < BUCKETS; bucket++) start[bucket + 1]! += start[bucket]!;
    this.#next.set(start.subarray(0, BUCKETS));
    this.#postings = new Uint32Array(start[BUCKETS]!);
    const [next, postings] = [this.#next, this.#postings];
    for (let at = 0; at < this.#texts.length; at++) {
      eachTrigram(this.#texts[at]!, (bucket) => {
        postings[next[bucket]!++] = at;
      });
      if (at % slice === slice - 1) yield;
    }
  }

  /**
   * Returns the positions of texts that share at least a part (0 to 1) of the runs of three letters of a text, those that share
   * most first, at most `limit`. Linear in the texts that share any.
   */
  alike(text: string, part: number, limit: number): number[] {
    const shared = this.#shared;
    const touched: number[] = [];
    let total = 0;
    const seen = new Set<number>();
    eachTrigram(text, (bucket) => {
      if (seen.has(bucket)) return;
      seen.add(bucket);
      total++;
      let last = -1;
      for (let at = this.#start[bucket]!; at < this.#start[bucket + 1]!; at++) {
        const found = this.#postings[at]!;
        // A text that has the run twice stands there twice, one after the other.
        if (found === last) continue;
        last = found;
        if (shared[found]!++ === 0) touched.push(found);
      }
    });
    const least = Math.max(1, Math.ceil(total * part));
    const counted = touched.map((at) => ({ at, count: shared[at]! }));
    for (const at of touched) shared[at] = 0;
    return counted
      .filter(({ count }) => count >= least)
      .sort((a, b) => b.count - a.count || a.at - b.at)
      .slice(0, limit)
      .map(({ at }) => at);
  }
}

/** Of "ismail haniya": " is", "ism" … "il ", and on with " ha". The end of the last word is left out: more may be typed. */
function eachTrigram(text: string, visit: (bucket: number) => void): void {
  let [one, two] = [0, 32];
  for (let at = 0; at < text.length; at++) {
    const three = text.charCodeAt(at);
    if (at > 0)
      visit((Math.imul(one, 0x3d4d) ^ Math.imul(two, 0x9e5) ^ Math.imul(three, 0x1f)) & (BUCKETS - 1));
    one = two;
    two = three;
  }
}
