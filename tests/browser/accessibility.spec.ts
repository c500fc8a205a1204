import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { DRAWING_STATES } from "./support/drawing-states";
import { openDossier, SIZES, THEMES } from "./support/explorer";
import { IMPORT_STATES } from "./support/import-states";
import { expect, test } from "./support/test";

const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** Fails with one sentence for each finding of axe on the page as it is now. */
async function expectNoFinding(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).withTags(TAGS).analyze();
  const sentences = violations.flatMap((rule) =>
    rule.nodes.map(
      (node) => `${rule.id}: ${rule.help}: ${node.target.join(" ")} ${node.failureSummary ?? ""}`,
    ),
  );
  expect(sentences).toEqual([]);
}

const STATES: Record<string, (page: Page) => Promise<void>> = {
  "the front page": async (page) => {
    await page.goto("/");
    await expect(page.getByRole("link", { name: /Tehran meeting/ }).first()).toBeVisible();
  },
  ...IMPORT_STATES,
  ...DRAWING_STATES,
  "the graph with a line open": (page) => openDossier(page, "tehran-meeting"),
  "the graph with an actor open": (page) => openDossier(page, "tehran-meeting", "sel=khamenei"),
  "two actors and how they are connected": (page) =>
    openDossier(page, "tehran-meeting", "sel=hezbollah,hamas"),
  "two actors whose paths are filtered out": (page) =>
    openDossier(page, "tehran-meeting", "sel=hezbollah,hamas&fam=force"),
  "a path": (page) =>
    openDossier(page, "tehran-meeting", "sel=hezbollah.ally_of.iran,iran.refused_support_to.hamas"),
  "an actor being connected to another": async (page) => {
    await openDossier(page, "tehran-meeting", "sel=khamenei");
    await page.getByRole("combobox", { name: "How is it connected to …?" }).fill("ha");
    await expect(page.getByRole("option").first()).toBeVisible();
  },
  "the dossier with claims that need evidence": async (page) => {
    await openDossier(page, "no-evidence", "sel=-");
    await expect(page.getByRole("heading", { name: /^Needs evidence: / })).toBeAttached();
  },
  "the graph with nothing open": (page) => openDossier(page, "tehran-meeting", "sel=-"),
  "the list as a table": (page) => openDossier(page, "tehran-meeting", "view=list"),
  "the list as sentences": (page) => openDossier(page, "tehran-meeting", "view=list&lay=sentences"),
  "the list as a table of actors": async (page) => {
    await openDossier(page, "many", "view=list&lay=actors");
    await expect(page.getByText(/found among/)).toBeVisible();
  },
  "the list as a table of pairs": (page) => openDossier(page, "many", "view=list&lay=pairs"),
  "the list as a matrix": async (page) => {
    await openDossier(page, "disputed-accord", "view=list&lay=matrix&sort=community");
    await expect(page.getByRole("grid")).toBeVisible();
  },
  "a matrix of names from right to left": async (page) => {
    await openDossier(page, "rtl", "view=list&lay=matrix");
    await expect(page.getByRole("grid")).toBeVisible();
  },
  "the timeline": (page) => openDossier(page, "tehran-meeting", "view=timeline"),
  "the timeline with denials": (page) => openDossier(page, "disputed", "view=timeline"),
  "brushed, as known on a day": (page) =>
    openDossier(page, "disputed", "view=timeline&h=2030-02-20/2030-03-05&r=2030-03-03&as=2030-03-04"),
  "many reports of one day": async (page) => {
    await openDossier(page, "disputed", "view=timeline&sel=-");
    await page.getByRole("button", { name: "10 reports, 3 March 2030" }).click();
    await expect(page.getByRole("dialog").getByRole("link").first()).toBeVisible();
  },
  "as known before the first report": (page) => openDossier(page, "tehran-meeting", "as=2023-11-14"),
  "filtered to nothing": (page) => openDossier(page, "tehran-meeting", "st=disputed"),
  "filtered, with notices": (page) =>
    openDossier(page, "tehran-meeting", "fam=force&rel=sang_with&colour=red"),
  "without a source": (page) => openDossier(page, "tehran-meeting", "act=-khamenei"),
  "only one account, an actor open": (page) =>
    openDossier(page, "tehran-meeting", "act=khamenei&sel=khamenei"),
  "every section of the filter open": async (page) => {
    await openDossier(page, "many", "cs=draft,accepted,withdrawn");
    const show = page.getByRole("complementary", { name: "Show" });
    // On a phone the panel is in a dialog, which has a test of its own.
    if (!(await show.isVisible())) return;
    for (const closed of await show.getByRole("heading", { level: 3 }).getByRole("button").all()) {
      if ((await closed.getAttribute("aria-expanded")) === "false") await closed.click();
    }
  },
  "what would fall without a source, as a tooltip": async (page) => {
    await openDossier(page, "tehran-meeting", "sel=-");
    const show = page.getByRole("complementary", { name: "Show" });
    // On a phone the panel is in a dialog, and nothing hovers.
    if (!(await show.isVisible())) return;
    await show.getByRole("button", { name: /^Without Ali Khamenei/ }).hover();
    await expect(page.getByText(/^Without Ali Khamenei, 1 of 11 lines falls/)).toBeVisible();
  },
  "an empty dossier": (page) => openDossier(page, "empty"),
  "a disputed line": (page) => openDossier(page, "disputed"),
  "names from right to left": (page) => openDossier(page, "rtl"),
  "the second dossier": (page) => openDossier(page, "disputed-accord"),
  "a detached quote": (page) => openDossier(page, "disputed-accord", "sel=lantern-front.threatened.dorrane"),
  "a report with its text": async (page) => {
    await page.goto("/d/held-text/reports/wire#quote-grain-0");
    await page.getByText("How this score is made").first().click();
    await page.locator("mark").first().hover();
    await expect(page.locator("[data-lit]").first()).toBeVisible();
  },
  "a report without its text": async (page) => {
    await page.goto("/d/tehran-meeting/reports/voz-article");
    await expect(page.getByRole("region", { name: "Claims" })).toBeVisible();
  },
  "a report from right to left": async (page) => {
    await page.goto("/d/rtl/reports/ar");
    await expect(page.getByRole("region", { name: "Text of the report" })).toBeVisible();
  },
  "two sides and attribution drift": async (page) => {
    await page.goto("/d/drift/compare?line=averia.refused_support_to.brunmark");
    await page.getByText("6 more reports and 1 superseded version").click();
    await expect(page.getByText("there will be no help for Brunmark").first()).toBeVisible();
  },
  "the second dossier's compare page": async (page) => {
    await page.goto("/d/disputed-accord/compare?line=velmar.signed_agreement_with.dorrane");
    await expect(page.getByRole("table")).toContainText("one voice with its own statement");
  },
  "two reports": async (page) => {
    await page.goto("/d/drift/compare?a=wire-1&b=mail-story");
    await page.getByText("Compare other reports").click();
    await expect(page.getByLabel("Report A")).toBeVisible();
  },
  "what there is to compare, with a notice": async (page) => {
    await page.goto("/d/drift/compare?line=nobody.met_with.nobody");
    await expect(page.getByRole("region", { name: "Notices" })).toBeVisible();
  },
  "the export dialog": async (page) => {
    await openDossier(page, "tehran-meeting");
    await page.getByRole("button", { name: "Export" }).click();
    await expect(page.getByRole("dialog", { name: "Export figure" })).toBeVisible();
    await expect(page.getByRole("region", { name: "Checks" })).toContainText("Smallest words");
    await expect(page.getByRole("button", { name: "Download" })).toBeEnabled();
  },
  "the export dialog with its menu open": async (page) => {
    await openDossier(page, "disputed-accord");
    await page.getByRole("button", { name: "Export" }).click();
    await page.getByRole("button", { name: "Copy as" }).click();
    await expect(page.getByRole("menuitem", { name: "Caption" })).toBeVisible();
  },
  "the data part of the export dialog": async (page) => {
    await openDossier(page, "tehran-meeting", "fam=contact");
    await page.getByRole("button", { name: "Export" }).click();
    await page.getByRole("tab", { name: "Data" }).click();
    await page.getByRole("radio", { name: "GraphML" }).check();
    await expect(page.getByRole("button", { name: "Download data" })).toBeVisible();
  },
  "the data part of the export dialog, with everything": async (page) => {
    await openDossier(page, "tehran-meeting");
    await page.getByRole("button", { name: "Export" }).click();
    await page.getByRole("tab", { name: "Data" }).click();
    await expect(page.getByRole("link", { name: "Download data" })).toBeVisible();
  },
  "an embedded view": async (page) => {
    await page.goto("/embed/disputed-accord?v=0");
    await page.getByText("In words, with all sources").click();
    await expect(page.getByRole("img")).toBeVisible();
  },
  "search with results": async (page) => {
    await openDossier(page, "tehran-meeting");
    await page.keyboard.press("Control+k");
    await page.keyboard.type("ham");
    await expect(page.getByRole("option").first()).toBeVisible();
  },
  "search beside an open actor": async (page) => {
    await openDossier(page, "tehran-meeting", "sel=khamenei");
    await page.keyboard.press("Control+k");
    await page.keyboard.type("ham");
    await expect(page.getByText(/how is it connected to Ali Khamenei/)).toBeVisible();
  },
};

