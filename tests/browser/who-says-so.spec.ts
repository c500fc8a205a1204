import type { Locator, Page } from "@playwright/test";
import { evidence, openDossier, query, status } from "./support/explorer";
import { drawing, linesOf, positionsOf } from "./support/graph";
import { expect, test } from "./support/test";

/** The panel beside the graph, or the dialog that stands for it on a phone. */
function panel(page: Page): Locator {
  return page.getByRole("complementary", { name: "Show" });
}

function section(within: Locator, title: string): Locator {
  return within.getByRole("button", { name: new RegExp(`^${title}`) });
}

const only = (within: Locator, name: string) =>
  within.getByRole("button", { name: new RegExp(`^(Only|Also) according to ${name}:`) });
const without = (within: Locator, name: string) =>
  within.getByRole("button", { name: new RegExp(`^(Without|Also without) ${name}:`) });

test("who says so is open beside the graph, by kind, and each button says what it leaves", async ({
  page,
}) => {
  await openDossier(page, "tehran-meeting");
  const show = panel(page);
  await expect(section(show, "Who says so")).toHaveAttribute("aria-expanded", "true");
  for (const kind of ["Outlets", "Named speakers", "Unnamed sources"])
    await expect(show.getByRole("heading", { name: kind })).toBeVisible();
  await expect(show.getByText("for Iran")).toBeVisible();
  const buttons = show.getByRole("button", {
    name: /^(Only|Without)( according to)? .*: (no line|\d+ lines?)/,
  });
  await expect(buttons).toHaveCount(12);
  const names = await buttons.evaluateAll((all) => all.map((one) => one.ariaLabel ?? ""));
  for (const name of names.filter((one) => /Khamenei|officials/.test(one))) {
    const lines = Number(/: (\d+) lines?/.exec(name)?.[1]);
    const button = show.getByRole("button", { name, exact: true });
    await button.click();
    await expect(status(page), name).toHaveText(new RegExp(`^${lines} of 11 lines`));
    await page.getByRole("button", { name: "Undo" }).click();
    await expect(status(page)).toHaveText(/^11 of 11 lines/);
  }
});

test("only one account, then either of two, in the address, in a chip, and undone", async ({ page }) => {
  await openDossier(page, "tehran-meeting");
  const before = await drawing(page);
  const show = panel(page);
  await only(show, "Ali Khamenei").click();
  await expect(status(page)).toHaveText(/^4 of 11 lines/);
  await expect(only(show, "Ali Khamenei")).toHaveAttribute("aria-pressed", "true");
  await expect.poll(() => query(page)).toContain("act=khamenei");
  const left = await drawing(page);
  expect(linesOf(left)).toHaveLength(4);
  for (const [actor, place] of Object.entries(positionsOf(left)))
    expect(place, actor).toEqual(positionsOf(before)[actor]);

  await only(show, "a Hamas official").click();
  await expect(status(page)).toHaveText(/^5 of 11 lines/);
  await expect(
    page.getByRole("button", { name: /^Remove the filter: According to Ali Khamenei or/ }),
  ).toBeVisible();
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(status(page)).toHaveText(/^4 of 11 lines/);
  await page.getByRole("button", { name: /^Remove the filter: According to/ }).click();
  await expect(status(page)).toHaveText(/^11 of 11 lines/);
  await expect(only(show, "Ali Khamenei")).toHaveAttribute("aria-pressed", "false");
});

test("without a source, a sentence says which lines fall and which stand, and leads to them", async ({
  page,
}) => {
  await openDossier(page, "tehran-meeting", "sel=-");
  const show = panel(page);
  await without(show, "Ali Khamenei").click();
  await expect(status(page)).toHaveText(/^10 of 11 lines/);
  await expect.poll(() => query(page)).toContain("act=-khamenei");
  const sentence = show.getByText(/^Without Ali Khamenei, 1 of 11 lines falls: .*10 still stand\.$/);
  await expect(sentence).toBeVisible();
  await expect(without(show, "Ali Khamenei")).toHaveAccessibleDescription(/1 of 11 lines falls/);
  await sentence.getByRole("link", { name: /^Iran .*support/ }).click();
  await expect(evidence(page)).toContainText("left out by the filter");
  await expect.poll(() => query(page)).toContain("sel=iran.supports.hamas");

  await without(show, "Reuters").click();
  await expect(show.getByText("Without Ali Khamenei and Reuters, all 11 lines fall.")).toBeVisible();
  await expect(page.getByText("No line fits these filters")).toBeVisible();
});

