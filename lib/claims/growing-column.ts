type Numbers = Uint8Array | Uint16Array | Uint32Array | Int32Array;

/** A column of numbers whose length is not known beforehand. Doubles when it is full, so that a push costs the same on the whole. */
export class GrowingColumn<Of extends Numbers> {
  length = 0;
  #values: Of;
  readonly #make: new (
    length: number,
  ) => Of;

  /** `expected`: the length that saves copying; a guess that is wrong costs time or memory, nothing else. */
  constructor(make: new (length: number) => Of, expected = 0) {
    this.#make = make;
    this.#values = new make(Math.max(expected, 16));
  }

  push(value: number): void {
    if (this.length === this.#values.length) {
      const larger = new this.#make(this.length * 2);
      larger.set(this.#values);
      this.#values = larger;
    }
    this.#values[this.length++] = value;
  }

  /** Returns the numbers that were pushed, in memory of just their length. No push may follow. */
  finish(): Of {
    const { length } = this;
    return (this.#values.length === length ? this.#values : this.#values.slice(0, length)) as Of;
  }
}
