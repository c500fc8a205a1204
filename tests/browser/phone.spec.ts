import { evidence, listedLines, openDossier, status } from "./support/explorer";
import { drawing, linesOf } from "./support/graph";
import { expect, test } from "./support/test";

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

test("the graph takes at most 45% of the height, with the sentences of its lines under it", async ({
  page,
}) => {
  await openDossier(page, "tehran-meeting", "sel=-");
  const box = await page.getByTestId("graph").boundingBox();
  expect(box?.height).toBeLessThanOrEqual(844 * 0.45);
  expect(box?.height).toBeGreaterThan(200);
  const drawn = linesOf(await drawing(page));
  expect((await listedLines(page)).sort()).toEqual(drawn);
});

test("nothing is wider than the screen", async ({ page }) => {
  for (const query of ["", "view=list", "view=list&lay=sentences", "sel=hamas"]) {
    await openDossier(page, "tehran-meeting", query);
    const wide = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(wide, query).toBeLessThanOrEqual(0);
  }
  await page.goto("/");
  expect(
    await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
  ).toBeLessThanOrEqual(0);
});

test("evidence is a sheet with three stops, moved by a button as well as by a finger", async ({ page }) => {
  await openDossier(page, "tehran-meeting");
  const sheet = evidence(page);
  await expect(sheet).toBeVisible();
  const heights = new Set<number>();
  for (let press = 0; press < 3; press += 1) {
    heights.add(Math.round((await visibleHeight(sheet)) / 20));
    await sheet
      .getByRole("button", { name: /evidence|sheet|larger|smaller|expand|collapse/i })
      .first()
      .click();
    await page.waitForTimeout(400);
  }
  expect(heights.size).toBe(3);
});

test("what the dossier is can be put away, and comes back", async ({ page }) => {
  await openDossier(page, "tehran-meeting", "sel=-");
  const sheet = evidence(page);
  await sheet.getByRole("button", { name: "Put this away" }).click();
  await expect.poll(() => visibleHeight(sheet)).toBeLessThanOrEqual(48);
  await expect(sheet.getByRole("heading", { name: "Tehran meeting" })).toBeHidden();
  await expect(sheet.getByRole("heading", { name: "About" })).toBeVisible();
  const back = sheet.getByRole("button", { name: "Show what the dossier is" });
  await expect(back).toBeFocused();
  await back.click();
  await expect(sheet.getByRole("heading", { name: "Tehran meeting" })).toBeVisible();
  // By its handle, too: one press from the middle, and one from the top.
  const grip = sheet.getByRole("button", { name: /^Size of the evidence/ });
  await grip.press("ArrowDown");
  await expect.poll(() => visibleHeight(sheet)).toBeLessThanOrEqual(48);
});

test("closed evidence leaves the graph, and what is opened next comes up", async ({ page }) => {
  await openDossier(page, "tehran-meeting");
  const sheet = evidence(page);
  await sheet.getByRole("button", { name: "Close the evidence" }).click();
  await expect.poll(() => visibleHeight(sheet)).toBeLessThanOrEqual(48);
  await page
    .getByRole("tabpanel")
    .locator("[data-line='hezbollah.surprised_by.hamas']")
    .getByRole("button")
    .click();
  await expect(sheet).toContainText("also surprised by the Hamas attack");
  await expect.poll(() => visibleHeight(sheet)).toBeGreaterThan(200);
});

test("the list opens as sentences, and as the table where the link says so", async ({ page }) => {
  await openDossier(page, "disputed-accord", "view=list&sel=-");
  await expect(page.getByRole("radio", { name: "Sentences" })).toBeChecked();
  expect(page.url()).not.toContain("lay=");
  await page.getByRole("radio", { name: "Table" }).check();
  await expect(page.getByRole("table")).toBeVisible();
  await expect.poll(() => page.url()).toContain("lay=table");
  await page.reload();
  await expect(page.getByRole("table")).toBeVisible();
});

