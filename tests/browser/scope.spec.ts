import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { evidence, openDossier, query, status } from "./support/explorer";
import { type RunningServer, startServer } from "./support/server";
import { expect, test } from "./support/test";

// What a browser is sent is a setting of the server, so these tests have one of their own, with a dossier of 6,000 claims.
test.describe.configure({ mode: "default" });

const BUDGET = 2_500;
const CLAIMS = 6_000;
let server: RunningServer;
const shared = process.env.RELATA_TEST_URL;

test.beforeAll(async () => {
  test.setTimeout(10 * 60_000);
  server = await startServer({ RELATA_BROWSER_CLAIMS: String(BUDGET) });
  const folder = mkdtempSync(join(tmpdir(), "relata-events-"));
  const file = join(folder, "events.tsv");
  await server.relata(["bench-data", "--claims", String(CLAIMS), "--seed", "1", "--out", file]);
  await server.relata(["import", file, "--dossier", "events"]);
  rmSync(folder, { recursive: true });
  process.env.RELATA_TEST_URL = server.url;
});
test.afterAll(async () => {
  process.env.RELATA_TEST_URL = shared;
  await server.stop();
});

const part = (page: Page) => page.getByRole("region", { name: "Part of the dossier" });
const find = (page: Page) => page.getByRole("combobox", { name: /^Find/ });

interface Records {
  readonly actors: {
    readonly fields: readonly { readonly field: string; readonly values: readonly unknown[] }[];
  };
}

/** An actor of the dossier that is not in the part that it opens on, by a name that no other has. */
async function someoneElsewhere(page: Page): Promise<{ id: string; name: string }> {
  const records = (await (
    await page.request.get("/api/dossiers/events/records.json?scope=top:300")
  ).json()) as Records;
  const here = new Set(records.actors.fields.find(({ field }) => field === "id")?.values);
  const bundle = (await (await page.request.get("/api/dossiers/events")).json()) as {
    actors: { id: string; name: string }[];
    claims: { subject: string; object: string }[];
  };
  const found = bundle.actors.find(
    ({ id, name }) =>
      !here.has(id) &&
      name.length > 12 &&
      bundle.claims.some(({ subject, object }) => subject === id || object === id),
  );
  if (!found) throw new Error("everybody is in the part that the dossier opens on");
  return found;
}

test("a dossier above the budget opens on its strongest actors, and says so", async ({ page }) => {
  await openDossier(page, "events");
  await expect(part(page)).toContainText(/[\d,]+ of 6,000 claims: the \d+ actors with most lines/);
  await expect(part(page)).toContainText("All counts are of this part");
  await expect(page).toHaveTitle(/events/);
  expect(new URL(page.url()).search).toBe("");
  const found = await new AxeBuilder({ page }).include("[aria-label='Part of the dossier']").analyze();
  expect(found.violations).toEqual([]);
});

test("one within the budget is there whole, and a scope in its link is answered with a sentence", async ({
  page,
}) => {
  await openDossier(page, "tehran-meeting", "scope=near:iran");
  await expect(part(page)).toBeHidden();
  await expect(status(page)).toHaveText(/11 of 11 lines/);
  await expect(page.getByText("All of it is here, so that was not needed.")).toBeVisible();
});

test("finds somebody who is not in the part, and brings in the neighbourhood", async ({ page }) => {
  await openDossier(page, "events");
  const { id, name } = await someoneElsewhere(page);
  await find(page).fill(name);
  const group = page.getByRole("group", { name: /Not in this part/ });
  await group.getByRole("option").filter({ hasText: name }).first().click();
  await expect.poll(() => query(page)).toContain(`scope=near:${id}`);
  await expect(part(page)).toContainText(`everything on ${name}`);
  await expect(evidence(page).getByRole("heading", { name }).first()).toBeVisible();
});

