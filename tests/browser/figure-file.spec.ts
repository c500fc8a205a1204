import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Locator, Page } from "@playwright/test";
import fc from "fast-check";
import { DROP_HERE } from "@/lib/domain/open-figure-words";
import { pngSize } from "@/lib/view/png-chunks";
import { readFigureFile } from "@/lib/view/read-figure-file";
import { viewToQuery } from "@/lib/view/url";
import { arbitraryView } from "@/lib/view/view-arbitrary";
import { DEFAULT_VIEW } from "@/lib/view/view-state";
import { openDossier, query } from "./support/explorer";
import { expect, test } from "./support/test";

const TYPES = { png: "image/png", svg: "image/svg+xml", pdf: "application/pdf" } as const;
type Format = keyof typeof TYPES;

async function openExport(page: Page): Promise<Locator> {
  await page.getByRole("button", { name: "Export" }).click();
  const dialog = page.getByRole("dialog", { name: "Export figure" });
  await expect(dialog.getByRole("img")).toBeVisible();
  return dialog;
}

async function choose(dialog: Locator, group: string, option: string): Promise<void> {
  await dialog.getByRole("group", { name: group }).getByRole("radio", { name: option, exact: true }).check();
}

async function downloaded(
  page: Page,
  dialog: Locator,
): Promise<{ name: string; bytes: Buffer; path: string }> {
  const event = page.waitForEvent("download");
  await dialog.getByRole("button", { name: "Download" }).click();
  const download = await event;
  const path = await download.path();
  return { name: download.suggestedFilename(), bytes: readFileSync(path), path };
}

async function exported(page: Page, format: Format): Promise<Buffer> {
  const dialog = await openExport(page);
  await choose(dialog, "Format", format.toUpperCase());
  const { bytes } = await downloaded(page, dialog);
  await dialog.getByRole("button", { name: "Close" }).click();
  return bytes;
}

/** Drops a file on the page once, as a person does who lets it go where the page says to; resolves when it has answered. */
async function drop(page: Page, name: string, type: string, bytes: Buffer): Promise<void> {
  await hover(page, type, DROP_HERE);
  await letGo(page, name, type, bytes);
  await expect(page.getByRole("status").filter({ hasText: name })).toBeVisible();
}

/** Holds a file over the page until it says what it does with it: from then on it listens. */
async function hover(page: Page, type: string, says: string): Promise<void> {
  await expect(async () => {
    await dispatch(page, ["dragenter"], "held", type, Buffer.from("held"));
    await expect(page.getByText(says)).toBeVisible({ timeout: 500 });
  }).toPass();
}

function letGo(page: Page, name: string, type: string, bytes: Buffer): Promise<void> {
  return dispatch(page, ["dragenter", "dragover", "drop"], name, type, bytes);
}

function dispatch(page: Page, events: string[], name: string, type: string, bytes: Buffer): Promise<void> {
  return page.evaluate(
    ([names, file, mime, base64]) => {
      const content = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      const transfer = new DataTransfer();
      transfer.items.add(new File([content], file, { type: mime }));
      for (const event of names) {
        const options = { dataTransfer: transfer, bubbles: true, cancelable: true };
        document.body.dispatchEvent(new DragEvent(event, options));
      }
    },
    [events, name, type, bytes.toString("base64")] as const,
  );
}

