import type { Page } from "@playwright/test";
import { evidence, openDossier } from "./support/explorer";
import { type Drawing, drawing } from "./support/graph";
import { slowLayouts } from "./support/slow-layout";
import { expect, test } from "./support/test";

/** Has no layout of its own, and more actors than are drawn. */
const DOSSIER = "crowd";

const progress = (page: Page) => page.getByTestId("layout-progress");
const cancel = (page: Page) => progress(page).getByRole("button", { name: "Cancel" });

test("a layout that takes long says what it does, and is gone once the actors have their places", async ({
  page,
}) => {
  const layouts = await slowLayouts(page, "start");
  await page.goto(`/d/${DOSSIER}`);
  await expect(progress(page).getByRole("status")).toHaveText("Finding places for 25 actors …");
  await expect(cancel(page)).toBeVisible();
  await expect(page.getByTestId("graph")).toHaveCount(0);
  await layouts.release();
  expect((await drawing(page)).nodes).toHaveLength(25);
  await expect(cancel(page)).toHaveCount(0);
  await expect(progress(page).getByRole("status")).toBeEmpty();
});

test("a layout that is quick says nothing of itself", async ({ page }) => {
  let wasShown = false;
  await page.exposeFunction("relataSaw", () => {
    wasShown = true;
  });
  await page.addInitScript(() =>
    new MutationObserver(() => {
      if (document.querySelector("[data-testid=layout-progress] button"))
        (window as unknown as { relataSaw: () => void }).relataSaw();
    }).observe(document, { subtree: true, childList: true }),
  );
  // Its places are in the dossier.
  await openDossier(page, "tehran-meeting");
  expect(wasShown).toBe(false);
});

test("cancelled before anybody has a place, with the keyboard alone, actors stand apart, and find places after all", async ({
  page,
}) => {
  const layouts = await slowLayouts(page, "start");
  await page.goto(`/d/${DOSSIER}`);
  await expect(cancel(page)).toBeVisible();
  await page.getByRole("tab", { name: "Graph" }).focus();
  await tabTo(page, "Cancel");
  await page.keyboard.press("Enter");
  const ring = await drawing(page);
  expect(new Set(ring.nodes.map(({ x, y }) => `${x} ${y}`)).size).toBe(25);
  await expect(progress(page).getByRole("status")).toHaveText("Layout cancelled.");
  const again = progress(page).getByRole("button", { name: "Find places" });
  await expect(again).toBeFocused();
  await page.keyboard.press("Enter");
  // Pressed at once it ends the search that has just begun.
  await expect(cancel(page)).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(again).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(cancel(page)).toBeFocused();
  await layouts.release();
  await expect(cancel(page)).toHaveCount(0);
  await expect(page.locator("[data-testid=graph-pane] button[data-id]:focus")).toHaveCount(1);
  expect(placesOf(await drawing(page))).not.toEqual(placesOf(ring));
});

test("cancelled while others join, nobody who was drawn moves, and the drawing is as usable as before", async ({
  page,
}) => {
  const layouts = await slowLayouts(page, "later");
  await openDossier(page, DOSSIER, "sel=-");
  const before = await drawing(page);
  const [first] = before.nodes;
  await page.locator(`button[data-id="${first?.id}"]`).focus();
  await page.keyboard.press("Enter");
  await layouts.hold();
  await evidence(page)
    .getByRole("button", { name: /^Expand|neighbours/i })
    .first()
    .click();
  await expect(cancel(page)).toBeVisible();
  await expect(progress(page).getByRole("status")).toHaveText(/^Finding places for \d+ actors …$/);
  expect(placesOf(await drawing(page))).toEqual(placesOf(before));
  await cancel(page).click();
  const after = await drawing(page);
  expect(after.nodes.length).toBeGreaterThan(before.nodes.length);
  expect(placesOf(after)).toMatchObject(placesOf(before));
  const last = after.nodes.find(({ id }) => !before.nodes.some((node) => node.id === id));
  await page.locator(`button[data-id="${last?.id}"]`).focus();
  await page.keyboard.press("Enter");
  await expect.poll(() => new URL(page.url()).searchParams.get("sel")).toBe(last?.id);
  // As somebody who opens the link of it would see it.
  await layouts.release();
  await progress(page).getByRole("button", { name: "Find places" }).click();
  await expect(progress(page).getByRole("button")).toHaveCount(0);
});

/** Where actors stand in the drawing, wherever the camera is: who joins may make it step back. */
function placesOf({ nodes }: Drawing): Record<string, readonly number[]> {
  return Object.fromEntries(nodes.map(({ id, x, y }) => [id, [x, y]]));
}

test("that a layout was cancelled can be put away, and the next that takes long is told again", async ({
  page,
}) => {
  await slowLayouts(page, "start");
  await page.goto(`/d/${DOSSIER}`);
  await cancel(page).click();
  await drawing(page);
  await progress(page).getByRole("button", { name: "Put this away" }).press("Enter");
  await expect(progress(page).getByRole("button")).toHaveCount(0);
  await expect(page.locator("[data-testid=graph-pane] button[data-id]:focus")).toHaveCount(1);
  await page.locator("button[data-id]").first().focus();
  await page.keyboard.press("Enter");
  await evidence(page)
    .getByRole("button", { name: /^Expand/ })
    .click();
  await expect(cancel(page)).toBeVisible();
});

async function tabTo(page: Page, name: string): Promise<void> {
  for (let press = 0; press < 12; press++) {
    await page.keyboard.press("Tab");
    if ((await page.evaluate(() => document.activeElement?.textContent)) === name) return;
  }
  throw new Error(`Tab never came to ${name}`);
}
