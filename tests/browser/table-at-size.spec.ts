import type { Locator, Page } from "@playwright/test";
import { LONG_NAME, ROW_ACTORS, RTL_NAME } from "../fixtures/make-rows";
import { evidence, openDossier, query, status } from "./support/explorer";
import { importRows, ROWS_DOSSIER } from "./support/rows-dossier";
import { expect, test } from "./support/test";

test.beforeAll(async ({ playwright }) => {
  const request = await playwright.request.newContext({ baseURL: process.env.RELATA_TEST_URL });
  await importRows(request);
  await request.dispose();
});

/** The rows that are made now, by their place in the list, from 0. */
async function madeRows(page: Page): Promise<number[]> {
  const rows = page.getByRole("tabpanel").locator("[data-row]");
  return rows.evaluateAll((all) => all.map((row) => Number(row.getAttribute("data-row"))));
}

/** What scrolls around the rows. */
function scroller(page: Page): Locator {
  return page.getByRole("tabpanel").locator("div:has(> table), div:has(> [role=list])").first();
}

async function total(page: Page): Promise<number> {
  const words = (await status(page).textContent()) ?? "";
  return Number(words.split(" of ")[0]?.replaceAll(",", ""));
}

async function scrollToEnd(page: Page): Promise<void> {
  await scroller(page).evaluate((element) => {
    element.scrollTop = element.scrollHeight;
  });
}

test("a table of thousands of lines goes through all of them, and makes those near what is seen", async ({
  page,
}) => {
  await openDossier(page, ROWS_DOSSIER, "view=list");
  const lines = await total(page);
  expect(lines).toBeGreaterThan(1_000);
  await expect(page.getByRole("table")).toHaveAttribute("aria-rowcount", String(lines + 1));
  expect((await madeRows(page)).length).toBeLessThan(200);
  await scrollToEnd(page);
  await expect.poll(async () => (await madeRows(page)).at(-1)).toBe(lines - 1);
  const last = page.getByRole("tabpanel").locator(`[data-row="${lines - 1}"]`);
  await expect(last).toHaveAttribute("aria-rowindex", String(lines + 1));
  await expect(last).toBeInViewport();
  await expect(page.getByRole("columnheader", { name: "Who", exact: true })).toBeInViewport();
});

test("the table keeps sorting and filtering with the address", async ({ page }) => {
  await openDossier(page, ROWS_DOSSIER, "view=list");
  await scrollToEnd(page);
  await page.getByRole("columnheader", { name: "Who", exact: true }).getByRole("button").click();
  await expect.poll(() => query(page)).toContain("sort=subject");
  // Another order is read from its beginning.
  await expect.poll(async () => (await madeRows(page))[0]).toBe(0);
  const who = page.getByRole("tabpanel").locator("[data-row] td:first-child");
  const names = await who.allInnerTexts();
  expect(names).toEqual([...names].sort((one, other) => one.localeCompare(other, "en")));
  await page.goto(`/d/${ROWS_DOSSIER}?view=list&sort=subject&fam=force`);
  const lines = await total(page);
  await expect(page.getByRole("table")).toHaveAttribute("aria-rowcount", String(lines + 1));
});

test("what has the focus stays while the list scrolls, and arrows go from row to row", async ({ page }) => {
  await openDossier(page, ROWS_DOSSIER, "view=list");
  const button = page.getByRole("tabpanel").locator('[data-row="2"] button');
  await button.focus();
  const id = await page.getByRole("tabpanel").locator('[data-row="2"]').getAttribute("data-line");
  await scrollToEnd(page);
  const lines = await total(page);
  await expect.poll(async () => (await madeRows(page)).at(-1)).toBe(lines - 1);
  await expect(button).toBeFocused();
  await page.keyboard.press("ArrowDown");
  const next = page.getByRole("tabpanel").locator('[data-row="3"] button');
  await expect(next).toBeFocused();
  await expect(next).toBeInViewport();
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("Enter");
  await expect.poll(() => query(page)).toContain(`sel=${id}`);
});

test("sentences go through all lines, each saying where it stands", async ({ page }) => {
  await openDossier(page, ROWS_DOSSIER, "view=list&lay=sentences");
  const lines = await total(page);
  await scrollToEnd(page);
  const last = page
    .getByRole("listitem")
    .filter({ has: page.getByRole("button") })
    .last();
  await expect(last).toHaveAttribute("aria-posinset", String(lines));
  await expect(last).toHaveAttribute("aria-setsize", String(lines));
});

test("paper gets the first lines, and says that there are more", async ({ page }) => {
  await openDossier(page, ROWS_DOSSIER, "view=list");
  await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
  await expect(page.getByRole("table").locator("tbody tr")).toHaveCount(500);
  await expect(page.getByText(/^The first 500 lines of [\d,]+ are listed/)).toBeVisible();
  await page.evaluate(() => dispatchEvent(new Event("afterprint")));
  await expect(page.getByText(/^The first 500 lines of/)).toBeHidden();
});