const poppler = (() => {
  try {
    execFileSync("pdftotext", ["-v"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
})();

test("a PDF has the title, the labels and the sources as text, its fonts in it, and names from right to left", async ({
  page,
}) => {
  test.skip(!poppler, "pdftotext of poppler is not at hand");
  await openDossier(page, "disputed-accord");
  const dialog = await openExport(page);
  await dialog.getByLabel("Size").selectOption("a4-portrait");
  await choose(dialog, "Format", "PDF");
  const { name, path } = await downloaded(page, dialog);
  expect(name).toMatch(/^relata-disputed-accord-v1-.*\.pdf$/);
  const text = execFileSync("pdftotext", [path, "-"], { encoding: "utf8" });
  for (const words of [
    "Disputed accord",
    "signed an agreement with",
    "Denied: Foreign ministry of Dorrane",
  ]) {
    expect(text.replace(/\s+/g, " ")).toContain(words);
  }
  expect(text).toContain("كنان الصفصافي");
  expect(text).toContain("three senior Velmarian officials");
  const about = execFileSync("pdfinfo", [path], { encoding: "utf8" });
  expect(about).toMatch(/Title: +Disputed accord/);
  expect(about).toMatch(/Keywords: +http.*\/d\/disputed-accord\?v=1.* sha256:[0-9a-f]{64}/);
  expect(about).toMatch(/Page size: +595\.2 x 841\.\d+ pts/);
  const fonts = execFileSync("pdffonts", [path], { encoding: "utf8" }).split("\n").slice(2).filter(Boolean);
  expect(fonts.length).toBeGreaterThan(1);
  for (const font of fonts) expect(font).toMatch(/yes +yes +yes/);
});

for (const format of ["png", "svg", "pdf"] as const) {
  test(`a ${format} that is dropped opens the view that it shows`, async ({ page }) => {
    const wanted = "v=1&sel=iran&fam=friction&o=1&q=war&roles=0";
    await openDossier(page, "tehran-meeting", wanted);
    const bytes = await exported(page, format);
    expect(readFigureFile(bytes)?.hash).toMatch(/^[0-9a-f]{64}$/);
    await page.goto("/");
    await drop(page, `figure.${format}`, TYPES[format], bytes);
    await expect.poll(() => new URL(page.url()).pathname).toBe("/d/tehran-meeting");
    await expect.poll(() => query(page)).toBe(wanted);
    await expect(page.getByText(`This is the view that figure.${format} shows.`)).toBeVisible();
  });
}

test("a figure dropped where tables are taken is opened as a figure, and is no table that waits", async ({
  page,
}) => {
  await openDossier(page, "tehran-meeting", "v=1&fam=force");
  const bytes = await exported(page, "png");
  for (const path of ["/", "/import"]) {
    await page.goto(path);
    // Both parts of the page listen before anything is let go.
    await hover(page, "text/csv", "Let go to look at it");
    await drop(page, "holiday.png", TYPES.png, Buffer.from("not a picture"));
    await expect(page.getByText(/holiday\.png says nothing of a view/)).toBeVisible();
    await expect.poll(() => new URL(page.url()).pathname).toBe(path);
    await expect(page.getByText("Let go to look at it")).toBeHidden();
    await drop(page, "figure.png", TYPES.png, bytes);
    await expect.poll(() => new URL(page.url()).pathname).toBe("/d/tehran-meeting");
  }
});

test("a figure dropped on the explorer changes the view in place", async ({ page }) => {
  await openDossier(page, "tehran-meeting", "v=1&fam=force");
  const bytes = await exported(page, "svg");
  await openDossier(page, "tehran-meeting", "fam=contact");
  await drop(page, "figure.svg", TYPES.svg, bytes);
  await expect.poll(() => query(page)).toBe("v=1&fam=force");
  await expect(page.getByRole("status").filter({ hasText: /3 of 11 lines/ })).toBeVisible();
});

test("views go into figures and come back at the same address", async ({ page }) => {
  test.slow();
  const bundle = JSON.parse(readFileSync("data/tehran-meeting.json", "utf8"));
  const ids = (records: { id: string }[]) => fc.constantFrom(...records.map(({ id }) => id));
  const arbitrary = arbitraryView({
    actor: ids(bundle.actors),
    relation: ids(bundle.relationTypes),
    report: ids(bundle.reports),
    family: fc.constantFrom("contact", "friction", "force"),
  });
  const views = fc.sample(arbitrary, { numRuns: 4, seed: 11 });
  for (const [i, random] of views.entries()) {
    const view = { ...DEFAULT_VIEW, ...random, v: "1", view: "list" as const };
    await page.goto(`/d/tehran-meeting?${viewToQuery(view)}`);
    const format = (["svg", "png", "pdf"] as const)[i % 3]!;
    const before = new URL(page.url()).search;
    const bytes = await exported(page, format);
    await page.goto("/");
    await drop(page, `view-${i}`, TYPES[format], bytes);
    await expect.poll(() => new URL(page.url()).search).toBe(before);
  }
});

test("a file is opened without a drag, by keyboard alone", async ({ page }) => {
  await openDossier(page, "tehran-meeting", "v=1&fam=contact");
  const bytes = await exported(page, "png");
  const path = join(mkdtempSync(join(tmpdir(), "relata-")), "mine.png");
  writeFileSync(path, bytes);
  await page.goto("/");
  const chooser = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: "Open a figure…" }).focus();
  await page.keyboard.press("Enter");
  await (await chooser).setFiles(path);
  await expect.poll(() => query(page)).toBe("v=1&fam=contact");
});

test("a file that is no figure, and one of a dossier that is not here, say so and lead nowhere", async ({
  page,
}) => {
  await openDossier(page, "tehran-meeting", "v=1");
  const svg = (await exported(page, "svg")).toString("utf8");
  await drop(page, "holiday.png", TYPES.png, Buffer.from("not a picture"));
  await expect(page.getByText(/holiday\.png says nothing of a view/)).toBeVisible();
  const elsewhere = svg.replaceAll("/d/tehran-meeting", "/d/other-dossier");
  await letGo(page, "other.svg", TYPES.svg, Buffer.from(elsewhere));
  await expect(page.getByText(/from the dossier “other-dossier”.*which is not on this site/)).toBeVisible();
  await expect.poll(() => new URL(page.url()).pathname).toBe("/d/tehran-meeting");
});

test("a figure from another state of the data opens, and says that the data is not the same", async ({
  page,
}) => {
  await openDossier(page, "tehran-meeting", "v=1&fam=force");
  const svg = (await exported(page, "svg")).toString("utf8");
  const before = svg
    .replace(/<relata:sha256>[0-9a-f]+/, `<relata:sha256>${"0".repeat(64)}`)
    .replace("<relata:version>1", "<relata:version>0.9");
  await page.goto("/");
  await drop(page, "old.svg", TYPES.svg, Buffer.from(before));
  await expect(page.getByText(/made from version 0\.9, and this is version 1/)).toBeVisible();
});

test("a hostile file cannot lead to another site", async ({ page }) => {
  await openDossier(page, "tehran-meeting", "v=1&fam=force");
  const svg = (await exported(page, "svg")).toString("utf8");
  const { origin } = new URL(page.url());
  for (const address of ["https://evil.example", "//evil.example", "javascript:alert(1)//"]) {
    await page.goto("/");
    const hostile = svg.replaceAll(`<relata:permalink>${origin}`, `<relata:permalink>${address}`);
    await drop(page, "hostile.svg", TYPES.svg, Buffer.from(hostile));
    await expect(page.getByText(/hostile\.svg (says nothing|shows)/)).toBeVisible();
    expect(new URL(page.url()).origin).toBe(origin);
  }
});

test("the size on paper decides the pixels, and the checks follow the choices", async ({ page }) => {
  await openDossier(page, "tehran-meeting");
  const dialog = await openExport(page);
  await dialog.getByLabel("Size").selectOption("journal");
  await choose(dialog, "Scale", "2×");
  await expect(dialog.getByText("1052 × 2244 pixels at 300 dpi")).toBeVisible();
  const { bytes } = await downloaded(page, dialog);
  expect(pngSize(bytes)).toEqual({ width: 1052, height: 2244 });
  const checks = dialog.getByRole("region", { name: "Checks" });
  await expect(checks).toContainText("points in print");
  await expect(checks).toContainText("Every line has its words on it.");
  await dialog.getByText("Transparent ground").click();
  await expect(checks).toContainText("Put it on no other");
  const clear = await downloaded(page, dialog);
  expect(await cornerAlpha(page, clear.bytes)).toBe(0);
});

test("a figure of everything, and of what is selected", async ({ page }) => {
  await openDossier(page, "tehran-meeting", "sel=hezbollah&fam=standing,awareness");
  const dialog = await openExport(page);
  await choose(dialog, "Format", "SVG");
  await choose(dialog, "What to draw", "Selection");
  const selected = (await downloaded(page, dialog)).bytes.toString("utf8");
  expect(selected).toContain("those selected");
  expect(selected).toContain(">Hezbollah<");
  expect(selected).not.toContain(">Israel<");
  await choose(dialog, "What to draw", "Everything");
  const all = (await downloaded(page, dialog)).bytes.toString("utf8");
  expect(all).toContain(">Israel<");
  expect(all).not.toContain("Shown:");
});

test("captions, citations and embed code are copied as text", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await openDossier(page, "tehran-meeting", "fam=friction");
  const dialog = await openExport(page);
  const copied = async (item: string) => {
    await dialog.getByRole("button", { name: "Copy as" }).click();
    await page.getByRole("menuitem", { name: item }).click();
    await expect(dialog.getByRole("status")).toContainText("copied");
    return page.evaluate(() => navigator.clipboard.readText());
  };
  expect(await copied("Caption")).toMatch(
    /Tehran meeting\. .*Friction.*Lines show what reports say.*version 1/s,
  );
  expect(await copied("Citation, APA")).toContain("(n.d.). Tehran meeting (Version 1) [Data set]. Relata.");
  expect(await copied("Citation, BibTeX")).toMatch(/^@misc\{relata-tehran-meeting,/);
  expect(JSON.parse(await copied("Citation, CSL-JSON"))[0]).toMatchObject({ type: "dataset", version: "1" });
  expect(await copied("Embed code")).toMatch(/<iframe src="http.*\/embed\/tehran-meeting\?v=1/);
  await dialog.getByRole("button", { name: "Copy as" }).click();
  await page.getByRole("menuitem", { name: "Image" }).click();
  await expect(dialog.getByRole("status")).toContainText("Image copied, 2400 × 1350 pixels.");
});

test("a view stands in another page, as high as it is, and nothing else of the site does", async ({
  page,
  request,
}) => {
  const framed = await request.get("/embed/tehran-meeting?v=1");
  expect(framed.headers()["content-security-policy"]).toContain("frame-ancestors *");
  expect(framed.headers()["x-frame-options"]).toBeUndefined();
  for (const path of ["/", "/d/tehran-meeting", "/embed/tehran-meeting/x", "/api/dossiers", "/embedded"]) {
    const { "content-security-policy": policy, "x-frame-options": frame } = (
      await request.get(path)
    ).headers();
    expect(policy, path).toContain("frame-ancestors 'none'");
    expect(frame, path).toBe("DENY");
  }
  const origin = process.env.RELATA_TEST_URL ?? "";
  const { html } = await (await request.get(`/api/oembed?url=${origin}/d/tehran-meeting?fam=force`)).json();
  expect(html).toContain("/embed/tehran-meeting?v=1&amp;fam=force");
  await page.route(`${origin}/host.html`, (route) =>
    route.fulfill({ contentType: "text/html", body: `<!doctype html><title>host</title>${html}` }),
  );
  await page.goto("/host.html");
  const frame = page.frameLocator("iframe");
  await expect(frame.getByRole("img")).toHaveAttribute("alt", /Hamas attacked Israel/);
  await expect.poll(async () => (await page.locator("iframe").boundingBox())?.height).not.toBe(560);
});

test("an embedded view says when the dossier has another version than it was pinned to", async ({ page }) => {
  await page.goto("/embed/tehran-meeting?v=0.9");
  await expect(page.getByText(/embedded with version 0\.9 of the dossier/)).toBeVisible();
  await page.getByText("In words, with all sources").click();
  await expect(page.getByText("Iran refused support to Hamas.", { exact: true })).toBeVisible();
});

test("a link preview has its picture, and oEmbed turns other sites away", async ({ page, request }) => {
  await page.goto("/d/tehran-meeting?fam=force");
  const image = await page.locator('meta[property="og:image"]').getAttribute("content");
  const picture = await request.get(image ?? "");
  expect(picture.headers()["content-type"]).toBe("image/png");
  expect(pngSize(await picture.body())).toEqual({ width: 1200, height: 630 });
  expect((await request.get("/api/oembed?url=https://evil.example/d/tehran-meeting")).status()).toBe(404);
  expect((await request.get("/api/oembed?format=xml&url=x")).status()).toBe(501);
  expect((await request.get("/api/dossiers/tehran-meeting/figure.png?size=huge")).status()).toBe(400);
  expect((await request.get("/api/dossiers/nothing/figure.png")).status()).toBe(404);
});

function cornerAlpha(page: Page, png: Buffer): Promise<number> {
  return page.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
    const image = await createImageBitmap(new Blob([bytes], { type: "image/png" }));
    const context = new OffscreenCanvas(1, 1).getContext("2d");
    context?.drawImage(image, 0, 0);
    return context?.getImageData(0, 0, 1, 1).data[3] ?? -1;
  }, png.toString("base64"));
}
