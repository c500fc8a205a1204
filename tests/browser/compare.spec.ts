import type { Locator, Page } from "@playwright/test";
import { evidence, openDossier } from "./support/explorer";
import { expect, test } from "./support/test";

const DRIFT = "/d/drift/compare";
const REFUSAL = `${DRIFT}?line=averia.refused_support_to.brunmark`;

function driftTable(page: Page): Locator {
  return page.getByRole("table");
}

/** The row of a report, by its publisher. */
function rowOf(page: Page, publisher: string | RegExp): Locator {
  return driftTable(page).getByRole("row", { name: publisher });
}

test("a new reader learns from the table alone how many independent origins there are", async ({ page }) => {
  await page.goto(REFUSAL);
  await expect(driftTable(page).locator("caption")).toContainText(
    "8 reports assert it, from 2 independent origins. 2 reports deny it, from 1 independent origin. " +
      "Counting reports would say 8 to 2.",
  );
  const headings = driftTable(page).locator("tbody th[scope=rowgroup]");
  await expect(headings).toHaveText([
    "Asserted by 2 independent origins",
    "Origin 1 of 3: Halden Wire — 7 reports, all of which rest on it",
    "Origin 2 of 3: Corran Post — 1 report, its own",
    "Denied by 1 independent origin",
    "Origin 3 of 3: Averia — 2 reports, all of which rest on it",
    "Withdrawn: not counted",
  ]);
});

test("the table shows what each relay makes of the source", async ({ page }) => {
  await page.goto(REFUSAL);
  await expect(
    rowOf(page, /Evening Mail/)
      .locator("ins")
      .first(),
  ).toHaveText("Averian");
  await expect(rowOf(page, /Evening Mail/)).toContainText("the Halden agency");
  await expect(rowOf(page, /Morning Ledger/).locator("ins, del")).toHaveCount(0);
  await expect(rowOf(page, /Coast Radio/).locator("ins")).toHaveText("sources familiar with the talks");
  await expect(rowOf(page, /The Digest/)).toContainText("names no source");
  await expect(rowOf(page, /Gazette/)).toContainText("does not name it; relays Halden Wire");
  await expect(rowOf(page, /الأفق/)).toContainText("link inferred");
  await expect(rowOf(page, /superseded, not counted/)).toHaveCount(1);
  const reports = await driftTable(page).locator("tbody tr:has(td) th").allTextContents();
  expect(reports.slice(0, 2)).toEqual([
    expect.stringMatching(/^Halden Wire/),
    expect.stringMatching(/^Report 1 of 7: Halden Wire/),
  ]);
  const numbers = reports.map((text) => /^Report (\d+) of \d+: /.exec(text)?.[1] ?? null);
  expect(numbers.filter((number) => number !== null)).toEqual("1234567112".split(""));
  await expect(rowOf(page, /superseded, not counted/)).not.toContainText(/^Report \d/);
});

test("the table says with what words are compared, and why a quoted speaker is no second voice", async ({
  page,
}) => {
  await page.goto(REFUSAL);
  await expect(driftTable(page).locator("caption")).toContainText(
    "the report of its origin marked “others are compared with it”",
  );
  // The first version, which counts no more, is still what most are compared with; two relay the update.
  for (const wire of [/superseded, not counted/, /Report 1 of 7: Halden Wire/])
    await expect(rowOf(page, wire)).toContainText("others are compared with it");
  await expect(rowOf(page, /Evening Mail/)).not.toContainText("others are compared with it");
  // Only what was withdrawn is struck out.
  const struck = await driftTable(page)
    .locator("tbody th bdi")
    .evaluateAll(
      (names) => names.filter((name) => getComputedStyle(name).textDecorationLine === "line-through").length,
    );
  expect(struck).toBe(1);
  await page.goto("/d/disputed-accord/compare?line=velmar.signed_agreement_with.dorrane");
  await expect(rowOf(page, /Agence Littoral/)).toContainText(
    "Maud Perrine speaks for Foreign ministry of Dorrane: one voice with its own statement",
  );
  await expect(rowOf(page, /Report 1 of 2: Foreign ministry of Dorrane/)).not.toContainText("one voice");
});

