import { closeSync, ftruncateSync, mkdtempSync, openSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Download, Page } from "@playwright/test";
import { expect, test } from "./support/test";

const TABLE = `who;what;whom;when;about
Averia;refused support to;Brunmark;2030-05-04;the embargo
Averia;met with;Cadia;2030-05-05;
Averia;;Cadia;2030-05-06;
Cadia;gave a stern look to;Brunmark;03/04/2030;
<img src=x onerror=alert(1)>;aided;=1+1;2030-06;
Averia;met with;Cadia;2030-05-05;
`;

let made = 0;
/** An id that no other test has: they share one database. */
const freshId = () => `imported-${process.pid}-${++made}`;

const fileOf = (text: string | Buffer, name = "grain.csv") => ({
  name,
  mimeType: "text/csv",
  buffer: Buffer.from(text),
});

async function choose(page: Page, file: ReturnType<typeof fileOf> | string): Promise<void> {
  await page.goto("/import");
  await page.getByTestId("file").setInputFiles(file);
}

async function chooseTable(page: Page, text: string | Buffer = TABLE, id = freshId()): Promise<string> {
  await choose(page, fileOf(text));
  await expect(page.getByRole("heading", { name: "How Relata reads your file" })).toBeVisible();
  await page.getByLabel("Id, in the address").fill(id);
  return id;
}

const importButton = (page: Page) => page.getByRole("button", { name: "Import as a new dossier" });
const making = (page: Page) => page.getByRole("complementary", { name: "What it will make" });

/** What is said at once; Next has an alert of its own on every page, for names of pages. */
const alert = (page: Page) => page.getByRole("main").getByRole("alert");

async function claimsOf(page: Page, id: string): Promise<number | null> {
  const { dossiers } = await (await page.request.get("/api/dossiers")).json();
  return dossiers.find((one: { id: string }) => one.id === id)?.claims ?? null;
}

async function textOf(download: Download): Promise<string> {
  return readFileSync(await download.path(), "utf8");
}

test("a file that is dropped anywhere on the front page is looked at, and nothing is stored", async ({
  page,
}) => {
  await page.goto("/");
  await expect(page.getByRole("heading", { name: "Bring your own data" })).toBeVisible();
  const dataTransfer = await page.evaluateHandle((text) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([text], "dropped.csv"));
    return transfer;
  }, TABLE);
  await page.dispatchEvent("footer, main", "dragenter", { dataTransfer });
  await expect(page.getByText("Let go to look at it")).toBeVisible();
  await page.dispatchEvent("main", "drop", { dataTransfer });
  await expect.poll(() => new URL(page.url()).pathname).toBe("/import");
  await expect(page.getByText("dropped.csv")).toBeVisible();
  await expect(making(page)).toContainText("Averia refused support to Brunmark");
  expect(await claimsOf(page, "dropped")).toBeNull();
});

test("a table is chosen, read, imported and opened", async ({ page }) => {
  const id = await chooseTable(page);
  await expect(page.getByLabel("Columns are cut at")).toHaveValue(";");
  await expect(page.getByLabel("What “who” says")).toHaveValue("subject");
  await expect(page.getByText("Guess, by its name").first()).toBeVisible();
  await expect(making(page)).toContainText("about the embargo · 4 May 2030");
  await expect(making(page)).toContainText("1 row will be skipped");
  // What stands in cells is text, whatever it looks like.
  await expect(page.getByRole("cell", { name: "<img src=x onerror=alert(1)>" })).toBeVisible();
  await importButton(page).click();
  await expect(page.getByRole("heading", { name: "4 claims imported" })).toBeVisible();
  await expect(page.getByRole("table")).toContainText("is empty, and no claim can do without it");
  for (const [name, count] of Object.entries({
    Rows: 6,
    Imported: 4,
    "Said twice in the file": 1,
    Skipped: 1,
  })) {
    await expect(page.getByText(name, { exact: true }).locator("..")).toContainText(String(count));
  }
  await page.getByRole("link", { name: "Open the dossier" }).click();
  await expect.poll(() => new URL(page.url()).pathname).toBe(`/d/${id}`);
  await expect(page.getByRole("status").filter({ hasText: /4 of 4 lines/ })).toBeAttached();
});

test("the report and the skipped rows can be taken away", async ({ page }) => {
  const id = await chooseTable(page);
  await importButton(page).click();
  const [json] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Download the report (JSON)" }).click(),
  ]);
  expect(JSON.parse(await textOf(json))).toMatchObject({
    dossier: id,
    imported: 4,
    bytes: Buffer.byteLength(TABLE),
  });
  const [csv] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Download skipped rows (CSV)" }).click(),
  ]);
  expect(await textOf(csv)).toBe(
    '\ufeffrow,column,reason,value\r\n4,what,"is empty, and no claim can do without it",\r\n',
  );
});