test("what would fall is told before one clicks, to a pointer and to the keyboard", async ({ page }) => {
  await openDossier(page, "disputed", "sel=-");
  const show = panel(page);
  if ((await section(show, "Who says so").getAttribute("aria-expanded")) === "false")
    await section(show, "Who says so").click();
  await without(show, "Northshore Wire").hover();
  await expect(page.getByText(/stays only as denied/)).toBeVisible();
  await page.mouse.move(700, 400);
  await expect(page.getByText(/stays only as denied/)).toBeHidden();
  await expect.poll(() => query(page)).not.toContain("act=");
  await only(show, "Northshore Wire").focus();
  await page.keyboard.press("Tab");
  await expect(page.getByText(/stays only as denied/)).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(show.getByText(/^Averia .* stays only as denied\.$/)).toBeVisible();
  // The address follows a moment after.
  await expect.poll(() => query(page)).toContain("act=-wire");
});

test("everything is done by keyboard alone", async ({ page }) => {
  await openDossier(page, "tehran-meeting");
  const show = panel(page);
  await section(show, "Who says so").focus();
  await page.keyboard.press("Enter");
  await expect(only(show, "Voz")).toBeHidden();
  await page.keyboard.press("Enter");
  await expect(only(show, "Voz")).toBeVisible();
  await page.keyboard.press("Tab");
  await expect(only(show, "Voz")).toBeFocused();
  await page.keyboard.press("Tab");
  await expect(without(show, "Voz")).toBeFocused();
  await page.keyboard.press("Space");
  await expect(status(page)).toHaveText(/^0 of 11 lines/);
  await page.keyboard.press("Space");
  await expect(status(page)).toHaveText(/^11 of 11 lines/);
});

test("a section stays open or closed for the session, and is no part of the link", async ({ page }) => {
  await openDossier(page, "tehran-meeting");
  await section(panel(page), "Speech").click();
  await section(panel(page), "Who says so").click();
  const link = query(page);
  await page.reload();
  await expect(section(panel(page), "Speech")).toHaveAttribute("aria-expanded", "true");
  await expect(section(panel(page), "Who says so")).toHaveAttribute("aria-expanded", "false");
  expect(query(page)).toBe(link);
});

test("a long list is searched and scrolls by itself", async ({ page }) => {
  await openDossier(page, "disputed");
  const show = panel(page);
  await section(show, "Who says so").click();
  const search = show.getByRole("searchbox", { name: "Search accounts" });
  await search.fill("lowland");
  await expect(show.getByRole("button", { name: /^Only according to/ })).toHaveCount(1);
  await expect(only(show, "Lowland Agency")).toBeVisible();
  await search.fill("nobody of that name");
  await expect(show.getByText("None of that name.")).toBeVisible();
});

test("stance and speech are rows that say what they leave; a chosen one stands in the address", async ({
  page,
}) => {
  await openDossier(page, "tehran-meeting");
  const show = panel(page);
  await section(show, "Speech").click();
  const direct = show.getByRole("checkbox", { name: /^Quoted words, 4 of 4 lines/ });
  await expect(direct).toBeChecked();
  await show.getByRole("button", { name: "Only Quoted words" }).click();
  await expect(status(page)).toHaveText(/^4 of 11 lines/);
  await expect.poll(() => query(page)).toContain("sp=direct");
  await expect(
    page.getByRole("button", { name: "Remove the filter: Only claims in quoted words" }),
  ).toBeVisible();
  // One report, one stance, one status: nothing to choose.
  await expect(section(show, "Stance")).toHaveCount(0);
  await expect(section(show, "Reports")).toHaveCount(0);
  await expect(section(show, "Claim status")).toHaveCount(0);

  await openDossier(page, "disputed");
  await section(show, "Stance").click();
  await show.getByRole("checkbox", { name: /^Asserts/ }).uncheck();
  await expect.poll(() => query(page)).toContain("st=denies,disputes");
  await expect(status(page)).toHaveText(/^1 of 1 line/);
});

