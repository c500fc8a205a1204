import { readFileSync } from "node:fs";
import type { Download, Locator, Page } from "@playwright/test";
import type { Bundle } from "@/lib/domain/bundle";
import { openDossier } from "./support/explorer";
import { expect, test } from "./support/test";

async function openData(page: Page): Promise<Locator> {
  await page.getByRole("button", { name: "Export" }).click();
  const dialog = page.getByRole("dialog", { name: "Export figure" });
  await dialog.getByRole("tab", { name: "Data" }).click();
  await expect(dialog.getByRole("group", { name: "File format" })).toBeVisible();
  return dialog;
}

async function downloaded(page: Page, saves: Locator): Promise<{ name: string; text: string }> {
  const event = page.waitForEvent("download");
  await saves.click();
  return contentOf(await event);
}

async function contentOf(download: Download): Promise<{ name: string; text: string }> {
  return { name: download.suggestedFilename(), text: readFileSync(await download.path(), "utf8") };
}

const save = (dialog: Locator) => dialog.getByText("Download data", { exact: true });

/** Returns the ids of the edges, which begin with those of their lines, sorted. */
function edgesOf(page: Page, gexf: string): Promise<string[]> {
  return page.evaluate((source) => {
    const document = new DOMParser().parseFromString(source, "application/xml");
    if (document.querySelector("parsererror")) throw new Error("not well-formed");
    return [...document.querySelectorAll("edge")].map((edge) => edge.id).sort();
  }, gexf);
}

test("GEXF of what is shown has the lines that the filter leaves, and no other", async ({ page }) => {
  await openDossier(page, "tehran-meeting", "fam=contact");
  const dialog = await openData(page);
  await dialog.getByRole("radio", { name: "GEXF 1.3" }).check();
  await dialog.getByRole("radio", { name: "What is shown" }).check();
  await expect(dialog.getByText(/^2 of 11 lines, with all \d+ claims on them/)).toBeVisible();
  const part = await downloaded(page, save(dialog));
  expect(part.name).toBe("tehran-meeting-part.gexf");
  const contact = ["khamenei.met_with.haniyeh", "khamenei.told.haniyeh"];
  expect(await edgesOf(page, part.text)).toEqual(contact);
  await expect(dialog.getByText("Saved tehran-meeting-part.gexf.")).toBeVisible();

  await dialog.getByRole("radio", { name: "Everything" }).check();
  const all = await downloaded(page, save(dialog));
  expect(all.name).toBe("tehran-meeting.gexf");
  const edges = await edgesOf(page, all.text);
  expect(edges.length).toBeGreaterThanOrEqual(11);
  expect(edges).toEqual(expect.arrayContaining(contact));
});

test("everything is a link, whose file is the bundle, byte for byte", async ({ page, request }) => {
  await openDossier(page, "tehran-meeting");
  const dialog = await openData(page);
  await expect(dialog.getByText(/what is shown is everything/)).toBeVisible();
  await expect(dialog.getByRole("radio", { name: "What is shown" })).toBeDisabled();
  await expect(dialog.getByRole("link", { name: "Download data" })).toHaveAttribute(
    "href",
    /export\?format=bundle/,
  );
  const { name, text } = await downloaded(page, save(dialog));
  expect(name).toBe("tehran-meeting.json");
  expect(text).toBe(await (await request.get("/api/dossiers/tehran-meeting")).text());
  await expect(dialog.getByText("Your browser is saving tehran-meeting.json.")).toBeVisible();
});

test("each format says what it is for and what it cannot carry, and a bundle is no part", async ({
  page,
}) => {
  await openDossier(page, "tehran-meeting", "fam=contact");
  const dialog = await openData(page);
  const formats = dialog.getByRole("group", { name: "File format" }).getByRole("radio");
  await expect(formats).toHaveCount(11);
  await dialog.getByRole("radio", { name: "FollowTheMoney" }).check();
  await expect(dialog.getByText(/it has no place for denials/)).toBeVisible();
  await dialog.getByRole("radio", { name: "CSV for spreadsheets" }).check();
  await expect(dialog.getByText(/further quotes, .* have no place/)).toBeVisible();
  await expect(dialog.getByText("tehran-meeting-part.csv")).toBeVisible();
  await dialog.getByRole("radio", { name: "Relata bundle" }).check();
  await expect(dialog.getByText("It carries everything, and is the only one that does.")).toBeVisible();
  await expect(dialog.getByText(/A bundle is always a whole dossier/)).toBeVisible();
  await expect(dialog.getByRole("link", { name: "Download data" })).toBeVisible();
});

