import type { FilterResult } from "@/lib/claims/line";
import type { DossierData } from "@/lib/domain/dossier-data";
import type { SteppedInput } from "@/lib/graph/layout-steps";
import type { DrawnActors } from "@/lib/view/drawn-actors";
import { layoutInput } from "@/lib/view/layout-input";
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
  const worker = runWorker(layoutInput(data, everything, drawn));
  const layout = worker.layout
    .then((places) => {
      found.set(key, places);
      return places;
    })
    .finally(() => underway.delete(key));
  // Whoever asked may have gone by the time it fails.
  layout.catch(() => {});
  const search = { layout, cancel: worker.cancel };
  underway.set(key, search);
  return search;
}

/** One that has answered waits for the next question: to start a worker takes as long as most layouts. */
let idle: Worker | null = null;

function takeWorker(): Worker {
  const worker = idle ?? new Worker(new URL("./layout-worker.ts", import.meta.url), { type: "module" });
  idle = null;
  return worker;
}

function runWorker(input: SteppedInput): LayoutSearch {
  let cancel = () => {};
  // Within the promise, as a browser may not have workers at all.
  const layout = new Promise<Layout>((resolve, reject) => {
    const worker = takeWorker();
    const fail = (event: Event) => {
      worker.terminate();
      if (idle === worker) idle = null;
      const reason = event instanceof ErrorEvent && event.message ? event.message : "its script did not run";
      reject(new Error(`The layout failed: ${reason}.`));
    };
    worker.onerror = fail;
    worker.onmessageerror = fail;
    worker.onmessage = (event: MessageEvent<Layout>) => {
      if (idle) worker.terminate();
      else idle = worker;
      cancel = () => {};
      resolve(event.data);
    };
    cancel = () => {
      worker.terminate();
      reject(new LayoutCancelled());
    };
    worker.postMessage(input);
  });
  return { layout, cancel: () => cancel() };
}
