import type { FilterResult, Line } from "@/lib/claims/line";
import type { DossierData } from "@/lib/domain/dossier-data";
import type { GraphLine } from "@/lib/graph/graph-of-lines";
import type { SteppedInput } from "@/lib/graph/layout-steps";
import { linesBetween, restingPlan } from "./drawing";
import type { DrawnActors } from "./drawn-actors";
import { MAX_NAME_WIDTH, nodeSize } from "./node-size";

/**
 * Returns what a layout needs to place these actors: the same for screen and figure, so that both have the same places. The
 * dossier's own places are kept, and it depends on who is drawn alone.
 */
export function layoutInput(data: DossierData, everything: FilterResult, drawn: DrawnActors): SteppedInput {
  const idOf = (position: number) => data.actors[position]!.id;
  return {
    actors: placedIn(drawn).map((position) => {
      const { width, height } = nodeSize(data.actors[position]!, MAX_NAME_WIDTH);
      return { id: idOf(position), width, height };
    }),
    lines: pullingLines(data, everything, drawn),
    placed: data.dossier.layout,
    steps: [drawn.laid, ...drawn.joining].map((step) => step.map(idOf)),
  };
}

/** Who is drawn, and who has a place all the same because the pane is too small for all. */
function placedIn({ actors, laid }: DrawnActors): number[] {
  return [...new Set([...actors, ...laid])].sort((a, b) => a - b);
}

/**
 * The lines that pull actors together. Of too many between the first ones only those that are drawn: where everybody is tied
 * to everybody else, nobody stands nearer to anybody.
 */
function pullingLines(data: DossierData, everything: FilterResult, drawn: DrawnActors): GraphLine[] {
  const idOf = (position: number) => data.actors[position]!.id;
  const lines = linesBetween(placedIn(drawn), everything);
  const base = new Set(drawn.laid);
  const isStanding = (line: Line) => base.has(line.subject) && base.has(line.object);
  const plan = restingPlan(linesBetween(drawn.laid, everything), data, drawn.laid);
  const all = lines.map((line) => ({ id: line.id, subject: idOf(line.subject), object: idOf(line.object) }));
  if (plan === null) return all;
  const strokes = plan.strokes.filter(({ id }) => plan.resting.has(id));
  const between = new Map<string, GraphLine>();
  for (const { source, target } of strokes)
    between.set(`${source} ${target}`, { id: `${source} ${target}`, subject: source, object: target });
  for (const [at, { subject, object }] of all.entries())
    if (!isStanding(lines[at]!))
      between.set(`${subject} ${object}`, { id: `${subject} ${object}`, subject, object });
  return [...between.values()];
}