test("CSV of a disputed line has its denial, also where the filter leaves it out", async ({ page }) => {
  const bundle: Bundle = JSON.parse(readFileSync("tests/fixtures/disputed.json", "utf8"));
  const denies = bundle.claims.filter(({ stance }) => stance === "denies");
  expect(denies.length).toBeGreaterThan(0);
  await openDossier(page, "disputed", "st=asserts");
  const dialog = await openData(page);
  await dialog.getByRole("radio", { name: "CSV, exact" }).check();
  const { text } = await downloaded(page, save(dialog));
  expect(text).toContain("denies");
});

test("by keyboard alone: to the tab, to a format, to the file; the figure is as it was left", async ({
  page,
}) => {
  await openDossier(page, "tehran-meeting");
  await page.keyboard.press("Control+Shift+E");
  const dialog = page.getByRole("dialog", { name: "Export figure" });
  await expect(dialog.getByRole("button", { name: "Download" })).toBeFocused();
  await dialog.getByLabel("Title").fill("Written before");
  await dialog.getByRole("tab", { name: "Figure" }).focus();
  await page.keyboard.press("ArrowRight");
  await expect(dialog.getByRole("tab", { name: "Data" })).toHaveAttribute("aria-selected", "true");
  const focused = page.locator(":focus");
  for (let press = 0; press < 4 && (await focused.getAttribute("value")) !== "bundle"; press += 1)
    await page.keyboard.press("Tab");
  await page.keyboard.press("ArrowDown");
  await expect(dialog.getByRole("radio", { name: "CSV, exact" })).toBeChecked();
  for (let press = 0; press < 4 && (await focused.textContent()) !== "Download data"; press += 1)
    await page.keyboard.press("Tab");
  const event = page.waitForEvent("download");
  await page.keyboard.press("Enter");
  expect((await contentOf(await event)).name).toBe("tehran-meeting.csv");
  await dialog.getByRole("tab", { name: "Figure" }).click();
  await expect(dialog.getByLabel("Title")).toHaveValue("Written before");
  await expect(dialog.getByText("Download data")).toHaveCount(0);
});

test.describe("where the server refuses", () => {
  test.use({ expected: [/the server responded with a status of (400|409)/] });

  test("a refusal is a sentence, nothing is saved, and it can be tried again", async ({ page }) => {
    await openDossier(page, "tehran-meeting", "fam=contact");
    const dialog = await openData(page);
    await page.route("**/export?*", (route) => route.fulfill({ status: 409, json: { detail: "x" } }), {
      times: 1,
    });
    await save(dialog).click();
    await expect(
      dialog.getByRole("alert").filter({ hasText: "has changed since this page was loaded" }),
    ).toBeVisible();
    expect((await downloaded(page, save(dialog))).name).toBe("tehran-meeting-part.csv");
  });
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

  test("all formats can be reached, the sentence and the button are always in sight, nothing is too wide", async ({
    page,
  }) => {
    await openDossier(page, "tehran-meeting", "fam=contact");
    const dialog = await openData(page);
    await expect(save(dialog)).toBeInViewport({ ratio: 1 });
    await dialog.getByText("FollowTheMoney", { exact: true }).tap();
    await expect(dialog.getByText(/it has no place for denials/)).toBeInViewport({ ratio: 1 });
    await dialog.getByRole("radio", { name: "What is shown" }).tap();
    await expect(dialog.getByRole("radio", { name: "What is shown" })).toBeInViewport({ ratio: 1 });
    await expect(save(dialog)).toBeInViewport({ ratio: 1 });
    expect(await dialog.evaluate((box) => box.scrollWidth - box.clientWidth)).toBeLessThanOrEqual(0);
    expect((await downloaded(page, save(dialog))).name).toBe("tehran-meeting-part.ftm.json");
  });
});
