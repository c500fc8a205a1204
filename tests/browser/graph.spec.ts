import type { Page } from "@playwright/test";
import { evidence, filterBox, openDossier, query, status } from "./support/explorer";
import { type Drawing, drawing, linesOf } from "./support/graph";
import { expect, test } from "./support/test";

async function at(page: Page, drawn: Drawing, actor: string): Promise<{ x: number; y: number }> {
  const pane = await page.getByTestId("graph").boundingBox();
  const node = drawn.nodes.find((one) => one.id === actor);
  if (!pane || !node) throw new Error(`${actor} is not drawn`);
  return { x: pane.x + node.screen.x, y: pane.y + node.screen.y };
}

async function onWords(page: Page, drawn: Drawing, line: string): Promise<{ x: number; y: number }> {
  const pane = await page.getByTestId("graph").boundingBox();
  const label = drawn.edges.find((one) => one.line === line)?.label;
  if (!pane || !label) throw new Error(`${line} has no words`);
  return { x: pane.x + (label.x1 + label.x2) / 2, y: pane.y + (label.y1 + label.y2) / 2 };
}

test("a click on the words of a line opens its evidence", async ({ page }) => {
  await openDossier(page, "tehran-meeting");
  const words = await onWords(page, await drawing(page), "khamenei.pressed_to_silence.haniyeh");
  await page.mouse.click(words.x, words.y);
  await expect(evidence(page)).toContainText("pressed Haniyeh to silence those voices");
  expect(query(page)).toBe("sel=khamenei.pressed_to_silence.haniyeh");
});

test("a click on an actor opens it, a click on the ground closes it", async ({ page }) => {
  await openDossier(page, "tehran-meeting");
  const drawn = await drawing(page);
  const hamas = await at(page, drawn, "hamas");
  await page.mouse.click(hamas.x, hamas.y);
  await expect(evidence(page).getByRole("heading", { name: "Hamas" })).toBeVisible();
  const pane = await page.getByTestId("graph").boundingBox();
  await page.mouse.click((pane?.x ?? 0) + 4, (pane?.y ?? 0) + 4);
  await expect(page).toHaveURL(/sel=-/);
});

test("selecting moves nothing and changes no line", async ({ page }) => {
  await openDossier(page, "tehran-meeting", "sel=-");
  const before = await drawing(page);
  const hamas = await at(page, before, "hamas");
  await page.mouse.click(hamas.x, hamas.y);
  const after = await drawing(page);
  expect(after.nodes.map((node) => [node.id, node.x, node.y])).toEqual(
    before.nodes.map((node) => [node.id, node.x, node.y]),
  );
  expect(linesOf(after)).toEqual(linesOf(before));
});

test("dragging pins an actor, undo and Reset positions bring it back", async ({ page }) => {
  await openDossier(page, "tehran-meeting");
  const before = await drawing(page);
  const israel = await at(page, before, "israel");
  await page.mouse.move(israel.x, israel.y);
  await page.mouse.down();
  await page.mouse.move(israel.x - 20, israel.y - 60, { steps: 5 });
  await page.mouse.up();
  await expect.poll(() => query(page)).toMatch(/p=israel/);
  const dragged = await drawing(page);
  const moved = await at(page, dragged, "israel");
  expect(Math.abs(moved.y - (israel.y - 60))).toBeLessThan(2);
  for (const node of dragged.nodes) {
    if (node.id === "israel") continue;
    expect([node.x, node.y]).toEqual(
      before.nodes.filter((one) => one.id === node.id).flatMap((one) => [one.x, one.y]),
    );
  }
  await page.reload();
  expect((await drawing(page)).nodes).toEqual(dragged.nodes);
  await page.getByRole("button", { name: "Reset positions" }).click();
  await expect.poll(() => query(page)).toBe("");
  expect((await drawing(page)).nodes).toEqual(before.nodes);
});

