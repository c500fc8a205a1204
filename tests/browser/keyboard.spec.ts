import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { evidence, openDossier, status } from "./support/explorer";
import { graphAtRest } from "./support/graph";
import { expect, test } from "./support/test";

/** Presses keys one by one and counts them. */
function counted(page: Page) {
  let presses = 0;
  return {
    press: async (key: string) => {
      presses += 1;
      await page.keyboard.press(key);
    },
    get presses() {
      return presses;
    },
  };
}

/** The accessible name of what has the focus. */
function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const one = document.activeElement;
    return one ? one.getAttribute("aria-label") || one.textContent?.trim() || one.tagName : "";
  });
}

test("from load to a line, its quote and a downloaded figure in at most 25 presses", async ({ page }) => {
  await openDossier(page, "tehran-meeting");
  const keys = counted(page);

  // To the graph, along its actors to the first with a line, along the lines, and in.
  while (!(await inGraph(page))) await keys.press("Tab");
  await keys.press("l");
  const line = await focused(page);
  expect(line).toMatch(/Line \d+ of \d+/);
  await keys.press("Enter");
  const quote = evidence(page).getByRole("article").first();
  await expect(quote).toBeVisible();
  await expect(quote).toContainText("“");

  // Leave the graph and go on to Export by whatever is the shortest way that the page offers.
  await keys.press("Escape");
  await toControl(page, keys, /^Export$/);
  await keys.press("Enter");
  await expect(page.getByRole("dialog", { name: "Export figure" })).toBeVisible();
  await expect(page.getByRole("button", { name: "Download" })).toBeEnabled();
  await toControl(page, keys, /^Download/);
  const download = page.waitForEvent("download");
  await keys.press("Enter");
  const path = await (await download).path();
  expect(readFileSync(path).length).toBeGreaterThan(1_000);
  expect(keys.presses).toBeLessThanOrEqual(25);
});

test("the graph is one tab stop; arrows move between actors, L walks an actor's lines, Escape leaves", async ({
  page,
}) => {
  await openDossier(page, "tehran-meeting");
  while (!(await inGraph(page))) await page.keyboard.press("Tab");
  const first = await focused(page);
  await page.keyboard.press("ArrowRight");
  const second = await focused(page);
  expect(second).not.toBe(first);
  await page.keyboard.press("l");
  const line = await focused(page);
  await page.keyboard.press("l");
  expect(await focused(page)).not.toBe(line);
  await page.keyboard.press("Escape");
  await page.keyboard.press("Tab");
  expect(await inGraph(page)).toBe(false);
});

test("a line is spoken as a sentence with its status, its origins and its place among the lines", async ({
  page,
}) => {
  await openDossier(page, "tehran-meeting", "sel=-");
  while (!(await inGraph(page))) await page.keyboard.press("Tab");
  const spoken = new Set<string>();
  for (let actor = 0; actor < 6; actor += 1) {
    for (let line = 0; line < 8; line += 1) {
      await page.keyboard.press("l");
      spoken.add(await focused(page));
    }
    await page.keyboard.press("ArrowRight");
  }
  expect([...spoken].join("\n")).toMatch(
    /Iran refused support to Hamas, about entering the war\. Reported, 1 independent origin\. Line \d+ of \d+\./,
  );
});

test("what is drawn is hidden from screen readers, and what they read are real buttons", async ({ page }) => {
  await openDossier(page, "tehran-meeting");
  await expect(page.getByTestId("graph").locator("canvas").first()).toBeAttached();
  const canvasHidden = await page
    .getByTestId("graph")
    .locator("canvas")
    .first()
    .evaluate((node) => node.closest("[aria-hidden=true]") !== null);
  expect(canvasHidden).toBe(true);
  await expect(page.getByRole("button", { name: /^Ismail Haniyeh/ }).first()).toBeAttached();
});

