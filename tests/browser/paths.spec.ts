import type { Page } from "@playwright/test";
import { evidence, openDossier, query } from "./support/explorer";
import { drawing, graphAtRest } from "./support/graph";
import { expect, test } from "./support/test";

const DIRECT = "hezbollah.surprised_by.hamas";
const THROUGH_IRAN = ["hezbollah.ally_of.iran", "iran.refused_support_to.hamas"];

async function clickActor(page: Page, actor: string, modifier?: "Shift"): Promise<void> {
  const node = (await drawing(page)).nodes.find(({ id }) => id === actor);
  const pane = await page.getByTestId("graph").boundingBox();
  if (!pane || !node) throw new Error(`${actor} is not drawn`);
  if (modifier) await page.keyboard.down(modifier);
  await page.mouse.click(pane.x + node.screen.x, pane.y + node.screen.y);
  if (modifier) await page.keyboard.up(modifier);
}

function paths(page: Page) {
  return evidence(page).getByRole("region", { name: "How are they connected?" }).getByRole("listitem");
}

async function expectBothPaths(page: Page): Promise<void> {
  await expect(evidence(page)).toContainText("2 paths: 1 direct, 1 in 2 steps.");
  await expect(paths(page).first()).toContainText("Hezbollah was surprised by Hamas.");
  await expect(paths(page).last()).toContainText(
    "Hezbollah is an ally of Iran; Iran refused support to Hamas.",
  );
}

/** Ids of the lines that stand out, and of what is dimmed. */
async function emphasis(page: Page): Promise<{ selected: string[]; dimmed: string[] }> {
  await graphAtRest(page);
  return page.getByTestId("graph").evaluate((graph) => {
    const { cy } = (graph as HTMLElement & { _cyreg: { cy: import("cytoscape").Core } })._cyreg;
    const ids = (selector: string) => cy.elements(selector).map((one) => one.id());
    return { selected: ids("edge.sel").sort(), dimmed: ids(".dim") };
  });
}

test("two actors chosen with the mouse: how they are connected, in sentences", async ({ page }) => {
  await openDossier(page, "tehran-meeting", "sel=-");
  await clickActor(page, "hezbollah");
  await clickActor(page, "hamas", "Shift");
  await expect.poll(() => query(page)).toBe("sel=hezbollah,hamas");
  await expect(evidence(page).getByRole("heading", { name: "Hezbollah and Hamas" })).toBeVisible();
  await expectBothPaths(page);
  await expect(paths(page).last()).toContainText("weakest step: 1 origin");
  await expect(paths(page).last()).toContainText("Hamas gave no warning to Iran");
});

test("the same by keyboard alone, in the graph and on the card of an actor", async ({ page }) => {
  await openDossier(page, "tehran-meeting", "sel=-");
  const button = (id: string) =>
    page.getByRole("group", { name: /^Graph/ }).locator(`button[data-id="${id}"]`);
  await button("hezbollah").focus();
  await page.keyboard.press("Enter");
  await button("hamas").focus();
  await page.keyboard.press("Shift+Enter");
  await expectBothPaths(page);
  await expect(button("hezbollah")).toHaveAttribute("aria-pressed", "true");
  await expect(button("hamas")).toHaveAttribute("aria-pressed", "true");

  await openDossier(page, "tehran-meeting", "sel=hezbollah");
  await page.getByRole("combobox", { name: "How is it connected to …?" }).focus();
  // More letters wrong than a slip: "hams" would find Hamas.
  await page.keyboard.type("hamxyz");
  await expect(evidence(page)).toContainText("No actor of that name has lines.");
  for (let press = 0; press < 3; press += 1) await page.keyboard.press("Backspace");
  await expect(page.getByRole("option", { name: "Hamas", exact: true })).toBeVisible();
  await expect(page.getByRole("option", { name: "Hezbollah" })).toHaveCount(0);
  await page.keyboard.press("Enter");
  await expectBothPaths(page);

  const show = evidence(page).getByRole("button", { name: "Show in graph path 2" });
  for (let press = 0; press < 20; press += 1) {
    if (await show.evaluate((one) => one === document.activeElement)) break;
    await page.keyboard.press("Tab");
  }
  await page.keyboard.press("Enter");
  await expect.poll(() => query(page)).toBe(`sel=${THROUGH_IRAN.join()}`);
});

test("a misspelt name is found on the card too, and the search adds a second actor with Shift", async ({
  page,
}) => {
  await openDossier(page, "tehran-meeting", "sel=iran");
  await page.getByRole("combobox", { name: "How is it connected to …?" }).fill("kahemeni");
  await expect(page.getByRole("option", { name: /Ali Khamenei/ })).toContainText("Kahemeni");
  await page.keyboard.press("Escape");

  await page.keyboard.press("Control+k");
  await page.keyboard.type("israel");
  await expect(page.getByText("how is it connected to Iran?")).toBeVisible();
  await expect(page.getByRole("option", { name: /^Israel/ }).first()).toBeVisible();
  await page.keyboard.press("Shift+Enter");
  await expect.poll(() => query(page)).toBe("sel=iran,israel");
});

