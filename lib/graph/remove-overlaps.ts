import { type ActorBox, BOX_GAP, BoxGrid, cellFor } from "./boxes";

/** How often all boxes are pushed apart before the rest is settled one by one. More gains little on 300 boxes. */
const PUSHES = 120;

/**
 * Moves boxes until none is nearer to another than `BOX_GAP`; those whose id is fixed stay where they are, even where two
 * fixed ones overlap. Deterministic: boxes are looked at in the order given.
 *
 * First all are pushed apart along the shorter way, which keeps their order; what still overlaps goes to the nearest free
 * place, the earlier box having the right to stay.
 */
export function removeOverlaps(boxes: readonly ActorBox[], fixed: ReadonlySet<string>): void {
  const cell = cellFor(boxes);
  for (let push = 0; push < PUSHES && pushApart(boxes, fixed, cell); push++);
  const grid = new BoxGrid(cell);
  for (const box of boxes) if (fixed.has(box.id)) grid.add(box);
  for (const box of boxes) {
    if (fixed.has(box.id)) continue;
    box.x = Math.round(box.x);
    box.y = Math.round(box.y);
    settle(box, grid);
    grid.add(box);
  }
}

/** Returns whether any two boxes overlapped. */
function pushApart(boxes: readonly ActorBox[], fixed: ReadonlySet<string>, cell: number): boolean {
  const grid = new BoxGrid(cell);
  const orderOf = new Map(boxes.map((box, order) => [box.id, order]));
  for (const box of boxes) grid.add(box);
  const moves = boxes.map(() => ({ x: 0, y: 0 }));
  let overlapped = false;
  boxes.forEach((a, order) => {
    for (const b of grid.hits(a)) {
      const other = orderOf.get(b.id) ?? 0;
      if (other <= order || (fixed.has(a.id) && fixed.has(b.id))) continue;
      overlapped = true;
      const overX = (a.width + b.width) / 2 + BOX_GAP - Math.abs(a.x - b.x);
      const overY = (a.height + b.height) / 2 + BOX_GAP - Math.abs(a.y - b.y);
      const axis = overX < overY ? "x" : "y";
      // Of two at the same place, the earlier goes left or up.
      const way = a[axis] === b[axis] ? -1 : Math.sign(a[axis] - b[axis]);
      const share = fixed.has(a.id) || fixed.has(b.id) ? 1 : 0.5;
      const over = (axis === "x" ? overX : overY) + 1;
      if (!fixed.has(a.id)) moves[order][axis] += way * over * share;
      if (!fixed.has(b.id)) moves[other][axis] -= way * over * share;
    }
  });
  boxes.forEach((box, order) => {
    // Damped: a box between two others would otherwise swing from one into the other.
    box.x += moves[order].x * 0.6;
    box.y += moves[order].y * 0.6;
  });
  return overlapped;
}

/** Moves a box to the nearest free place on growing rings around its own. A ring is wide as half a box; 16 places on each. */
export function settle(box: ActorBox, grid: BoxGrid): void {
  const { x, y } = box;
  const step = (Math.min(box.width, box.height) + BOX_GAP) / 2;
  for (let ring = 1; grid.hits(box).length > 0; ring++) {
    for (let turn = 0; turn < 16; turn++) {
      const angle = (turn * Math.PI) / 8;
      box.x = Math.round(x + Math.cos(angle) * ring * step);
      box.y = Math.round(y + Math.sin(angle) * ring * step);
      if (grid.hits(box).length === 0) return;
    }
  }
}
