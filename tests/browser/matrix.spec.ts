import type { Page } from "@playwright/test";
import { openDossier, query } from "./support/explorer";
import { importRows, ROWS_DOSSIER } from "./support/rows-dossier";
import { expect, test } from "./support/test";

test.beforeAll(async ({ playwright }) => {
  const request = await playwright.request.newContext({ baseURL: process.env.RELATA_TEST_URL });
  await importRows(request);
  await request.dispose();
});

const cell = (page: Page, row: number, column: number) => page.locator(`[data-at="${row},${column}"]`);

test("the matrix says who did what to whom, in words, count and sign", async ({ page }) => {
  await openDossier(page, "tehran-meeting", "view=list&lay=matrix");
  const grid = page.getByRole("grid");
  const force = grid.getByRole("gridcell", { name: "Hamas to Israel: 3 lines: Force." });
  await expect(force).toHaveText("3");
  await expect(force.locator("svg")).toHaveCount(1);
  await force.hover();
  await expect(page.getByText("Hamas to Israel: 3 lines: Force.")).toBeVisible();
  // What holds both ways stands in both cells.
  await expect(grid.getByRole("gridcell", { name: /^Iran to Hezbollah: 1 line/ })).toBeVisible();
  await expect(grid.getByRole("gridcell", { name: /^Hezbollah to Iran: 1 line/ })).toBeVisible();
  await expect(grid.getByRole("gridcell", { name: "Israel to Hamas: no line shown." })).toHaveText("");
});

test("a disputed line keeps its sign", async ({ page }) => {
  await openDossier(page, "disputed-accord", "view=list&lay=matrix");
  const disputed = page.getByRole("gridcell", { name: /disputed\.$/ });
  await expect(disputed.first()).toBeVisible();
  await expect(disputed.first().locator("svg")).toHaveCount(2);
});

test("arrows go from cell to cell and onto the names, Enter opens both", async ({ page }) => {
  await openDossier(page, "tehran-meeting", "view=list&lay=matrix&sel=-");
  const stops = page.getByRole("grid").locator('[tabindex="0"]');
  await expect(stops).toHaveCount(1);
  await stops.focus();
  await page.keyboard.press("Home");
  await expect(cell(page, 0, -1)).toBeFocused();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  await expect(cell(page, 2, 1)).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "How are they connected?" })).toBeVisible();
  await expect.poll(() => query(page)).toMatch(/sel=[a-z]+,[a-z]+/);
});

test("a filter empties cells and moves none", async ({ page }) => {
  await openDossier(page, "tehran-meeting", "view=list&lay=matrix&fam=contact");
  const filled = page.getByRole("grid").locator("td[data-family]");
  for (const family of await filled.evaluateAll((all) => all.map((one) => one.getAttribute("data-family"))))
    expect(family).toBe("contact");
});

test("above twenty actors the graph suggests the matrix", async ({ page }) => {
  await openDossier(page, "tehran-meeting");
  await expect(page.getByRole("button", { name: "Matrix" })).toBeHidden();
  await openDossier(page, ROWS_DOSSIER, "sel=-");
  await page.getByRole("button", { name: "Matrix" }).click();
  await expect(page.getByRole("grid")).toBeVisible();
  await expect(page.getByRole("radio", { name: "Matrix" })).toBeChecked();
});

test("of a large dossier the matrix has the actors that the graph draws, and can stand by group", async ({
  page,
}) => {
  await openDossier(page, ROWS_DOSSIER, "view=list&lay=matrix");
  await expect(page.getByText(/^\d+ of 140 actors: those that the graph draws/)).toBeVisible();
  const rows = await page.getByRole("rowheader").count();
  expect(rows).toBeGreaterThan(20);
  await page.getByRole("combobox", { name: "Order" }).selectOption("by group");
  await expect.poll(() => query(page)).toContain("sort=community");
  await expect(page.getByText(/not who belongs together/)).toBeVisible();
  await expect(page.getByRole("grid").locator("tr[data-part]").first()).toBeVisible();
  await expect.poll(() => page.getByRole("rowheader").count()).toBe(rows);
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

  test("the matrix scrolls within itself, and the page is no wider", async ({ page }) => {
    await openDossier(page, ROWS_DOSSIER, "view=list&lay=matrix&sel=-");
    await expect(page.getByRole("grid")).toBeVisible();
    const wide = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(wide).toBeLessThanOrEqual(0);
    const room = page.locator("div:has(> [role=grid])");
    expect(await room.evaluate((element) => element.scrollWidth > element.clientWidth)).toBe(true);
  });
});