test("a path is drawn on demand: its lines stand out, the rest dims; Back returns to the pair", async ({
  page,
}) => {
  await openDossier(page, "tehran-meeting", "sel=hezbollah,hamas");
  await evidence(page).getByRole("button", { name: "Show in graph path 2" }).click();
  await expect.poll(() => query(page)).toBe(`sel=${THROUGH_IRAN.join()}`);
  const { selected, dimmed } = await emphasis(page);
  expect(selected).toEqual(THROUGH_IRAN);
  expect(dimmed).toEqual(expect.arrayContaining([DIRECT, "israel", "khamenei"]));
  for (const id of [...THROUGH_IRAN, "hezbollah", "iran", "hamas"]) expect(dimmed).not.toContain(id);
  await expect(evidence(page).getByRole("heading", { name: "Hezbollah to Hamas" })).toBeVisible();

  await page.goBack();
  await expectBothPaths(page);
  await page.goForward();
  await evidence(page).getByRole("button", { name: "Iran refused support to Hamas" }).click();
  await expect(evidence(page)).toContainText("we will not enter the war");
  await page.goBack();
  await evidence(page).getByRole("button", { name: "All paths between these two" }).click();
  await expectBothPaths(page);
});

test("a path in a link is restored, in the list too, and read whole without a known line", async ({
  page,
}) => {
  await openDossier(page, "tehran-meeting", `sel=${THROUGH_IRAN.join()}&view=list`);
  for (const line of THROUGH_IRAN)
    await expect(page.locator(`tr[data-line="${line}"]`)).toHaveAttribute("aria-selected", "true");
  await expect(page.locator("tr[aria-selected]")).toHaveCount(2);
  await expect(evidence(page).getByRole("heading", { name: "Path of 2 steps" })).toBeVisible();

  await openDossier(page, "tehran-meeting", `sel=${THROUGH_IRAN[0]},hamas.attacked.israel`);
  await expect(page.getByRole("region", { name: "Notices" })).toContainText(
    "do not follow on from each other",
  );
  await expect(evidence(page).getByRole("heading", { name: /Hezbollah is an ally of Iran/ })).toBeVisible();
});

test("a filter that hides every path says so, and what it hides can be looked at", async ({ page }) => {
  await openDossier(page, "tehran-meeting", "sel=hezbollah,hamas&fam=force");
  await expect(evidence(page)).toContainText("The filter hides all 2 paths between them.");
  await expect(evidence(page)).toContainText("Under the filter: 3 of 11 lines: Force.");
  await evidence(page).getByRole("button", { name: "Look without the filter" }).click();
  await expectBothPaths(page);

  await openDossier(page, "tehran-meeting", "sel=hezbollah,hamas&rel=-surprised_by");
  await expect(paths(page)).toHaveCount(1);
  await expect(evidence(page)).toContainText("1 path, in 2 steps.");
});

test("actors that nothing connects are told so", async ({ page }) => {
  await openDossier(page, "parallel", "sel=averia,corstead");
  await expect(evidence(page)).toContainText("No path of up to six steps.");
  await evidence(page).getByRole("button", { name: "About Corstead" }).click();
  await expect.poll(() => query(page)).toBe("sel=corstead");
});

test("a path brings in actors that are not drawn", async ({ page }) => {
  await openDossier(page, "many", "sel=a40,a66");
  await expect(paths(page).first()).toBeVisible();
  await paths(page)
    .first()
    .getByRole("button", { name: /Show in graph/ })
    .click();
  await expect.poll(() => query(page)).toMatch(/^sel=.*\./);
  const lines = query(page).replace(/^sel=/, "").split(",");
  const steps = lines.flatMap((line) => [line.split(".")[0], line.split(".")[2]]);
  expect(new Set(steps).size).toBeGreaterThan(2);
  await expect
    .poll(async () => (await drawing(page)).nodes.map(({ id }) => id))
    .toEqual(expect.arrayContaining(steps));
});

test("a disputed line keeps its sign on the canvas, in the list and in its sentence", async ({ page }) => {
  await openDossier(page, "disputed", "sel=-");
  const [line] = (await drawing(page)).edges.filter(({ status }) => status === "disputed");
  expect(line?.words).toContain("≠");
  await openDossier(page, "disputed", "sel=-&view=list");
  await expect(page.getByRole("row", { name: /Disputed/ })).toContainText("denied by 1");
  await openDossier(page, "disputed", "sel=averia,brunmark");
  await expect(paths(page).first()).toContainText("Averia gave aid to Brunmark (disputed).");
  await openDossier(page, "disputed", "sel=averia.aided.brunmark");
  await expect(evidence(page)).toContainText("Opened: Averia gave aid to Brunmark (disputed).");
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

  test("the paths are read in the sheet, and nothing is wider than the screen", async ({ page }) => {
    await openDossier(page, "tehran-meeting", "sel=hezbollah,hamas");
    await expectBothPaths(page);
    const wide = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(wide).toBeLessThanOrEqual(0);
    const heights = await evidence(page)
      .getByRole("button")
      .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().height));
    expect(Math.min(...heights)).toBeGreaterThanOrEqual(24);
  });
});