for (const size of SIZES) {
  for (const colorScheme of THEMES) {
    test.describe(`${size.width} × ${size.height}, ${colorScheme}`, () => {
      test.use({ viewport: size, colorScheme });

      for (const [name, reach] of Object.entries(STATES)) {
        test(`axe finds nothing: ${name}`, async ({ page }) => {
          await reach(page);
          await expectNoFinding(page);
        });
      }

      if (size.width < 600) {
        test("axe finds nothing: the filter dialog", async ({ page }) => {
          await openDossier(page, "tehran-meeting");
          await page.getByRole("button", { name: /^Filter/ }).click();
          const dialog = page.getByRole("dialog", { name: "Show" });
          await expect(dialog).toBeVisible();
          await dialog.getByRole("button", { name: /^Who says so/ }).click();
          await dialog.getByRole("button", { name: /^Without Ali Khamenei/ }).click();
          await expect(dialog.getByText(/^Without Ali Khamenei, 1 of 11/)).toBeAttached();
          await expectNoFinding(page);
        });

        test("axe finds nothing: the sheet of dates", async ({ page }) => {
          await openDossier(page, "tehran-meeting");
          await page.getByRole("button", { name: /change dates/ }).click();
          await expect(page.getByRole("slider", { name: "Happened from" })).toBeVisible();
          await expectNoFinding(page);
        });
      } else {
        test("axe finds nothing: typed dates with one that cannot be read", async ({ page }) => {
          await openDossier(page, "tehran-meeting");
          await page.getByRole("button", { name: /^Happened: / }).click();
          await page.getByRole("textbox", { name: /^Happened from/ }).fill("soon");
          await page.keyboard.press("Enter");
          await expect(page.getByText(/is not a date/)).toBeVisible();
          await expectNoFinding(page);
        });

        test("axe finds nothing: as known on, as a date", async ({ page }) => {
          await openDossier(page, "disputed", "as=2030-03-03");
          await page.getByRole("button", { name: /^As known on: / }).click();
          await expect(page.getByRole("button", { name: "Go to 4 March 2030" })).toBeVisible();
          await expectNoFinding(page);
        });
      }
    });
  }
}

