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

async function expectNames(page: Page, names: readonly string[]): Promise<void> {
  for (const name of names) {
    await expect(page.getByRole("button", { name: name.slice(0, 12) }).first()).toBeAttached();
  }
}

/** Evenly spread over the list, no two alike, as a dossier can hold them: one line of at most 60 characters, none of them a control. */
function payloads(part: number): string[] {
  const all = readFileSync(FILE, "utf8")
    .split(/\r?\n/)
    .map((text) =>
      text
        .normalize("NFC")
        .replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, "")
        .replace(/\s+/g, " ")
        .trim(),
    )
    .filter((text) => text.length > 12 && text.length <= 60);
  const different = [...new Set(all)];
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