test("reports are kept or left out by their titles", async ({ page }) => {
  await openDossier(page, "parallel");
  const show = panel(page);
  await section(show, "Reports").click();
  await show
    .getByRole("button", { name: /^Without .*: (no line|\d+ lines?) still/ })
    .last()
    .click();
  await expect(page).toHaveURL(/rep=-/);
  await expect(show.getByText(/^Without “/)).toBeVisible();
});

test("withdrawn claims come only when asked for, and say what they are wherever they show", async ({
  page,
}) => {
  await openDossier(page, "many", "sel=-");
  const show = panel(page);
  const all = await status(page).textContent();
  await section(show, "Claim status").click();
  const box = show.getByRole("checkbox", { name: /^Withdrawn/ });
  await expect(box).not.toBeChecked();
  await box.check();
  await expect(status(page)).toHaveText(/lines and 1 withdrawn, /);
  await expect.poll(() => query(page)).toContain("cs=draft,accepted,withdrawn");
  await show.getByRole("button", { name: "Only Withdrawn" }).click();
  await expect(status(page)).toHaveText(/^0 of \d+ lines and \d+ withdrawn/);
  await page.getByRole("tab", { name: "List" }).click();
  const rows = page.getByRole("tabpanel").getByRole("row");
  await expect(rows.nth(1)).toContainText("Withdrawn");
  await page.getByRole("button", { name: "Remove the filter: Only withdrawn claims" }).click();
  await expect(status(page)).toHaveText(all ?? "");
});

test("an open actor on whom lines rest can be kept or left out from its card", async ({ page }) => {
  await openDossier(page, "tehran-meeting", "sel=khamenei");
  const card = evidence(page);
  await card.getByRole("button", { name: /^Without this source\s+10 lines$/ }).click();
  await expect(status(page)).toHaveText(/^10 of 11 lines/);
  await card.getByRole("button", { name: /^Only this account\s+4 lines$/ }).click();
  await expect(status(page)).toHaveText(/^4 of 11 lines/);
  await expect(card.getByRole("button", { name: /^Only this account/ })).toHaveAttribute(
    "aria-pressed",
    "true",
  );
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(status(page)).toHaveText(/^10 of 11 lines/);
  await openDossier(page, "tehran-meeting", "sel=israel");
  await expect(card.getByRole("button", { name: /^Only this account/ })).toHaveCount(0);
});

test("an actor's card says whether its account joins others that are kept or left out", async ({ page }) => {
  await openDossier(page, "tehran-meeting", "sel=khamenei");
  const card = evidence(page);
  await only(panel(page), "a Hamas official").click();
  await card.getByRole("button", { name: /^Also this account\s+5 lines$/ }).click();
  await expect(status(page)).toHaveText(/^5 of 11 lines/);
  await page.getByRole("button", { name: "Undo" }).click();
  await without(panel(page), "a Hamas official").click();
  await expect(card.getByRole("button", { name: /^Also without this source/ })).toBeVisible();
  await expect(card.getByRole("button", { name: /^Only this account/ })).toBeVisible();
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

  test("who says so is in the filter dialog, closed at first, and nothing is wider than the screen", async ({
    page,
  }) => {
    await openDossier(page, "tehran-meeting");
    await page.getByRole("button", { name: /^Filter/ }).click();
    const dialog = page.getByRole("dialog", { name: "Show" });
    await expect(section(dialog, "Who says so")).toHaveAttribute("aria-expanded", "false");
    await section(dialog, "Who says so").click();
    await without(dialog, "Ali Khamenei").tap();
    const sentence = dialog.getByText(/^Without Ali Khamenei, 1 of 11 lines falls/);
    await sentence.scrollIntoViewIfNeeded();
    await expect(sentence).toBeVisible();
    const wide = await dialog.evaluate(
      (node) =>
        [...node.querySelectorAll("*")].filter((one) => one.getBoundingClientRect().right > innerWidth + 1)
          .length,
    );
    expect(wide).toBe(0);
    await sentence.getByRole("link").first().click();
    await expect(dialog).toBeHidden();
    await expect(evidence(page)).toContainText("Hamas");
    await expect(status(page)).toHaveText(/^10 of 11 lines/);
  });
});