test("what can be pressed is at least 24 pixels high and wide", async ({ page }) => {
  for (const size of SIZES) {
    await page.setViewportSize(size);
    await openDossier(page, "tehran-meeting");
    const small = await page.evaluate(() => {
      const pressable = document.querySelectorAll("button, a[href], select, [role=tab], label:has(input)");
      return [...pressable].flatMap((one) => {
        // A link within a sentence is exempt (WCAG 2.5.8, inline), and what nobody sees cannot be missed.
        if (!one.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true })) return [];
        if (one.matches("p a, li a, dd a") || one.closest("[data-testid=graph]")) return [];
        const { width, height } = one.getBoundingClientRect();
        if (width <= 1 || height <= 1) return [];
        return width < 24 || height < 24
          ? [`${one.tagName} ${one.ariaLabel ?? one.textContent}: ${width}×${height}`]
          : [];
      });
    });
    expect(small, `${size.width} wide`).toEqual([]);
  }
});

test("text that is reported keeps its own language and direction", async ({ page }) => {
  await openDossier(page, "rtl");
  await page.getByRole("tab", { name: "List" }).click();
  await page
    .getByRole("tabpanel")
    .getByRole("button", { name: /جمهورية النهر الأزرق/ })
    .first()
    .click();
  const quote = page.getByText("رفضت جمهورية النهر الأزرق أن تدعم شركة Nordal 24");
  await expect(quote).toBeVisible();
  const given = await quote.evaluate((node) => ({
    lang: node.closest("[lang]")?.getAttribute("lang"),
    direction: getComputedStyle(node).direction,
  }));
  expect(given).toEqual({ lang: expect.stringMatching(/^ar/), direction: "rtl" });
});

test("nothing moves by itself for those who asked for less motion", async ({ page }) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  await openDossier(page, "tehran-meeting");
  const moving = await page.evaluate(
    () =>
      document.getAnimations().filter((one) => Number(one.effect?.getComputedTiming().duration) > 10).length,
  );
  expect(moving).toBe(0);
});

test("forced colours keep every control and the graph", async ({ page }) => {
  await page.emulateMedia({ forcedColors: "active" });
  await openDossier(page, "tehran-meeting");
  await expect(page.getByRole("button", { name: "Export" })).toBeVisible();
  await expect(page.getByTestId("graph")).toBeVisible();
});