test("the same file again adds nothing", async ({ page }) => {
  const id = await chooseTable(page);
  await importButton(page).click();
  await expect(page.getByRole("heading", { name: "4 claims imported" })).toBeVisible();
  await choose(page, fileOf(TABLE, "a-copy.csv"));
  await page.getByRole("radio", { name: "Add to one" }).check();
  await page.getByLabel("Dossier", { exact: true }).selectOption(id);
  await page.getByRole("button", { name: "Add to the dossier" }).click();
  await expect(page.getByRole("heading", { name: "Nothing new in this file" })).toBeVisible();
  await expect(page.getByText("Stored before").locator("..")).toContainText("4");
  expect(await claimsOf(page, id)).toBe(4);
});

test("what was guessed can be corrected, and what it makes follows", async ({ page }) => {
  await chooseTable(page);
  await page.getByLabel("What “whom” says").selectOption("subject");
  await expect(page.getByText("No column says to whom: choose the Object.")).toBeVisible();
  await expect(page.getByLabel("What “who” says")).toHaveValue("");
  await page.getByLabel("What “who” says").selectOption("object");
  await expect(making(page)).toContainText("Brunmark refused support to Averia");
  await page.getByLabel("How the dates of “when” are written").selectOption("mdy");
  const id = await page.getByLabel("Id, in the address").inputValue();
  await page.getByLabel("Family of “gave a stern look to”").selectOption("friction");
  await expect(page.getByLabel("Family of “gave a stern look to”")).toHaveValue("friction");
  await page.getByLabel("What “met with” means").selectOption("supports");
  await importButton(page).click();
  await expect(page.getByRole("heading", { name: "4 claims imported" })).toBeVisible();
  const bundle = await (await page.request.get(`/api/dossiers/${id}`)).json();
  const types = Object.fromEntries(
    bundle.relationTypes.map((type: { id: string; family: string }) => [type.id, type.family]),
  );
  expect(types).toMatchObject({ gave_a_stern_look_to: "friction", supports: "cooperation" });
  const look = bundle.claims.find((claim: { relation: string }) => claim.relation === "gave_a_stern_look_to");
  expect(look).toMatchObject({ subject: "brunmark", object: "cadia", happened: { edtf: "2030-03-04" } });
});

test("encoding, delimiter and header are shown, and changing one reads the rows anew", async ({ page }) => {
  const latin = Buffer.from("sujet;relation;objet\nPère Noël;aided;Ölberg\nJosé;met with;Zoë\n", "latin1");
  await chooseTable(page, latin);
  await expect(page.getByLabel("Encoding")).toHaveValue("windows-1252");
  await expect(page.getByRole("cell", { name: "Père Noël" })).toBeVisible();
  await page.getByLabel("Encoding").selectOption("windows-1251");
  await expect(page.getByRole("cell", { name: "Pиre Noлl" })).toBeVisible();
  await page.getByLabel("The first row").selectOption("no");
  await expect(page.getByRole("cell", { name: "sujet" })).toBeVisible();
  await page.getByLabel("Columns are cut at").selectOption(",");
  await expect(page.getByText("No column says who did it: choose the Subject.")).toBeVisible();
});

test("hundreds of relation names can be searched, with their rows", async ({ page }) => {
  const rows = Array.from({ length: 300 }, (_, at) => `A,winked ${at} times at,B,2030`);
  await chooseTable(page, ["subject,relation,object,date", ...rows, rows[7]].join("\n"));
  await expect(page.getByRole("button", { name: "Show more of 300 names" })).toBeVisible();
  await page.getByRole("searchbox", { name: "Search relation names" }).fill("winked 7 times");
  await expect(page.getByRole("listitem").filter({ hasText: "winked 7 times at" })).toContainText("2 rows");
  await expect(page.getByLabel(/^What “winked/)).toHaveCount(1);
});

test("an import shows how far it is, and cancelled it leaves nothing behind", async ({ page }) => {
  const rows = Array.from(
    { length: 120_000 },
    (_, at) => `Actor ${at % 5_000},met with,Other ${at % 7_001},2030`,
  );
  const id = await chooseTable(page, ["subject,relation,object,date", ...rows].join("\n"));
  await importButton(page).click();
  const bar = page.getByRole("progressbar", { name: "Import" });
  await expect(bar).toHaveAttribute("aria-valuetext", /[\d,]+ rows/);
  await page.getByRole("button", { name: "Cancel" }).click();
  await expect(page.getByText("Cancelled. Nothing was stored.")).toBeVisible();
  // What was settled before is still there.
  await expect(page.getByLabel("Id, in the address")).toHaveValue(id);
  await page.waitForTimeout(3_000);
  expect(await claimsOf(page, id)).toBeNull();
});

test.describe("when the server is lost", () => {
  test.use({ expected: [/ERR_CONNECTION_RESET/] });

  test("the page says so, and the import can be tried again", async ({ page }) => {
    const id = await chooseTable(page);
    await page.route("**/import?**", (route) => route.abort("connectionreset"), { times: 1 });
    await importButton(page).click();
    await expect(alert(page)).toContainText("The connection to the server was lost");
    await page.getByRole("button", { name: "Try again" }).click();
    await expect(page.getByRole("heading", { name: "4 claims imported" })).toBeVisible();
    expect(await claimsOf(page, id)).toBe(4);
  });
});

