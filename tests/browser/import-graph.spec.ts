import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { expect, test } from "./support/test";

const GEXF = readFileSync("tests/fixtures/meetings.gexf", "utf8");

const making = (page: Page) => page.getByRole("complementary", { name: "What it will make" });
const alert = (page: Page) => page.getByRole("main").getByRole("alert");

async function drop(page: Page, text: string, name: string): Promise<void> {
  await page.goto("/");
  await expect(page.getByRole("heading", { name: "Bring your own data" })).toBeVisible();
  const dataTransfer = await page.evaluateHandle(
    ([content, called]) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([content ?? ""], called ?? ""));
      return transfer;
    },
    [text, name],
  );
  await page.dispatchEvent("main", "drop", { dataTransfer });
  await expect.poll(() => new URL(page.url()).pathname).toBe("/import");
}

test("a graph that is dropped shows what it holds, is corrected, imported and opened", async ({ page }) => {
  await drop(page, GEXF, "meetings.txt");
  await expect(page.getByRole("heading", { name: "GEXF: 5 nodes, 4 edges." })).toBeVisible();
  await expect(page.getByText("Edges from a node to itself: 1. They are kept.")).toBeVisible();
  await expect(page.getByText(/“Nobody's friend”; an actor stands in a dossier/)).toBeVisible();
  await expect(page.getByLabel("What “relation” says")).toHaveValue("relation");
  await expect(page.getByLabel("What “date” says")).toHaveValue("happened");
  await expect(page.getByLabel("What “publisher” says")).toHaveValue("publisher");
  await expect(page.getByLabel("What “quote” says")).toHaveValue("quote");
  await expect(page.getByText("Guess, by its name").first()).toBeVisible();
  // Labels are text, whatever they look like.
  await expect(page.getByRole("cell", { name: "<img src=x onerror=alert(1)>" }).first()).toBeVisible();
  await expect(page.locator('main img[src="x"]')).toHaveCount(0);
  await expect(making(page)).toContainText("Averia refused support to Brunmark");
  await page.getByLabel("What “mystery” says").selectOption("scope");
  await expect(making(page)).toContainText("about the embargo");
  const id = `graph-${process.pid}`;
  await page.getByLabel("Id, in the address").fill(id);
  await page.getByRole("button", { name: "Import as a new dossier" }).click();
  await expect(page.getByRole("heading", { name: "4 claims imported" })).toBeVisible();
  await page.goto(`/d/${id}`);
  await expect(page.getByText("Averia").first()).toBeVisible();
});

test("a graph that is refused says why and where, and only what repair can read is offered so", async ({
  page,
}) => {
  await drop(page, GEXF.replace("<gexf ", '<!DOCTYPE gexf [<!ENTITY a "aa">]>\n<gexf '), "doctype.gexf");
  await expect(alert(page)).toContainText(/Line \d+.*DOCTYPE/);
  await expect(page.getByRole("button", { name: "Read with repair" })).toHaveCount(0);
  await drop(page, GEXF.replace("the embargo", "the embargo & more"), "broken.gexf");
  await expect(alert(page)).toContainText(/Line \d+/);
  await page.getByRole("button", { name: "Read with repair" }).click();
  await expect(page.getByText("Places that were not well-formed: 1. They were mended.")).toBeVisible();
  await expect(making(page)).toContainText("Averia refused support to Brunmark");
});
