import type { Page } from "@playwright/test";
import { evidence, filterBox, NAMING_TYPES, openDossier, query, status } from "./support/explorer";
import { type Drawing, drawing, linesOf, positionsOf } from "./support/graph";
import { expect, test } from "./support/test";

/** Fails unless each actor that is still drawn stands exactly where it stood, in the layout and on the screen. */
function expectUnmoved(after: Drawing, before: Drawing): void {
  const stood = positionsOf(before);
  for (const [actor, position] of Object.entries(positionsOf(after)))
    expect(position, actor).toEqual(stood[actor]);
}

async function families(page: Page): Promise<string[]> {
  const names = await page.getByRole("checkbox").evaluateAll((all) => all.map((box) => box.ariaLabel ?? ""));
  return names.filter((name) => /^(Contact|Cooperation|Friction|Force|Awareness|Standing)\b/.test(name));
}

for (const [relation, label] of NAMING_TYPES) {
  test(`${label}: goes and comes back on its own, and nothing else moves`, async ({ page }) => {
    await openDossier(page, "tehran-meeting");
    const before = await drawing(page);
    const own = linesOf(before).filter((line) => line.split(".")[1] === relation);
    expect(own.length).toBeGreaterThan(0);

    await filterBox(page, label).uncheck();
    await expect(status(page)).toHaveText(new RegExp(`^${11 - own.length} of 11 lines`));
    const without = await drawing(page);
    expect(linesOf(without)).toEqual(linesOf(before).filter((line) => !own.includes(line)));
    expectUnmoved(without, before);

    await filterBox(page, label).check();
    await expect(status(page)).toHaveText(/^11 of 11 lines/);
    await expect.poll(() => drawing(page)).toEqual(before);
  });

  test(`${label}: can be had alone, by Alt-click and by a button`, async ({ page }) => {
    await openDossier(page, "tehran-meeting");
    const before = await drawing(page);
    const own = linesOf(before).filter((line) => line.split(".")[1] === relation);

    await filterBox(page, label).click({ modifiers: ["Alt"] });
    await expect(status(page)).toHaveText(new RegExp(`^${own.length} of 11 lines`));
    const alone = await drawing(page);
    expect(linesOf(alone)).toEqual(own);
    expectUnmoved(alone, before);
    const byAltClick = query(page);

    await openDossier(page, "tehran-meeting");
    await page
      .getByRole("button", { name: `Only ${label}` })
      .first()
      .click();
    await expect(status(page)).toHaveText(new RegExp(`^${own.length} of 11 lines`));
    expect(query(page)).toBe(byAltClick);
  });
}

test("any combination of families leaves every remaining position equal to the bit", async ({ page }) => {
  await openDossier(page, "tehran-meeting");
  const before = await drawing(page);
  const labels = (await families(page)).map((name) => name.split(",")[0] ?? "");
  expect(labels.length).toBeGreaterThanOrEqual(5);
  // A Gray code: each step is one click, and every combination of families comes up once.
  for (let step = 1; step < 2 ** labels.length; step += 1) {
    const flipped = Math.log2(step & -step);
    await filterBox(page, labels[flipped] ?? "").click();
    if (step % 4 === 0) expectUnmoved(await drawing(page), before);
  }
  expectUnmoved(await drawing(page), before);
});

test("hiding a family hides its lines and its row says none of how many", async ({ page }) => {
  await openDossier(page, "tehran-meeting");
  const box = filterBox(page, "Friction");
  await expect(box).toHaveAccessibleName(/^Friction, 2 of 2 lines/);
  await box.uncheck();
  await expect(filterBox(page, "refused support to")).not.toBeChecked();
  expect((await drawing(page)).edges.filter((edge) => edge.family === "friction")).toEqual([]);
  await filterBox(page, "refused support to").check();
  await expect(box).toBeChecked({ indeterminate: true });
  await expect(status(page)).toHaveText(/^10 of 11 lines/);
});

test("hiding roles hides role lines and no line", async ({ page }) => {
  await openDossier(page, "tehran-meeting");
  const before = await drawing(page);
  await filterBox(page, "Roles").uncheck();
  const after = await drawing(page);
  expect(linesOf(after)).toEqual(linesOf(before));
  expect(before.edges.length - after.edges.length).toBe(2);
  expectUnmoved(after, before);
});

test("actors left without a line stay until they are asked to go", async ({ page }) => {
  await openDossier(page, "tehran-meeting");
  const before = await drawing(page);
  await page.getByRole("button", { name: "Only met with" }).click();
  const stayed = await drawing(page);
  expect(stayed.nodes.length).toBe(before.nodes.length);
  await page.getByRole("checkbox", { name: /left without a line/ }).check();
  await expect(async () => {
    const left = await drawing(page);
    expect(left.nodes.map((node) => node.id).sort()).toEqual(["haniyeh", "khamenei"]);
    expectUnmoved(left, before);
  }).toPass();
});

test("a filter that leaves nothing says so, names itself, and can be removed there", async ({ page }) => {
  await openDossier(page, "tehran-meeting", "st=disputed");
  await expect(page.getByText("No line fits these filters")).toBeVisible();
  await expect(status(page)).toHaveText(/^0 of 11 lines/);
  await page
    .getByRole("button", { name: /^Remove the filter: .*disputed/i })
    .first()
    .click();
  await expect(status(page)).toHaveText(/^11 of 11 lines/);
  await expect(page.getByText("No line fits these filters")).toBeHidden();
});

test("a line that the filter leaves out can stay open, and says that it is left out", async ({ page }) => {
  await openDossier(page, "tehran-meeting");
  await filterBox(page, "Friction").uncheck();
  await expect(evidence(page)).toContainText("refused support to");
  await expect(evidence(page)).toContainText(/left out|not shown|filter/i);
});

test("the result of a filter is announced once, in words", async ({ page }) => {
  await openDossier(page, "tehran-meeting");
  await page.evaluate(() => {
    const heard: string[] = [];
    (window as unknown as { heard: string[] }).heard = heard;
    for (const region of document.querySelectorAll("[role=status], [aria-live]")) {
      new MutationObserver(() => heard.push(region.textContent ?? "")).observe(region, {
        childList: true,
        characterData: true,
        subtree: true,
      });
    }
  });
  await filterBox(page, "Friction").uncheck();
  await expect(status(page)).toHaveText(/^9 of 11 lines/);
  const heard = await page.evaluate(() => (window as unknown as { heard: string[] }).heard);
  expect([...new Set(heard.filter((text) => text.includes("lines")))]).toEqual([
    "9 of 11 lines, 6 of 6 actors",
  ]);
});

test("undo and redo step through filters, by button and by key", async ({ page }) => {
  await openDossier(page, "tehran-meeting");
  const before = await drawing(page);
  await expect(page.getByRole("button", { name: "Undo" })).toBeDisabled();
  await filterBox(page, "Friction").uncheck();
  await filterBox(page, "Force").uncheck();
  await expect(status(page)).toHaveText(/^6 of 11 lines/);
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(status(page)).toHaveText(/^9 of 11 lines/);
  await page.keyboard.press("Control+z");
  await expect(status(page)).toHaveText(/^11 of 11 lines/);
  await expect.poll(() => drawing(page)).toEqual(before);
  await page.keyboard.press("Control+Shift+z");
  await expect(status(page)).toHaveText(/^9 of 11 lines/);
  await page.getByRole("button", { name: "Redo" }).click();
  await expect(status(page)).toHaveText(/^6 of 11 lines/);
  await expect(page.getByRole("button", { name: "Redo" })).toBeDisabled();
});
