/** A queue that gives the first of its members, by an order in which no two are equal. Binary heap (Williams 1964). */
export class BestFirst<T> {
  private readonly heap: T[] = [];

  /** `isBefore` must be a strict order: irreflexive and transitive. */
  constructor(private readonly isBefore: (a: T, b: T) => boolean) {}

  /** Adds a member. Logarithmic in the members. */
  push(member: T): void {
    const { heap } = this;
    let at = heap.length;
    heap.push(member);
    while (at > 0) {
      const above = (at - 1) >> 1;
      if (!this.isBefore(member, heap[above])) break;
      heap[at] = heap[above];
      at = above;
    }
    heap[at] = member;
  }

  /** Takes out the first member, or returns null where there is none. Logarithmic in the members. */
  pop(): T | null {
    const { heap } = this;
    const first = heap[0];
    const last = heap.pop();
    if (first === undefined || last === undefined) return null;
    if (heap.length > 0) this.sink(last);
    return first;
  }

  private sink(member: T): void {
    const { heap } = this;
    let at = 0;
    for (let below = 1; below < heap.length; below = 2 * at + 1) {
      if (below + 1 < heap.length && this.isBefore(heap[below + 1], heap[below])) below++;
      if (!this.isBefore(heap[below], member)) break;
      heap[at] = heap[below];
      at = below;
    }
    heap[at] = member;
  }
}
