import type { Browser, Page } from "@playwright/test";
import type { Result } from "./result";

/** Redraws a second that a drag over the strip of a clock must keep (issue 4), by claims. */
const LEAST_REDRAWS = { real: 30, twoMillion: 15 } as const;
/** How long the hand drags, and how many moves it makes a second, as a mouse does. */
const DRAG_MS = 4_000;
const MOVES_A_SECOND = 120;

/** Which dossier is brushed: its budget comes from its size. */
export interface BrushedDossier {
  readonly address: string;
  readonly claims: number;
}

/**
 * Returns how often a second what is shown changed while a hand drew a window over the months of a dossier, with the graph and
 * with the list open. A frame counts in which the sentence of what is shown says something else than in the frame before.
 */
export async function benchBrush(browser: Browser, { address, claims }: BrushedDossier): Promise<Result[]> {
  const results: Result[] = [];
  for (const view of ["graph", "list"]) {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    // tsx wraps named functions so that they keep their names; inside the page that wrapper is not known.
    await page.addInitScript("globalThis.__name = (value) => value");
    await page.goto(`${address}?view=${view}&sel=-`, { waitUntil: "networkidle", timeout: 120_000 });
    await page.getByTestId("happened-strip").waitFor({ timeout: 60_000 });
    await page.waitForTimeout(2_000);
    const { redraws, longestMs } = await drag(page);
    await page.close();
    results.push({
      name: `time between redraws while a clock is brushed, ${view}, ${claims.toLocaleString("en")} claims`,
      unit: "ms",
      value: 1000 / redraws,
      budget: 1000 / (claims > 1_000_000 ? LEAST_REDRAWS.twoMillion : LEAST_REDRAWS.real),
      how: `${redraws.toFixed(1)} redraws a second over ${DRAG_MS / 1000} s, the longest pause ${longestMs.toFixed(0)} ms, at 1440 × 900`,
    });
  }
  return results;
}

async function drag(page: Page): Promise<{ redraws: number; longestMs: number }> {
  const box = await page.getByTestId("happened-strip").boundingBox();
  if (!box) throw new Error("there is no strip to drag over");
  const y = box.y + box.height / 2;
  const at = (share: number) => box.x + share * box.width;
  await page.mouse.move(at(0.15), y);
  await page.mouse.down();
  // The first moves find code that has never run.
  await page.mouse.move(at(0.3), y, { steps: 20 });
  await page.waitForTimeout(500);
  await page.evaluate(() => {
    const status = document.querySelector<HTMLElement>("[role=status]");
    const times: number[] = [];
    let last = status?.textContent;
    const look = (now: number) => {
      if (status?.textContent !== last) times.push(now);
      last = status?.textContent;
      requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
    Object.assign(window, { redrawTimes: times });
  });
  const startedMs = performance.now();
  for (let now = 0; now < DRAG_MS; now = performance.now() - startedMs) {
    // There and back, once in the time, so that each move is about two pixels.
    const share = 0.3 + 0.55 * (0.5 - 0.5 * Math.cos((now / DRAG_MS) * 2 * Math.PI));
    await Promise.all([
      page.mouse.move(at(share), y),
      new Promise((resolve) => setTimeout(resolve, 1000 / MOVES_A_SECOND)),
    ]);
  }
  const times = await page.evaluate(() => (window as unknown as { redrawTimes: number[] }).redrawTimes);
  await page.mouse.up();
  const pauses = times.slice(1).map((time, index) => time - (times[index] ?? time));
  return { redraws: times.length / (DRAG_MS / 1000), longestMs: Math.max(0, ...pauses) };
}
