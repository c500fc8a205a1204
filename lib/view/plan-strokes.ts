import { keptBy } from "@/lib/domain/kept-by";
import { type Candidate, countSlots } from "./bundles";
import { candidatesOf } from "./candidates";
import { drawnOrigins } from "./edge-look";
import { linesById, type SceneInput, type SceneLine } from "./scene-input";
import { countStrokes, type Stroke, type StrokeCounts, type StrokePlan, strokesOf } from "./strokes";
import { DRAW_STEPS } from "./view-state";

/** What was measured to be drawn smoothly, see bench/README.md. */
export const MOST_STROKES = DRAW_STEPS[2];

export interface PlanInput
  extends Pick<SceneInput, "data" | "lines" | "shown" | "roles" | "hidden" | "selected"> {
  /** Ids of the drawn actors. */
  readonly drawn: ReadonlySet<string>;
  /** How many strokes are wanted. */
  readonly limit: number;
}

/**
 * Returns which strokes are drawn, or null where all lines can be as they are, with folds of four and more.
 *
 * Of more than the limit, lines fold harder, by direction, else by pair, and what is still too many is left out, the weakest
 * first: by independent origins, then claims, then order. Every actor keeps its strongest stroke, whatever is selected is
 * drawn, and what is contradicted is not drawn without what contradicts it. An actor has one loop at most. The filter
 * decides which strokes are drawn, never how they fold. At most `limit` strokes, or as many as there are actors, a fifth more where then none is left out; with those
 * of selected actors at most {@link DRAW_STEPS}' last. Deterministic.
 */
export function planStrokes(input: PlanInput): StrokePlan | null {
  const { shown, selected = [], hidden = new Set(), lines } = input;
  const limit = Math.max(input.limit, input.drawn.size);
  const standing = standingOf(lines, input, limit);
  if (standing === null) return null;
  const { folding, strokes, resting } = standing;
  const known = linesById(lines);
  const isHidden = ({ source, target }: Stroke) => hidden.has(source) || hidden.has(target);
  const now = weigh(
    strokes.filter((stroke) => !isHidden(stroke)),
    (id) => (shown ?? known).get(id) ?? null,
    input.roles,
  );
  const open = new Set(selected);
  const isOpen = ({ stroke }: Weighed) =>
    open.has(stroke.id) || stroke.members.some((member) => open.has(member.id));
  const drawn = choose(
    now,
    folding === "direction" ? withSlack(limit) : limit,
    open.size === 0 ? [] : now.filter(isOpen),
  );
  for (const { stroke } of now) {
    if (drawn.size >= Math.max(limit, MOST_STROKES)) break;
    const isOfActor = open.has(stroke.source) || open.has(stroke.target);
    if (isOfActor && (stroke.source !== stroke.target || stroke.type !== "fold")) drawn.add(stroke.id);
  }
  return { folding, strokes, resting, drawn, counts: countsOf(now, drawn) };
}

/** To leave out the last few strokes of a drawing gains nothing and has to be told. */
const SLACK = 1.2;

function withSlack(limit: number): number {
  return Math.floor(limit * SLACK);
}

type Standing = Pick<StrokePlan, "folding" | "strokes" | "resting"> | null;

/** By the lines, which follow from who is drawn: then by the limit. No filter and no selection has a part in it. */
const standings = keptBy((_lines: PlanInput["lines"]) => new Map<string, Standing>());

function standingOf(lines: PlanInput["lines"], { data, drawn }: PlanInput, limit: number): Standing {
  const kept = standings(lines);
  const key = `${limit} ${[...drawn].sort().join(" ")}`;
  const before = kept.get(key);
  if (before !== undefined) return before;
  const standing = findStanding(candidatesOf(data, lines, drawn), lines, limit);
  kept.set(key, standing);
  return standing;
}

function findStanding(candidates: readonly Candidate[], lines: PlanInput["lines"], limit: number): Standing {
  const bound = withSlack(limit);
  if (candidates.length <= bound || countSlots(candidates) <= bound) return null;
  const folding = countStrokes(candidates, "direction", bound) <= bound ? "direction" : "pair";
  const strokes = strokesOf(candidates, folding);
  const known = linesById(lines);
  const unfiltered = weigh(strokes, (id) => known.get(id) ?? null, true);
  return { folding, strokes, resting: new Set(choose(unfiltered, folding === "direction" ? bound : limit)) };
}

