import { removeOverlaps } from "@/lib/graph/remove-overlaps";
import type { Box } from "./scene";
import type { Point } from "./view-state";

export interface PlaceInput {
  /** Positions in layout units, whatever their scale. They alone decide the stretch. */
  readonly layout: Readonly<Record<string, Point>>;
  /** Outer size of each actor to be drawn, px. Actors without a layout position come into rows under the others. */
  readonly sizes: Readonly<
    Record<string, { readonly width: number; readonly height: number; readonly nameBox?: Box | null }>
  >;
  /** The pane, px. */
  readonly pane: { readonly width: number; readonly height: number };
  /** Positions moved by hand, in layout units; they change nobody else's place. */
  readonly moved?: Readonly<Record<string, Point>>;
  /** The actors that decide the stretch, all by default: whoever joins later moves nobody, and may stand beyond the rim. */
  readonly base?: readonly string[];
  /** Whether many actors may stand so near that there is no room for words on short lines: where lines have none at rest. */
  readonly tight?: boolean;
  /** More free space above and below, px, where wide fans of curves need it. */
  readonly extraRim?: number;
}

/** Where actors stand in the pane, px, and the way there and back. */
export interface Placement {
  readonly positions: Readonly<Record<string, Point>>;
  readonly toPane: (layoutPoint: Point) => Point;
  readonly toLayout: (panePoint: Point) => Point;
}

/** Free space between the outermost nodes and the rim of the pane, px: above and below also for a curve and its label. */
const RIM = { x: 20, y: 34 } as const;
/** How much more one axis may be stretched than the other. */
const STRETCH = 2.2;
/** Nodes never come nearer to each other than this, px, even where the drawing then grows over the pane. */
const GAP = 18;
/** More actors than this do not grow over the pane together: those that are too near move aside, each for itself. */
const FEW = 12;
/**
 * How a crowd may stand, the first way that fits being taken: how far nodes keep from each other, px (heads need more room
 * beside a box than over and under it, a sign on a short line 18), and how much larger than the pane the drawing may be. By so
 * much a camera can step back while names keep the size at which they are read.
 */
const CROWD = [
  { gap: { x: 46, y: 26 }, over: 1 },
  { gap: { x: 46, y: 26 }, over: 1.14 },
  { gap: { x: 30, y: 24 }, over: 1.14 },
  { gap: { x: 24, y: 22 }, over: 1.2 },
  { gap: { x: 20, y: 18 }, over: 1.2 },
  { gap: { x: 18, y: 14 }, over: 1.14, tight: true },
  { gap: { x: 14, y: 10 }, over: 1.2, tight: true },
] as const;
/** Between actors without a place of their own: room for a line and its words. */
const REST_GAP = { x: 130, y: 60 } as const;
/** Longest way per step between neighbours, px: two actors alone do not stand at the two ends of a wide screen. */
const STEP = { x: 340, y: 230 } as const;

/**
 * Returns the positions of actors in a pane, and the invertible map between layout units and pane pixels.
 *
 * The map stretches x and y separately, at most {@link STRETCH} apart, so that the drawing fills the pane while text keeps
 * its size. It depends on layout, sizes and pane only. Where the pane is too small for the nodes to stand apart, the
 * drawing grows over its rim instead, and stays in the middle; of many actors only those that are too near to others leave
 * their place for the nearest free one. One actor stands in the middle.
 */
export function placeActors(input: PlaceInput): Placement {
  const { layout, sizes, pane, moved = {} } = input;
  const ids = Object.keys(sizes);
  const placed = ids.filter((id) => Object.hasOwn(layout, id));
  const isBase = new Set(input.base);
  const base = input.base === undefined ? placed : placed.filter((id) => isBase.has(id));
  const first = base.length > 0 ? base : placed;
  const crowd = first.length > FEW ? crowdIn(input, first, placed) : null;
  const map = crowd?.map ?? mapFor(input, first, true);
  const positions: Record<string, Point> = crowd?.positions ?? {};
  if (crowd === null) for (const id of placed) positions[id] = map.toPane(layout[id]!);
  const rest = ids.filter((id) => !Object.hasOwn(layout, id));
  placeRest(rest, sizes, pane, positions);
  for (const id of ids) if (Object.hasOwn(moved, id)) positions[id] = map.toPane(moved[id]!);
  return { positions, ...map };
}

