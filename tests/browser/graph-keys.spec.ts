import type { Locator, Page } from "@playwright/test";
import { openDossier, query } from "./support/explorer";
import { drawing, graphAtRest, positionsOf } from "./support/graph";
import { expect, test } from "./support/test";

const FOLD = "fold.averia.friction.brunmark";
const LINES = ["criticised", "accused", "threatened", "rejected"].map((type) => `averia.${type}.brunmark`);

function button(page: Page, id: string): Locator {
  return page.getByRole("group", { name: /^Graph/ }).locator(`button[data-id="${id}"]`);
}

async function edgeIds(page: Page): Promise<string[]> {
  return (await drawing(page)).edges.map(({ id }) => id);
}

test("a fold in focus stays folded; Enter opens it, on its first line; another choice folds it again", async ({
  page,
}) => {
  await openDossier(page, "parallel", "sel=-");
  await button(page, FOLD).focus();
  await expect.poll(() => edgeIds(page)).toContain(FOLD);
  await expect(button(page, FOLD)).toBeFocused();

  await page.keyboard.press("Enter");
  await expect(button(page, LINES[0] ?? "")).toBeFocused();
  await expect(button(page, LINES[0] ?? "")).toHaveAttribute("aria-pressed", "true");
  await expect.poll(() => edgeIds(page)).toEqual(expect.arrayContaining(LINES));
  await button(page, LINES[2] ?? "").focus();
  await page.keyboard.press("Enter");
  await expect.poll(() => query(page)).toContain(`sel=${LINES[2]}`);
  await expect.poll(() => edgeIds(page)).toEqual(expect.arrayContaining(LINES));
  await expect(button(page, LINES[2] ?? "")).toBeFocused();

  await page.goBack();
  await page.goBack();
  await expect(button(page, FOLD)).toBeFocused();
  await expect.poll(() => edgeIds(page)).not.toContain(LINES[0]);
});

test("a click on a fold opens it, and one on the ground folds it again", async ({ page }) => {
  await openDossier(page, "parallel", "sel=-");
  const fold = (await drawing(page)).edges.find(({ id }) => id === FOLD);
  const pane = await page.getByTestId("graph").boundingBox();
  if (!fold?.label || !pane) throw new Error("the fold has no words");
  const { x1, x2, y1, y2 } = fold.label;
  await page.mouse.click(pane.x + (x1 + x2) / 2, pane.y + (y1 + y2) / 2);
  await expect(button(page, LINES[0] ?? "")).toBeFocused();
  await expect.poll(() => edgeIds(page)).toEqual(expect.arrayContaining(LINES));
  await page.mouse.click(pane.x + 8, pane.y + pane.height - 8);
  await expect.poll(() => edgeIds(page)).toContain(FOLD);
});

test("Shift with arrows pans, Alt with arrows moves the actor in focus", async ({ page }) => {
  await openDossier(page, "tehran-meeting", "sel=-");
  const at = async () => positionsOf(await drawing(page)).iran ?? [];
  await button(page, "iran").focus();
  const [x = 0, , screenX = 0, screenY = 0] = await at();
  await page.keyboard.press("Shift+ArrowLeft");
  await page.keyboard.press("Shift+ArrowUp");
  expect((await at()).slice(2)).toEqual([screenX + 60, screenY + 60]);
  await expect.poll(() => query(page)).toMatch(/(^|&)z=1,/);
  await expect(button(page, "iran")).toBeFocused();

  await page.keyboard.press("Alt+ArrowRight");
  await expect.poll(() => query(page)).toMatch(/(^|&)p=iran:/);
  expect((await at())[0]).toBeGreaterThan(x + 1);
  await expect(button(page, "iran")).toBeFocused();
});

test("what gets the focus comes into sight", async ({ page }) => {
  await openDossier(page, "tehran-meeting", "sel=-&z=3,-400,-400");
  for (const actor of ["israel", "iran", "haniyeh"]) {
    await button(page, actor).focus();
    await graphAtRest(page);
    const box = await button(page, actor).boundingBox();
    const pane = await page.getByTestId("graph-pane").boundingBox();
    if (!box || !pane) throw new Error("no box");
    expect(box.x).toBeGreaterThanOrEqual(pane.x);
    expect(box.y).toBeGreaterThanOrEqual(pane.y);
    expect(box.x + box.width).toBeLessThanOrEqual(pane.x + pane.width);
    expect(box.y + box.height).toBeLessThanOrEqual(pane.y + pane.height);
  }
});

test("a camera looks at the same point in a pane of another size", async ({ page }) => {
  await openDossier(page, "tehran-meeting", "sel=-");
  await page.getByRole("button", { name: "Zoom in" }).click();
  await page.getByRole("button", { name: "Zoom in" }).click();
  await expect.poll(() => query(page)).toMatch(/(^|&)z=1\.56/);
  const before = query(page);
  await page.setViewportSize({ width: 1250, height: 700 });
  await page.waitForTimeout(600);
  const resized = positionsOf(await drawing(page));
  expect(query(page)).toBe(before);
  await page.reload();
  // The address rounds the camera.
  const reloaded = positionsOf(await drawing(page));
  for (const [actor, places] of Object.entries(resized))
    for (const [i, place] of places.entries())
      expect(Math.abs((reloaded[actor]?.[i] ?? Number.NaN) - place)).toBeLessThan(1.5);
});

test("a pan is kept where a line is chosen, or the list opened, right after it", async ({ page }) => {
  await openDossier(page, "tehran-meeting", "sel=-");
  await button(page, "iran").focus();
  await page.keyboard.press("Shift+ArrowLeft");
  await page.getByRole("tab", { name: "List" }).click();
  await expect.poll(() => query(page)).toMatch(/view=list.*z=/);
  await page.getByRole("tab", { name: "Graph" }).click();
  const [, , screenX] = positionsOf(await drawing(page)).iran ?? [];
  await button(page, "iran").focus();
  await page.keyboard.press("Shift+ArrowLeft");
  await page.keyboard.press("Enter");
  await expect.poll(() => query(page)).toMatch(/sel=iran/);
  await page.waitForTimeout(600);
  expect(positionsOf(await drawing(page)).iran?.[2]).toBeCloseTo((screenX ?? 0) + 60, 0);
});

test("actors have the same places however the view came about", async ({ page }) => {
  await openDossier(page, "many", "sel=a40");
  await graphAtRest(page);
  await page
    .getByRole("button", { name: /^Expand/ })
    .first()
    .click();
  await expect.poll(() => query(page)).toMatch(/(^|&)x=a40/);
  await page.waitForTimeout(1500);
  const byHand = positionsOf(await drawing(page));
  await page.reload();
  await page.waitForTimeout(1500);
  expect(positionsOf(await drawing(page))).toEqual(byHand);
});

test.describe("without workers", () => {
  test.use({ expected: [/no workers here/] });
  test("where no places can be found, the list is offered", async ({ page }) => {
    await page.addInitScript(() => {
      Object.defineProperty(window, "Worker", {
        value: class {
          constructor() {
            throw new Error("no workers here");
          }
        },
      });
    });
    await page.goto("/d/many");
    await expect(page.getByRole("alert").filter({ hasText: "could not be drawn" })).toBeVisible();
  });
});