test("what stands in the way of an import is said beside the field", async ({ page }) => {
  await chooseTable(page, TABLE, "tehran-meeting");
  await expect(page.getByLabel("Id, in the address")).toHaveAccessibleDescription(
    /There is a dossier with this id/,
  );
  await importButton(page).click();
  await expect(page.getByLabel("Id, in the address")).toBeFocused();
  await page.getByLabel("Title").fill(" ");
  await expect(page.getByLabel("Title")).toHaveAccessibleDescription(/needs a title/);
});

test("a bundle is checked, then stored whole", async ({ page }) => {
  const id = freshId();
  const bundle = JSON.parse(readFileSync("tests/fixtures/one.json", "utf8"));
  bundle.dossier.id = id;
  await choose(page, fileOf(JSON.stringify(bundle), "one.json"));
  await expect(page.getByRole("heading", { name: "A Relata bundle, without a problem" })).toBeVisible();
  expect(await claimsOf(page, id)).toBeNull();
  await page.getByRole("button", { name: "Import the dossier" }).click();
  await expect(page.getByRole("heading", { name: "The dossier is there" })).toBeVisible();
  expect(await claimsOf(page, id)).toBe(bundle.claims.length);
  await choose(page, fileOf(JSON.stringify(bundle), "one.json"));
  await expect(page.getByText("It is stored already, as it is.")).toBeVisible();
});

test.describe("a bundle with problems", () => {
  test.use({ expected: [/422/] });

  test("is refused with every problem and its path", async ({ page }) => {
    await choose(page, "tests/fixtures/bad-many-issues.json");
    await expect(page.getByRole("heading", { name: "The bundle is refused" })).toBeVisible();
    await expect(alert(page)).toContainText("The bundle has 120 problems. Nothing was stored.");
    await expect(page.getByRole("row", { name: /claims\[0\]\.subject/ })).toContainText("the id of an actor");
  });
});

test("a file that is no table is named for what it is", async ({ page }) => {
  await choose(page, fileOf("PK\u0003\u0004 and more", "events.xlsx"));
  await expect(alert(page)).toContainText("got an Excel workbook or another zip file; save the sheet as CSV");
  await page.getByTestId("file").setInputFiles(fileOf(""));
  await expect(alert(page)).toContainText("Expected rows, got nothing.");
});

test("a file over the limit is refused at once, and none of it is sent", async ({ page }) => {
  const folder = mkdtempSync(join(tmpdir(), "relata-large-"));
  const path = join(folder, "large.csv");
  // Sparse: it takes no room on the disk.
  const handle = openSync(path, "w");
  ftruncateSync(handle, 1024 ** 3 + 1);
  closeSync(handle);
  const posts: string[] = [];
  page.on("request", (request) => request.method() === "POST" && posts.push(request.url()));
  await choose(page, path);
  await expect(page.getByRole("heading", { name: "large.csv is too large" })).toBeVisible();
  await expect(alert(page)).toContainText("this server takes 1 GB at most. None of it was sent.");
  expect(posts).toEqual([]);
  rmSync(folder, { recursive: true });
});

test("the limits are stated before a file is chosen", async ({ page }) => {
  await page.goto("/import");
  await expect(
    page.getByText(/At most 1 GB, 5,000,000 rows, 500 columns and 1,000,000 characters in a row/),
  ).toBeVisible();
});

test.describe("a visitor who may not import", () => {
  test.use({ extraHTTPHeaders: { "x-forwarded-for": "203.0.113.9" } });

  test("is told how it is done on the command line, and sees no dead button", async ({ page }) => {
    await page.goto("/");
    await expect(page.getByRole("button", { name: "Choose a file" })).toHaveCount(0);
    await page.getByRole("link", { name: "How to import" }).click();
    await expect(page.getByText("npx relata import events.csv --dossier events")).toBeVisible();
    await expect(page.getByRole("button", { name: "Choose a file" })).toHaveCount(0);
  });
});

test("with the keyboard alone a table is corrected and imported", async ({ page }) => {
  const id = freshId();
  await page.goto("/import");
  const chooser = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: "Choose a file" }).focus();
  await page.keyboard.press("Enter");
  await (await chooser).setFiles(fileOf(TABLE));
  await page.getByLabel("What “who” says").focus();
  await page.keyboard.press("Tab");
  await expect(page.getByLabel("What “what” says")).toBeFocused();
  await page.getByLabel("Id, in the address").focus();
  await page.keyboard.press("Control+a");
  await page.keyboard.type(id);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "4 claims imported" })).toBeVisible();
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test("the same is done, and nothing is wider than the screen", async ({ page }) => {
    const id = await chooseTable(page);
    const tooWide = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(await tooWide()).toBeLessThanOrEqual(0);
    await importButton(page).tap();
    await expect(page.getByRole("heading", { name: "4 claims imported" })).toBeVisible();
    expect(await tooWide()).toBeLessThanOrEqual(0);
    expect(await claimsOf(page, id)).toBe(4);
  });
});
