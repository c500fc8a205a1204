import { type ActorBox, BOX_GAP, BoxGrid, cellFor } from "./boxes";

/** How often all boxes are pushed apart before the rest is settled one by one. More gains little on 300 boxes. */
const PUSHES = 120;

export interface Apart {
  /** Free space around each box, by default `BOX_GAP`. */
  readonly gap?: number;
  /** Where boxes stay as long as there is room; none by default. A middle and a size, as boxes have. */
  readonly within?: Omit<ActorBox, "id">;
}

/**
 * Moves boxes until none is nearer to another than the gap; those whose id is fixed stay where they are, even where two
 * fixed ones overlap. Deterministic: boxes are looked at in the order given.
 *
 * First all are pushed apart along the shorter way, which keeps their order; what still overlaps goes to the nearest free
 * place, the earlier box having the right to stay.
 */
export function removeOverlaps(
  boxes: readonly ActorBox[],
  fixed: ReadonlySet<string>,
  { gap = BOX_GAP, within }: Apart = {},
): void {
  const cell = cellFor(boxes, gap);
  const isFixed = boxes.map(({ id }) => fixed.has(id));
  const hold = () => {
    if (within) for (const box of boxes) if (!fixed.has(box.id)) holdWithin(box, within);
  };
  hold();
  for (let push = 0; push < PUSHES && pushApart(boxes, isFixed, cell, gap); push++) hold();
  const grid = new BoxGrid(cell, gap);
  for (const box of boxes) if (fixed.has(box.id)) grid.add(box);
  for (const box of boxes) {
    if (fixed.has(box.id)) continue;
    box.x = Math.round(box.x);
    box.y = Math.round(box.y);
    if (within === undefined || !settleWithin(box, grid, gap, within)) settle(box, grid, gap);
    grid.add(box);
  }
}

function holdWithin(box: ActorBox, within: Omit<ActorBox, "id">): void {
  const x = Math.max(0, (within.width - box.width) / 2);
  const y = Math.max(0, (within.height - box.height) / 2);
  box.x = Math.min(Math.max(box.x, within.x - x), within.x + x);
  box.y = Math.min(Math.max(box.y, within.y - y), within.y + y);
}

/** Returns whether any two boxes overlapped. Boxes are met from left to right, each with those that begin before it ends. */
function pushApart(
  boxes: readonly ActorBox[],
  fixed: readonly boolean[],
  reach: number,
  gap: number,
): boolean {
  const order = [...boxes.keys()].sort((a, b) => boxes[a].x - boxes[b].x || a - b);
  const moveX = new Float64Array(boxes.length);
  const moveY = new Float64Array(boxes.length);
  let overlapped = false;
  for (let i = 0; i < order.length; i++) {
    for (let j = i + 1; j < order.length; j++) {
      const first = Math.min(order[i], order[j]);
      const second = Math.max(order[i], order[j]);
      const a = boxes[first];
      const b = boxes[second];
      if (boxes[order[j]].x - boxes[order[i]].x >= reach) break;
      const overX = (a.width + b.width) / 2 + gap - Math.abs(a.x - b.x);
      const overY = (a.height + b.height) / 2 + gap - Math.abs(a.y - b.y);
      if (overX <= 0 || overY <= 0 || (fixed[first] && fixed[second])) continue;
      overlapped = true;
      const isAcross = overX < overY;
      const way = isAcross ? Math.sign(a.x - b.x) : Math.sign(a.y - b.y);
      const share = fixed[first] || fixed[second] ? 1 : 0.5;
      // Of two at the same place, the earlier goes left or up.
      const move = (way === 0 ? -1 : way) * ((isAcross ? overX : overY) + 1) * share;
      const moves = isAcross ? moveX : moveY;
      if (!fixed[first]) moves[first] += move;
      if (!fixed[second]) moves[second] -= move;
    }
  }
  boxes.forEach((box, at) => {
    // Damped: a box between two others would otherwise swing from one into the other.
    box.x += moveX[at] * 0.6;
    box.y += moveY[at] * 0.6;
  });
  return overlapped;
}

/** Places that are tried on each ring around a box. */
const TURNS = 16;

/** Moves a box to the nearest free place on growing rings around its own. A ring is wide as half a box; 16 places on each. */
export function settle(box: ActorBox, grid: BoxGrid, gap = BOX_GAP): void {
  const { x, y } = box;
  for (let ring = 1; !grid.isFree(box); ring++) {
    for (let turn = 0; turn < TURNS; turn++) {
      putOnRing(box, { x, y }, ring, turn, gap);
      if (grid.isFree(box)) return;
    }
  }
}

/** The same among the places within a room. Returns whether there is one; else the box is where it was. */
function settleWithin(box: ActorBox, grid: BoxGrid, gap: number, within: Omit<ActorBox, "id">): boolean {
  if (grid.isFree(box)) return true;
  const { x, y } = box;
  const isInside = () =>
    2 * Math.abs(box.x - within.x) + box.width <= within.width &&
    2 * Math.abs(box.y - within.y) + box.height <= within.height;
  const rings = (2 * Math.max(within.width, within.height)) / (Math.min(box.width, box.height) + gap);
  for (let ring = 1; ring <= rings; ring++) {
    for (let turn = 0; turn < TURNS; turn++) {
      putOnRing(box, { x, y }, ring, turn, gap);
      if (isInside() && grid.isFree(box)) return true;
    }
  }
  box.x = x;
  box.y = y;
  return false;
}

function putOnRing(
  box: ActorBox,
  middle: { readonly x: number; readonly y: number },
  ring: number,
  turn: number,
  gap: number,
): void {
  const step = (Math.min(box.width, box.height) + gap) / 2;
  const angle = (2 * turn * Math.PI) / TURNS;
  box.x = Math.round(middle.x + Math.cos(angle) * ring * step);
  box.y = Math.round(middle.y + Math.sin(angle) * ring * step);
}
