import type { Locator, Page } from "@playwright/test";
import { evidence, filterBox, listedLines, openDossier, query, status } from "./support/explorer";
import { drawing, linesOf } from "./support/graph";
import { expect, test } from "./support/test";

const DAY_MS = 86_400_000;

function dated(page: Page): Locator {
  return page.getByTestId("dated-rows").locator("[data-line]");
}

function undated(page: Page): Locator {
  return page.getByTestId("undated-rows").locator("[data-line]");
}

async function openFields(page: Page, clock: "Happened" | "Reported" | "As known on"): Promise<void> {
  await page.getByRole("button", { name: new RegExp(`^${clock}: `) }).click();
}

test("the timeline is a third view of the same lines, in the order of the list", async ({ page }) => {
  await openDossier(page, "tehran-meeting");
  const drawn = linesOf(await drawing(page));
  await page.getByRole("tab", { name: "Timeline" }).click();
  await expect(dated(page).first()).toBeVisible();
  await expect.poll(() => query(page)).toContain("view=timeline");
  expect((await listedLines(page)).sort()).toEqual(drawn);
  await page.getByLabel("Order").selectOption("happened");
  const rows = await listedLines(page);
  await page.getByRole("tab", { name: "List" }).click();
  await expect(page.getByRole("table")).toBeVisible();
  await expect.poll(() => listedLines(page)).toEqual(rows);
});

test("what has no date stands in the tray with a count, and nothing stands at 1970", async ({ page }) => {
  await openDossier(page, "tehran-meeting", "view=timeline");
  await expect(page.getByRole("heading", { name: "Undated 2 lines" })).toBeVisible();
  await expect(undated(page)).toHaveCount(2);
  await expect(dated(page)).toHaveCount(9);
  await expect(page.getByTestId("undated-rows").getByTitle(/claim/)).toHaveCount(0);
  await expect(page.getByRole("region", { name: "Lines over time" })).not.toContainText("1970");
  const refused = page.locator("[data-line='iran.refused_support_to.hamas']");
  await expect(refused).toContainText("+2 undated");
});

test("marks tell a day, a span, what is inferred, and a denial; a row says so in words", async ({ page }) => {
  await openDossier(page, "tehran-meeting", "view=timeline");
  const row = (line: string) => page.locator(`[data-line='${line}']`);
  const day = row("hamas.attacked.israel").getByTitle("7 October 2023 (inferred), 2 claims");
  await expect(day).toHaveAttribute("data-inferred", "true");
  const span = row("iran.refused_support_to.hamas").getByTitle(
    /^between 1 and 10 November 2023 \(inferred\)/,
  );
  await expect(span).toHaveAttribute("data-soft", "fromto");
  expect((await span.boundingBox())?.width).toBeGreaterThan(40);
  await expect(row("iran.refused_support_to.hamas").getByRole("button")).toHaveAccessibleName(
    "Iran refused support to Hamas: happened between 1 and 10 November 2023 (inferred), and 2 undated claims; reported about 15 November 2023 (inferred)",
  );
  await openDossier(page, "disputed", "view=timeline");
  const marks = page.locator("[data-line]").getByTitle(/1 March 2030/);
  await expect(marks).toHaveCount(2);
  await expect(marks.last()).toHaveText("≠");
  await expect(page.locator("[data-line]").getByRole("button")).toHaveAccessibleName(
    /denied or disputed for 1 March 2030/,
  );
});

test("a row opens its evidence by click and by key, and stands out", async ({ page }) => {
  await openDossier(page, "tehran-meeting", "view=timeline&sel=-");
  const row = page.locator("[data-line='hezbollah.surprised_by.hamas']").getByRole("button");
  await row.click();
  await expect(evidence(page)).toContainText("also surprised by the Hamas attack");
  await expect(row).toHaveAttribute("aria-current", "true");
  await page.locator("[data-line='hezbollah.ally_of.iran']").getByRole("button").press("Enter");
  await expect(
    evidence(page)
      .getByRole("heading", { name: /ally of/ })
      .first(),
  ).toBeVisible();
});

test("reports stand below, each a way to its page, and those of a row are lit", async ({ page }) => {
  await openDossier(page, "disputed", "view=timeline&sel=-");
  const many = page.getByRole("button", { name: "10 reports, 3 March 2030" });
  await many.click();
  await expect(page.getByRole("dialog").getByRole("link")).toHaveCount(10);
  await page.keyboard.press("Escape");
  const one = page.getByRole("link", { name: "Invented report statement, 4 March 2030" });
  await expect(one).toHaveAttribute("href", "/d/disputed/reports/statement");
  await expect(page.locator("[data-lit]")).toHaveCount(0);
  await page.locator("[data-line]").getByRole("button").hover();
  await expect(page.locator("[data-lit]")).toHaveCount(3);
});

