import { readFileSync } from "node:fs";
import type { Locator, Page } from "@playwright/test";
import { openDossier } from "./support/explorer";
import { expect, test } from "./support/test";

const FAMILIES = ["Contact", "Cooperation", "Friction", "Force", "Awareness", "Standing"];

async function openExport(page: Page): Promise<Locator> {
  await page.getByRole("button", { name: "Export" }).click();
  const dialog = page.getByRole("dialog", { name: "Export figure" });
  await expect(dialog.getByRole("img")).toBeVisible();
  return dialog;
}

async function choose(dialog: Locator, group: string, option: string): Promise<void> {
  await dialog.getByRole("group", { name: group }).getByRole("radio", { name: option, exact: true }).check();
}

async function downloaded(page: Page, dialog: Locator): Promise<{ name: string; bytes: Buffer }> {
  const event = page.waitForEvent("download");
  await dialog.getByRole("button", { name: "Download" }).click();
  const download = await event;
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

async function svgOf(page: Page, dossier: string, query = ""): Promise<string> {
  await openDossier(page, dossier, query);
  const dialog = await openExport(page);
  await choose(dialog, "Format", "SVG");
  return (await downloaded(page, dialog)).bytes.toString("utf8");
}

/** Returns what an XML parser makes of the figure; `error` where it is not well-formed. */
function parsed(page: Page, svg: string) {
  return page.evaluate((source) => {
    const document = new DOMParser().parseFromString(source, "image/svg+xml");
    const all = [...document.querySelectorAll("*")];
    const outside = /^(?!#|data:font\/|https?:\/\/www\.w3\.org\/)/;
    return {
      error: document.querySelector("parsererror")?.textContent ?? null,
      root: document.documentElement.localName,
      names: [...new Set(all.map((one) => one.localName))],
      texts: [...document.querySelectorAll("text")].map((one) =>
        (one.textContent ?? "").replace(/\s+/g, " ").trim(),
      ),
      title: document.querySelector("title")?.textContent ?? "",
      description: document.querySelector("desc")?.textContent ?? "",
      references: all
        .flatMap((one) => [...one.attributes])
        .filter((one) => /^(xlink:)?(href|src)$/.test(one.name) && outside.test(one.value))
        .map((one) => one.value),
      handlers: all.flatMap((one) => [...one.attributes]).filter((one) => /^on/i.test(one.name)).length,
      styles: [...document.querySelectorAll("style")].map((one) => one.textContent ?? "").join("\n"),
    };
  }, svg);
}

test("the SVG is well-formed, has real text and nothing drawn of pixels, and runs and fetches nothing", async ({
  page,
}) => {
  const figure = await parsed(page, await svgOf(page, "tehran-meeting"));
  expect(figure.error).toBeNull();
  expect(figure.root).toBe("svg");
  expect(figure.texts.length).toBeGreaterThan(20);
  for (const name of ["image", "foreignObject", "script", "iframe"]) expect(figure.names).not.toContain(name);
  expect(figure.handlers).toBe(0);
  expect(figure.references.filter((address) => !address.includes("/d/tehran-meeting"))).toEqual([]);
  expect(figure.styles.replace(/url\("?data:font\/[^)]*\)/g, "")).not.toMatch(/url\(|@import/);
});

test("the SVG says what it shows: title, takeaway, actors, lines, sources, dates, link, licence, meaning", async ({
  page,
}) => {
  const figure = await parsed(page, await svgOf(page, "tehran-meeting"));
  const text = figure.texts.join(" ");
  expect(figure.title).toContain("Tehran meeting");
  expect(figure.description.length).toBeGreaterThan(60);
  for (const actor of ["Ali Khamenei", "Ismail Haniyeh", "Hamas", "Hezbollah", "Iran", "Israel"]) {
    expect(text).toContain(actor);
  }
  for (const label of ["met with", "refused support to", "surprised by", "pressed to silence"]) {
    expect(text).toContain(label);
  }
  for (const family of FAMILIES) expect(text).toContain(family);
  expect(text).toContain("Reuters, as relayed by Voz, reports that Iran refused");
  expect(text).toContain("Voz");
  expect(text).toMatch(/Reuters/);
  expect(text).toMatch(/15 November 2023/);
  expect(text).toContain("inferred");
  expect(text).toMatch(/\/d\/tehran-meeting\?v=1/);
  expect(text).toContain("CC BY 4.0");
  expect(text).toContain("Lines show what reports say, not what we know to be true.");
});

test("a filtered figure says so, and its legend has only what is shown", async ({ page }) => {
  const figure = await parsed(page, await svgOf(page, "tehran-meeting", "fam=contact"));
  const text = figure.texts.join(" ");
  expect(text).toMatch(/2 of 11 lines: Contact/);
  expect(figure.texts.some((one) => /^Contact\b/.test(one))).toBe(true);
  for (const family of ["Cooperation", "Friction", "Force", "Awareness"]) expect(text).not.toContain(family);
  for (const label of ["surprised by", "attacked", "gave no warning to"]) expect(text).not.toContain(label);
  expect(text).toMatch(/fam=contact/);
});

test("an unfiltered figure makes no filter statement", async ({ page }) => {
  const figure = await parsed(page, await svgOf(page, "tehran-meeting"));
  expect(figure.texts.join(" ")).not.toMatch(/\d+ of 11 lines/);
});

test("a disputed line takes its denial along", async ({ page }) => {
  const figure = await parsed(page, await svgOf(page, "disputed"));
  const text = figure.texts.join(" ");
  expect(text).toContain("≠");
  expect(text).toMatch(/den(y|ies|ied|ial)/i);
  expect(text).toContain("Brunmark");
});

test("what a bundle says is text in the figure, whatever it says", async ({ page }) => {
  const svg = await svgOf(page, "hostile");
  const figure = await parsed(page, svg);
  expect(figure.error).toBeNull();
  expect(figure.names).not.toContain("script");
  expect(figure.handlers).toBe(0);
  expect(figure.texts.join(" ")).toContain("<script>");
});

test("the figure can be read: no text lies on another, and none leaves the page", async ({ page }) => {
  const svg = await svgOf(page, "tehran-meeting");
  await page.setContent(`<body style="margin:0">${svg.replace(/^<\?xml[^>]*\?>/, "")}</body>`);
  const found = await page.evaluate(() => {
    const whole = document.querySelector("svg")?.getBoundingClientRect();
    const boxes = [...document.querySelectorAll("text")]
      .map((one) => ({ text: one.textContent ?? "", box: one.getBoundingClientRect() }))
      .filter(({ box }) => box.width > 0);
    const problems: string[] = [];
    boxes.forEach((one, index) => {
      if (
        whole &&
        (one.box.left < whole.left - 1 ||
          one.box.right > whole.right + 1 ||
          one.box.bottom > whole.bottom + 1)
      ) {
        problems.push(`leaves the page: ${one.text}`);
      }
      for (const other of boxes.slice(index + 1)) {
        const width = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
        const height = Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top);
        // A line of text is higher than its letters: neighbouring rows may share a few pixels of air.
        if (width > 2 && height > 5) problems.push(`${one.text} | ${other.text}`);
      }
    });
    return problems;
  });
  expect(found).toEqual([]);
});

test("a PNG at 4× has exactly 4× the pixels of one at 1× each way, and is not blank", async ({ page }) => {
  await openDossier(page, "tehran-meeting");
  const dialog = await openExport(page);
  const sizes: { width: number; height: number }[] = [];
  for (const scale of ["1×", "4×"]) {
    await choose(dialog, "Scale", scale);
    const { name, bytes } = await downloaded(page, dialog);
    expect(name).toMatch(/\.png$/);
    expect(bytes.subarray(1, 4).toString()).toBe("PNG");
    sizes.push({ width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) });
    expect(await colours(page, bytes)).toBeGreaterThan(5);
  }
  const [once, four] = sizes;
  expect(four).toEqual({ width: (once?.width ?? 0) * 4, height: (once?.height ?? 0) * 4 });
  await expect(dialog.getByRole("group", { name: "Scale" }).getByRole("radio")).toHaveCount(4);
});

test("the preview follows the choices, and is drawn like the file", async ({ page }) => {
  await openDossier(page, "tehran-meeting");
  const dialog = await openExport(page);
  const preview = dialog.getByRole("img");
  const before = await preview.getAttribute("src");
  await dialog.getByLabel("Title").fill("Another title");
  await expect(preview).not.toHaveAttribute("src", before ?? "");
  await choose(dialog, "Format", "SVG");
  const { bytes } = await downloaded(page, dialog);
  expect(bytes.toString("utf8")).toContain("Another title");
});

test("files are named after the dossier, its version and the day, and say whether they are filtered", async ({
  page,
}) => {
  const names: string[] = [];
  for (const query of ["", "fam=force"]) {
    await openDossier(page, "tehran-meeting", query);
    const dialog = await openExport(page);
    await choose(dialog, "Format", "SVG");
    names.push((await downloaded(page, dialog)).name);
  }
  for (const name of names) expect(name).toMatch(/tehran-meeting.*v?1.*\d{4}-\d{2}-\d{2}.*\.svg$/);
  expect(names[1]).toMatch(/filtered/);
  expect(names[0]).not.toMatch(/filtered/);
});

test("the text alternative can be read and edited", async ({ page }) => {
  await openDossier(page, "tehran-meeting");
  const dialog = await openExport(page);
  const alternative = dialog.getByLabel("Text alternative");
  await expect(alternative).toHaveValue(/Iran refused support to Hamas/);
  await alternative.fill("A text of my own.");
  await choose(dialog, "Format", "SVG");
  const figure = await parsed(page, (await downloaded(page, dialog)).bytes.toString("utf8"));
  expect(figure.description).toContain("A text of my own.");
});

/** Number of different colours among some hundred pixels of an image; a blank one has one. */
function colours(page: Page, png: Buffer): Promise<number> {
  return page.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
    const image = await createImageBitmap(new Blob([bytes], { type: "image/png" }));
    const canvas = new OffscreenCanvas(400, 300);
    const context = canvas.getContext("2d");
    context?.drawImage(image, 0, 0, 400, 300);
    const { data } = context?.getImageData(0, 0, 400, 300) ?? { data: [] };
    return new Set(Array.from({ length: data.length / 4 }, (_, at) => data.slice(at * 4, at * 4 + 3).join()))
      .size;
  }, png.toString("base64"));
}