test("actors as a table: sorted, with groups and what they do not mean, a press opens one", async ({
  page,
}) => {
  await openDossier(page, ROWS_DOSSIER, "view=list&lay=actors");
  const table = page.getByRole("table");
  await expect(table).toHaveAttribute("aria-rowcount", String(ROW_ACTORS + 1));
  await expect(page.getByText(/They say how reports connect actors, not who belongs together/)).toBeVisible();
  await expect(page.getByText(/\d+ groups? found among 140 actors\./)).toBeVisible();
  const heading = (name: string) => page.getByRole("columnheader", { name });
  await expect(heading("Lines")).toHaveAttribute("aria-sort", "descending");
  await heading("Betweenness").getByRole("button").click();
  await expect.poll(() => query(page)).toContain("sort=betweenness");
  const shares = (await table.locator("tbody tr[data-row] td:last-child").allInnerTexts()).map(
    Number.parseFloat,
  );
  expect(shares).toEqual([...shares].sort((one, other) => other - one));
  expect(shares[0]).toBeGreaterThan(0);
  await table.getByRole("button", { name: LONG_NAME }).click();
  await expect(evidence(page).getByRole("heading", { name: LONG_NAME })).toBeVisible();
  await expect(table.getByRole("row", { selected: true })).toContainText(LONG_NAME);
});

test("the same lines give the same groups", async ({ page }) => {
  const groups = async () => {
    await openDossier(page, ROWS_DOSSIER, "view=list&lay=actors&sort=name");
    await expect(page.getByText(/\d+ groups? found among/)).toBeVisible();
    return page.getByRole("table").locator("tbody tr[data-row] td:nth-child(6)").allInnerTexts();
  };
  const first = await groups();
  expect(first.filter((text) => /^\d+$/.test(text)).length).toBe(first.length);
  expect(await groups()).toEqual(first);
});

test("pairs as a table: by family, and a press opens both", async ({ page }) => {
  await openDossier(page, ROWS_DOSSIER, "view=list&lay=pairs");
  const table = page.getByRole("table");
  await expect(table.getByRole("columnheader", { name: "Lines", exact: true })).toHaveAttribute(
    "aria-sort",
    "descending",
  );
  const counts = (await table.locator("tbody tr[data-row] td:nth-child(3)").allInnerTexts()).map(Number);
  expect(counts).toEqual([...counts].sort((one, other) => other - one));
  await table.locator('[data-row="0"] button').click();
  await expect(page.getByRole("heading", { name: "How are they connected?" })).toBeVisible();
});

test("filtered to one type, the tables of actors and pairs follow", async ({ page }) => {
  await openDossier(page, ROWS_DOSSIER, "view=list&lay=actors&rel=met_with");
  const actors = Number(((await status(page).textContent()) ?? "").match(/, ([\d,]+) of/)?.[1]);
  await expect(page.getByRole("table")).toHaveAttribute("aria-rowcount", String(actors + 1));
});

test("a long legend is searched, cut and folded", async ({ page }) => {
  await openDossier(page, ROWS_DOSSIER, "view=list");
  const show = page.getByRole("complementary", { name: "Show" });
  const boxes = show.getByRole("checkbox", { name: /lines?$/ });
  const all = show.getByRole("button", { name: /^Show all \d+ of Cooperation/ });
  const before = await boxes.count();
  await all.click();
  await expect.poll(() => boxes.count()).toBeGreaterThan(before);
  await show.getByRole("button", { name: "Fold of Cooperation" }).click();
  await expect(show.getByRole("button", { name: /^Show \d+ types of Cooperation/ })).toBeVisible();
  await show.getByRole("searchbox", { name: "Search relation types" }).fill("met");
  await expect(show.getByRole("checkbox", { name: /^met with/ })).toBeVisible();
  await expect(show.getByRole("checkbox", { name: /^attacked/ })).toHaveCount(0);
  await show.getByRole("searchbox", { name: "Search relation types" }).fill("zzz");
  await expect(show.getByText("No relation type of that name.")).toBeVisible();
});

test("numbers have their thousands apart", async ({ page }) => {
  await openDossier(page, ROWS_DOSSIER, "view=list");
  await expect(status(page)).toHaveText(/^\d,\d{3} of \d,\d{3} lines, 140 of 140 actors$/);
});

test("a name from right to left keeps its direction in the table", async ({ page }) => {
  await openDossier(page, ROWS_DOSSIER, "view=list&lay=actors");
  const name = page.getByRole("table").locator("bdi", { hasText: RTL_NAME });
  expect(await name.evaluate((element) => getComputedStyle(element).direction)).toBe("rtl");
});
