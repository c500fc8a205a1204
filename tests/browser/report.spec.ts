import type { Locator, Page } from "@playwright/test";
import { evidence, openDossier, SIZES } from "./support/explorer";
import { expect, test } from "./support/test";

const WIRE = "/d/held-text/reports/wire";
const SUPPLIED = "averia.supplied.brunmark";

const text = (page: Page) => page.getByRole("region", { name: "Text of the report" });
const claims = (page: Page) => page.getByRole("region", { name: "Claims" });
const passage = (page: Page, anchor: string) => page.locator(`[data-passages~="${anchor}"]`);
/** A claim's card; ids of claims may be any text, so it is not looked for by a selector. */
const claim = (page: Page, anchor: string) => page.locator(`[id="${anchor}"]`);
const drawnLine = (page: Page, line: string) => page.locator(`svg a[data-line="${line}"]`);

async function lit(page: Page): Promise<{ lines: string[]; elements: number }> {
  const found = page.locator("[data-lit]");
  const lines = await found.evaluateAll((all) => all.map((one) => one.getAttribute("data-lines") ?? ""));
  return { lines: [...new Set(lines)], elements: lines.length };
}

test("a report says what it is, where it stands in the relay chain, and every claim it carries, in the order of its text", async ({
  page,
}) => {
  await page.goto(WIRE);
  await expect(page).toHaveTitle("Grain ships leave Port Beren – The grain ships – Relata");
  await expect(page.getByRole("heading", { level: 1, name: "Grain ships leave Port Beren" })).toBeVisible();
  for (const words of [
    "Wire report, Beren Courier",
    "Ada Lind, Tom Beck",
    "2030-03-04",
    "English",
    "3 March 2030",
  ])
    await expect(page.getByText(words).first()).toBeVisible();
  const chain = page.getByRole("region", { name: "Relay chain" });
  await expect(chain).toContainText(/What it relays.*quotes \[Note of the harbour office.*link inferred/s);
  await expect(chain).toContainText(
    /What relays it.*summarised by Ships of grain.*republished by What the Mirror said/s,
  );
  await expect(page.getByText(/There is a later version:.*\(update\)/)).toBeVisible();
  const numbered = await claims(page).getByRole("heading", { level: 3 }).allTextContents();
  expect(numbered).toEqual([
    "Claim 1Averia aided Brunmark",
    "Claim 2Averia aided Brunmark",
    "Claim 3Averia supplied Brunmark",
    "Claim 4Averia supplied Brunmark",
    "Claim 5Brunmark met with Averia",
    "Claim 6Averia aided Brunmark",
    "Claim 7Averia met with Corstead",
    "Claim 8Corstead pressed to silence Brunmark",
  ]);
  await expect(claim(page, "claim-__proto__")).toContainText(/Denies.*No grain has reached us from Averia/s);
  await expect(claim(page, "claim-same.20.words")).toContainText("withdrawn");
});

test("quoted passages are marked with the numbers of their claims, also where they overlap or are the same", async ({
  page,
}) => {
  await page.goto(WIRE);
  expect((await passage(page, "quote-sent-0").allTextContents()).join("").replace(/, claim ≠?\d+/g, "")).toBe(
    "Averia sent grain to Brunmark on Friday",
  );
  const shared = passage(page, "quote-grain-0");
  await expect(shared).toHaveAttribute("data-passages", "quote-sent-0 quote-grain-0 quote-same.20.words-0");
  await expect(shared.getByRole("link")).toHaveText(["sent grain to Brunmark, claim 3", ", claim 4"]);
  await expect(text(page).locator("mark")).toHaveCount(8);
  const whole = await text(page)
    .locator("p")
    .evaluateAll((all) => all.map((one) => one.textContent).join("\n"));
  expect(whole.replace(/, (?:claim|closest match for claim) [≠≈]?\d+/g, "")).toContain(
    "three harbour officials said. They said that Averia sent grain to Brunmark without a contract",
  );
});

test("pointing at a passage or a claim lights up its line, and pointing at a line lights up both", async ({
  page,
}) => {
  await page.goto(WIRE);
  await passage(page, "quote-silent-0").hover();
  await expect(drawnLine(page, "corstead.pressed_to_silence.brunmark")).toHaveAttribute("data-lit");
  expect((await lit(page)).lines).toEqual(["corstead.pressed_to_silence.brunmark"]);
  await claim(page, "claim-grain").getByRole("heading").hover();
  await expect(passage(page, "quote-grain-0")).toHaveAttribute("data-lit");
  await expect(passage(page, "quote-silent-0")).not.toHaveAttribute("data-lit");
  await page.getByRole("heading", { level: 1 }).hover();
  await expect(page.locator("[data-lit]")).toHaveCount(0);
  await drawnLine(page, SUPPLIED).locator(".hit").dispatchEvent("pointerover");
  await expect(claim(page, "claim-grain")).toHaveAttribute("data-lit");
  await expect(passage(page, "quote-grain-0")).toHaveAttribute("data-lit");
});

test("by keyboard the same: focus lights up, Enter on a line goes to its words, Enter on a passage to its claim", async ({
  page,
}) => {
  await page.goto(WIRE);
  const line = page
    .getByRole("link", { name: "Averia supplied Brunmark", exact: true })
    .and(page.locator("svg a"));
  await line.focus();
  await expect(passage(page, "quote-grain-0")).toHaveAttribute("data-lit");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/#quote-grain-0$/);
  await expect(passage(page, "quote-grain-0")).toHaveAttribute("data-target");
  await page.keyboard.press("Tab");
  await expect(page.locator("mark a:focus")).toHaveText("sent grain to Brunmark, claim 3");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/#claim-same\.20\.words$/);
  await expect(claim(page, "claim-same.20.words")).toBeInViewport();
});

test("a quote that no longer stands in the text is said so, with the closest match offered and its score explained", async ({
  page,
}) => {
  await page.goto(WIRE);
  const met = claim(page, "claim-met");
  await expect(met).toContainText("no longer in the text; not counted");
  await expect(met).toContainText(
    /Closest match, 9\d of 100: .?the two governments had met in Port Beren a week before/,
  );
  await expect(met).toContainText(
    "9 of 10 words agree; the words before it agree; the words after it agree;",
  );
  await expect(passage(page, "quote-met-0")).toHaveCount(0);
  await met.getByText("How this score is made").click();
  await expect(met.getByRole("row", { name: /The quoted words \d+% 50/ })).toBeVisible();
  await met.getByRole("link", { name: "Closest match" }).click();
  await expect(passage(page, "closest-met-0").first()).toBeInViewport();
  await expect(passage(page, "closest-met-0").first()).toHaveAttribute("data-kind", "closest");
  await expect(claim(page, "claim-__proto__")).toContainText("Nothing in the text is like it.");
  const colours = await met.locator("blockquote").evaluate((quote) => {
    const probe = document.body.appendChild(document.createElement("i"));
    probe.style.color = "var(--warn)";
    const amber = getComputedStyle(probe).color;
    probe.remove();
    return { quote: getComputedStyle(quote).color, amber };
  });
  expect(colours.quote).toBe(colours.amber);
});

test("from the explorer “Open in report” goes to the marked passage, and the report leads back to its lines", async ({
  page,
}) => {
  await openDossier(page, "held-text", `sel=${SUPPLIED}`);
  await evidence(page).getByRole("link", { name: "Open in report" }).first().click();
  await expect(page).toHaveURL(/\/d\/held-text\/reports\/wire#quote-grain-0$/);
  await expect(passage(page, "quote-grain-0")).toBeInViewport();
  await expect(passage(page, "quote-grain-0")).toHaveAttribute("data-target");
  await page.getByRole("link", { name: "Show in the explorer" }).click();
  await expect(page).toHaveURL(/\/d\/held-text\?rep=wire/);
});

test("in the explorer a report's title leads to its page, and a small link to its address", async ({
  page,
}) => {
  await openDossier(page, "held-text", "sel=-");
  const panel = evidence(page);
  await expect(panel.getByRole("link", { name: "original" }).first()).toHaveAttribute(
    "href",
    "https://example.org/grain",
  );
  await panel.getByRole("link", { name: "Grain ships leave Port Beren", exact: true }).click();
  await expect(page).toHaveURL(/\/d\/held-text\/reports\/wire$/);
  await expect(text(page)).toBeVisible();
});

test("a report known only through another, and one without claims, say so", async ({ page }) => {
  await page.goto("/d/held-text/reports/harbour-note");
  await expect(page.getByText("Known only through")).toBeVisible();
  await expect(page.getByText(/about 2 March 2030 \(inferred\).*No date is given/s).first()).toBeVisible();
  await expect(text(page)).toHaveCount(0);
  await page.goto("/d/held-text/reports/wire-update");
  await expect(page.getByText("No claim of this dossier rests on this report.")).toBeVisible();
  await expect(page.getByRole("region", { name: "Relay chain" })).toContainText(
    /Supersedes.*Grain ships leave Port Beren/s,
  );
  await expect(page.locator("main svg[role=group]")).toHaveCount(0);
});

test("ids and titles that would act stay text", async ({ page }) => {
  await page.goto("/d/hostile/reports/then#claim-.22..5d..2c..20.");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("'); DROP TABLE claims; --");
  await expect(claims(page).getByRole("listitem").filter({ hasText: "refused" }).first()).toBeVisible();
});

test("text from right to left stands on the right, in its language", async ({ page }) => {
  await page.goto("/d/rtl/reports/ar");
  const mark = text(page).locator("mark").first();
  expect(
    await mark.evaluate((node) => ({
      lang: node.closest("[lang]")?.getAttribute("lang"),
      direction: getComputedStyle(node).direction,
    })),
  ).toEqual({ lang: "ar", direction: "rtl" });
  const [line, column] = [await mark.boundingBox(), await text(page).locator("p").nth(1).boundingBox()];
  expect(line!.x + line!.width).toBeGreaterThan(column!.x + column!.width - 2);
});

test("nothing on a report's page is wider than the screen, and the text is set for reading", async ({
  page,
}) => {
  const paths = [
    WIRE,
    "/d/long-names/reports/r1",
    "/d/many/reports/r47",
    "/d/hostile/reports/then",
    "/d/rtl/reports/ar",
  ];
  for (const size of SIZES) {
    await page.setViewportSize(size);
    for (const path of paths) {
      expect((await page.goto(path))?.status(), path).toBe(200);
      const over = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(over, `${path} at ${size.width}`).toBeLessThanOrEqual(0);
    }
  }
  await page.setViewportSize(SIZES[0]);
  await page.goto(WIRE);
  const perLine = await text(page)
    .locator("p")
    .nth(1)
    .evaluate((node) => {
      const probe = document.createElement("span");
      probe.textContent = "0";
      node.append(probe);
      const columns = node.getBoundingClientRect().width / probe.getBoundingClientRect().width;
      probe.remove();
      return columns;
    });
  expect(perLine).toBeLessThanOrEqual(70);
});

test.describe("a report or dossier that there is not", () => {
  test.use({ expected: [/404/] });

  test("answers 404 and says so", async ({ page }) => {
    for (const path of [
      "/d/held-text/reports/nothing",
      "/d/nothing/reports/wire",
      "/d/held-text/reports/__proto__",
    ]) {
      expect((await page.goto(path))?.status(), path).toBe(404);
      await expect(page.getByText("There is nothing at this address")).toBeVisible();
    }
  });
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("the page is whole, and every link in it works", async ({ page }) => {
    await page.goto(`${WIRE}#quote-silent-0`);
    const target = passage(page, "quote-silent-0").first();
    await expect(target).toBeInViewport();
    const shadow = (node: Locator) => node.evaluate((element) => getComputedStyle(element).boxShadow);
    expect(await shadow(target)).not.toBe(await shadow(passage(page, "quote-sent-0").first()));
    await expect(claims(page).getByRole("heading", { level: 3 })).toHaveCount(8);
    await expect(
      page.getByRole("link", { name: "Averia supplied Brunmark", exact: true }).first(),
    ).toBeVisible();
    await text(page)
      .getByRole("link", { name: /No grain has reached us/ })
      .click();
    await expect(claim(page, "claim-__proto__")).toBeInViewport();
    await claim(page, "claim-met").getByRole("link", { name: "Closest match" }).click();
    await expect(passage(page, "closest-met-0").first()).toBeInViewport();
  });
});
