import type { FilterResult, Line } from "@/lib/claims/line";
import { linesAmong } from "@/lib/claims/lines-among";
import type { DossierData } from "@/lib/domain/dossier-data";
import type { GraphLine } from "@/lib/graph/graph-of-lines";
import type { SteppedInput } from "@/lib/graph/layout-steps";
import { MAX_NAME_WIDTH } from "@/lib/view/build-scene";
import { restingPlan } from "@/lib/view/drawing";
import type { DrawnActors } from "@/lib/view/drawn-actors";
import { nodeSize } from "@/lib/view/node-size";
import type { Point } from "@/lib/view/view-state";

/** Places in layout units, by actor id. */
export type Layout = Readonly<Record<string, Point>>;

interface Layouts {
  readonly found: Map<string, Layout>;
  readonly underway: Map<string, Promise<Layout>>;
}

/** Found once for a dossier and kept, so that screen and figure have the same places. */
const layouts = new WeakMap<DossierData, Layouts>();

function layoutsOf(data: DossierData): Layouts {
  const before = layouts.get(data);
  if (before) return before;
  const none: Layouts = { found: new Map(), underway: new Map() };
  layouts.set(data, none);
  return none;
}

function keyOf({ base, joining }: DrawnActors): string {
  return [base, ...joining].join(";");
}

/** Returns the places of these actors where they are known without looking for them: the dossier's own, or found before. */
export function knownLayout(data: DossierData, drawn: DrawnActors): Layout | null {
  const own = data.dossier.layout ?? {};
  if (drawn.actors.every((at) => Object.hasOwn(own, data.actors[at].id))) return own;
  return layoutsOf(data).found.get(keyOf(drawn)) ?? null;
}

/**
 * Resolves to a place for every drawn actor: the dossier's own, and for the others one that a worker finds without moving
 * those already placed. They depend on who is drawn alone. Rejects where the worker fails; the next call tries again.
 */
export function findLayout(data: DossierData, everything: FilterResult, drawn: DrawnActors): Promise<Layout> {
  const { found, underway } = layoutsOf(data);
  const key = keyOf(drawn);
  const before = underway.get(key);
  if (before) return before;
  const layout = runWorker(inputOf(data, everything, drawn))
    .then((places) => {
      found.set(key, places);
      return places;
    })
    .finally(() => underway.delete(key));
  underway.set(key, layout);
  return layout;
}

function runWorker(input: SteppedInput): Promise<Layout> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL("./layout-worker.ts", import.meta.url), { type: "module" });
    const fail = (event: Event) => {
      worker.terminate();
      const reason = event instanceof ErrorEvent && event.message ? event.message : "its script did not run";
      reject(new Error(`The layout failed: ${reason}.`));
    };
    worker.onerror = fail;
    worker.onmessageerror = fail;
    worker.onmessage = (event: MessageEvent<Layout>) => {
      worker.terminate();
      resolve(event.data);
    };
    worker.postMessage(input);
  });
}

/**
 * The lines that pull actors together. Of too many between the first ones only those that are drawn: where everybody is tied
 * to everybody else, nobody stands nearer to anybody.
 */
function pullingLines(data: DossierData, everything: FilterResult, drawn: DrawnActors): GraphLine[] {
  const idOf = (position: number) => data.actors[position].id;
  const lines = linesAmong(everything, drawn.actors);
  const base = new Set(drawn.base);
  const isStanding = (line: Line) => base.has(line.subject) && base.has(line.object);
  const plan = restingPlan(data, lines.filter(isStanding), drawn.base);
  const all = lines.map((line) => ({ id: line.id, subject: idOf(line.subject), object: idOf(line.object) }));
  if (plan === null) return all;
  const strokes = plan.strokes.filter(({ id }) => plan.resting.has(id));
  const between = new Map<string, GraphLine>();
  for (const { source, target } of strokes)
    between.set(`${source} ${target}`, { id: `${source} ${target}`, subject: source, object: target });
  for (const [at, { subject, object }] of all.entries())
    if (!isStanding(lines[at]))
      between.set(`${subject} ${object}`, { id: `${subject} ${object}`, subject, object });
  return [...between.values()];
}

function inputOf(data: DossierData, everything: FilterResult, drawn: DrawnActors): SteppedInput {
  const idOf = (position: number) => data.actors[position].id;
  return {
    actors: drawn.actors.map((position) => {
      const { width, height } = nodeSize(data.actors[position], MAX_NAME_WIDTH);
      return { id: idOf(position), width, height };
    }),
    lines: pullingLines(data, everything, drawn),
    placed: data.dossier.layout,
    steps: [drawn.base, ...drawn.joining].map((step) => step.map(idOf)),
  };
}