test("each side stands by itself, and says so where it is empty", async ({ page }) => {
  await page.goto(REFUSAL);
  await expect(page.getByText("Asserted by 2 independent origins, denied by 1.")).toBeVisible();
  const denied = page.getByRole("region", { name: /^Denied by/ });
  await expect(denied).toContainText("Contradicts what rests on Halden Wire");
  await expect(denied.getByText("Averia has refused nobody")).toBeVisible();
  await expect(denied.getByText("we stand by Brunmark")).toBeVisible();
  const asserted = page.getByRole("region", { name: /^Asserted by/ });
  await asserted.getByText("6 more reports and 1 superseded version").click();
  await expect(asserted.getByText("there will be no help for Brunmark")).toBeVisible();

  await page.goto(`${DRIFT}?line=averia.met_with.brunmark`);
  await expect(page.getByRole("region", { name: /^Denied by/ })).toContainText(
    "Nobody in this dossier denies it.",
  );
});

test("what qualifies a line is kept apart from what contradicts it", async ({ page }) => {
  await page.goto(REFUSAL);
  const list = (name: RegExp) =>
    page.locator("section", { has: page.getByRole("heading", { name, level: 4 }) }).getByRole("link");
  await expect(list(/^Qualified by/)).toHaveText(["Averia met with Brunmark"]);
  await expect(list(/^Contradicted by/)).toHaveText(["Averia gave aid to Brunmark"]);
  await list(/^Contradicted by/).click();
  await expect(page.getByRole("heading", { level: 2 })).toHaveText("Averia gave aid to Brunmark");
});

test("an open line leads to its comparison, and the comparison back to that line", async ({ page }) => {
  await openDossier(page, "disputed");
  await evidence(page).getByRole("link", { name: "Compare 2 sides" }).click();
  await expect(page).toHaveURL(/\/compare\?line=averia\.aided\.brunmark$/);
  await expect(page.getByRole("heading", { level: 2 })).toHaveText("Averia gave aid to Brunmark");
  await expect(driftTable(page).locator("caption")).toContainText(
    "10 reports assert it, from 1 independent origin. 2 reports deny it, from 1 independent origin.",
  );
  await expect(driftTable(page)).toContainText(
    "No report of its own says this here; the others are compared with the earliest",
  );
  await page.getByRole("link", { name: "This line in the graph" }).click();
  await expect(page).toHaveURL(/\/d\/disputed\?sel=averia\.aided\.brunmark$/);
  await expect(evidence(page).getByRole("heading", { level: 2 }).last()).toHaveText(
    "Averia gave aid to Brunmark",
  );
});

test("a line of several reports that nobody denies invites to their attributions", async ({ page }) => {
  await openDossier(page, "drift", "sel=averia.met_with.brunmark");
  await expect(
    evidence(page).getByRole("link", { name: "Compare how 2 reports name the source" }),
  ).toBeVisible();
});

test("a line of one report invites to nothing", async ({ page }) => {
  await openDossier(page, "one");
  await expect(evidence(page).getByRole("heading", { level: 2 }).last()).toBeVisible();
  await expect(page.getByRole("link", { name: /^Compare/ })).toHaveCount(0);
});

test("two reports: how they hang together, what both say, and what each says alone", async ({ page }) => {
  await page.goto(`${DRIFT}?a=wire-1&b=mail-story`);
  await expect(page.getByText("B summarises A. Both carry 1 line.")).toBeVisible();
  const both = page.getByRole("region", { name: "In both: 1 line" });
  await expect(both.getByRole("article").first()).toContainText("They differ in source and wording.");
  await expect(both.locator("article ins")).toHaveText(["river", "formally"]);
  await expect(page.getByRole("region", { name: "Only in A: 1 line" })).toContainText(
    "Averia met with Brunmark",
  );
  await expect(page.getByRole("region", { name: "Only in B: 1 line" })).toContainText(
    "Only B denies: Averia gave aid to Brunmark",
  );
});

test("two reports that do not take one stance say so first", async ({ page }) => {
  await page.goto(`${DRIFT}?a=wire-2&b=statement`);
  const both = page.getByRole("region", { name: /^In both/ });
  await expect(both.getByText("A asserts it; B denies it.")).toBeVisible();
});

test("A and B are swapped, and others chosen", async ({ page }) => {
  await page.goto(`${DRIFT}?a=wire-1&b=mail-story`);
  await page.getByText("Compare other reports").click();
  await page.getByRole("link", { name: "Swap A and B" }).click();
  await expect(page.getByText("A summarises B.")).toBeVisible();
  await page.getByText("Compare other reports").click();
  await page.getByLabel("Report B").selectOption("corran-story");
  await page.getByRole("button", { name: "Compare", exact: true }).click();
  await expect(page).toHaveURL(/a=mail-story&b=corran-story$/);
  await expect(page.getByRole("link", { name: "Inside Averia's refusal" })).toBeVisible();
});

