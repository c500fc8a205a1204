/** Browsers cut elements off that are much higher: Firefox at about 17.9 million pixels, Chromium at 33.5. */
const HIGHEST_PX = 12_000_000;
/** A scroll of more than this many heights of the window is a jump, as by dragging the bar, and not a step. */
const JUMP_WINDOWS = 3;

/**
 * A list that can be higher than any element may be: what is scrolled through (`offset`, up to `total`) and where the scrollbar
 * stands (`place`, up to `height`) are then two things. Small steps move both alike; a jump moves the list in proportion; when
 * all is at rest, `settle` puts the bar where it belongs. All in pixels. In a list of a usual height both are the same.
 */
export class TallScroll {
  offset = 0;
  place = 0;
  #total: number;
  #window: number;

  constructor(total: number, window: number) {
    this.#total = total;
    this.#window = window;
  }

  /** Height of the element that is scrolled. */
  get height(): number {
    return Math.min(this.#total, HIGHEST_PX);
  }

  /** How much lower things stand in the element than in the list; added to every place in the list. */
  get shift(): number {
    return this.place - this.offset;
  }

  /** Says how high list and window are now; what was scrolled to stays, as far as there is so much. */
  resize(total: number, window: number): void {
    this.#total = total;
    this.#window = window;
    this.offset = Math.min(this.offset, this.#most(total));
    if (!this.#isTall) this.place = this.offset;
  }

  /** Says where the scrollbar was moved to. */
  moved(place: number): void {
    const step = place - this.place;
    this.place = place;
    if (!this.#isTall) {
      this.offset = place;
      return;
    }
    const [most, end] = [this.#most(this.#total), this.#most(this.height)];
    // At either end of the bar is that end of the list, however the way there was counted.
    if (place <= 0) this.offset = 0;
    else if (place >= end - 1) this.offset = most;
    else if (Math.abs(step) <= JUMP_WINDOWS * this.#window)
      this.offset = Math.min(Math.max(this.offset + step, 0), most);
    else this.offset = (place / end) * most;
  }

  /** Goes to a place of the list. Returns where the scrollbar then has to stand. */
  jumpTo(offset: number): number {
    this.offset = Math.min(Math.max(offset, 0), this.#most(this.#total));
    return this.settle();
  }

  /** Returns where the scrollbar has to stand for what is scrolled to. */
  settle(): number {
    const [most, end] = [this.#most(this.#total), this.#most(this.height)];
    // Near an end a pixel of the bar is one of the list, so that both ends can be reached in steps.
    if (!this.#isTall || this.offset < this.#window) this.place = this.offset;
    else if (most - this.offset < this.#window) this.place = end - (most - this.offset);
    else this.place = Math.round((this.offset / most) * end);
    return this.place;
  }

  get #isTall(): boolean {
    return this.#total > HIGHEST_PX;
  }

  #most(height: number): number {
    return Math.max(height - this.#window, 0);
  }
}
