import type { Browser, Page } from "@playwright/test";
import type { Core } from "cytoscape";
import type { RunningServer } from "../tests/browser/support/server";
import { median, percentile95 } from "./measure";
import type { SizedDossier } from "./opening";
import { newPage } from "./page";
import type { Result } from "./result";

const ROUNDS = 7;
/** The canvas has to rest so long before an action counts as done. */
const SETTLED_MS = 500;

/** What an action may take, by dossier. */
const BUDGETS: Readonly<Record<string, { readonly toggleMs: number; readonly expandMs: number }>> = {
  "events-real": { toggleMs: 60, expandMs: 250 },
  "events-many": { toggleMs: 120, expandMs: 400 },
};

type Held = HTMLElement & { _cyreg?: { cy: Core } };

/**
 * Returns the time from a click to the last frame that it changes: on the checkbox of the relation type with most lines, and on
 * the button that expands an actor, whose neighbours have found their places by then.
 */
export async function benchActions(
  browser: Browser,
  server: RunningServer,
  dossier: SizedDossier,
): Promise<Result[]> {
  const budget = BUDGETS[dossier.id];
  const address = `${server.url}/d/${dossier.id}`;
  const page = await newPage(browser);
  await drawn(page, address);
  const box = page.getByRole("checkbox", { name: /^made a statement about/ }).first();
  const toggles: number[] = [];
  for (let round = -2; round < ROUNDS; round += 1) {
    const tookMs = await clickToRest(page, () => box.click());
    if (round >= 0) toggles.push(tookMs);
  }
  const actor = await page.evaluate(
    () => document.querySelector<Held>("[data-testid=graph]")?._cyreg?.cy.nodes()[0]?.id() ?? "",
  );
  await page.close();
  const expansions: number[] = [];
  for (let round = -1; round < ROUNDS; round += 1) {
    const fresh = await newPage(browser);
    await drawn(fresh, `${address}?sel=${actor}`);
    // Found by its words alone: a look for its role goes through every line that the panel lists.
    const expand = fresh.locator("section[aria-label=Evidence] button", { hasText: /^\s*Expand/ });
    const tookMs = await clickToRest(fresh, () => expand.click());
    if (round >= 0) expansions.push(tookMs);
    await fresh.close();
  }
  const told = (times: readonly number[]) =>
    `median of ${times.length}, p95 ${percentile95(times).toFixed(0)} ms, to the last frame that changes, at 1440 × 900`;
  return [
    {
      name: `toggle of a relation type among ${dossier.name}, click to painted`,
      unit: "ms",
      value: median(toggles),
      budget: budget?.toggleMs ?? null,
      how: told(toggles),
    },
    {
      name: `expanding an actor among ${dossier.name}, click to settled and painted`,
      unit: "ms",
      value: median(expansions),
      budget: budget?.expandMs ?? null,
      how: told(expansions),
    },
  ];
}

async function drawn(page: Page, address: string): Promise<void> {
  await page.goto(address, { waitUntil: "commit", timeout: 120_000 });
  await page.waitForFunction(
    () => (document.querySelector<Held>("[data-testid=graph]")?._cyreg?.cy.nodes().length ?? 0) > 0,
    undefined,
    { timeout: 120_000 },
  );
  await page.waitForTimeout(2_000);
}

/** Milliseconds from the click's own time stamp to after the last frame that cytoscape draws for it. */
async function clickToRest(page: Page, click: () => Promise<void>): Promise<number> {
  await page.evaluate((settledMs) => {
    const cy = document.querySelector<Held>("[data-testid=graph]")?._cyreg?.cy;
    if (!cy) throw new Error("cytoscape is gone");
    const look = () =>
      cy
        .elements()
        .map((one) => `${one.id()} ${one.visible()} ${one.data("label")}`)
        .join();
    (window as unknown as { rested: Promise<number> }).rested = new Promise((resolve) => {
      const onClick = (event: Event) => {
        let before = look();
        let lastMs = Number.NaN;
        let timer: ReturnType<typeof setTimeout> | undefined;
        const onRender = () => {
          const now = look();
          if (now === before) return;
          before = now;
          requestAnimationFrame(() => {
            const channel = new MessageChannel();
            channel.port1.onmessage = () => {
              lastMs = performance.now() - event.timeStamp;
              clearTimeout(timer);
              timer = setTimeout(() => {
                cy.off("render", onRender);
                resolve(lastMs);
              }, settledMs);
            };
            channel.port2.postMessage(null);
          });
        };
        cy.on("render", onRender);
      };
      document.addEventListener("click", onClick, { capture: true, once: true });
    });
  }, SETTLED_MS);
  await click();
  return page.evaluate(() => (window as unknown as { rested: Promise<number> }).rested);
}