test("without a question the page says what there is to compare, contested lines first", async ({ page }) => {
  await openDossier(page, "drift");
  await page.getByRole("link", { name: "Compare", exact: true }).click();
  await expect(page.getByRole("heading", { level: 3 })).toHaveText([
    "Two sides",
    "How each report names its source",
    "Two reports",
  ]);
  await expect(page.getByRole("region", { name: "Two sides" }).getByRole("listitem").first()).toHaveText(
    "Averia refused support to BrunmarkAsserted by 2 independent origins, denied by 1. 10 reports.",
  );
});

test("a dossier of one report says that there is nothing to compare", async ({ page }) => {
  for (const dossier of ["one", "empty"]) {
    await page.goto(`/d/${dossier}/compare`);
    await expect(page.getByText("There is nothing to compare yet")).toBeVisible();
    await expect(page.getByRole("button", { name: "Compare" })).toHaveCount(0);
  }
});

for (const [query, notice] of [
  ["line=averia.sang_with.brunmark", "There is no line “averia.sang_with.brunmark” in this dossier."],
  ["line=%00", "There is no line"],
  ["line=__proto__", "There is no line “__proto__” in this dossier."],
  ["a=wire-1&b=constructor", "There is no report “constructor” in this dossier."],
  ["a=wire-1&b=wire-1", "The link names the same report twice."],
  ["line=averia.aided.brunmark&a=wire-1", "Only the line was looked at."],
] as const) {
  test(`a link with ${query} says what was not found or used`, async ({ page }) => {
    const response = await page.goto(`${DRIFT}?${query}`);
    expect(response?.status()).toBe(200);
    await expect(page.getByRole("region", { name: "Notices" })).toContainText(notice);
  });
}

test("one known report of a link stays chosen", async ({ page }) => {
  await page.goto(`${DRIFT}?a=mail-story&b=nobody`);
  await expect(page.getByLabel("Report A")).toHaveValue("mail-story");
});

test.describe("a dossier that is not there", () => {
  test.use({ expected: [/404/] });

  test("is not found", async ({ page }) => {
    expect((await page.goto("/d/nothing-here/compare"))?.status()).toBe(404);
  });
});

test("everything can be reached and opened by keyboard", async ({ page }) => {
  await page.goto(REFUSAL);
  const summary = page.getByText("6 more reports and 1 superseded version");
  for (let presses = 0; presses < 20; presses++) {
    await page.keyboard.press("Tab");
    if (await summary.evaluate((node) => node === document.activeElement)) break;
  }
  await expect(summary).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByText("there will be no help for Brunmark").first()).toBeVisible();
});

test("quotes keep their own language and direction", async ({ page }) => {
  await page.goto(REFUSAL);
  const quote = rowOf(page, /الأفق/).locator("q");
  await expect(quote).toHaveAttribute("lang", "ar");
  expect(await quote.evaluate((node) => getComputedStyle(node).direction)).toBe("rtl");
  await expect(rowOf(page, /الأفق/)).toContainText("in Arabic");
});

for (const address of [REFUSAL, DRIFT, `${DRIFT}?a=wire-1&b=gazette-story`, "/d/long-names/compare"]) {
  test(`nothing has to be scrolled sideways: ${address}`, async ({ page }) => {
    for (const width of [320, 390, 861, 1024]) {
      await page.setViewportSize({ width, height: 800 });
      await page.goto(address);
      const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(over, `${width} wide`).toBeLessThanOrEqual(0);
    }
  });
}

test("long names do not break the table", async ({ page }) => {
  const [a, b] = ["a".repeat(64), "b".repeat(64)];
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(`/d/long-names/compare?line=${a}.refused_support_to.${b}`);
  await expect(driftTable(page)).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("a line's comparison is whole, and its folded reports open", async ({ page }) => {
    await page.goto(REFUSAL);
    await expect(driftTable(page).locator("caption")).toContainText("Counting reports would say 8 to 2.");
    await page.getByText("6 more reports and 1 superseded version").click();
    await expect(page.getByText("there will be no help for Brunmark").first()).toBeVisible();
    await expect(page.getByText("Lines show what reports say")).toBeVisible();
    await expect(page.getByRole("button", { name: /^Theme/ })).toBeHidden();
  });

  test("two reports are chosen by a plain form", async ({ page }) => {
    await page.goto("/d/drift");
    await page.locator("noscript").getByRole("link", { name: "Compare accounts" }).click();
    await page.getByLabel("Report A").selectOption("wire-1");
    await page.getByLabel("Report B").selectOption("mail-story");
    await page.getByRole("button", { name: "Compare" }).click();
    await expect(page).toHaveURL(/a=wire-1&b=mail-story$/);
    await expect(page.getByText("B summarises A.")).toBeVisible();
  });
});
