/** A box by its middle and size, in layout units. */
export interface ActorBox {
  readonly id: string;
  x: number;
  y: number;
  readonly width: number;
  readonly height: number;
}

/** Free space that overlap removal keeps around each box, layout units. */
export const BOX_GAP = 24;

/** Returns whether two boxes come nearer than the gap. Boxes that are exactly a gap apart do not. */
export function collide(a: ActorBox, b: ActorBox, gap = BOX_GAP): boolean {
  return (
    Math.abs(a.x - b.x) < (a.width + b.width) / 2 + gap &&
    Math.abs(a.y - b.y) < (a.height + b.height) / 2 + gap
  );
}

const NOBODY: readonly ActorBox[] = [];

/** Boxes in a grid of cells, so that looking for neighbours does not look at everyone. */
export class BoxGrid {
  private readonly cells = new Map<number, ActorBox[]>();

  /** `cell` must be at least the largest width and height, gap included: neighbours are then one cell away at most. */
  constructor(
    private readonly cell: number,
    private readonly gap = BOX_GAP,
  ) {}

  add(box: ActorBox): void {
    const key = this.keyOf(box.x, box.y);
    const cell = this.cells.get(key);
    if (cell) cell.push(box);
    else this.cells.set(key, [box]);
  }

  /** Returns the boxes that come nearer to this one than the gap, itself left out, in the order in which they were added. */
  hits(box: ActorBox): ActorBox[] {
    const found: ActorBox[] = [];
    for (let dx = -1; dx <= 1; dx++) {
      for (let dy = -1; dy <= 1; dy++) {
        for (const other of this.around(box, dx, dy)) {
          if (other !== box && collide(box, other, this.gap)) found.push(other);
        }
      }
    }
    return found;
  }

  /** Whether no other box comes nearer to this one than the gap. */
  isFree(box: ActorBox): boolean {
    for (let dx = -1; dx <= 1; dx++) {
      for (let dy = -1; dy <= 1; dy++) {
        for (const other of this.around(box, dx, dy))
          if (other !== box && collide(box, other, this.gap)) return false;
      }
    }
    return true;
  }

  private around({ x, y }: ActorBox, dx: number, dy: number): readonly ActorBox[] {
    return this.cells.get(this.keyOf(x + dx * this.cell, y + dy * this.cell)) ?? NOBODY;
  }

  /** One number for a column and a row; both stay far within what it can tell apart. */
  private keyOf(x: number, y: number): number {
    return Math.floor(x / this.cell) * 2 ** 26 + Math.floor(y / this.cell);
  }
}

/** Returns a cell size that suits a `BoxGrid` of these boxes. */
export function cellFor(boxes: readonly ActorBox[], gap = BOX_GAP): number {
  return boxes.reduce((size, { width, height }) => Math.max(size, width, height), 0) + gap;
}

/** Returns whether no two boxes come nearer than the gap that layouts keep. For tests and for layouts from elsewhere. */
export function hasNoOverlap(boxes: readonly ActorBox[]): boolean {
  const grid = new BoxGrid(cellFor(boxes));
  for (const box of boxes) {
    if (grid.hits(box).length > 0) return false;
    grid.add(box);
  }
  return true;
}
