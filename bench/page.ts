import { gzipSync } from "node:zlib";
import type { Browser, Page } from "@playwright/test";
import type { Core } from "cytoscape";
import { median, percentile95, timesOf } from "./measure";
import type { Result } from "./result";

const FIRST_LOAD_BUDGET_KB = 290;
const TOGGLE_BUDGET_MS = 50;
const RESPONSE_BUDGET_MS = 50;
const TOGGLES = 31;
const REQUESTS = 40;

type Held = HTMLElement & { _cyreg?: { cy: Core } };

/** Returns a page with nothing kept from before, of the size at which everything is measured. */
export async function newPage(browser: Browser): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  // tsx wraps named functions so that they keep their names; inside the page that wrapper is not known.
  await page.addInitScript("globalThis.__name = (value) => value");
  return page;
}

/** Returns the JavaScript that the browser asked for before anything was to be seen, gzipped, and what came later. */
export async function benchFirstLoad(browser: Browser, address: string): Promise<Result[]> {
  const page = await newPage(browser);
  const scripts = new Map<string, Promise<Buffer>>();
  page.on("response", (response) => {
    if (response.request().resourceType() === "script") scripts.set(response.url(), response.body());
  });
  await page.goto(address, { waitUntil: "networkidle" });
  await page.waitForFunction(() => Boolean(document.querySelector<Held>("[data-testid=graph]")?._cyreg?.cy));
  const { paintMs, startMs } = await page.evaluate(() => ({
    paintMs: performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? 0,
    startMs: Object.fromEntries(
      performance.getEntriesByType("resource").map((one) => [one.name, one.startTime]),
    ),
  }));
  let early = 0;
  let late = 0;
  let cytoscapeIsLate = 1;
  for (const [url, body] of scripts) {
    const source = await body;
    const started = startMs[url] ?? 0;
    if (started < paintMs) early += gzipSync(source).length;
    else late += gzipSync(source).length;
    // The name under which cytoscape hangs itself on its container survives minifying.
    if (source.includes("_cyreg") && started < paintMs) cytoscapeIsLate = 0;
  }
  await page.close();
  const how = `first paint at ${paintMs.toFixed(0)} ms, ${scripts.size} scripts, gzip at level 6, 1 kB = 1000 bytes`;
  return [
    {
      name: "JavaScript before the first paint",
      unit: "kB",
      value: early / 1000,
      budget: FIRST_LOAD_BUDGET_KB,
      how,
    },
    {
      name: "JavaScript after it",
      unit: "kB",
      value: late / 1000,
      budget: null,
      how: "cytoscape, and what it needs",
    },
    {
      name: "cytoscape asked for before the first paint",
      unit: "",
      value: 1 - cytoscapeIsLate,
      budget: 0,
      how: "0 is no, 1 is yes",
    },
  ];
}

/** Returns the time from a click on the checkbox of a relation type to the frame that shows the graph without its lines. */
export async function benchToggle(browser: Browser, address: string): Promise<Result[]> {
  const page = await newPage(browser);
  await page.goto(address, { waitUntil: "networkidle" });
  await page.waitForFunction(() => Boolean(document.querySelector<Held>("[data-testid=graph]")?._cyreg?.cy));
  const box = page.getByRole("checkbox", { name: /^met with/ }).first();
  const times: number[] = [];
  for (let round = -4; round < TOGGLES; round += 1) {
    await page.waitForTimeout(150);
    await armStopwatch(page, "met_with");
    await box.click();
    const elapsedMs = await page.evaluate(() => (window as unknown as { painted: Promise<number> }).painted);
    if (round >= 0) times.push(elapsedMs);
  }
  await page.close();
  return [
    {
      name: "toggle of a relation type, click to painted",
      unit: "ms",
      value: median(times),
      budget: TOGGLE_BUDGET_MS,
      how: `median of ${times.length}, p95 ${percentile95(times).toFixed(1)} ms, at 1440 × 900`,
    },
  ];
}

/**
 * Sets `window.painted` to a promise of the milliseconds from the next click, by the event's own time stamp, to after the
 * frame in which cytoscape has drawn the lines of a relation type differently than now.
 */
async function armStopwatch(page: Page, relation: string): Promise<void> {
  await page.evaluate((wanted) => {
    const cy = document.querySelector<Held>("[data-testid=graph]")?._cyreg?.cy;
    if (!cy) throw new Error("cytoscape is gone");
    const drawn = () =>
      cy.edges().filter((edge) => edge.data("relation") === wanted && edge.visible()).length;
    const before = drawn();
    (window as unknown as { painted: Promise<number> }).painted = new Promise((resolve) => {
      const onClick = (event: Event) => {
        const onRender = () => {
          if (drawn() === before) return;
          cy.off("render", onRender);
          // A message is handled after the frame that is being made now has been handed on.
          requestAnimationFrame((frameMs) => {
            const channel = new MessageChannel();
            channel.port1.onmessage = () => resolve(Math.max(performance.now(), frameMs) - event.timeStamp);
            channel.port2.postMessage(null);
          });
        };
        cy.on("render", onRender);
      };
      document.addEventListener("click", onClick, { capture: true, once: true });
    });
  }, relation);
}

/** Returns how long the server takes for the whole page, once it is warm. */
export async function benchResponse(address: string): Promise<Result[]> {
  const get = async () => {
    const response = await fetch(address);
    if (!response.ok) throw new Error(`${address} answered ${response.status}`);
    await response.arrayBuffer();
  };
  const times = await timesOf(get, { rounds: REQUESTS, warmUps: 15 });
  return [
    {
      name: "server response of the page, warm, to its last byte",
      unit: "ms",
      value: median(times),
      budget: RESPONSE_BUDGET_MS,
      how: `median of ${REQUESTS}, one after the other, p95 ${percentile95(times).toFixed(1)} ms`,
    },
  ];
}
