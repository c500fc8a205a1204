import type { FilterResult } from "@/lib/claims/line";
import type { ActorKind } from "@/lib/domain/codes";
import type { DossierData } from "@/lib/domain/dossier-data";
import type { Family } from "@/lib/domain/family";

/** A small drawing of a dossier: actors as dots, lines in the colours of their families; no words. */
export interface Thumbnail {
  readonly width: number;
  readonly height: number;
  readonly lines: readonly {
    readonly x1: number;
    readonly y1: number;
    readonly x2: number;
    readonly y2: number;
    readonly family: Family;
  }[];
  readonly actors: readonly { readonly x: number; readonly y: number; readonly round: boolean }[];
}

const SIZE = { width: 300, height: 150 } as const;
const RIM = 22;
/** Without a layout, this many actors with most lines stand in a circle. */
const IN_CIRCLE = 24;

/**
 * Returns the small drawing of a dossier from its own layout, else its strongest actors in a circle. Deterministic; no lines
 * give no drawing but an empty one.
 */
export function thumbnailOf(data: DossierData, everything: FilterResult): Thumbnail {
  const places = placesOf(data, everything);
  const drawn = new Map<string, Thumbnail["lines"][number]>();
  for (const position of everything.shown) {
    const { subject, object, relation } = everything.line(position);
    // There are no heads, and a curve that is read the other way would bend onto that of another family.
    const [first, second] = subject < object ? [subject, object] : [object, subject];
    const from = places.get(first);
    const to = places.get(second);
    if (!from || !to) continue;
    const family = data.relationTypes[relation].family;
    drawn.set(`${first} ${second} ${family}`, { x1: from.x, y1: from.y, x2: to.x, y2: to.y, family });
  }
  const actors = [...places].map(([position, at]) => ({
    ...at,
    round: data.actors[position].kind === "person",
  }));
  return { ...SIZE, lines: [...drawn.values()].slice(0, 200), actors };
}

/** Actors and lines of a dossier that is too large to be loaded for a drawing of it. */
export interface StrongestFew {
  readonly actors: readonly { readonly kind: ActorKind }[];
  /** By positions in `actors`. */
  readonly lines: readonly { readonly from: number; readonly to: number; readonly family: Family }[];
}

/** Returns the small drawing of a few actors in a circle, in their order, and the lines between them. */
export function thumbnailOfFew({ actors, lines }: StrongestFew): Thumbnail {
  const places = scaled(inCircle(actors.map((_, position) => position)));
  return {
    ...SIZE,
    lines: lines.slice(0, 200).flatMap(({ from, to, family }) => {
      const [one, other] = [places.get(from), places.get(to)];
      return one && other ? [{ x1: one.x, y1: one.y, x2: other.x, y2: other.y, family }] : [];
    }),
    actors: actors.flatMap(({ kind }, position) => {
      const at = places.get(position);
      return at ? [{ ...at, round: kind === "person" }] : [];
    }),
  };
}

function inCircle(positions: readonly number[]): (readonly [number, { x: number; y: number }])[] {
  return positions.map((position, index, all) => {
    const angle = (2 * Math.PI * index) / all.length;
    return [position, { x: 2 * Math.cos(angle), y: Math.sin(angle) }] as const;
  });
}

/** Returns the names of the actors with most lines, the strongest first. */
export function strongestNames(data: DossierData, { linesOfActor }: FilterResult, count: number): string[] {
  return byLines(data, linesOfActor)
    .slice(0, count)
    .map((position) => data.actors[position].name);
}

function byLines({ actors }: DossierData, linesOfActor: FilterResult["linesOfActor"]): number[] {
  return [...actors.keys()]
    .filter((position) => linesOfActor[position] > 0)
    .sort((a, b) => linesOfActor[b] - linesOfActor[a] || a - b);
}

function placesOf(data: DossierData, { linesOfActor }: FilterResult): Map<number, { x: number; y: number }> {
  const withLines = byLines(data, linesOfActor);
  const layout = data.dossier.layout ?? {};
  const placed = withLines.filter((position) => Object.hasOwn(layout, data.actors[position].id));
  const points =
    placed.length > 0
      ? placed.map((position) => [position, layout[data.actors[position].id]] as const)
      : inCircle(withLines.slice(0, IN_CIRCLE));
  return scaled(points);
}

function scaled(
  points: readonly (readonly [number, { readonly x: number; readonly y: number }])[],
): Map<number, { x: number; y: number }> {
  const across = scaleTo(
    points.map(([, at]) => at.x),
    SIZE.width,
  );
  const down = scaleTo(
    points.map(([, at]) => at.y),
    SIZE.height,
  );
  return new Map(points.map(([position, at]) => [position, { x: across(at.x), y: down(at.y) }]));
}

function scaleTo(values: readonly number[], size: number): (value: number) => number {
  const least = Math.min(...values);
  const span = Math.max(...values) - least;
  return (value) =>
    span === 0 ? size / 2 : Math.round((RIM + ((value - least) / span) * (size - 2 * RIM)) * 10) / 10;
}
