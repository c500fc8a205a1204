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
    await expect(page.getByText(words).first(), words).toBeVisible();
  }
  await expect(page.getByText("three senior officials").first()).toBeVisible();
  await expect(
    page.getByText("Lines show what reports say, not what we know to be true.").first(),
  ).toBeVisible();
});

test("without JavaScript a link's filter holds", async ({ page }) => {
  await page.goto("/d/tehran-meeting?fam=contact");
  await expect(page.getByText("met in Tehran in early November with Ismail Haniyeh").first()).toBeVisible();
  await expect(page.getByText("also surprised by the Hamas attack on Oct. 7")).toHaveCount(0);
});

test("without JavaScript the front page leads on", async ({ page }) => {
  await page.goto("/");
  await page
    .getByRole("link", { name: /Tehran meeting/ })
    .first()
    .click();
  await expect(page).toHaveURL(/\/d\/tehran-meeting$/);
});
