import { evidence, listedLines, openDossier, status } from "./support/explorer";
import { drawing, linesOf } from "./support/graph";
import { expect, test } from "./support/test";

/** A sample of addresses across the parameters; that it holds for every address is a property test of lib. */
const QUERIES = [
  "",
  "fam=friction",
  "fam=-friction",
  "rel=met_with,surprised_by",
  "rel=-attacked,killed,abducted",
  "fam=force&rel=attacked",
  "act=reuters",
  "act=-reuters",
  "hide=hamas",
  "hide=*&fam=contact",
  "h=2023-11-01/2023-11-30",
  "h=2023-10-01/2023-10-31&und=0",
  "as=2023-11-01",
  "as=2023-12-01",
  "q=silence",
  "roles=0",
  "o=2",
  "st=disputed",
];

for (const query of QUERIES) {
  test(`list and graph show the same lines at ?${query}`, async ({ page }) => {
    await openDossier(page, "tehran-meeting", query);
    const count = Number((await status(page).textContent())?.match(/^(\d+) of/)?.[1]);
    const drawn = linesOf(await drawing(page));
    expect(drawn).toHaveLength(count);

    await page.getByRole("tab", { name: "List" }).click();
    await expect(page.getByRole("tab", { name: "List" })).toHaveAttribute("aria-selected", "true");
    expect((await listedLines(page)).sort()).toEqual(drawn);
    await expect(status(page)).toHaveText(new RegExp(`^${count} of 11 lines`));
  });
}

test("a line of the list opens its evidence, and stays open in the graph", async ({ page }) => {
  await openDossier(page, "tehran-meeting", "view=list");
  await page
    .getByRole("tabpanel")
    .getByRole("button", { name: /^Hezbollah surprised by Hamas/ })
    .click();
  await expect(evidence(page)).toContainText("also surprised by the Hamas attack");
  await page.getByRole("tab", { name: "Graph" }).click();
  await expect(evidence(page)).toContainText("also surprised by the Hamas attack");
});

test("the table sorts by what its headings say, and says how it is sorted", async ({ page }) => {
  await openDossier(page, "tehran-meeting", "view=list");
  const unsorted = await listedLines(page);
  await page.getByRole("columnheader", { name: "Who", exact: true }).getByRole("button").click();
  await expect(page.getByRole("columnheader", { name: "Who", exact: true })).toHaveAttribute(
    "aria-sort",
    "ascending",
  );
  const sorted = await listedLines(page);
  expect([...sorted].sort()).toEqual([...unsorted].sort());
  const who = await page.getByRole("row").locator("td:first-child").allInnerTexts();
  expect(who).toEqual([...who].sort((one, other) => one.localeCompare(other, "en")));
  expect(page.url()).toContain("sort=subject");
});

test("the same lines as sentences, each saying what it rests on", async ({ page }) => {
  await openDossier(page, "tehran-meeting", "view=list");
  const asTable = await listedLines(page);
  await page.getByRole("radio", { name: "Sentences" }).check();
  await expect(page.getByRole("tabpanel").getByRole("listitem").first()).toBeVisible();
  await expect.poll(() => listedLines(page)).toEqual(asTable);
  const first = page.getByRole("tabpanel").locator("[data-line='khamenei.met_with.haniyeh']");
  await expect(first).toContainText("Ali Khamenei met with Ismail Haniyeh");
  await expect(first).toContainText("1 origin");
});

test("dates that differ are counted, and a line that is only denied has no origin", async ({ page }) => {
  await openDossier(page, "disputed-accord", "view=list");
  await expect(page.getByRole("radio", { name: "Table" })).toBeChecked();
  const row = (id: string) => page.getByRole("table").locator(`[data-line='${id}']`);
  await expect(row("velmar.signed_agreement_with.dorrane")).toContainText(
    "4 dates, 24 Feb – 31 Mar 2025 (some inferred)",
  );
  await expect(row("velmar.negotiated_with.dorrane")).toContainText("1–28 February 2025");
  await expect(row("dorrane.conceded_to.velmar").getByRole("cell").nth(5)).toHaveText(/^0\s*denied by 1$/);
});

test("the words of a relation take no more than two rows of the table", async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await openDossier(page, "disputed-accord", "view=list");
  const rows = await page
    .getByRole("table")
    .locator("td button > span > span")
    .evaluateAll((all) => all.map((one) => one.getClientRects().length));
  expect(rows.length).toBe(23);
  expect(Math.max(...rows)).toBeLessThanOrEqual(2);
});