/** Where many actors stand within the pane, or about it; null where there is no room, and the drawing has to grow. */
function crowdIn(input: PlaceInput, first: readonly string[], placed: readonly string[]) {
  const { layout, sizes, pane, tight = false } = input;
  const map = mapFor(input, first, false);
  const positions: Record<string, Point> = {};
  const fits = (way: (typeof CROWD)[number]) => {
    for (const id of placed) positions[id] = map.toPane(layout[id]!);
    return standApart({ ids: first, fixed: [], sizes, pane, positions }, way);
  };
  const fitting = CROWD.find((one) => (tight || !("tight" in one)) && fits(one));
  if (fitting === undefined && !tight) return null;
  // Who may stand tight and still has no room stands a little beyond the rim: that is nearer than where a grown drawing ends.
  const way = fitting ?? CROWD[6];
  const isFirst = new Set(first);
  const joining = placed.filter((id) => !isFirst.has(id));
  standApart({ ids: joining, fixed: first, sizes, pane, positions }, way);
  return { map, positions };
}

function mapFor(
  { layout, sizes, pane, extraRim = 0 }: PlaceInput,
  first: readonly string[],
  isGrown: boolean,
): Pick<Placement, "toPane" | "toLayout"> {
  const items = first.map((id) => ({ ...layout[id]!, ...extentOf(sizes[id]!) }));
  const scale = scaleFor(items, pane, extraRim, isGrown);
  const across = items.map(({ x, left, right }) => ({ at: x * scale.x, before: left, after: right }));
  const down = items.map((item) => ({ at: item.y * scale.y, before: item.up, after: item.down }));
  const offset = { x: middleOffset(across, pane.width), y: middleOffset(down, pane.height) };
  return {
    toPane: (point) => ({ x: point.x * scale.x + offset.x, y: point.y * scale.y + offset.y }),
    toLayout: (point) => ({ x: (point.x - offset.x) / scale.x, y: (point.y - offset.y) / scale.y }),
  };
}

interface Item extends Point, Extent {}
interface Extent {
  readonly left: number;
  readonly right: number;
  readonly up: number;
  readonly down: number;
}

function extentOf(size: PlaceInput["sizes"][string]): Extent {
  const side = Math.max(size.width, size.nameBox?.width ?? 0) / 2;
  const name = size.nameBox ? size.nameBox.y + size.nameBox.height : 0;
  return { left: side, right: side, up: size.height / 2, down: Math.max(size.height / 2, name) };
}

interface Standing extends Pick<PlaceInput, "sizes" | "pane"> {
  readonly ids: readonly string[];
  /** Those who stand already. */
  readonly fixed: readonly string[];
  readonly positions: Record<string, Point>;
}

/** Moves whoever stands too near to somebody a little aside, and returns whether all stand in the room that the way gives. */
function standApart(
  { ids, fixed, sizes, pane, positions }: Standing,
  { gap, over }: (typeof CROWD)[number],
): boolean {
  if (ids.length === 0) return true;
  const shift = (id: string) => (extentOf(sizes[id]!).down - extentOf(sizes[id]!).up) / 2;
  const aside = gap.x - gap.y;
  const boxes = [...fixed, ...ids].map((id) => {
    const { left, right, up, down } = extentOf(sizes[id]!);
    const { x, y } = positions[id]!;
    return { id, x, y: y + shift(id), width: left + right + aside, height: up + down };
  });
  const within = {
    x: pane.width / 2,
    y: pane.height / 2,
    width: (pane.width - 2 * RIM.x) * over + aside,
    height: (pane.height - 2 * RIM.x) * over,
  };
  // Whoever joins may stand beyond the rim.
  removeOverlaps(boxes, new Set(fixed), fixed.length > 0 ? { gap: gap.y } : { gap: gap.y, within });
  const isFixed = new Set(fixed);
  for (const { id, x, y } of boxes) if (!isFixed.has(id)) positions[id] = { x, y: y - shift(id) };
  return boxes.every(
    ({ x, y, width, height }) =>
      Math.abs(x - within.x) + width / 2 <= within.width / 2 + 1 &&
      Math.abs(y - within.y) + height / 2 <= within.height / 2 + 1,
  );
}

