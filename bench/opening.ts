import { createWriteStream } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { Browser, CDPSession, Page } from "@playwright/test";
import type { Core } from "cytoscape";
import { realLikeEvents } from "@/lib/cli/bench-data/real-like-events";
import type { RunningServer } from "../tests/browser/support/server";
import { EVENTS_SEED, realEventsFile } from "./event-tables";
import { median, percentile95 } from "./measure";
import { newPage } from "./page";
import type { Result } from "./result";

const ROUNDS = 5;
/** Longer than any opening; a page that draws nothing by then fails. */
const PATIENCE_MS = 120_000;

/** A dossier of events that the server holds, and what opening it may take. */
export interface SizedDossier {
  readonly id: string;
  readonly name: string;
  readonly openBudgetMs: number;
  readonly memoryBudgetMb: number;
  /** Redraws a second that a drag over its dates must keep. */
  readonly leastRedraws: number;
}

const REAL: SizedDossier = {
  id: "events-real",
  name: "188,000 real claims",
  openBudgetMs: 1_500,
  memoryBudgetMb: 250,
  leastRedraws: 30,
};
const MANY: SizedDossier = {
  id: "events-many",
  name: "2,000,000 made-up claims",
  openBudgetMs: 4_000,
  memoryBudgetMb: 600,
  leastRedraws: 15,
};
const MANY_CLAIMS = 2_000_000;

type Held = HTMLElement & { _cyreg?: { cy: Core } };

/** Imports the two dossiers of events that pages are measured with, the real one where it is on this machine, and returns them. */
export async function importSized(server: RunningServer): Promise<readonly SizedDossier[]> {
  const folder = await mkdtemp(join(tmpdir(), "relata-bench-sized-"));
  try {
    const many = join(folder, "many.tsv");
    await pipeline(Readable.from(realLikeEvents(MANY_CLAIMS, EVENTS_SEED)), createWriteStream(many));
    await server.relata(["import", many, "--dossier", MANY.id]);
    const bytes = realEventsFile();
    if (bytes === null) {
      console.warn("Skipped: pages of the real events, which are not on this machine.");
      return [MANY];
    }
    const real = join(folder, "real.tsv");
    await writeFile(real, bytes());
    await server.relata(["import", real, "--dossier", REAL.id]);
    return [REAL, MANY];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/**
 * Returns how long a dossier takes from the address to its first drawing (actors in their places, lines between them, painted),
 * in a browser that keeps nothing from before and over a server that is warm, and what its page then holds in memory.
 */
export async function benchOpening(
  browser: Browser,
  server: RunningServer,
  dossier: SizedDossier,
): Promise<Result[]> {
  const address = `${server.url}/d/${dossier.id}`;
  const times: number[] = [];
  const sizes: number[] = [];
  for (let round = -1; round < ROUNDS; round += 1) {
    const page = await newPage(browser);
    await watchForDrawing(page);
    await page.goto(address, { waitUntil: "commit" });
    await page.waitForFunction(() => window.relataDrawnMs !== undefined, undefined, { timeout: PATIENCE_MS });
    const drawnMs = await page.evaluate(() => window.relataDrawnMs ?? Number.NaN);
    if (round >= 0) times.push(drawnMs);
    if (round >= 0) sizes.push(await memoryMb(page));
    await page.close();
  }
  return [
    {
      name: `opening ${dossier.name}, to the first drawing`,
      unit: "ms",
      value: median(times),
      budget: dossier.openBudgetMs,
      how: `median of ${ROUNDS}, p95 ${percentile95(times).toFixed(0)} ms, empty browser cache, warm server, 1440 × 900`,
    },
    {
      name: `page memory of ${dossier.name}`,
      unit: "MB",
      value: median(sizes),
      budget: dossier.memoryBudgetMb,
      how: `median of ${ROUNDS}: script heap and array buffers of the page, its workers apart, after a collection, 3 s after the first drawing`,
    },
  ];
}

declare global {
  interface Window {
    /** When the first drawing was painted, in milliseconds since the page was asked for. */
    relataDrawnMs?: number;
  }
}

/** Notes in the page when the drawing is there: several actors in places of their own, with lines, after the frame that shows them. */
async function watchForDrawing(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const look = () => {
      const graph = document.querySelector<Held>("[data-testid=graph]");
      const cy = graph?._cyreg?.cy;
      const nodes = cy?.nodes(":visible");
      const edges = cy?.edges(":visible");
      const places = new Set(
        nodes?.map((node) => `${Math.round(node.position().x)} ${Math.round(node.position().y)}`),
      );
      const isDrawn = nodes && edges && nodes.length > 1 && edges.length > 0 && places.size === nodes.length;
      if (!isDrawn) return requestAnimationFrame(look);
      return requestAnimationFrame(() => {
        const channel = new MessageChannel();
        channel.port1.onmessage = () => {
          window.relataDrawnMs = performance.now();
        };
        channel.port2.postMessage(null);
      });
    };
    requestAnimationFrame(look);
  });
}

async function memoryMb(page: Page): Promise<number> {
  await page.waitForTimeout(3_000);
  const session: CDPSession = await page.context().newCDPSession(page);
  await session.send("HeapProfiler.enable");
  await session.send("HeapProfiler.collectGarbage");
  // Newer than the types: array buffers are counted beside the heap.
  const usage: { usedSize: number; embedderHeapUsedSize?: number; backingStorageSize?: number } =
    await session.send("Runtime.getHeapUsage");
  return (usage.usedSize + (usage.embedderHeapUsedSize ?? 0) + (usage.backingStorageSize ?? 0)) / 1e6;
}