test("keys on the handles do what a drag does, a day at a time", async ({ page }) => {
  await openDossier(page, "tehran-meeting");
  const from = page.getByRole("slider", { name: "Happened from" });
  await expect(from).toHaveAttribute("aria-valuetext", "open");
  await from.focus();
  await page.keyboard.press("PageUp");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowLeft");
  await expect(from).toHaveAttribute("aria-valuetext", /^\d+ October 2023$/);
  const text = await from.getAttribute("aria-valuetext");
  const at = Date.parse(`${text} UTC`) / DAY_MS;
  await page.keyboard.press("ArrowRight");
  await expect
    .poll(async () => Date.parse(`${await from.getAttribute("aria-valuetext")} UTC`) / DAY_MS)
    .toBe(at + 1);
  await expect.poll(() => query(page)).toMatch(/h=2023-10-\d\d\/\.\./);
  await page.keyboard.press("Home");
  await expect(from).toHaveAttribute("aria-valuetext", "open");
  const to = page.getByRole("slider", { name: "Reported to" });
  await to.focus();
  await page.keyboard.press("ArrowLeft");
  await expect(to).toHaveAttribute("aria-valuetext", /November 2023$/);
});

test("typed dates are read as EDTF, and what cannot be read is said and kept", async ({ page }) => {
  await openDossier(page, "tehran-meeting");
  await openFields(page, "Happened");
  const from = page.getByRole("textbox", { name: "Happened from, as a date" });
  await from.fill("13 Nov");
  await from.press("Enter");
  await expect(page.getByRole("alert").filter({ hasText: "“13 Nov” is not a date" })).toBeVisible();
  await expect(from).toHaveAttribute("aria-invalid", "true");
  await expect(from).toHaveValue("13 Nov");
  expect(query(page)).toBe("");
  await from.fill("2023-11-01~/2023-11-10~");
  await from.press("Enter");
  await expect.poll(() => query(page)).toBe("h=2023-11-01/2023-11-10");
  await expect(from).toHaveValue("2023-11-01");
  await expect(status(page)).toHaveText(/^6 of 11 lines/);
  await page
    .getByRole("dialog")
    .getByRole("checkbox", { name: /^Undated too/ })
    .uncheck();
  await expect(status(page)).toHaveText(/^4 of 11 lines/);
  await expect.poll(() => query(page)).toBe("h=2023-11-01/2023-11-10&und=0");
  await page.getByRole("button", { name: "Any time", exact: true }).click();
  await expect(status(page)).toHaveText(/^11 of 11 lines/);
});

test("as known on the day before the first report everything is empty and says why", async ({ page }) => {
  await openDossier(page, "tehran-meeting");
  await page.getByRole("button", { name: /^Previous report/ }).click();
  await expect(status(page)).toHaveText(/^0 of 11 lines, 0 of 6 actors/);
  await expect.poll(() => query(page)).toBe("as=2023-11-14");
  const why =
    "Nothing had been reported by 14 November 2023; the first report is dated about 15 November 2023";
  for (const tab of ["Timeline", "List", "Graph"]) {
    await page.getByRole("tab", { name: tab }).click();
    await expect(page.getByRole("tabpanel").getByText(why)).toBeVisible();
  }
  await expect(evidence(page).getByText("not yet reported").first()).toBeVisible();
  await page.getByRole("button", { name: "Go to 15 November 2023" }).click();
  await expect(status(page)).toHaveText(/^11 of 11 lines/);
  await expect.poll(() => query(page)).toBe("as=2023-11-15");
});

test("as known on steps from report to report, and says what the next one adds", async ({ page }) => {
  await openDossier(page, "disputed", "as=2030-03-03");
  await expect(evidence(page)).toContainText("not yet reported");
  await openFields(page, "As known on");
  await expect(
    page.getByText("Next: 4 March 2030, “Invented report statement”, adds 1 claim."),
  ).toBeVisible();
  await page.getByRole("button", { name: "Go to 4 March 2030" }).click();
  await expect.poll(() => query(page)).toBe("as=2030-03-04");
  const field = page.getByRole("textbox", { name: "As known on, as a date" });
  await expect(field).toHaveValue("2030-03-04");
  await field.fill("someday");
  await field.press("Enter");
  await expect(page.getByRole("alert").filter({ hasText: "“someday” is not a date" })).toBeVisible();
  await page.getByRole("button", { name: "Now", exact: true }).click();
  await expect.poll(() => query(page)).toBe("");
  await page.keyboard.press("Escape");
  const slider = page.getByRole("slider", { name: "As known on" });
  await expect(slider).toHaveAttribute("aria-valuetext", "now, all reports");
  await slider.focus();
  await page.keyboard.press("Home");
  await expect(page.getByText(/^Nothing had been reported by/)).toBeVisible();
  await page.keyboard.press("ArrowRight");
  await expect(slider).toHaveAttribute("aria-valuetext", /March 2030|February 2030/);
});

