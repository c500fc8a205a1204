import { evidence, openDossier, status } from "./support/explorer";
import { expect, test } from "./support/test";

/** A dossier of which one line rests on nothing but a claim that its report took back. */
const DOSSIER = "disputed-accord";
const FILTER = "cs=draft,accepted,withdrawn";
const COUNT = /\b(\d+) (?:of \1 )?lines and 1 withdrawn/;

test("a withdrawn line is counted beside the others between two actors, as everywhere", async ({ page }) => {
  await openDossier(page, DOSSIER, `${FILTER}&sel=velmar,dorrane`);
  await expect(status(page)).toHaveText(COUNT);
  await expect(evidence(page).getByText(/^Under the filter: /)).toHaveText(COUNT);
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test("the sheet of dates counts a withdrawn line beside the others", async ({ page }) => {
    await openDossier(page, DOSSIER, FILTER);
    await page.getByRole("button", { name: /change dates/ }).click();
    await expect(page.getByRole("dialog").getByRole("button", { name: /^Show / })).toHaveText(COUNT);
  });
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("the list counts a withdrawn line beside the others", async ({ page }) => {
    await page.goto(`/d/${DOSSIER}?${FILTER}`);
    await expect(page.locator("noscript p", { hasText: "The graph needs JavaScript" })).toHaveText(COUNT);
  });
});
