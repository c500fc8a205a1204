import { type SQL, sql } from "drizzle-orm";
import type { Database } from "../database";

/** Lines from one actor to another at most, as in the explorer. */
const MOST_STEPS = 6;
/** Actors on shortest ways that are returned at most: between two that many others know there can be thousands. */
const MOST_ACTORS = 300;

/**
 * Returns the actors on the shortest ways between two, those two first, then by their step from the first and by id; at most 300,
 * and none where more than six lines lie between them. Withdrawn claims connect nobody.
 *
 * Breadth first from both ends, always the side with fewer actors: each step reads the index entries of one ring of actors.
 */
export async function scopePath(
  database: Database,
  dossier: string,
  from: string,
  to: string,
): Promise<string[]> {
  const [near, far]: [Side, Side] = [sideOf(from), sideOf(to)];
  let met = near.steps.has(to);
  for (let step = 0; step < MOST_STEPS && !met; step++) {
    const side = near.ring.length <= far.ring.length ? near : far;
    await grow(database, dossier, side);
    if (side.ring.length === 0) return [];
    const other = side === near ? far : near;
    met = side.ring.some((actor) => other.steps.has(actor));
  }
  if (!met) return [];
  return betweenBoth(near, far, from, to);
}

interface Side {
  /** The actors reached last. */
  ring: string[];
  /** How many lines each actor is away. */
  readonly steps: Map<string, number>;
  depth: number;
  /** Of each actor, those one step nearer to the end that this side began at. */
  readonly nearer: Map<string, Set<string>>;
}

function sideOf(actor: string): Side {
  return { ring: [actor], steps: new Map([[actor, 0]]), depth: 0, nearer: new Map() };
}

async function grow(database: Database, dossier: string, side: Side): Promise<void> {
  const { rows } = await database.execute<{ at: string; other: string }>(ringAround(dossier, side.ring));
  side.depth++;
  const reached = new Set<string>();
  for (const { at, other } of rows) {
    if (!side.steps.has(other)) reached.add(other);
    if (side.steps.has(other) && !reached.has(other)) continue;
    side.nearer.set(other, (side.nearer.get(other) ?? new Set()).add(at));
  }
  for (const actor of reached) side.steps.set(actor, side.depth);
  side.ring = [...reached];
}

/** Returns the statement that gives who has a line with any of these actors, and with which. */
export function ringAround(dossier: string, ring: readonly string[]): SQL {
  const actors = sql`${sql.param([...ring])}::text[]`;
  return sql`
    select distinct subject as at, object as other from lines
      where dossier = ${dossier} and subject = any(${actors}) and asserts + denies + disputes > 0
    union
    select distinct object, subject from lines
      where dossier = ${dossier} and object = any(${actors}) and asserts + denies + disputes > 0`;
}

function betweenBoth(near: Side, far: Side, from: string, to: string): string[] {
  const met = [...near.steps.keys()].filter((actor) => far.steps.has(actor));
  const length = (actor: string) => (near.steps.get(actor) ?? 0) + (far.steps.get(actor) ?? 0);
  const shortest = Math.min(...met.map(length));
  const found = new Set(met.filter((actor) => length(actor) === shortest));
  for (const side of [near, far]) {
    // A set that grows while it is walked is walked to its new end.
    const walked = new Set(met.filter((actor) => length(actor) === shortest));
    for (const actor of walked) for (const before of side.nearer.get(actor) ?? []) walked.add(before);
    for (const actor of walked) found.add(actor);
  }
  const step = (actor: string) => near.steps.get(actor) ?? shortest - (far.steps.get(actor) ?? 0);
  const between = [...found]
    .filter((actor) => actor !== from && actor !== to)
    .sort((a, b) => step(a) - step(b) || (a < b ? -1 : 1));
  return [...new Set([from, to]), ...between].slice(0, MOST_ACTORS);
}