test("a button beside a typed day does what it says when it is pressed", async ({ page }) => {
  await openDossier(page, "disputed", "as=2030-03-03");
  await openFields(page, "As known on");
  await page.getByRole("textbox", { name: "As known on, as a date" }).fill("2031-01-01");
  await page.getByRole("button", { name: "Go to 4 March 2030" }).click();
  await expect.poll(() => query(page)).toBe("as=2030-03-04");
  const field = page.getByRole("textbox", { name: "As known on, as a date" });
  await expect(field).toHaveValue("2030-03-04");
  await page.getByRole("button", { name: "Go to 5 March 2030" }).click();
  await expect(page.getByRole("button", { name: "Go to the next report" })).toBeDisabled();
  await field.fill("2030-03-02");
  await page.getByRole("button", { name: "Show this day" }).click();
  await expect.poll(() => query(page)).toBe("as=2030-03-02");
  await expect(page.getByRole("dialog").getByRole("button", { name: "Go to 3 March 2030" })).toBeEnabled();
});

test("a link restores both windows, the day and the timeline", async ({ page }) => {
  const link = "view=timeline&h=2030-02-20/2030-03-05&r=../2030-03-04&und=0&as=2030-03-04";
  await openDossier(page, "disputed", link);
  await expect(status(page)).toHaveText(/^1 of 1 line,/);
  await expect(page.getByRole("button", { name: "Happened: 20 Feb – 5 Mar 2030" })).toBeVisible();
  await expect(page.getByRole("button", { name: "Reported: until 4 Mar 2030" })).toBeVisible();
  await expect(page.getByRole("button", { name: "As known on: 4 Mar 2030" })).toBeVisible();
  await expect(page.getByRole("slider", { name: "Reported to" })).toHaveAttribute(
    "aria-valuetext",
    "4 March 2030",
  );
  expect(query(page)).toBe(link);
});

test("an empty dossier has clocks without dates", async ({ page }) => {
  await openDossier(page, "empty", "view=timeline");
  await expect(page.getByText("No claim says when it happened.")).toBeVisible();
  await expect(page.getByText("No report says when it was published.")).toBeVisible();
  await expect(page.getByText("This dossier has no claims yet")).toBeVisible();
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

  test("the timeline reads from top to bottom, nothing dropped and nothing wider than the screen", async ({
    page,
  }) => {
    await openDossier(page, "tehran-meeting", "view=timeline&sel=-");
    await expect.poll(() => listedLines(page)).toHaveLength(11);
    await expect(undated(page)).toHaveCount(2);
    const wide = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(wide).toBeLessThanOrEqual(0);
    for (const row of await dated(page).all()) {
      const words = await row.getByText(/./).first().boundingBox();
      const mark = await row.locator("[title]").first().boundingBox();
      expect(words && mark && mark.y >= words.y + words.height - 4).toBe(true);
      expect(mark && mark.x >= 0 && mark.x + mark.width <= 390).toBe(true);
    }
  });

  test("both clocks are one strip that opens into a sheet with everything", async ({ page }) => {
    await openDossier(page, "tehran-meeting", "view=timeline");
    await page.getByRole("button", { name: /change dates/ }).click();
    const sheet = page.getByRole("dialog", { name: "Dates" });
    await expect(sheet.getByRole("slider", { name: "Happened from" })).toBeVisible();
    await sheet.getByRole("textbox", { name: "Happened to, as a date" }).fill("2023-10");
    await sheet.getByRole("button", { name: "Show these dates" }).first().click();
    await sheet.getByRole("button", { name: "Show 9 of 11 lines" }).click();
    await expect(status(page)).toHaveText(/^9 of 11 lines/);
    await expect(page.getByRole("button", { name: /until 31 Oct 2023.*change dates/ })).toBeVisible();
  });
});

test("every filter of the legend also filters the timeline", async ({ page }) => {
  await openDossier(page, "tehran-meeting", "view=timeline");
  await filterBox(page, "Force").uncheck();
  await expect(dated(page)).toHaveCount(6);
  await expect(undated(page)).toHaveCount(2);
});
