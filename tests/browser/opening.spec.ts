import { evidence, filterBox, MAIN_ACTORS, NAMING_TYPES, openDossier, status } from "./support/explorer";
import { drawing } from "./support/graph";
import { expect, test } from "./support/test";

test("the front page lists each dossier with what it rests on, and leads to it", async ({ page }) => {
  await page.goto("/");
  const tehran = page
    .getByRole("listitem")
    .filter({ has: page.getByRole("link", { name: /Tehran meeting/ }) });
  await expect(tehran).toContainText(/3 reports/);
  await expect(tehran).toContainText(/21 claims/);
  await expect(tehran).toContainText(/\d+ origins?/);
  await page
    .getByRole("link", { name: /Tehran meeting/ })
    .first()
    .click();
  await expect(page).toHaveURL(/\/d\/tehran-meeting$/);
});

test("the front page says of the worked example that it is one, and it opens on the line that is denied", async ({
  page,
}) => {
  await page.goto("/");
  const card = page
    .getByRole("listitem")
    .filter({ has: page.getByRole("link", { name: /Disputed accord/ }) });
  await expect(card).toContainText("worked example");
  await expect(card).toContainText(/23 lines · 45 claims · 18 reports/);
  await card.getByRole("link").click();
  await expect(page).toHaveURL(/\/d\/disputed-accord$/);
  await expect(evidence(page)).toContainText(
    "asserted by 2 origins, denied by 1 · 10 relays · 3 unnamed voices",
  );
});

test("the quote is on the page that the server sends, before any script runs", async ({ request }) => {
  const html = await (await request.get("/d/tehran-meeting")).text();
  const outsideScripts = html
    .replace(/<script[\s\S]*?<\/script>/g, "")
    .replace(/<noscript[\s\S]*?<\/noscript>/g, "");
  expect(outsideScripts).toContain("we will not enter the war on their behalf");
  expect(outsideScripts).toContain("Evidence");
});

test("opens on the refusal, with its words, its counts and its chain four deep", async ({ page }) => {
  await openDossier(page, "tehran-meeting");
  const panel = evidence(page);
  await expect(panel).toContainText("Iran");
  await expect(panel).toContainText("refused support to");
  await expect(panel).toContainText("re: entering the war");
  await expect(panel).toContainText("1 origin");
  await expect(panel).toContainText("1 relay");
  await expect(panel).toContainText("3 unnamed voices");
  const words = "we will not enter the war on their behalf";
  await expect(panel.getByText(words)).toBeVisible();
  const claim = panel.getByRole("article").filter({ hasText: words });
  await expect(claim.getByRole("list", { name: "According to" }).getByRole("listitem")).toHaveText([
    /^Voz/,
    /^Reuters/,
    /^three senior officials/,
    /^Ali Khamenei/,
  ]);
});

test("marks an inferred date as inferred, and an undated claim as undated", async ({ page }) => {
  await openDossier(page, "tehran-meeting", "sel=khamenei.met_with.haniyeh");
  await expect(evidence(page)).toContainText("early November 2023 (inferred)");
  await openDossier(page, "tehran-meeting", "sel=khamenei.pressed_to_silence.haniyeh");
  await expect(evidence(page)).toContainText("undated");
  await expect(evidence(page)).not.toContainText("1970");
});

test("draws the six main actors with their kinds, and no one in their place", async ({ page }) => {
  await openDossier(page, "tehran-meeting");
  const { nodes } = await drawing(page);
  const kindOf = Object.fromEntries(nodes.map((node) => [node.id, node.kind]));
  for (const actor of MAIN_ACTORS) expect(Object.keys(kindOf)).toContain(actor);
  expect(kindOf).toMatchObject({ khamenei: "person", hamas: "group", iran: "state" });
});

test("draws each of the relation types that name this product, with its words on the line and a filter", async ({
  page,
}) => {
  await openDossier(page, "tehran-meeting");
  const { edges } = await drawing(page);
  for (const [relation, label] of NAMING_TYPES) {
    const edge = edges.find((one) => one.relation === relation);
    expect(edge, relation).toBeDefined();
    expect(edge?.words.replace(/\s+/g, " ")).toContain(label);
    expect(edge?.label, `${label} is labelled`).not.toBeNull();
    await expect(filterBox(page, label)).toBeChecked();
  }
});

test("gives each drawn line the data that checks rely on", async ({ page }) => {
  await openDossier(page, "tehran-meeting");
  const { edges } = await drawing(page);
  expect(edges.find((edge) => edge.line === "iran.refused_support_to.hamas")).toMatchObject({
    relation: "refused_support_to",
    family: "friction",
    subject: "iran",
    object: "hamas",
    claimCount: 4,
    origins: 1,
    status: "reported",
  });
  const roles = edges.filter((edge) => edge.line === null && edge.family === "standing");
  expect(roles.map((edge) => edge.words.replace(/\s+/g, " ")).sort()).toEqual([
    "senior political leader",
    "supreme leader",
  ]);
});

test("says what is shown, and under the graph what a line means", async ({ page }) => {
  await openDossier(page, "tehran-meeting");
  await expect(status(page)).toHaveText("11 of 11 lines, 6 of 6 actors");
  await expect(
    page.getByText("Lines show what reports say, not what we know to be true.").first(),
  ).toBeVisible();
});

test("has the tabs that work and none that does not", async ({ page }) => {
  await openDossier(page, "tehran-meeting");
  await expect(page.getByRole("tab", { name: "Graph" })).toHaveAttribute("aria-selected", "true");
  await page.getByRole("tab", { name: "List" }).click();
  await expect(page.getByRole("tab", { name: "List" })).toHaveAttribute("aria-selected", "true");
  await expect(page.getByRole("tabpanel").getByText("pressed to silence").first()).toBeVisible();
});

test("sends the same page for the same dossier: nothing in it is random", async ({ page, context }) => {
  await openDossier(page, "tehran-meeting");
  const first = await drawing(page);
  const again = await context.newPage();
  await openDossier(again, "tehran-meeting");
  expect(await drawing(again)).toEqual(first);
});
