import { evidence, openDossier } from "./support/explorer";
import { expect, test } from "./support/test";

const HYPOTHETICAL = "coast-guard.detained_or_expelled.lantern-front";

test("what was known on a day: the panel says what the list says, and what came later beside it", async ({
  page,
}) => {
  await openDossier(page, "disputed-accord", "as=2025-03-08");
  const panel = evidence(page);
  await expect(panel).toContainText("Reported1 origin · 8 relays");
  await expect(panel).toContainText("With later reports: disputed, asserted by 2 origins, denied by 1");
  await expect(panel.getByRole("heading", { name: /^Denied by 1 independent origin/ })).toHaveText(
    "Denied by 1 independent origin, by none on 8 March 2025",
  );
  await expect(panel.getByRole("article").filter({ hasText: "No agreement with Velmar" })).toContainText(
    "not yet reported",
  );
  await expect(panel).not.toContainText("left out by the filter");
  await expect(page.getByText("As known on 8 March 2025: 9 of 23 lines had been reported.")).toBeVisible();
  await page.getByRole("tab", { name: "List" }).click();
  const row = page.getByRole("table").locator("[data-line='velmar.signed_agreement_with.dorrane']");
  await expect(row).toContainText("Reported");
});

test("a line that the filter leaves out says so first, and is heard", async ({ page }) => {
  await openDossier(page, "tehran-meeting");
  const panel = evidence(page);
  await expect(panel).not.toContainText("whole dossier");
  await page.goto("/d/tehran-meeting?act=-reuters");
  await expect(panel).toContainText(
    "Left out by the filter. In the whole dossier:Reported1 origin · 1 relay",
  );
  await expect(panel.locator("[aria-live]")).toHaveText(
    /Left out by the filter\. In the whole dossier: Reported, asserted by 1 origin\./,
  );
});

test("what is only hypothetical is called so wherever it stands", async ({ page }) => {
  await openDossier(page, "disputed-accord", `sel=${HYPOTHETICAL}`);
  await expect.poll(() => wordsOnLine(page, HYPOTHETICAL)).toContain("(hypothetical)");
  await expect(
    evidence(page).getByRole("heading", {
      name: "Velmarian coast guard detained or expelled Lantern Front (hypothetical)",
    }),
  ).toBeVisible();
  const named = /Velmarian coast guard detained or expelled Lantern Front \(hypothetical\)/;
  await page.goto(`/d/disputed-accord/compare?line=${HYPOTHETICAL}`);
  await expect(page.getByRole("heading", { name: named })).toBeVisible();
  await page.goto("/d/disputed-accord/compare?a=coast-guard-statement&b=kestrel-first");
  await expect(page.getByRole("link", { name: named })).toBeVisible();
  await expect(page.getByRole("link", { name: /released .* \(future\)/ })).toBeVisible();
  await page.goto("/d/disputed-accord/reports/coast-guard-statement");
  await expect(page.getByRole("region", { name: "Claims" }).getByRole("link", { name: named })).toBeVisible();
});

test("a quote that is gone from its report leads to the closest match there", async ({ page }) => {
  await openDossier(page, "disputed-accord", "view=list");
  const lines = page.getByRole("table").locator("[data-line]");
  const link = evidence(page).getByRole("link", { name: "Closest match in the report" });
  for (const row of await lines.all()) {
    await row.getByRole("button").click();
    await expect(evidence(page).getByRole("article").first()).toBeVisible();
    if ((await link.count()) > 0) break;
  }
  await link.first().click();
  await page.waitForURL(/\/reports\/[^#]+#closest-/);
  const anchor = decodeURIComponent(new URL(page.url()).hash.slice(1));
  await expect(page.locator(`[id="${anchor}"]`)).toBeInViewport();
});

/** The words on a line of the drawing. */
function wordsOnLine(page: import("@playwright/test").Page, line: string): Promise<string> {
  return page.evaluate((id) => {
    type Held = HTMLElement & { _cyreg?: { cy: import("cytoscape").Core } };
    const cy = document.querySelector<Held>("[data-testid=graph]")?._cyreg?.cy;
    return String(cy?.getElementById(id).data("label") ?? "");
  }, line);
}
