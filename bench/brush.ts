import type { Browser, CDPSession, Page } from "@playwright/test";
import type { RunningServer } from "../tests/browser/support/server";
import type { SizedDossier } from "./opening";
import { newPage } from "./page";
import type { Result } from "./result";

const DRAG_MS = 4_000;
/** There and back: so fast that each frame has other days to show, even of two months on a strip. */
const SWING_MS = 1_000;

/**
 * Returns how often a second what is shown changed while a hand drew a window over the months of a dossier, with the graph and
 * with the list open: as the time between two redraws. A frame counts as one in which the sentence of what is shown says
 * something else than in the frame before.
 */
export async function benchBrush(
  browser: Browser,
  server: Pick<RunningServer, "url">,
  { id, name, leastRedraws }: Pick<SizedDossier, "id" | "name" | "leastRedraws">,
): Promise<Result[]> {
  const results: Result[] = [];
  for (const view of ["graph", "list"]) {
    const page = await newPage(browser);
    await page.goto(`${server.url}/d/${id}?view=${view}&sel=-`, {
      waitUntil: "networkidle",
      timeout: 120_000,
    });
    await page.getByTestId("happened-strip").waitFor({ timeout: 60_000 });
    await page.waitForTimeout(2_000);
    const { redraws, frames, longestMs, busyMs } = await drag(page);
    await page.close();
    results.push({
      name: `time between redraws while the dates of ${name} are brushed, ${view}`,
      unit: "ms",
      value: 1000 / redraws,
      budget: 1000 / leastRedraws,
      how: `${redraws.toFixed(1)} redraws in ${frames.toFixed(1)} frames a second over ${DRAG_MS / 1000} s, the longest pause ${longestMs.toFixed(0)} ms, ${busyMs.toFixed(1)} ms of the main thread each, at 1440 × 900`,
    });
  }
  return results;
}

interface Drag {
  /** Times a second at which what is shown changed, and frames a second. */
  readonly redraws: number;
  readonly frames: number;
  readonly longestMs: number;
  /** Work of the main thread for each redraw. */
  readonly busyMs: number;
}

async function drag(page: Page): Promise<Drag> {
  const box = await page.getByTestId("happened-strip").boundingBox();
  if (!box) throw new Error("there is no strip to drag over");
  const y = box.y + box.height / 2;
  await page.mouse.move(box.x + 0.15 * box.width, y);
  await page.mouse.down();
  // The first moves find code that has never run.
  await page.mouse.move(box.x + 0.3 * box.width, y, { steps: 20 });
  await page.waitForTimeout(1_000);
  const cdp = await page.context().newCDPSession(page);
  await cdp.send("Performance.enable");
  const busyBefore = await busySeconds(cdp);
  // The moves are made within the page, one a frame: from outside they come as fast as two processes can talk.
  const { times, frames } = await page.evaluate(
    ({ box, y, dragMs, swingMs }) =>
      new Promise<{ times: number[]; frames: number }>((resolve) => {
        const status = document.querySelector("[role=status]");
        const times: number[] = [];
        const begunMs = performance.now();
        let frames = 0;
        let last = status?.textContent;
        const look = () => {
          const now = performance.now() - begunMs;
          frames++;
          if (status?.textContent !== last) times.push(now);
          last = status?.textContent;
          if (now > dragMs) return resolve({ times, frames });
          const share = 0.3 + 0.55 * (0.5 - 0.5 * Math.cos((now / swingMs) * 2 * Math.PI));
          const at = { clientX: box.x + share * box.width, clientY: y, buttons: 1 };
          dispatchEvent(
            new MouseEvent("mousemove", { ...at, view: window, bubbles: true, cancelable: true }),
          );
          requestAnimationFrame(look);
        };
        requestAnimationFrame(look);
      }),
    { box, y, dragMs: DRAG_MS, swingMs: SWING_MS },
  );
  const busyMs = 1000 * ((await busySeconds(cdp)) - busyBefore);
  await page.mouse.up();
  const pauses = times.slice(1).map((time, index) => time - (times[index] ?? time));
  const seconds = DRAG_MS / 1000;
  return {
    redraws: times.length / seconds,
    frames: frames / seconds,
    longestMs: Math.max(0, ...pauses),
    busyMs: busyMs / Math.max(times.length, 1),
  };
}

/** What the main thread has worked so far: less of the machine's other work is in it than in time that passes. */
async function busySeconds(cdp: CDPSession): Promise<number> {
  const { metrics } = await cdp.send("Performance.getMetrics");
  return metrics.find(({ name }) => name === "TaskDuration")?.value ?? 0;
}
