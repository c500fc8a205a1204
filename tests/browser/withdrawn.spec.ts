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

test("a withdrawn claim stands under a heading of its own, and under none that counts origins", async ({
  page,
}) => {
  await openDossier(page, "held-text", "sel=averia.supplied.brunmark");
  const headings = evidence(page).getByRole("heading", { level: 3 });
  await expect(headings.filter({ hasText: "independent origin" })).toHaveText([
    "Asserted by 1 independent origin",
  ]);
  const withdrawn = evidence(page).getByRole("heading", { name: "Withdrawn, and counted for no origin" });
  await expect(withdrawn).toBeVisible();
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test("the sheet of dates counts a withdrawn line beside the others", async ({ page }) => {
    await openDossier(page, DOSSIER, FILTER);
    await page.getByRole("button", { name: /change dates/ }).click();
    const done = page.getByRole("dialog").getByRole("button", { name: /^Show .*lines/ });
    await expect(done).toHaveText(COUNT);
  });
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("the list counts a withdrawn line beside the others", async ({ page }) => {
    await page.goto(`/d/${DOSSIER}?${FILTER}`);
    await expect(page.locator("noscript p", { hasText: "The graph needs JavaScript" })).toHaveText(COUNT);
  });
});
