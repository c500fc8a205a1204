import { evidence, filterBox, listedLines, openDossier, SIZES, status } from "./support/explorer";
import { drawing, linesOf } from "./support/graph";
import { expect, test } from "./support/test";

test("empty: says that there are no claims yet, and offers no figure of nothing", async ({ page }) => {
  await openDossier(page, "empty");
  await expect(page.getByText("This dossier has no claims yet")).toBeVisible();
  await expect(status(page)).toHaveText("0 of 0 lines, 0 of 0 actors");
});

test("one: one line, one claim, one origin in the outlet's own voice", async ({ page }) => {
  await openDossier(page, "one");
  await expect(status(page)).toHaveText(/^1 of 1 lines?, 2 of 2 actors/);
  await expect(evidence(page)).toContainText("Averia sent grain to Brunmark");
  await expect(evidence(page)).toContainText("own voice");
});

test("many: opens on the 25 actors with most lines, says so, and leads to more", async ({
  page,
  request,
}) => {
  await openDossier(page, "many");
  const first = await drawing(page);
  const counts = linesOfActors(await (await request.get("/api/dossiers/many")).json());
  const drawnIds = first.nodes.map((node) => node.id);
  expect(drawnIds).toHaveLength(25);
  const least = Math.min(...drawnIds.map((id) => counts.get(id) ?? 0));
  for (const [id, count] of counts) if (count > least) expect(drawnIds).toContain(id);
  // On a smaller pane fewer fit; whatever is left out is said, with the ways to it.
  const said = page.getByText(/\b25 of 80 actors\b/);
  await expect(said).toBeVisible();
  await expect(said).toContainText(/search/);
  await expect(said).toContainText(/list/);
});

for (const size of SIZES) {
  test(`many: opens within its pane, with names that can be read, at ${size.width} × ${size.height}`, async ({
    page,
  }) => {
    await page.setViewportSize(size);
    await openDossier(page, "many", "sel=-");
    const { nodes, pane } = await drawing(page);
    const outside = nodes.filter(
      ({ box }) => box.x1 < 0 || box.y1 < 0 || box.x2 > pane.width || box.y2 > pane.height,
    );
    expect(outside.map(({ id }) => id)).toEqual([]);
    expect(nodes).toHaveLength({ 1440: 25, 1024: 20, 390: 14 }[size.width]);
    const [one, other] = [nodes[0]!, nodes.find(({ x }) => x !== nodes[0]!.x)!];
    const zoom = (one.screen.x - other.screen.x) / (one.x - other.x);
    // Names of 14 px have 12 px at least.
    expect(14 * zoom).toBeGreaterThanOrEqual(11.99);
  });
}

test("many: the list has every line, also those that are not drawn", async ({ page, request }) => {
  await openDossier(page, "many", "view=list");
  const [shown, total] = ((await status(page).textContent())?.match(/\d+/g) ?? []).map(Number);
  expect(new Set(await listedLines(page)).size).toBe(shown);
  const { dossiers } = await (await request.get("/api/dossiers")).json();
  const told = dossiers.find((dossier: { id: string }) => dossier.id === "many").lines;
  expect(total, "the page and the address that lists dossiers count the same lines").toBe(told);
});

test("disputed: the denial stands beside the assertion, with its own origins", async ({ page }) => {
  await openDossier(page, "disputed");
  const panel = evidence(page);
  await expect(panel).toContainText(/disputed/i);
  await expect(panel).toContainText("1 origin");
  await expect(panel).toContainText("10 relays");
  await expect(panel).toContainText("no grain reached us from Averia");
  const { edges } = await drawing(page);
  expect(edges.find((edge) => edge.line === "averia.aided.brunmark")).toMatchObject({
    status: "disputed",
    origins: 1,
  });
  expect(edges.some((edge) => edge.words.includes("≠"))).toBe(true);
  await page.getByRole("checkbox", { name: /^Disputed only/ }).check();
  await expect(status(page)).toHaveText(/^1 of 1 lines?/);
});

test("parallel: up to three lines fan out, four and more fold with a count, a denial stays apart", async ({
  page,
}) => {
  await openDossier(page, "parallel", "sel=-");
  const { edges } = await drawing(page);
  const corstead = edges.filter((edge) => edge.subject === "corstead" && edge.object === "dunmere");
  expect(corstead.filter((edge) => edge.line !== null)).toHaveLength(3);
  const folds = edges.filter((edge) => edge.id.startsWith("fold."));
  expect(folds.length).toBeGreaterThanOrEqual(1);
  for (const fold of folds) expect(fold.words).toMatch(/\d/);
  const denied = edges.find((edge) => edge.line === "averia.refused_support_to.brunmark");
  expect(denied, "the disputed line is drawn by itself").toMatchObject({ status: "disputed" });

  await page.getByRole("tab", { name: "List" }).click();
  await expect.poll(() => listedLines(page)).toHaveLength(18);
});

