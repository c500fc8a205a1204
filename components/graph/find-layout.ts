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
  readonly underway: Map<string, LayoutSearch>;
}

/** A worker that looks for places. */
export interface LayoutSearch {
  /** Rejects where the worker fails, and with {@link LayoutCancelled}. */
  readonly layout: Promise<Layout>;
  readonly cancel: () => void;
}

/** Somebody did not want to wait for the layout any longer. */
export class LayoutCancelled extends Error {
  constructor() {
    super("The layout was cancelled.");
  }
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

function keyOf({ laid, joining }: DrawnActors): string {
  return [laid, ...joining].join(";");
}

/** Returns the places of these actors where they are known without looking for them: the dossier's own, or found before. */
export function knownLayout(data: DossierData, drawn: DrawnActors): Layout | null {
  const own = data.dossier.layout ?? {};
  if (drawn.actors.every((at) => Object.hasOwn(own, data.actors[at].id))) return own;
  return layoutsOf(data).found.get(keyOf(drawn)) ?? null;
}

/**
 * Returns a search for a place for every drawn actor: the dossier's own, and for the others one that a worker finds without
 * moving those already placed. They depend on who is drawn alone. A search for the same actors that is underway is joined;
 * after one that failed or was cancelled, the next call tries again.
 */
export function findLayout(data: DossierData, everything: FilterResult, drawn: DrawnActors): LayoutSearch {
  const { found, underway } = layoutsOf(data);
  const key = keyOf(drawn);
  const before = underway.get(key);
  if (before) return before;
  const worker = runWorker(inputOf(data, everything, drawn));
  const layout = worker.layout
    .then((places) => {
      found.set(key, places);
      return places;
    })
    .finally(() => underway.delete(key));
  const search = { layout, cancel: worker.cancel };
  underway.set(key, search);
  return search;
}

function runWorker(input: SteppedInput): LayoutSearch {
  let cancel = () => {};
  // Within the promise, as a browser may not have workers at all.
  const layout = new Promise<Layout>((resolve, reject) => {
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
    cancel = () => {
      worker.terminate();
      reject(new LayoutCancelled());
    };
    worker.postMessage(input);
  });
  return { layout, cancel };
}

/**
 * The lines that pull actors together. Of too many between the first ones only those that are drawn: where everybody is tied
 * to everybody else, nobody stands nearer to anybody.
 */
function pullingLines(data: DossierData, everything: FilterResult, drawn: DrawnActors): GraphLine[] {
  const idOf = (position: number) => data.actors[position].id;
  const lines = linesAmong(everything, placedIn(drawn));
  const base = new Set(drawn.laid);
  const isStanding = (line: Line) => base.has(line.subject) && base.has(line.object);
  const plan = restingPlan(data, lines.filter(isStanding), drawn.laid);
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

/** Who is drawn, and who has a place all the same because the pane is too small for all. */
function placedIn({ actors, laid }: DrawnActors): number[] {
  return [...new Set([...actors, ...laid])].sort((a, b) => a - b);
}

function inputOf(data: DossierData, everything: FilterResult, drawn: DrawnActors): SteppedInput {
  const idOf = (position: number) => data.actors[position].id;
  return {
    actors: placedIn(drawn).map((position) => {
      const { width, height } = nodeSize(data.actors[position], MAX_NAME_WIDTH);
      return { id: idOf(position), width, height };
    }),
    lines: pullingLines(data, everything, drawn),
    placed: data.dossier.layout,
    steps: [drawn.laid, ...drawn.joining].map((step) => step.map(idOf)),
  };
}
