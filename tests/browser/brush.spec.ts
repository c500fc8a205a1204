import type { Locator, Page } from "@playwright/test";
import { filterBox, listedLines, openDossier, query, status } from "./support/explorer";
import { expect, test } from "./support/test";

function strip(page: Page, clock: "happened" | "reported"): Locator {
  return page.getByTestId(`${clock}-strip`);
}

/** Drags over a strip, from one fraction of it to another, in steps as a hand makes them. */
async function brush(page: Page, clock: "happened" | "reported", from: number, to: number): Promise<void> {
  const box = await strip(page, clock).boundingBox();
  if (!box) throw new Error("no strip");
  const y = box.y + box.height / 2;
  await page.mouse.move(box.x + from * box.width, y);
  await page.mouse.down();
  await page.mouse.move(box.x + to * box.width, y, { steps: 12 });
  await page.mouse.up();
}

test("a brush filters every view while it is drawn, and undo takes it back in one step", async ({ page }) => {
  await openDossier(page, "tehran-meeting");
  await brush(page, "happened", 0, 0.3);
  await expect(status(page)).toHaveText(/^9 of 11 lines/);
  await expect.poll(() => query(page)).toMatch(/(^|&)h=\.\.\/2023-10-\d\d/);
  await expect(page.getByRole("button", { name: /^Remove the filter: Happened until/ })).toBeVisible();
  await page.getByRole("tab", { name: "List" }).click();
  await expect(page.getByRole("table")).toBeVisible();
  await expect.poll(() => listedLines(page)).toHaveLength(9);
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(status(page)).toHaveText(/^11 of 11 lines/);
  await expect(page.getByRole("button", { name: "Undo" })).toBeDisabled();
});

test("one drag is one step however long the hand rests", async ({ page }) => {
  await openDossier(page, "tehran-meeting");
  const box = await strip(page, "happened").boundingBox();
  if (!box) throw new Error("no strip");
  const y = box.y + box.height / 2;
  await page.mouse.move(box.x + 4, y);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width * 0.2, y, { steps: 5 });
  await expect(status(page)).toHaveText(/^9 of 11 lines/);
  await page.waitForTimeout(1200);
  await page.mouse.move(box.x + box.width * 0.4, y, { steps: 5 });
  await page.mouse.up();
  await expect(page.getByRole("button", { name: /^Remove the filter: Happened/ })).toBeVisible();
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page.getByRole("button", { name: /^Remove the filter: Happened/ })).toBeHidden();
  await expect(page.getByRole("button", { name: "Undo" })).toBeDisabled();
});

test("two drags of one clock are two steps, though the second begins where the first ended", async ({
  page,
}) => {
  await openDossier(page, "tehran-meeting");
  await brush(page, "happened", 0, 0.3);
  await expect(status(page)).toHaveText(/^9 of 11 lines/);
  // The address follows a moment after; and the second drag comes too late to be taken for more of the first.
  await expect.poll(() => query(page)).toMatch(/(^|&)h=/);
  await page.waitForTimeout(1200);
  const first = query(page);
  const box = await strip(page, "happened").boundingBox();
  if (!box) throw new Error("no strip");
  const handle = await strip(page, "happened").locator(".handle--e").boundingBox();
  if (!handle) throw new Error("no handle");
  const [x, y] = [handle.x + handle.width / 2, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  // The first pixels change no day.
  await page.mouse.move(x + 40, y, { steps: 40 });
  await page.mouse.up();
  await expect.poll(() => query(page)).not.toBe(first);
  await page.getByRole("button", { name: "Undo" }).click();
  await expect.poll(() => query(page)).toBe(first);
  await page.getByRole("button", { name: "Undo" }).click();
  await expect.poll(() => query(page)).toBe("");
});

test("a filter is seen in the views before the bars of the clocks are counted", async ({ page }) => {
  await openDossier(page, "tehran-meeting", "view=list");
  await expect(strip(page, "happened")).toBeVisible();
  await page.evaluate(() => {
    const seen: string[][] = [];
    Object.assign(window, { seen });
    new MutationObserver((changes) => {
      const at = changes.map(({ target }) => (target instanceof Element ? target : target.parentElement));
      const isIn = (part: string) => at.some((one) => one?.closest(part));
      seen.push([
        ...(isIn("[role=tabpanel]") ? ["views"] : []),
        ...(isIn("[data-testid$=-strip]") ? ["bars"] : []),
      ]);
    }).observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true });
  });
  await filterBox(page, "Force").uncheck();
  await expect(strip(page, "happened")).not.toHaveAccessibleName(/16 claims/);
  const seen = await page.evaluate(() =>
    (window as unknown as { seen: string[][] }).seen.filter((one) => one.length),
  );
  const first = (part: string) => seen.findIndex((one) => one.includes(part));
  expect(first("views")).toBeGreaterThanOrEqual(0);
  expect(first("bars")).toBeGreaterThan(first("views"));
});

test("a click beside the brush clears it", async ({ page }) => {
  await openDossier(page, "tehran-meeting", "h=2023-10-10/2023-10-20");
  await expect(status(page)).toHaveText(/^4 of 11 lines/);
  const box = await strip(page, "happened").boundingBox();
  await page.mouse.click((box?.x ?? 0) + (box?.width ?? 0) * 0.8, (box?.y ?? 0) + 8);
  await expect(status(page)).toHaveText(/^11 of 11 lines/);
});
