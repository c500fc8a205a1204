import { openDossier, status } from "./support/explorer";
import { drawing } from "./support/graph";
import { expect, test } from "./support/test";

const LINE = "averia.aided.brunmark";
const LEFT_OUT = "denied by a report that the filter leaves out";

/** Filters of different kinds, each of which leaves the denials of the disputed fixture out. */
const FILTERS = ["act=wire", "rep=beacon-story,courier-story", "r=2030-03-01/2030-03-03", "as=2030-03-03"];

for (const filter of FILTERS) {
  test(`no view loses the denial at ?${filter}`, async ({ page }) => {
    await openDossier(page, "disputed", filter);
    const edge = (await drawing(page)).edges.find(({ line }) => line === LINE);
    expect(edge).toMatchObject({ status: "disputed", words: expect.stringMatching(/^≠ gave aid to/) });
    const button = page.getByRole("group", { name: /^Graph/ }).getByRole("button", { name: /gave aid to/ });
    await expect(button.first()).toHaveAccessibleName(new RegExp(LEFT_OUT));

    await page.getByRole("tab", { name: "List" }).click();
    const row = page.getByRole("tabpanel").locator(`[data-line="${LINE}"]`);
    await expect(row).toContainText(LEFT_OUT);

    await page.getByRole("tab", { name: "Timeline" }).click();
    const onTimeline = page.getByRole("tabpanel").locator(`[data-line="${LINE}"]`);
    await expect(onTimeline).toContainText(LEFT_OUT);
    await expect(onTimeline.getByRole("button")).toHaveAccessibleName(new RegExp(LEFT_OUT));
    await expect(onTimeline.locator("svg.lucide-equal-not")).toBeVisible();

    await page.getByRole("button", { name: "Export" }).click();
    await expect(page.getByRole("dialog").getByRole("img")).toHaveAttribute("alt", new RegExp(LEFT_OUT));
  });
}

test("the card beside the pointer says once what is left out", async ({ page }) => {
  await openDossier(page, "disputed", FILTERS[0]);
  const { nodes } = await drawing(page);
  const [one, other] = ["averia", "brunmark"].map((id) => nodes.find((node) => node.id === id)!.screen);
  const middle = { x: (one!.x + other!.x) / 2, y: (one!.y + other!.y) / 2 };
  await page.getByTestId("graph").hover({ position: middle });
  const card = page.locator("div[aria-hidden=true]:has(> strong)", { hasText: LEFT_OUT });
  await expect(card).toBeVisible();
  expect((await card.textContent())?.split(LEFT_OUT)).toHaveLength(2);
});

test("“Disputed only” keeps the line that is drawn as disputed, also where its denial is left out", async ({
  page,
}) => {
  await openDossier(page, "disputed", "as=2030-03-03");
  await page.getByRole("checkbox", { name: /^Disputed only/ }).check();
  await expect(status(page)).toHaveText(/^1 of 1 line\b/);
  expect((await drawing(page)).edges.find(({ line }) => line === LINE)).toMatchObject({ status: "disputed" });
});

test("the timeline says what is not actual, and what was withdrawn", async ({ page }) => {
  await openDossier(page, "disputed-accord", "view=timeline&cs=accepted,withdrawn&act=meridian,kestrel");
  const row = (line: string) => page.getByRole("tabpanel").locator(`[data-line="${line}"]`);
  const withdrawn = row("brannoch.mediated_for.velmar");
  await expect(withdrawn).toContainText("(withdrawn)");
  await expect(withdrawn.getByRole("button")).toHaveAccessibleName(/\(withdrawn\)/);
  const released = row("coast-guard.released.fishers-union");
  await expect(released.getByRole("button")).toHaveAccessibleName(/\(future\)/);
});

test("nobody is said to be left out where nothing is filtered", async ({ page }) => {
  await openDossier(page, "disputed", "view=list");
  await expect(page.getByRole("tabpanel")).not.toContainText("leaves out");
});
