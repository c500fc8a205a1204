import { openDossier, SIZES, THEMES } from "./support/explorer";
import { drawing } from "./support/graph";
import { cutOff, overlaps } from "./support/overlap";
import { expect, test } from "./support/test";

/** Every dossier that has something to draw; `many` is drawn in part, and what is drawn must be readable. */
const DOSSIERS = [
  "tehran-meeting",
  "disputed-accord",
  "one",
  "disputed",
  "parallel",
  "rtl",
  "long-names",
  "hostile",
  "many",
];

for (const size of SIZES) {
  for (const colorScheme of THEMES) {
    test.describe(`${size.width} × ${size.height}, ${colorScheme}`, () => {
      test.use({ viewport: size, colorScheme });

      for (const dossier of DOSSIERS) {
        test(`${dossier}: no two actors, names or words on lines overlap, and none is cut off`, async ({
          page,
        }) => {
          await openDossier(page, dossier);
          const drawn = await drawing(page);
          expect(drawn.nodes.length).toBeGreaterThan(1);
          expect(overlaps(drawn)).toEqual([]);
          // What is too large to be read whole in a small pane is not made small: it opens where its names can be read.
          if (dossier !== "many" || size.width >= 1440) expect(cutOff(drawn)).toEqual([]);
        });
      }
    });
  }
}

test.describe("Tehran on each size", () => {
  for (const size of SIZES.slice(0, 2)) {
    test(`every line has its words at ${size.width} × ${size.height}, at 12 pixels or more`, async ({
      page,
    }) => {
      await page.setViewportSize(size);
      await openDossier(page, "tehran-meeting");
      const { edges } = await drawing(page);
      expect(
        edges.filter((edge) => edge.line !== null && edge.label === null).map((edge) => edge.line),
      ).toEqual([]);
      expect(await smallestText(page)).toBeGreaterThanOrEqual(12);
    });
  }

  for (const query of ["sel=hamas", "sel=-", "fam=friction", "rel=-attacked", "roles=0", "hide=israel"]) {
    test(`nothing overlaps at ?${query}`, async ({ page }) => {
      await openDossier(page, "tehran-meeting", query);
      expect(overlaps(await drawing(page))).toEqual([]);
    });
  }
});

/** Size of the smallest visible text of the graph on the screen, in CSS pixels. */
function smallestText(page: import("@playwright/test").Page): Promise<number> {
  return page.evaluate(() => {
    type Held = HTMLElement & { _cyreg?: { cy: import("cytoscape").Core } };
    const cy = document.querySelector<Held>("[data-testid=graph]")?._cyreg?.cy;
    if (!cy) throw new Error("cytoscape is gone");
    const labelled = cy.elements(":visible").filter((one) => Boolean(one.style("label")));
    return Math.min(...labelled.map((one) => Number.parseFloat(one.style("font-size")) * cy.zoom()));
  });
}