test.describe("asked for too much", () => {
  // The console tells of every answer that is no.
  test.use({ expected: [/console: Failed to load resource.* 413 /] });

  test("another part is chosen by keys alone; what cannot be had is said in the dialog", async ({ page }) => {
    await openDossier(page, "events");
    await part(page)
      .getByRole("button", { name: /Change part/ })
      .focus();
    await page.keyboard.press("Enter");
    const dialog = page.getByRole("dialog", { name: /Which part/ });
    await expect(dialog).toBeVisible();
    const found = await new AxeBuilder({ page }).include("[role=dialog]").analyze();
    expect(found.violations).toEqual([]);
    await dialog.getByRole("radio", { name: /within some days/ }).check();
    await dialog.getByRole("button", { name: "Show this part" }).press("Enter");
    await expect(dialog.getByRole("alert")).toHaveText("Give the first and the last day.");
    await dialog.getByLabel("From").fill("1990-01-01");
    await dialog.getByLabel("to", { exact: true }).fill("2030-01-01");
    await dialog.getByRole("button", { name: "Show this part" }).press("Enter");
    await expect(dialog.getByRole("alert")).toContainText("more than 2,500 claims");
    await dialog.getByRole("radio", { name: /most lines/ }).check();
    await dialog.getByRole("radio", { name: "100 actors" }).check();
    await dialog.getByRole("button", { name: "Show this part" }).press("Enter");
    await expect.poll(() => query(page)).toContain("scope=top:100");
    await expect(part(page)).toContainText(/the \d+ actors with most lines/);
  });
});

test("a scope that cannot be read, or names nobody, is reported, and the dossier opens", async ({ page }) => {
  await openDossier(page, "events", "scope=everything");
  await expect(page.getByText(/“scope=everything” of this link could not be read/)).toBeVisible();
  await expect(part(page)).toContainText("with most lines");
  await openDossier(page, "events", "scope=near:nobody-at-all");
  await expect(page.getByText(/“nobody-at-all”.* What the dossier opens on is shown instead/)).toBeVisible();
  await expect(part(page)).toContainText("with most lines");
});

test("the filters stay in another part, and its figure says that it is one", async ({ page }) => {
  await openDossier(page, "events", "fam=force&scope=top:50");
  await expect(status(page)).toHaveText(/^[\d,]+ of [\d,]+ lines/);
  await page.getByRole("button", { name: /Export/ }).click();
  const dialog = page.getByRole("dialog", { name: "Export figure" });
  await expect(dialog).toContainText(/of 6,000 claims: the 50 actors/);
});

test.describe("while it loads", () => {
  test.use({ expected: [/console: Failed to load resource/] });

  test("says how much has come, can be stopped and begun again, and tries again what failed", async ({
    page,
  }) => {
    let isBroken = true;
    await page.route("**/claims.arrow*", async (route) => {
      if (isBroken)
        await route.fulfill({ status: 503, json: { title: "Too much is going on at the moment." } });
      else await route.continue();
    });
    await page.goto("/d/events");
    await expect(page.getByRole("alert").filter({ hasText: "could not be loaded" })).toContainText(
      "Too much is going on",
    );
    isBroken = false;
    await page.getByRole("button", { name: "Try again" }).click();
    await expect(part(page)).toBeVisible();

    await page.route("**/records.json*", () => undefined);
    await page.reload();
    await expect(page.getByRole("status").filter({ hasText: "Loading claims" })).toBeVisible();
    await page.getByRole("button", { name: "Stop" }).click();
    await expect(page.getByText("Loading was stopped.")).toBeVisible();
    await page.unroute("**/records.json*");
    await page.getByRole("button", { name: "Load it" }).click();
    await expect(part(page)).toBeVisible();
  });
});

test("over HTTP all of it is refused with what to ask for, and a part is not", async ({ request }) => {
  const whole = await request.get("/api/dossiers/events/claims.arrow");
  expect(whole.status()).toBe(413);
  expect(await whole.json()).toMatchObject({ detail: expect.stringContaining("top:300") });
  for (const scope of ["everything", "near:nobody-at-all", "top:0"])
    expect((await request.get(`/api/dossiers/events/claims.arrow?scope=${scope}`)).status()).toBe(400);
  const near = await request.get("/api/dossiers/events/scope?scope=top:50");
  expect(await near.json()).toMatchObject({ about: expect.any(Number), claims: expect.any(Number) });
  const lines = await request.get("/api/dossiers/events/lines?fam=force");
  expect(((await lines.json()) as { total: number }).total).toBeGreaterThan(0);
  expect((await request.get("/api/dossiers/events/lines?fam=nothing")).status()).toBe(400);
});
