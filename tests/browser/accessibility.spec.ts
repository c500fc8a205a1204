import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { openDossier, SIZES, THEMES } from "./support/explorer";
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
  "the graph with a line open": (page) => openDossier(page, "tehran-meeting"),
  "the graph with an actor open": (page) => openDossier(page, "tehran-meeting", "sel=khamenei"),
  "the graph with nothing open": (page) => openDossier(page, "tehran-meeting", "sel=-"),
  "the list as a table": (page) => openDossier(page, "tehran-meeting", "view=list"),
  "the list as sentences": (page) => openDossier(page, "tehran-meeting", "view=list&lay=sentences"),
  "filtered to nothing": (page) => openDossier(page, "tehran-meeting", "st=disputed"),
  "filtered, with notices": (page) =>
    openDossier(page, "tehran-meeting", "fam=force&rel=sang_with&colour=red"),
  "an empty dossier": (page) => openDossier(page, "empty"),
  "a disputed line": (page) => openDossier(page, "disputed"),
  "names from right to left": (page) => openDossier(page, "rtl"),
  "two sides and attribution drift": async (page) => {
    await page.goto("/d/drift/compare?line=averia.refused_support_to.brunmark");
    await page.getByText("6 more reports and 1 superseded version").click();
    await expect(page.getByText("there will be no help for Brunmark").first()).toBeVisible();
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
    await expect(page.getByRole("button", { name: "Download" })).toBeEnabled();
  },
  "search with results": async (page) => {
    await openDossier(page, "tehran-meeting");
    await page.keyboard.press("Control+k");
    await page.keyboard.type("ham");
    await expect(page.getByRole("option").first()).toBeVisible();
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
          await expect(page.getByRole("dialog", { name: "Show" })).toBeVisible();
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
