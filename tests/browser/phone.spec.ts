import { evidence, listedLines, openDossier, status } from "./support/explorer";
import { drawing, linesOf } from "./support/graph";
import { expect, test } from "./support/test";

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

test("the graph takes at most 45% of the height, with the sentences of its lines under it", async ({
  page,
}) => {
  await openDossier(page, "tehran-meeting", "sel=-");
  const box = await page.getByTestId("graph").boundingBox();
  expect(box?.height).toBeLessThanOrEqual(844 * 0.45);
  expect(box?.height).toBeGreaterThan(200);
  const drawn = linesOf(await drawing(page));
  expect((await listedLines(page)).sort()).toEqual(drawn);
});

test("nothing is wider than the screen", async ({ page }) => {
  for (const query of ["", "view=list", "view=list&lay=sentences", "sel=hamas"]) {
    await openDossier(page, "tehran-meeting", query);
    const wide = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(wide, query).toBeLessThanOrEqual(0);
  }
  await page.goto("/");
  expect(
    await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
  ).toBeLessThanOrEqual(0);
});

test("evidence is a sheet with three stops, moved by a button as well as by a finger", async ({ page }) => {
  await openDossier(page, "tehran-meeting");
  const sheet = evidence(page);
  await expect(sheet).toBeVisible();
  const heights = new Set<number>();
  for (let press = 0; press < 3; press += 1) {
    heights.add(Math.round((await visibleHeight(sheet)) / 20));
    await sheet
      .getByRole("button", { name: /evidence|sheet|larger|smaller|expand|collapse/i })
      .first()
      .click();
    await page.waitForTimeout(400);
  }
  expect(heights.size).toBe(3);
});

test("the filter is a dialog, and says what it leaves before it closes", async ({ page }) => {
  await openDossier(page, "tehran-meeting");
  await page.getByRole("button", { name: /^Filter/ }).click();
  const dialog = page.getByRole("dialog", { name: "Show" });
  await dialog.getByRole("checkbox", { name: /^Friction/ }).uncheck();
  await dialog.getByRole("button", { name: "Show 9 of 11 lines" }).click();
  await expect(dialog).toBeHidden();
  await expect(status(page)).toHaveText(/^9 of 11 lines/);
});

test("the panel that there is no room for is not made, and counts nothing", async ({ page }) => {
  await openDossier(page, "tehran-meeting");
  await expect(page.locator("aside[aria-label=Show] button")).toHaveCount(0);
  await page.setViewportSize({ width: 1440, height: 900 });
  await expect(page.getByRole("complementary", { name: "Show" }).getByRole("checkbox").first()).toBeVisible();
});

test("a sentence under the graph opens its evidence", async ({ page }) => {
  await openDossier(page, "tehran-meeting", "sel=-");
  const sentence = page.getByRole("tabpanel").locator("[data-line='hezbollah.surprised_by.hamas']");
  await sentence.getByRole("button").click();
  await expect(evidence(page)).toContainText("also surprised by the Hamas attack");
});

async function visibleHeight(sheet: import("@playwright/test").Locator): Promise<number> {
  const box = await sheet.boundingBox();
  return box ? Math.min(844, box.y + box.height) - Math.max(0, box.y) : 0;
}