test("parallel: a fold opens when one of its lines is selected", async ({ page }) => {
  await openDossier(page, "parallel", "sel=brunmark.accused.averia");
  expect(linesOf(await drawing(page))).toContain("brunmark.accused.averia");
});

test("long names: shortened in the graph, whole in the evidence", async ({ page }) => {
  await openDossier(page, "long-names");
  await page.getByRole("tab", { name: "List" }).click();
  await page
    .getByRole("tabpanel")
    .getByRole("button", { name: /refused/ })
    .first()
    .click();
  await expect(evidence(page)).toContainText(
    "The Permanent Intergovernmental Commission for the Orderly Settlement",
  );
  const wide = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(wide).toBeLessThanOrEqual(0);
});

test("right to left: names are drawn, found and read in their own direction", async ({ page }) => {
  await openDossier(page, "rtl");
  const { nodes } = await drawing(page);
  expect(nodes.map((node) => node.id)).toEqual(expect.arrayContaining(["blue-river", "north", "salim"]));
  await page.getByRole("combobox", { name: /^Find/ }).fill("سليم");
  await expect(page.getByRole("option", { name: /سليم بن الوادي/ }).first()).toBeVisible();
});

test("hostile: nothing in a bundle is run, everything is shown as text", async ({ page }) => {
  page.on("dialog", (dialog) => {
    throw new Error(`a script of the bundle ran: ${dialog.message()}`);
  });
  for (const query of ["", "view=list", "view=list&lay=sentences", "sel=constructor", "sel=tostring"]) {
    await openDossier(page, "hostile", query);
    await page.waitForTimeout(100);
  }
  await expect(page).toHaveTitle(/<script>alert\(1\)<\/script>/);
  await openDossier(page, "hostile");
  const { nodes } = await drawing(page);
  expect(nodes.map((node) => node.id).sort()).toEqual(["constructor", "hasownproperty", "tostring"]);
  await filterBox(page, "met with").uncheck();
  await page.getByRole("button", { name: "Export" }).click();
  await expect(page.getByRole("dialog", { name: "Export figure" })).toBeVisible();
  await page.goto("/");
  await expect(page.getByText("</title><script>alert(1)</script>").first()).toBeVisible();
});

test.describe("a canvas that fails", () => {
  // What went wrong belongs in the console; that react-cytoscapejs then clears up what it never made is its own.
  test.use({ expected: [/could not be drawn|Could not create canvas|reading 'destroy'/] });

  test("leads to the list", async ({ page }) => {
    await page.addInitScript(() => {
      HTMLCanvasElement.prototype.getContext = () => null;
    });
    await page.goto("/d/tehran-meeting");
    await expect(page.getByText(/graph (can ?not|could not) be drawn/i)).toBeVisible();
    await page
      .getByRole("button", { name: /list/i })
      .or(page.getByRole("tab", { name: "List" }))
      .first()
      .click();
    await expect(page.getByRole("tabpanel").getByText("pressed to silence").first()).toBeVisible();
  });
});

test.describe("offline", () => {
  // The browser looks for the page's icon again by itself.
  test.use({ expected: [/ERR_INTERNET_DISCONNECTED.*icon/] });

  test("says so, and goes on filtering", async ({ page, context }) => {
    await openDossier(page, "tehran-meeting");
    await context.setOffline(true);
    await expect(page.getByRole("region", { name: "Notices" })).toContainText(/offline/i);
    await filterBox(page, "Force").uncheck();
    await expect(status(page)).toHaveText(/^8 of 11 lines/);
    await context.setOffline(false);
    await expect(page.getByText(/You are offline/)).toBeHidden();
  });
});

/** Returns in how many lines of a bundle each actor stands, lines of withdrawn claims alone left out. */
function linesOfActors(bundle: {
  claims: { subject: string; relation: string; object: string; status: string }[];
}): Map<string, number> {
  const standing = bundle.claims.filter((claim) => claim.status !== "withdrawn");
  const ends = new Map(
    standing.map((claim) => [`${claim.subject}.${claim.relation}.${claim.object}`, claim]),
  );
  const counts = new Map<string, number>();
  for (const { subject, object } of ends.values()) {
    for (const id of new Set([subject, object])) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return counts;
}
