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
