import type { Page } from "@playwright/test";
import { evidence, openDossier, query } from "./support/explorer";
import { type Drawing, drawing, type Rectangle } from "./support/graph";
import { expect, test } from "./support/test";

/** A dossier opens on so many actors and strokes at most; a fifth more strokes where then none is left out. */
const ACTORS = 25;
const STROKES = 90;

const notice = (page: Page) => page.getByTestId("graph-notice");
const overlap = (a: Rectangle, b: Rectangle) => a.x1 < b.x2 && b.x1 < a.x2 && a.y1 < b.y2 && b.y1 < a.y2;

function expectReadable({ nodes, edges, pane }: Drawing): void {
  for (const [at, one] of nodes.entries()) {
    for (const other of nodes.slice(at + 1))
      expect(overlap(one.box, other.box), `${one.id} and ${other.id}`).toBe(false);
    expect(one.box.x1, one.id).toBeGreaterThanOrEqual(0);
    expect(one.box.y1, one.id).toBeGreaterThanOrEqual(0);
    expect(one.box.x2, one.id).toBeLessThanOrEqual(pane.width);
    expect(one.box.y2, one.id).toBeLessThanOrEqual(pane.height);
  }
  const words = edges.flatMap(({ label }) => label ?? []);
  for (const [at, one] of words.entries())
    expect(words.slice(at + 1).filter((other) => overlap(one, other))).toEqual([]);
  for (const label of words) expect(nodes.filter(({ box }) => overlap(box, label))).toEqual([]);
  // Everybody who is drawn has a line.
  for (const { id } of nodes)
    expect(
      edges.some(({ subject, object }) => subject === id || object === id),
      id,
    ).toBe(true);
}

const placesOf = ({ nodes }: Drawing) => new Map(nodes.map(({ id, x, y }) => [id, `${x} ${y}`]));

for (const id of ["crowd", "icews-2018"]) {
  test(`${id} opens on few actors and strokes, none over another, and says what it leaves out`, async ({
    page,
    request,
  }) => {
    const { dossiers } = await (await request.get("/api/dossiers")).json();
    const isThere = dossiers.some((dossier: { id: string }) => dossier.id === id);
    test.skip(!isThere, `${id} is not on this machine (../shared/datasets)`);
    await openDossier(page, id);
    const drawn = await drawing(page);
    expect(drawn.nodes).toHaveLength(ACTORS);
    expect(drawn.edges.length).toBeLessThanOrEqual(STROKES);
    expectReadable(drawn);
    await expect(notice(page)).toContainText(/25 of [\d,]+ actors/);
    await expect(notice(page)).toContainText(
      /strongest of [\d,]+ strokes stand for [\d,]+ of the [\d,]+ lines/,
    );
  });
}

test("more strokes are drawn in steps, in the link, and nobody moves", async ({ page }) => {
  await openDossier(page, "crowd");
  const before = await drawing(page);
  await notice(page).getByRole("button", { name: "Draw more" }).click();
  await expect.poll(() => query(page)).toBe("draw=150");
  const after = await drawing(page);
  expect(after.edges.length).toBeGreaterThan(before.edges.length);
  expect(after.edges.length).toBeLessThanOrEqual(150);
  expect(placesOf(after)).toEqual(placesOf(before));
  await page.getByRole("button", { name: "Undo" }).click();
  await expect.poll(() => query(page)).toBe("");
});

test("a folded stroke opens as a list of its lines, and one of them is drawn by itself", async ({ page }) => {
  await openDossier(page, "crowd");
  const before = await drawing(page);
  const fold = before.edges.find((edge) => edge.id.startsWith("fold.") && Number(edge.words) > 2);
  if (!fold) throw new Error("nothing is folded");
  await page.locator(`button[data-id="${fold.id}"]`).focus();
  await page.keyboard.press("Enter");
  await expect.poll(() => query(page)).toBe(`sel=${fold.id}`);
  const lines = evidence(page).getByRole("listitem").getByRole("button");
  await expect.poll(() => lines.count()).toBeGreaterThan(2);
  await expect(evidence(page)).toContainText("drawn as one");
  await lines.first().click();
  await expect.poll(() => query(page)).toMatch(/^sel=[\w-]+\.[\w-]+\.[\w-]+$/);
  const selected = query(page).slice("sel=".length);
  const after = await drawing(page);
  expect(after.edges.map((edge) => edge.line)).toContain(selected);
  expect(placesOf(after)).toEqual(placesOf(before));
});

test("expanding adds ten neighbours at a time, collapsing takes them away, and whoever stood stays", async ({
  page,
}) => {
  await openDossier(page, "crowd");
  const before = await drawing(page);
  const id = before.nodes[0]?.id ?? "";
  await openDossier(page, "crowd", `sel=${id}`);
  for (const times of [1, 2]) {
    await evidence(page).getByRole("button", { name: "Expand (+10)" }).click();
    await expect.poll(() => query(page)).toContain(`x=${Array(times).fill(id).join(",")}`);
    await expect.poll(async () => (await drawing(page)).nodes.length).toBe(ACTORS + 10 * times);
  }
  const after = placesOf(await drawing(page));
  for (const [actor, place] of placesOf(before)) expect(after.get(actor), actor).toBe(place);
  await evidence(page).getByRole("button", { name: "Collapse" }).click();
  await expect.poll(async () => (await drawing(page)).nodes.length).toBe(ACTORS);
});

test("an actor in focus is drawn with its neighbours alone, and all the others again", async ({ page }) => {
  await openDossier(page, "crowd");
  const before = await drawing(page);
  const id = before.nodes.at(-1)?.id ?? "";
  await openDossier(page, "crowd", `sel=${id}`);
  await evidence(page).getByRole("button", { name: "Only its neighbours" }).click();
  await expect.poll(() => query(page)).toContain(`near=${id}`);
  await expect(notice(page)).toContainText("and neighbours");
  const near = await drawing(page);
  const places = placesOf(near);
  for (const [actor, place] of placesOf(before))
    if (places.has(actor)) expect(places.get(actor), actor).toBe(place);
  await notice(page).getByRole("button", { name: "Draw the others again" }).click();
  await expect.poll(() => query(page)).not.toContain("near=");
});

test.describe("in a small window", () => {
  test.use({ viewport: { width: 1024, height: 768 } });
  test("all actors stand in the room that there is", async ({ page }) => {
    await openDossier(page, "crowd");
    const drawn = await drawing(page);
    expect(drawn.nodes).toHaveLength(ACTORS);
    expectReadable(drawn);
  });
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 390, height: 844 } });
  test("fewer actors are drawn, in the room that there is", async ({ page }) => {
    await openDossier(page, "crowd");
    const drawn = await drawing(page);
    expect(drawn.nodes.length).toBeLessThan(ACTORS);
    expectReadable(drawn);
  });
});