interface Weighed {
  readonly stroke: Stroke;
  readonly origins: number;
  readonly claims: number;
  readonly lines: number;
  readonly opposed: readonly string[];
}

/** The strokes that have a line, or are a role that is shown, the strongest first. */
function weigh(
  strokes: readonly Stroke[],
  lineOf: (id: string) => SceneLine | null,
  roles: boolean,
): Weighed[] {
  const weighed: Weighed[] = [];
  for (const stroke of strokes) {
    let [origins, claims, lines] = [0, 0, 0];
    const opposed: string[] = [];
    for (const { id } of stroke.members) {
      const line = lineOf(id);
      if (line === null) continue;
      lines++;
      origins = Math.max(origins, drawnOrigins(line));
      claims += line.rows.length;
      if (line.contradictedBy) opposed.push(...line.contradictedBy);
    }
    if (lines > 0 || (stroke.type === "role" && roles))
      weighed.push({ stroke, origins, claims, lines, opposed });
  }
  // Sorting is stable: of equal strokes the one whose line comes first in the dossier.
  return weighed.sort((a, b) => b.origins - a.origins || b.claims - a.claims);
}

/** Ids of at most `limit` strokes: `must`, the strongest of each actor, then the strongest. */
function choose(ranked: readonly Weighed[], limit: number, must: readonly Weighed[] = []): Set<string> {
  const chosen = new Set<string>();
  const strokeOfLine = new Map<string, Weighed>();
  // Most drawings have nothing that is contradicted, and thousands of lines.
  if (ranked.some(({ opposed }) => opposed.length > 0))
    for (const one of ranked) for (const { id } of one.stroke.members) strokeOfLine.set(id, one);
  const hasLoop = new Set<string>();
  const add = (one: Weighed) => {
    const unit = withOpposed(one, strokeOfLine).filter(({ stroke }) => !chosen.has(stroke.id));
    const { source, target } = one.stroke;
    if (chosen.has(one.stroke.id) || chosen.size + unit.length > limit) return false;
    if (source === target && hasLoop.has(source)) return false;
    for (const { stroke } of unit) {
      chosen.add(stroke.id);
      if (stroke.source === stroke.target) hasLoop.add(stroke.source);
    }
    return true;
  };
  for (const one of must) add(one);
  const covered = new Set<string>();
  for (const one of ranked) {
    const { source, target } = one.stroke;
    if (source === target || (covered.has(source) && covered.has(target))) continue;
    if (add(one) || chosen.has(one.stroke.id)) covered.add(source).add(target);
  }
  // Whoever has nothing but a loop, or nothing but what does not fit with all that contradicts it.
  for (const one of ranked) {
    const { source, target } = one.stroke;
    if ((covered.has(source) && covered.has(target)) || chosen.size >= limit) continue;
    chosen.add(one.stroke.id);
    covered.add(source).add(target);
    if (source === target) hasLoop.add(source);
  }
  for (const one of ranked) if (chosen.size < limit) add(one);
  return chosen;
}

/** A stroke, with those that contradict a line of it, and so on. */
function withOpposed(one: Weighed, strokeOfLine: ReadonlyMap<string, Weighed>): Weighed[] {
  const unit = new Set([one]);
  // A set is walked to its end while it grows.
  for (const { opposed } of unit) {
    for (const line of opposed) {
      const other = strokeOfLine.get(line);
      if (other) unit.add(other);
    }
  }
  return [...unit];
}

function countsOf(now: readonly Weighed[], drawn: ReadonlySet<string>): StrokeCounts {
  const all = now.filter(({ lines }) => lines > 0);
  const kept = all.filter(({ stroke }) => drawn.has(stroke.id) && stroke.type !== "role");
  const sum = (list: readonly Weighed[]) => list.reduce((total, { lines }) => total + lines, 0);
  return { strokes: kept.length, lines: sum(kept), allLines: sum(all), allStrokes: all.length };
}
