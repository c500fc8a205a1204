import type { Page, Route } from "@playwright/test";
import { evidence, openDossier, status } from "./support/explorer";
import { expect, test } from "./support/test";

const FIND = { name: /^Find/ } as const;

test("finds Ali Khamenei by the misspelling of the photo credit, by keys alone", async ({ page }) => {
  await openDossier(page, "tehran-meeting");
  await page.keyboard.press("Control+k");
  await expect(page.getByRole("combobox", FIND)).toBeFocused();
  await page.keyboard.type("Kahemeni");
  const found = page.getByRole("option", { name: /Ali Khamenei/ });
  await expect(found).toBeVisible();
  await expect(found).toContainText("Kahemeni");
  await page.keyboard.press("Enter");
  await expect(evidence(page)).toContainText("Ali Khamenei");
  await expect(evidence(page)).toContainText("supreme leader");
  await expect(page).toHaveURL(/sel=khamenei/);
});

test("finds by mouse: an actor, a relation type, words of a scope and words of a quote", async ({ page }) => {
  await openDossier(page, "tehran-meeting");
  const find = page.getByRole("combobox", FIND);

  await find.fill("hezb");
  await page
    .getByRole("option", { name: /^Hezbollah/ })
    .first()
    .click();
  await expect(evidence(page).getByRole("heading", { name: "Hezbollah" })).toBeVisible();

  await find.fill("entering the war");
  await page
    .getByRole("option", { name: /refused support to/ })
    .first()
    .click();
  await expect(evidence(page)).toContainText("we will not enter the war on their behalf");

  await find.fill("surprised by the Hamas attack");
  await page.getByRole("group", { name: "Lines" }).getByRole("option").first().click();
  await expect(evidence(page)).toContainText("also surprised by the Hamas attack");

  await find.fill("pressed to");
  await page
    .getByRole("group", { name: /lines of one type/ })
    .getByRole("option")
    .first()
    .click();
  await expect(status(page)).toHaveText(/^1 of 11 lines/);
});

test("says when it finds nothing, and Escape leaves without a change", async ({ page }) => {
  await openDossier(page, "tehran-meeting");
  await page.keyboard.press("Control+k");
  await page.keyboard.type("zzqqxx");
  await expect(page.getByText(/Nothing found/)).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByText(/Nothing found/)).toBeHidden();
  await expect(page).toHaveURL(/\/d\/tehran-meeting$/);
});

/** Does something else with the script that makes the list of hits, which is known by words in it. */
async function routeSearch(page: Page, handle: (route: Route) => Promise<void>): Promise<void> {
  await page.route("**/_next/static/chunks/*", async (route) => {
    const response = await route.fetch();
    const isSearch = (await response.text()).includes("Show only lines of one type");
    await (isSearch ? handle(route) : route.fulfill({ response }));
  });
}

/** Holds that script back until it is released. */
async function holdSearch(page: Page): Promise<{ release: () => void }> {
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await routeSearch(page, async (route) => {
    await held;
    await route.continue();
  });
  return { release: () => release() };
}

test("what is written before the search has come is searched for when it is there, and the caret stays", async ({
  page,
}) => {
  const { release } = await holdSearch(page);
  await page.goto("/d/tehran-meeting");
  const find = page.getByRole("combobox", FIND);
  await find.click();
  await page.keyboard.type("hezx");
  await page.keyboard.press("ArrowLeft");
  release();
  await expect(page.getByRole("option", { name: /^Hezbollah/ }).first()).toBeVisible();
  await expect(find).toBeFocused();
  await page.keyboard.type("b");
  await expect(find).toHaveValue("hezbx");
});

test("Enter takes the first hit of what was written before the search had come", async ({ page }) => {
  const { release } = await holdSearch(page);
  await page.goto("/d/tehran-meeting");
  await page.getByRole("combobox", FIND).click();
  await page.keyboard.type("hezbollah");
  release();
  await expect(page.getByRole("option", { name: /^Hezbollah/ }).first()).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(evidence(page).getByRole("heading", { name: "Hezbollah" })).toBeVisible();
});

test.describe("a search that cannot be fetched", () => {
  test.use({ expected: [/Failed to load resource/] });

  test("is said where somebody wants to search, and the rest of the page works", async ({ page }) => {
    await routeSearch(page, (route) => route.abort());
    await openDossier(page, "tehran-meeting");
    await expect(page.getByText("The search could not be fetched")).toBeHidden();
    await page.keyboard.press("Control+k");
    await expect(page.getByText("The search could not be fetched. Reload the page to search.")).toBeVisible();
    await page.getByRole("tab", { name: "List" }).click();
    await expect(page.getByText("The search could not be fetched")).toBeHidden();
  });
});