test("hiding an actor hides its lines, is undone, and can be shown again", async ({ page }) => {
  await openDossier(page, "tehran-meeting", "sel=hezbollah");
  await evidence(page).getByRole("button", { name: "Hide" }).click();
  await expect(status(page)).toHaveText("9 of 11 lines, 5 of 6 actors");
  expect((await drawing(page)).nodes.map((node) => node.id)).not.toContain("hezbollah");
  await page.keyboard.press("Control+z");
  await expect(status(page)).toHaveText("11 of 11 lines, 6 of 6 actors");
  await page.keyboard.press("Control+Shift+z");
  await expect(status(page)).toHaveText("9 of 11 lines, 5 of 6 actors");
  await page.getByRole("button", { name: "Remove the filter: Hidden: Hezbollah" }).click();
  await expect(status(page)).toHaveText("11 of 11 lines, 6 of 6 actors");
});

test("expanding an actor adds at most ten neighbours, and those that stood stay where they stood", async ({
  page,
}) => {
  await openDossier(page, "many");
  const ids = (await drawing(page)).nodes.map((node) => node.id);
  const expand = evidence(page).getByRole("button", { name: /^Expand/ });
  for (const id of ids) {
    await openDossier(page, "many", `sel=${id}`);
    await expect(evidence(page).getByRole("heading").first()).toBeVisible();
    if ((await expand.count()) > 0) break;
  }
  const before = await drawing(page);
  await expand.click();
  await expect.poll(() => query(page)).toMatch(/x=/);
  // Who joins is drawn as soon as there is a place.
  await expect.poll(async () => (await drawing(page)).nodes.length).toBeGreaterThan(before.nodes.length);
  const after = await drawing(page);
  const placeOf = new Map(after.nodes.map((node) => [node.id, [node.x, node.y]]));
  for (const node of before.nodes) expect(placeOf.get(node.id), node.id).toEqual([node.x, node.y]);
  const joined = after.nodes.length - before.nodes.length;
  expect(joined).toBeGreaterThan(0);
  expect(joined).toBeLessThanOrEqual(10);
});

test("hovering a row of the legend previews it and changes nothing", async ({ page }) => {
  await openDossier(page, "tehran-meeting");
  const before = await drawing(page);
  await page.getByText("Friction", { exact: true }).first().hover();
  expect(linesOf(await drawing(page))).toEqual(linesOf(before));
  expect(query(page)).toBe("");
});

test("zooming by button and back to the whole", async ({ page }) => {
  await openDossier(page, "tehran-meeting");
  const before = await drawing(page);
  await page.getByRole("button", { name: /zoom in/i }).click();
  const closer = await drawing(page);
  const spread = (drawn: Drawing) =>
    Math.max(...drawn.nodes.map((one) => one.screen.x)) - Math.min(...drawn.nodes.map((one) => one.screen.x));
  expect(spread(closer)).toBeGreaterThan(spread(before));
  await page.getByRole("button", { name: "Show all" }).click();
  expect(Math.abs(spread(await drawing(page)) - spread(before))).toBeLessThan(1);
});

test("the theme follows the system, can be chosen, and is kept", async ({ page }) => {
  const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  await page.emulateMedia({ colorScheme: "light" });
  await openDossier(page, "tehran-meeting");
  const light = await ground();
  await page.emulateMedia({ colorScheme: "dark" });
  await expect.poll(ground).not.toBe(light);
  const dark = await ground();
  await page.getByRole("button", { name: /^Theme: as the system/ }).click();
  await expect.poll(ground).toBe(light);
  await page.getByRole("button", { name: /^Theme: light/ }).click();
  await expect.poll(ground).toBe(dark);
  await page.emulateMedia({ colorScheme: "light" });
  await page.reload();
  await expect(page.getByRole("button", { name: /^Theme: dark/ })).toBeVisible();
  await expect.poll(() => ground()).toBe(dark);
  const before = await drawing(page);
  await filterBox(page, "Force").uncheck();
  expect((await drawing(page)).nodes.length).toBe(before.nodes.length);
});
