import { evidence, filterBox, openDossier, query, status } from "./support/explorer";
import { drawing } from "./support/graph";
import { expect, test } from "./support/test";

test.use({ permissions: ["clipboard-read", "clipboard-write"] });

test("a link restores filter, selection, view and positions", async ({ page, context }) => {
  await openDossier(page, "tehran-meeting", "sel=hamas.attacked.israel&fam=force&p=iran:-300:40");
  await expect(status(page)).toHaveText(/^3 of 11 lines/);
  await expect(evidence(page)).toContainText("attacked");
  const first = await drawing(page);

  const other = await context.newPage();
  await other.goto(page.url());
  expect(await drawing(other)).toEqual(first);
});

test("a plain address stays plain, and a default is left out when it is chosen again", async ({ page }) => {
  await openDossier(page, "tehran-meeting");
  expect(query(page)).toBe("");
  await filterBox(page, "Friction").uncheck();
  await expect.poll(() => query(page)).not.toBe("");
  await filterBox(page, "Friction").check();
  await expect.poll(() => query(page)).toBe("");
});

for (const [what, address, words] of [
  ["parameter", "colour=red", /colour/],
  ["relation type", "rel=met_with,sang_with", /sang_with/],
  ["family", "fam=friendship", /friendship/],
  ["actor", "hide=nobody-here", /nobody-here/],
  ["selection", "sel=iran.sang_with.hamas", /iran\.sang_with\.hamas/],
  ["source", "act=the-invented-beacon", /the-invented-beacon/],
  ["date", "as=2023-02-30", /2023-02-30/],
  ["number", "o=many", /many/],
  ["data version", "v=99", /99/],
] as const) {
  test(`an unknown ${what} is named in a notice, and the page works`, async ({ page }) => {
    await openDossier(page, "tehran-meeting", address);
    await expect(page.getByRole("region", { name: "Notices" })).toContainText(words);
    await filterBox(page, "Force").uncheck();
    await expect(filterBox(page, "Force")).not.toBeChecked();
  });
}

test("values made to break the page are shown as text", async ({ page }) => {
  const hostile = encodeURIComponent(`"><img src=x onerror=alert(1)>[data-x='`);
  await openDossier(page, "tehran-meeting", `sel=${hostile}&q=${hostile}&rel=${hostile}&p=${hostile}&z=NaN`);
  await expect(page.getByRole("region", { name: "Notices" })).toBeVisible();
  expect(await page.locator("img[src=x]").count()).toBe(0);
});

test("Share copies the canonical link with the version of the data", async ({ page }) => {
  await openDossier(page, "tehran-meeting", "fam=force&sel=hamas.attacked.israel&hide=");
  await page.getByRole("button", { name: "Share" }).click();
  await expect(page.getByText("Link copied")).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  const origin = new URL(page.url()).origin;
  expect(copied).toBe(`${origin}/d/tehran-meeting?v=1&sel=hamas.attacked.israel&fam=force`);
});

test("where copying is refused, Share shows the link to copy", async ({ page, context }) => {
  await context.clearPermissions();
  await openDossier(page, "tehran-meeting", "fam=force");
  await page.evaluate(() => {
    navigator.clipboard.writeText = () => Promise.reject(new Error("refused"));
  });
  await page.getByRole("button", { name: "Share" }).click();
  await expect(page.getByLabel("Copy this link:")).toHaveValue(/\/d\/tehran-meeting\?v=1&fam=force$/);
});

test("selecting is a step of the back button", async ({ page }) => {
  await openDossier(page, "tehran-meeting", "view=list");
  await page
    .getByRole("tabpanel")
    .getByRole("button", { name: /^Hamas attacked Israel/ })
    .click();
  await expect(evidence(page)).toContainText("began terrorist attacks");
  await page.goBack();
  await expect(evidence(page)).toContainText("we will not enter the war on their behalf");
  await page.goForward();
  await expect(evidence(page)).toContainText("began terrorist attacks");
});
