import { expect, type Locator, type Page } from "@playwright/test";
import { graphAtRest } from "./graph";

/** The main actors of the Tehran dossier, by id. */
export const MAIN_ACTORS = ["khamenei", "haniyeh", "hamas", "hezbollah", "iran", "israel"] as const;

/** The four relation types that name this product: id and label. */
export const NAMING_TYPES = [
  ["met_with", "met with"],
  ["refused_support_to", "refused support to"],
  ["surprised_by", "surprised by"],
  ["pressed_to_silence", "pressed to silence"],
] as const;

/** Window sizes at which everything must hold: a desktop, a tablet on its side, a phone. */
export const SIZES = [
  { width: 1440, height: 900 },
  { width: 1024, height: 768 },
  { width: 390, height: 844 },
] as const;

export const THEMES = ["light", "dark"] as const;

/** Opens a dossier and resolves once its graph stands still, or in the other views once their lines are there. */
export async function openDossier(page: Page, dossier: string, query = ""): Promise<void> {
  await page.goto(`/d/${dossier}${query && `?${query}`}`);
  if (/(^|&)view=timeline(&|$)/.test(query))
    await expect(page.getByRole("tabpanel").locator("[data-line], h2").first()).toBeVisible();
  else if (/(^|&)view=list(&|$)/.test(query)) await expect(page.getByRole("tabpanel")).toBeVisible();
  else await graphAtRest(page);
}

/** The checkbox of a relation type or family; its name begins with the label. */
export function filterBox(page: Page, label: string): Locator {
  return page.getByRole("checkbox", { name: new RegExp(`^${escaped(label)}\\b`) }).first();
}

export function evidence(page: Page): Locator {
  return page.getByRole("region", { name: "Evidence" });
}

/** The sentence that says what is shown: "3 of 8 lines, 4 of 6 actors". */
export function status(page: Page): Locator {
  return page.getByRole("status").filter({ hasText: /[\d,]+ of [\d,]+ lines?/ });
}

/** Returns the ids of the lines that the list shows, in its order. */
export async function listedLines(page: Page): Promise<string[]> {
  const rows = page.getByRole("tabpanel").locator("[data-line]");
  return rows.evaluateAll((all) => all.map((row) => row.getAttribute("data-line") ?? ""));
}

/** Returns the query of the page's address, as a reader would see it. */
export function query(page: Page): string {
  return decodeURIComponent(new URL(page.url()).search.slice(1));
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