test("the table splits no word and is not cut off", async ({ page }) => {
  for (const dossier of ["tehran-meeting", "disputed-accord"]) {
    await openDossier(page, dossier, "view=list&lay=table&sel=-");
    await expect(page.getByRole("table")).toBeVisible();
    expect(await splitWords(page), dossier).toEqual([]);
    const over = await page.getByRole("table").evaluate((table) => {
      const ends = [...table.querySelectorAll("td span, td bdi, td small")].map(
        (one) => one.getBoundingClientRect().right,
      );
      return Math.max(table.getBoundingClientRect().right, ...ends) - document.documentElement.clientWidth;
    });
    expect(over, dossier).toBeLessThanOrEqual(0);
  }
});

test("the filter is a dialog, and says what it leaves before it closes", async ({ page }) => {
  await openDossier(page, "tehran-meeting");
  await page.getByRole("button", { name: /^Filter/ }).click();
  const dialog = page.getByRole("dialog", { name: "Show" });
  await dialog.getByRole("checkbox", { name: /^Friction/ }).uncheck();
  await dialog.getByRole("button", { name: "Show 9 of 11 lines" }).click();
  await expect(dialog).toBeHidden();
  await expect(status(page)).toHaveText(/^9 of 11 lines/);
});

test("the panel that there is no room for is not made, and counts nothing", async ({ page }) => {
  await openDossier(page, "tehran-meeting");
  await expect(page.locator("aside[aria-label=Show] button")).toHaveCount(0);
  await page.setViewportSize({ width: 1440, height: 900 });
  await expect(page.getByRole("complementary", { name: "Show" }).getByRole("checkbox").first()).toBeVisible();
});

test("what a drawing leaves out stands in a row above it, clear of the sheet, and opens with the way to more", async ({
  page,
}) => {
  await openDossier(page, "crowd", "sel=-");
  const notice = page.getByTestId("graph-notice");
  const row = notice.getByText(/^Drawn: 14 of 1,098 actors, \d+ of \d+ strokes$/);
  const [above, graph, sheet] = [
    await row.boundingBox(),
    await page.getByTestId("graph").boundingBox(),
    await evidence(page).boundingBox(),
  ];
  if (!above || !graph || !sheet) throw new Error("something is not there");
  expect(above.y + above.height).toBeLessThanOrEqual(graph.y);
  expect(above.height).toBeGreaterThanOrEqual(24);
  expect(graph.y + graph.height).toBeLessThanOrEqual(sheet.y);
  const more = notice.getByRole("button", { name: "Draw more" });
  await expect(more).toBeHidden();
  await row.click();
  await expect(notice).toContainText(
    /strongest of \d+ strokes stand for \d+ of the \d+ lines between them\./,
  );
  await more.click();
  await expect.poll(() => new URL(page.url()).searchParams.get("draw")).toBe("150");
});

test("a sentence under the graph opens its evidence", async ({ page }) => {
  await openDossier(page, "tehran-meeting", "sel=-");
  const sentence = page.getByRole("tabpanel").locator("[data-line='hezbollah.surprised_by.hamas']");
  await sentence.getByRole("button").click();
  await expect(evidence(page)).toContainText("also surprised by the Hamas attack");
});

async function visibleHeight(sheet: import("@playwright/test").Locator): Promise<number> {
  const box = await sheet.boundingBox();
  return box ? Math.min(844, box.y + box.height) - Math.max(0, box.y) : 0;
}

/** Words of the table's cells that stand on more than one row. */
function splitWords(page: import("@playwright/test").Page): Promise<string[]> {
  return page.getByRole("table").evaluate((table) => {
    const split: string[] = [];
    const walker = document.createTreeWalker(table, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (node.parentElement?.closest("caption, [hidden]")) continue;
      for (const word of (node.nodeValue ?? "").matchAll(/\S+/g)) {
        const range = document.createRange();
        range.setStart(node, word.index);
        range.setEnd(node, word.index + word[0].length);
        const rows = new Set([...range.getClientRects()].map((box) => Math.round(box.top)));
        if (rows.size > 1) split.push(word[0]);
      }
    }
    return split;
  });
}
