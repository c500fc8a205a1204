import type { Bundle, Slot } from "./bundles";
import type { Stroke, StrokePlan } from "./strokes";

type Unplaced = Omit<Slot, "step">;

/**
 * Returns the fans of a bounded drawing, as `bundlesOf` does of one that draws every line: strokes that rest have the inner
 * places, whatever the filter, and what is drawn beside them the rim, where it moves nothing. An open line comes out of its
 * stroke, which stays. Strokes that neither rest nor are drawn have no place.
 */
export function boundedBundles({ strokes, resting, drawn }: StrokePlan, open: ReadonlySet<string>): Bundle[] {
  const pairs = new Map<string, { from: string; to: string; inside: Stroke[]; rim: Unplaced[] }>();
  for (const stroke of strokes) {
    const opened = stroke.type === "fold" ? stroke.members.filter(({ id }) => open.has(id)) : [];
    const hasPlace = resting.has(stroke.id) || drawn.has(stroke.id);
    if (!hasPlace && opened.length === 0) continue;
    const { source, target } = stroke;
    const key = source <= target ? `${source} ${target}` : `${target} ${source}`;
    const pair = pairs.get(key) ?? { from: source, to: target, inside: [], rim: [] };
    pairs.set(key, pair);
    if (resting.has(stroke.id)) pair.inside.push(stroke);
    else if (drawn.has(stroke.id)) pair.rim.push(slotOf(stroke, open));
    for (const line of opened) {
      const { id, type, source, target, family } = line;
      pair.rim.push({ id, type, source, target, family, members: [id], outOf: stroke.id });
    }
  }
  return Array.from(pairs.values(), ({ from, to, inside, rim }) => {
    const side = (stroke: Stroke) => (stroke.symmetric ? 0 : stroke.source === from ? -1 : 1);
    const ordered = [...inside].sort((a, b) => side(a) - side(b)).map((stroke) => slotOf(stroke, open));
    // Where nothing rests, what is drawn takes the middle.
    const [inner, outer] = ordered.length > 0 ? [ordered, rim] : [rim, []];
    const middle = (inner.length - 1) / 2;
    return {
      from,
      to,
      slots: [
        ...inner.map((slot, i) => ({ ...slot, step: i - middle })),
        ...outer.map((slot, i) => {
          const beyond = middle + 1 + Math.floor(i / 2);
          return { ...slot, step: i % 2 === 0 ? beyond : -beyond };
        }),
      ],
    };
  });
}

function slotOf({ id, type, source, target, family, members }: Stroke, open: ReadonlySet<string>): Unplaced {
  const ids = members.map((member) => member.id);
  const kept = type === "fold" ? ids.filter((line) => !open.has(line)) : ids;
  return { id, type, source, target, family, members: kept, outOf: null };
}
