import { expect, type Page } from "@playwright/test";
import { openDossier } from "./explorer";
import { drawing } from "./graph";
import { slowLayouts } from "./slow-layout";

/** The states of a drawing of many: what is reached in each, and how. */
export const DRAWING_STATES: Record<string, (page: Page) => Promise<void>> = {
  "a layout that takes long": async (page) => {
    await slowLayouts(page, "start");
    await page.goto("/d/crowd");
    await expect(page.getByRole("button", { name: "Cancel" })).toBeVisible();
  },
  "a layout that was cancelled": async (page) => {
    await slowLayouts(page, "start");
    await page.goto("/d/crowd");
    await page.getByRole("button", { name: "Cancel" }).click();
    await drawing(page);
    await expect(page.getByRole("button", { name: "Find places" })).toBeVisible();
  },
  "what a drawing of many leaves out": async (page) => {
    await openDossier(page, "crowd", "sel=-");
    const notice = page.getByTestId("graph-notice");
    if (await notice.locator("summary").isVisible()) await notice.locator("summary").click();
    await expect(notice.getByRole("button", { name: "Draw more" })).toBeVisible();
  },
  "one actor and its neighbours alone": async (page) => {
    await openDossier(page, "disputed-accord", "near=velmar&sel=-");
    await expect(page.getByRole("button", { name: "Draw the others again" })).toBeVisible();
  },
  "a stroke of many lines under the pointer": async (page) => {
    await openDossier(page, "parallel", "sel=-");
    const fold = (await drawing(page)).edges.find(({ id, label }) => id.startsWith("fold.") && label);
    if (!fold?.label) throw new Error("nothing is folded");
    const { x1, x2, y1, y2 } = fold.label;
    await page.getByTestId("graph").hover({ position: { x: (x1 + x2) / 2, y: (y1 + y2) / 2 } });
    await expect(page.getByText(/ between .* and /).first()).toBeVisible();
  },
};
