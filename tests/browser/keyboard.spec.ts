import { readFileSync } from "node:fs";
import type { Locator, Page } from "@playwright/test";
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
  await toGraph(page, keys);
  await keys.press("l");
  await expect.poll(() => focused(page)).toMatch(/Line \d+ of \d+/);
  await keys.press("Enter");
  const claim = evidence(page).getByRole("article").first();
  await expect(claim).toBeVisible();
  await expect(claim).toContainText("“");

  await keys.press("Control+Shift+e");
  const dialog = page.getByRole("dialog", { name: "Export figure" });
  // Until the figure is drawn the button is none to stop at.
  await expect(dialog.getByRole("button", { name: /^Download/ })).toBeEnabled();
  for (let press = 0; press < 20 && !/^Download/.test(await focused(page)); press += 1)
    await keys.press("Tab");
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
  await toGraph(page, counted(page));
  const stops = graphGroup(page).locator("[data-id]:is(button)");
  const inTabOrder = () =>
    stops.evaluateAll((all) => all.filter((one) => (one as HTMLElement).tabIndex >= 0).length);
  await expect.poll(() => inTabOrder()).toBe(1);
  const first = await focused(page);
  const walked = new Set([first]);
  for (const arrow of ["ArrowRight", "ArrowUp", "ArrowLeft", "ArrowDown"]) {
    await page.keyboard.press(arrow);
    walked.add(await focused(page));
  }
  expect(walked.size).toBeGreaterThan(2);
  await page.keyboard.press("l");
  const line = await focused(page);
  expect(line).toMatch(/Line \d+ of 11/);
  await page.keyboard.press("l");
  await expect.poll(() => focused(page)).not.toBe(line);
  await expect.poll(() => inTabOrder()).toBe(1);
  await page.keyboard.press("Escape");
  await expect.poll(() => inGraph(page)).toBe(false);
});

test("what a drag does, keys do: Alt and arrows move an actor, Shift and arrows the drawing", async ({
  page,
}) => {
  await openDossier(page, "tehran-meeting", "sel=-");
  await toGraph(page, counted(page));
  const name = await focused(page);
  const at = () => graphGroup(page).getByRole("button", { name }).first().boundingBox();
  const before = await at();
  await page.keyboard.press("Alt+ArrowUp");
  await expect(page).toHaveURL(/[?&]p=/);
  await graphAtRest(page);
  expect((await at())?.y).toBeLessThan(before?.y ?? 0);
  await page.keyboard.press("Control+z");
  await expect(page).not.toHaveURL(/[?&]p=/);
  await graphAtRest(page);
  expect(await at()).toEqual(before);
  await page.keyboard.press("Shift+ArrowLeft");
  await expect(page).toHaveURL(/[?&]z=/);
  await graphAtRest(page);
  expect((await at())?.x).not.toBe(before?.x);
});

test("a line is spoken as a sentence with its status, its origins and its place among the lines", async ({
  page,
}) => {
  await openDossier(page, "tehran-meeting", "sel=-");
  await toGraph(page, counted(page));
  const spoken = await graphGroup(page).getByRole("button").allTextContents();
  expect(spoken.join("\n")).toMatch(
    /Iran refused support to Hamas, about entering the war\. Reported, 1 independent origin\. Line \d+ of 11\./,
  );
  expect(spoken.filter((words) => /Line \d+ of 11\.$/.test(words.trim()))).toHaveLength(11);
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

  await toGraph(page, counted(page));
  await page.getByRole("checkbox", { name: /letter keys/i }).uncheck();
  await graphGroup(page).getByRole("button").first().focus();
  const before = await focused(page);
  await page.keyboard.press("l");
  await expect.poll(() => focused(page)).toBe(before);
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
  await expect(dialog.getByRole("button", { name: "Download" })).toBeFocused();
  for (let press = 0; press < 15; press += 1) {
    await page.keyboard.press("Tab");
    // The guards at both ends of the dialog hold the focus for a moment before they pass it on.
    await expect.poll(() => dialog.evaluate((node) => node.contains(document.activeElement))).toBe(true);
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

/** What stands for the graph to keyboards and screen readers. */
function graphGroup(page: Page): Locator {
  return page.getByRole("group", { name: /^Graph/ });
}

/** Whether the focus is on an actor or a line of the graph. */
function inGraph(page: Page): Promise<boolean> {
  return graphGroup(page).evaluate(
    (group) => group.contains(document.activeElement) && document.activeElement?.tagName === "BUTTON",
  );
}

/** Goes to the graph as a person would: by the link that skips what comes before it, then by Tab. */
async function toGraph(page: Page, keys: ReturnType<typeof counted>): Promise<void> {
  await keys.press("Tab");
  if (/^Skip to/.test(await focused(page))) await keys.press("Enter");
  for (let press = 0; press < 80 && !(await inGraph(page)); press += 1) await keys.press("Tab");
  await expect.poll(() => inGraph(page)).toBe(true);
}