function scaleFor(
  items: readonly Item[],
  pane: PlaceInput["pane"],
  extraRim: number,
  isGrown: boolean,
): Point {
  const roomX = Math.min(pane.width - 2 * RIM.x, STEP.x * Math.max(1, items.length - 1) + 160);
  // Room for the widest fan must not take the room of the actors: they would stand in one heap.
  const rim = RIM.y + Math.min(extraRim, pane.height / 6);
  const roomY = Math.min(pane.height - 2 * rim, STEP.y * Math.max(1, items.length - 1) + 80);
  let x = largestScale(
    items.map((item) => ({ at: item.x, before: item.left, after: item.right })),
    roomX,
  );
  let y = largestScale(
    items.map((item) => ({ at: item.y, before: item.up, after: item.down })),
    roomY,
  );
  if (x === null && y === null) return { x: 1, y: 1 };
  x ??= y!;
  y ??= x;
  const bounded = { x: Math.min(x, y * STRETCH), y: Math.min(y, x * STRETCH) };
  const grow = isGrown ? apartFactor(items, bounded) : 1;
  return { x: bounded.x * grow, y: bounded.y * grow };
}

interface Along {
  readonly at: number;
  readonly before: number;
  readonly after: number;
}

/** The largest scale at which everything along one axis takes at most `room`; null where all stand at one place. */
function largestScale(items: readonly Along[], room: number): number | null {
  const span = Math.max(...items.map((item) => item.at)) - Math.min(...items.map((item) => item.at));
  if (items.length === 0 || span < 1e-6) return null;
  const taken = (scale: number) =>
    Math.max(...items.map((item) => item.at * scale + item.after)) -
    Math.min(...items.map((item) => item.at * scale - item.before));
  let low = 1 / span;
  let high = Math.max(room, 1) / span;
  if (taken(low) >= room) return low;
  for (let i = 0; i < 60; i++) {
    const middle = (low + high) / 2;
    if (taken(middle) <= room) low = middle;
    else high = middle;
  }
  return low;
}

/** How much larger the scale has to be for all nodes to stand apart; 1 where they do, or where they share one place. */
function apartFactor(items: readonly Item[], scale: Point): number {
  let factor = 1;
  for (const [i, a] of items.entries()) {
    for (const b of items.slice(i + 1)) {
      const [left, right] = a.x <= b.x ? [a, b] : [b, a];
      const [upper, lower] = a.y <= b.y ? [a, b] : [b, a];
      const x = (left.right + right.left + GAP) / ((right.x - left.x) * scale.x);
      const y = (upper.down + lower.up + GAP) / ((lower.y - upper.y) * scale.y);
      const needed = Math.min(x, y);
      if (Number.isFinite(needed) && needed > factor) factor = needed;
    }
  }
  return Math.min(factor, 40);
}

function middleOffset(items: readonly Along[], room: number): number {
  if (items.length === 0) return room / 2;
  const first = Math.min(...items.map((item) => item.at - item.before));
  const last = Math.max(...items.map((item) => item.at + item.after));
  return room / 2 - (first + last) / 2;
}

/** Rows of actors without a place, under everything that has one, each row in the middle of the pane. */
function placeRest(
  ids: readonly string[],
  sizes: PlaceInput["sizes"],
  pane: PlaceInput["pane"],
  positions: Record<string, Point>,
): void {
  const taken = Object.entries(positions).map(([id, at]) => at.y + extentOf(sizes[id]!).down);
  const rows: string[][] = [[]];
  let used = 0;
  for (const id of ids) {
    const width = 2 * extentOf(sizes[id]!).right + REST_GAP.x;
    if (used + width > pane.width - 2 * RIM.x && rows.at(-1)!.length > 0) {
      rows.push([]);
      used = 0;
    }
    rows.at(-1)!.push(id);
    used += width;
  }
  const rowHeight = (row: readonly string[]) =>
    Math.max(0, ...row.map((id) => extentOf(sizes[id]!).up + extentOf(sizes[id]!).down));
  const totalHeight = rows.reduce((sum, row) => sum + rowHeight(row) + REST_GAP.y, -REST_GAP.y);
  let top = taken.length > 0 ? Math.max(...taken) + REST_GAP.y : (pane.height - totalHeight) / 2;
  for (const row of rows) {
    const width = row.reduce((sum, id) => sum + 2 * extentOf(sizes[id]!).right + REST_GAP.x, -REST_GAP.x);
    let x = (pane.width - width) / 2;
    for (const id of row) {
      const extent = extentOf(sizes[id]!);
      positions[id] = { x: x + extent.left, y: top + extent.up };
      x += extent.left + extent.right + REST_GAP.x;
    }
    top += rowHeight(row) + REST_GAP.y;
  }
}
