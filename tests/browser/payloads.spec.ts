import { existsSync, readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { evidence, openDossier } from "./support/explorer";
import { expect, test } from "./support/test";

/** Markup and scripts that are meant to run where text is taken for markup, collected by others. */
const FILE = "../shared/corpora/injection/payloadbox-xss/Intruder__xss-payload-list.txt";
/** As many as a graph draws with all their names. */
const ACTORS = 24;
/** Dossiers with that many of them each, spread over the whole list. */
const DOSSIERS = 4;
/** Lines that a page without scripts has with all their words, and the list at once. */
const LINES = 300;
/** Each line of the long dossiers has these: a name, a scope, a quote, the words on who is quoted, and a note. */
const IN_A_LINE = 5;

// The strict test fails where a script, a request or a breach of the policy comes of any of them.
test.describe("text that would run if it were taken for markup", () => {
  test.skip(!existsSync(FILE), "the collection of payloads is not on this machine");

  for (let part = 0; part < DOSSIERS; part += 1) {
    test(`is text in every view, part ${part + 1} of ${DOSSIERS}`, async ({ page, request }) => {
      test.slow();
      const texts = payloads(part);
      const id = `payloads-${part}`;
      const stored = await request.post("/api/dossiers", { data: bundleOf(id, texts) });
      expect(stored.ok(), await stored.text()).toBe(true);
      await openDossier(page, id);
      await expectNames(page, texts.slice(0, 2));
      await page.getByRole("tab", { name: "List" }).click();
      await expect(page.getByRole("tabpanel").locator("[data-line]").first()).toBeVisible();
      for (const form of ["sentences", "actors", "pairs", "matrix"]) {
        await openDossier(page, id, `view=list&lay=${form}`);
        await expect(page.getByRole("tabpanel")).toContainText(texts[0]!.slice(0, 12));
      }
      await openDossier(page, id, "view=timeline");
      await openDossier(page, id, "sel=a0.refused_support_to.a1");
      await expect(evidence(page)).toContainText(texts[2]!.slice(0, 12));
      await page.getByRole("button", { name: "Export" }).click();
      await expect(
        page.getByRole("dialog", { name: "Export figure" }).getByRole("img").first(),
      ).toBeVisible();
      await page.keyboard.press("Escape");
      for (const path of ["reports/r0", "compare?line=a0.refused_support_to.a1"]) {
        await page.goto(`/d/${id}/${path}`);
        await expect(page.getByText(texts[0]!.slice(0, 12)).first()).toBeVisible();
      }
      await page.goto(`/embed/${id}`);
      await expect(page.getByText(texts[0]!.slice(0, 12)).first()).toBeVisible();
      await page.goto("/");
      await expect(page.getByText(`Payloads ${part}`).first()).toBeVisible();
    });
  }
});

test.describe("every text of the list", () => {
  test.skip(!existsSync(FILE), "the collection of payloads is not on this machine");

  for (let part = 0; part < Math.ceil(everyText().length / (LINES * IN_A_LINE)); part += 1) {
    test(`is text where it is a name, scope, quote or words, part ${part + 1}`, async ({
      page,
      request,
      browser,
    }) => {
      test.slow();
      const texts = everyText().slice(part * LINES * IN_A_LINE, (part + 1) * LINES * IN_A_LINE);
      const id = `every-payload-${part}`;
      const stored = await request.post("/api/dossiers", { data: longBundle(id, texts) });
      expect(stored.ok(), await stored.text()).toBe(true);
      await openDossier(page, id, "view=list&lay=sentences");
      const sentences = page.getByRole("tabpanel").locator("li[data-line]");
      await expect(sentences).toHaveCount(Math.ceil(texts.length / IN_A_LINE));
      await expect(sentences.first()).toContainText(texts[0]!.slice(0, 12));
      await openDossier(page, id, "view=list&lay=table");
      await expect(page.getByRole("tabpanel")).toContainText(texts[0]!.slice(0, 12));
      // What a browser without scripts is sent, read by one with scripts: nothing of it may run or ask for anything.
      const html = await (await request.get(`/d/${id}`)).text();
      const list = /<noscript>([\s\S]*)<\/noscript>/.exec(html)?.[1] ?? "";
      expect(list).toContain("<blockquote");
      const bare = await (await browser.newContext()).newPage();
      const asked: string[] = [];
      bare.on("request", (one) => asked.push(one.url()));
      bare.on("dialog", (one) => asked.push(one.message()));
      await bare.setContent(list);
      expect(
        await bare.locator("script, iframe, object, embed, form, base, meta, svg [onload], img").count(),
      ).toBe(0);
      expect(await bare.evaluate(handlersIn)).toEqual([]);
      expect(asked).toEqual([]);
      await bare.close();
    });
  }
});

test("a file whose name would run is named, and no more", async ({ page }) => {
  test.skip(!existsSync(FILE), "the collection of payloads is not on this machine");
  // A slash ends the name of a file before anything of it comes here.
  const names = everyText().filter((text) => text.length <= 100 && !/[/\\]/.test(text));
  const some = names.filter((_, at) => at % Math.ceil(names.length / 12) === 0);
  expect(some.length).toBeGreaterThan(5);
  for (const name of some) {
    await page.goto("/import");
    const buffer = Buffer.from("subject,relation,object\nAveria,met with,Brunmark\n");
    await page.getByTestId("file").setInputFiles({ name: `${name}.csv`, mimeType: "text/csv", buffer });
    await expect(page.getByRole("main")).toContainText(`${name}.csv`);
    await expect(page.getByRole("main")).toContainText("Averia met with Brunmark");
  }
});

/** Names of attributes that would run, and addresses that lead nowhere on the web, of all elements of a page. */
function handlersIn(): string[] {
  return [...document.querySelectorAll("*")].flatMap((element) =>
    [...element.attributes]
      .filter(
        ({ name, value }) => name.startsWith("on") || (name === "href" && !/^(https?:|[/#?])/.test(value)),
      )
      .map(({ name, value }) => `${name}=${value}`),
  );
}

async function expectNames(page: Page, names: readonly string[]): Promise<void> {
  for (const name of names) {
    await expect(page.getByRole("button", { name: name.slice(0, 12) }).first()).toBeAttached();
  }
}

/** Every text of the list, as a dossier can hold them: in one line, no two alike, none of their characters a control. */
function everyText(): string[] {
  if (!existsSync(FILE)) return [];
  const all = readFileSync(FILE, "utf8")
    .split(/\r?\n/)
    .map((text) =>
      text
        .normalize("NFC")
        .replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, "")
        .replace(/\s+/g, " ")
        .trim()
        .slice(0, 200),
    )
    .filter((text) => text !== "");
  return [...new Set(all)];
}

/** Some of them, evenly spread over the list: those of at most 60 characters. */
function payloads(part: number): string[] {
  const different = everyText().filter((text) => text.length > 12 && text.length <= 60);
  const step = Math.floor(different.length / (ACTORS * DOSSIERS));
  return Array.from({ length: ACTORS }, (_, at) => different[(at * DOSSIERS + part) * step]!);
}

/** A dossier with these as names, scopes, quotes, titles, words, notes and places, in a ring of claims. */
function bundleOf(id: string, texts: readonly string[]) {
  const text = (at: number) => texts[at % texts.length]!;
  const stated = (edtf: string) => ({ edtf, basis: "stated", text: text(5) });
  return {
    format: "relata/1",
    dossier: {
      id,
      title: `Payloads ${id.at(-1)} ${text(0)}`,
      language: "en",
      version: "1",
      licence: text(1),
      maintainers: [text(2)],
      description: text(3),
      takeaway: text(4),
    },
    relationTypes: [
      {
        id: "refused_support_to",
        label: text(6),
        inverse: text(7),
        symmetric: false,
        family: "friction",
        definition: text(8),
      },
    ],
    actors: [
      ...texts.map((name, at) => ({
        id: `a${at}`,
        name,
        kind: (["person", "state", "group", "organisation"] as const)[at % 4],
        description: text(at + 1),
        aliases: [{ text: text(at + 2), note: text(at + 3) }],
        roles: at === 0 ? [{ actor: "a1", role: text(9) }] : undefined,
      })),
      { id: "outlet", name: text(10), kind: "outlet" },
    ],
    reports: [
      {
        id: "r0",
        kind: "article",
        publisher: "outlet",
        title: text(0),
        language: "en",
        published: stated("2030-03-02"),
        held: false,
        url: `https://example.org/?q=${encodeURIComponent(text(11))}`,
        authors: [text(12)],
      },
    ],
    claims: texts.map((_, at) => ({
      id: `c${at}`,
      report: "r0",
      subject: `a${at}`,
      relation: "refused_support_to",
      object: `a${(at + 1) % texts.length}`,
      stance: at % 5 === 4 ? "denies" : "asserts",
      speech: "own_voice",
      chain: [{ actor: "outlet", basis: "stated", words: text(at + 4), verb: text(at + 5) }],
      quotes: [{ exact: text(at + 2), prefix: text(at + 6).slice(0, 64), suffix: text(at + 7).slice(0, 64) }],
      locator: text(at + 8),
      scope: text(at + 9),
      happened: stated("2030-03-01"),
      place: text(at + 10),
      note: text(at + 11),
      status: "accepted",
    })),
  };
}

/** A dossier whose lines hold these, {@link IN_A_LINE} each. */
function longBundle(id: string, texts: readonly string[]) {
  const bundle = bundleOf(id, payloads(0));
  const count = Math.ceil(texts.length / IN_A_LINE);
  const text = (line: number, field: number) => texts[(line * IN_A_LINE + field) % texts.length]!;
  const actor = (at: number) => ({ id: `a${at}`, name: text(at, 0), kind: "person" });
  return {
    ...bundle,
    actors: [...Array.from({ length: count }, (_, at) => actor(at)), ...bundle.actors.slice(-1)],
    claims: Array.from({ length: count }, (_, at) => ({
      ...bundle.claims[0]!,
      id: `c${at}`,
      subject: `a${at}`,
      object: `a${(at + 1) % count}`,
      chain: [{ actor: "outlet", basis: "stated", words: text(at, 3) }],
      scope: text(at, 1),
      quotes: [{ exact: text(at, 2) }],
      note: text(at, 4),
    })),
  };
}