test("letters act only in the graph, and can be switched off", async ({ page }) => {
  await openDossier(page, "tehran-meeting", "sel=-");
  await page.getByRole("combobox", { name: /^Find/ }).focus();
  await page.keyboard.type("l");
  await expect(page.getByRole("combobox", { name: /^Find/ })).toHaveValue("l");
  await page.keyboard.press("Escape");

  const letters = page.getByRole("checkbox", { name: /letter keys|keyboard shortcuts/i });
  await letters.uncheck();
  while (!(await inGraph(page))) await page.keyboard.press("Tab");
  const before = await focused(page);
  await page.keyboard.press("l");
  expect(await focused(page)).toBe(before);
});

test("a filter is set, taken back and the list opened without a mouse", async ({ page }) => {
  await openDossier(page, "tehran-meeting");
  const box = page.getByRole("checkbox", { name: /^Friction/ }).first();
  await box.focus();
  await page.keyboard.press("Space");
  await expect(status(page)).toHaveText(/^9 of 11 lines/);
  await expect(box).toBeFocused();
  await page.keyboard.press("Control+z");
  await expect(status(page)).toHaveText(/^11 of 11 lines/);
  await page.getByRole("tab", { name: "Graph" }).focus();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("tab", { name: "List" })).toHaveAttribute("aria-selected", "true");
});

test("a dialog keeps the focus, and gives it back where it came from", async ({ page }) => {
  await openDossier(page, "tehran-meeting");
  await page.getByRole("button", { name: "Export" }).focus();
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("dialog", { name: "Export figure" });
  await expect(dialog).toBeVisible();
  for (let press = 0; press < 15; press += 1) {
    await page.keyboard.press("Tab");
    expect(await dialog.evaluate((node) => node.contains(document.activeElement))).toBe(true);
  }
  await page.keyboard.press("Escape");
  await expect(dialog).toBeHidden();
  await expect(page.getByRole("button", { name: "Export" })).toBeFocused();
});

test("the focus is always to be seen", async ({ page }) => {
  await openDossier(page, "tehran-meeting");
  await graphAtRest(page);
  for (let press = 0; press < 30; press += 1) {
    await page.keyboard.press("Tab");
    const seen = await page.evaluate(() => {
      const one = document.activeElement;
      if (!one || one === document.body) return "body";
      const marked = (node: Element) => {
        const style = getComputedStyle(node);
        return (
          (style.outlineStyle !== "none" && Number.parseFloat(style.outlineWidth) >= 1) ||
          style.boxShadow !== "none"
        );
      };
      const holder = one.closest("label") ?? one;
      return marked(one) || marked(holder) || (one.parentElement && marked(one.parentElement))
        ? "marked"
        : one.outerHTML;
    });
    expect(["marked", "body"]).toContain(seen);
  }
});

/** Whether the focus is inside the graph's own stop. */
function inGraph(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    const graph = document.querySelector("[data-testid=graph]");
    const holder =
      graph?.closest("[role=application], [role=group], section, figure") ?? graph?.parentElement;
    return Boolean(document.activeElement && holder?.contains(document.activeElement));
  });
}

/** Tabs forwards or backwards, whichever is nearer, until what has the focus is called so. */
async function toControl(page: Page, keys: ReturnType<typeof counted>, name: RegExp): Promise<void> {
  const order = await page.evaluate(() => {
    const all = [
      ...document.querySelectorAll<HTMLElement>("a[href], button, input, select, textarea, [tabindex]"),
    ];
    const dialog = document.querySelector("[role=dialog]");
    return all
      .filter((one) => one.tabIndex >= 0 && one.checkVisibility() && !one.hasAttribute("disabled"))
      .filter((one) => !dialog || dialog.contains(one))
      .map((one) => ({
        name: one.getAttribute("aria-label") || one.textContent?.trim() || "",
        on: one === document.activeElement,
      }));
  });
  const here = order.findIndex((one) => one.on);
  const there = order.findIndex((one) => name.test(one.name));
  const forwards = (there - here + order.length) % order.length;
  const key = forwards <= order.length - forwards ? "Tab" : "Shift+Tab";
  for (let press = 0; press < order.length && !name.test(await focused(page)); press += 1)
    await keys.press(key);
  expect(await focused(page)).toMatch(name);
}
