const WORDS = 4;
/** Share of the slots that may be full before there are twice as many. */
const FULL = 0.6;
const FIRST_SLOTS = 1 << 14;

/** Whether a digest is new to the set, was added with the same value, or with another. */
export type Added = "new" | "same" | "other";

/**
 * A set of digests with a small number beside each: 20 bytes a slot, and no object for any of them.
 *
 * Of a digest the first 128 bits count. Two million take 84 MB; a `Set` of strings would take ten times that.
 * Open addressing with linear steps; digests are random, so their first word is their place.
 */
export class DigestSet {
  #slots = FIRST_SLOTS;
  #keys = new Uint32Array(FIRST_SLOTS * WORDS);
  #values = new Uint32Array(FIRST_SLOTS);
  #size = 0;

  /** How many digests are in the set. */
  get size(): number {
    return this.#size;
  }

  /** Adds a digest of at least 16 bytes with a value, unless it is there. */
  add(digest: Uint8Array, value = 0): Added {
    if (this.#size >= this.#slots * FULL) this.#grow();
    const [a, b, c] = [wordAt(digest, 0), wordAt(digest, 4), wordAt(digest, 8)];
    // An empty slot is four zeros, which no digest may be.
    const d = (a | b | c) === 0 ? wordAt(digest, 12) | 1 : wordAt(digest, 12);
    const at = this.#find(a, b, c, d);
    const start = at * WORDS;
    if (!isEmpty(this.#keys, start)) return this.#values[at] === value >>> 0 ? "same" : "other";
    this.#keys.set([a, b, c, d], start);
    this.#values[at] = value;
    this.#size++;
    return "new";
  }

  #find(a: number, b: number, c: number, d: number): number {
    const keys = this.#keys;
    const mask = this.#slots - 1;
    for (let at = a & mask; ; at = (at + 1) & mask) {
      const start = at * WORDS;
      if (isEmpty(keys, start)) return at;
      if (keys[start] === a && keys[start + 1] === b && keys[start + 2] === c && keys[start + 3] === d)
        return at;
    }
  }

  #grow(): void {
    const [keys, values, slots] = [this.#keys, this.#values, this.#slots];
    this.#slots = slots * 2;
    this.#keys = new Uint32Array(this.#slots * WORDS);
    this.#values = new Uint32Array(this.#slots);
    for (let slot = 0; slot < slots; slot++) {
      const start = slot * WORDS;
      if (isEmpty(keys, start)) continue;
      const [a = 0, b = 0, c = 0, d = 0] = keys.subarray(start, start + WORDS);
      const at = this.#find(a, b, c, d);
      this.#keys.set([a, b, c, d], at * WORDS);
      this.#values[at] = values[slot] ?? 0;
    }
  }
}

function isEmpty(keys: Uint32Array, start: number): boolean {
  return keys[start] === 0 && keys[start + 1] === 0 && keys[start + 2] === 0 && keys[start + 3] === 0;
}

function wordAt(digest: Uint8Array, at: number): number {
  const [a = 0, b = 0, c = 0, d = 0] = [digest[at], digest[at + 1], digest[at + 2], digest[at + 3]];
  return ((a << 24) | (b << 16) | (c << 8) | d) >>> 0;
}
