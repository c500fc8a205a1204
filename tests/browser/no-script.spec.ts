import type { Locator, Page } from "@playwright/test";
import { expect, test } from "./support/test";

test.use({ javaScriptEnabled: false });

test("without JavaScript each line is there with its words and who says so", async ({ page }) => {
  await page.goto("/d/tehran-meeting");
  for (const words of [
    "we will not enter the war on their behalf",
    "did not inform Iran about its plans",
    "met in Tehran in early November with Ismail Haniyeh",
    "The supreme leader pressed Haniyeh to silence those voices",
    "also surprised by the Hamas attack on Oct. 7",
  ]) {
    await expect(quoted(page, words), words).toBeVisible();
  }
  const claims = page.locator("noscript").getByRole("list", { name: "According to" });
  await expect(claims.filter({ hasText: "three senior officials" }).first()).toBeVisible();
  const meaning = page.locator("noscript p", { hasText: "Lines show what reports say" });
  await expect(meaning).toBeVisible();
});

test("without JavaScript a link's filter holds", async ({ page }) => {
  await page.goto("/d/tehran-meeting?fam=contact");
  await expect(quoted(page, "met in Tehran in early November with Ismail Haniyeh")).toBeVisible();
  await expect(quoted(page, "also surprised by the Hamas attack on Oct. 7")).toHaveCount(0);
});

test("without JavaScript a quote that left its report is no evidence, and leads to no passage", async ({
  page,
}) => {
  await page.goto("/d/held-text");
  const gone = page.locator("blockquote", { hasText: "no longer in the text; not counted" });
  await expect(gone).not.toHaveCount(0);
  const addresses = await page
    .locator("noscript article", { has: gone })
    .locator("a", { hasText: "Open in report" })
    .evaluateAll((links) => links.map((link) => link.getAttribute("href") ?? ""));
  expect(addresses.length).toBeGreaterThan(0);
  for (const address of new Set(addresses)) {
    await page.goto(address);
    expect(await page.locator(`[id="${address.split("#")[1]}"]`).count(), address).toBe(1);
  }
});

test("without JavaScript the front page leads on", async ({ page }) => {
  await page.goto("/");
  await page
    .getByRole("link", { name: /Tehran meeting/ })
    .first()
    .click();
  await expect(page).toHaveURL(/\/d\/tehran-meeting$/);
});

/** A quotation by its words. Playwright's search by text passes over what stands in a `noscript`. */
function quoted(page: Page, words: string): Locator {
  return page.locator("noscript blockquote", { hasText: words });
}
