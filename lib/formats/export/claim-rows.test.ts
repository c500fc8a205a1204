import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Bundle } from "@/lib/domain/bundle";
import { testBundle } from "@/lib/domain/test-bundle";
import { neutralised, unneutralised } from "@/lib/text/csv-row";
import { importTable } from "../table/test-table";
import { type ClaimPages, writeClaimsCsv, writeClaimsJsonLines } from "./claim-rows";
import { recordNames } from "./export-records";

type Rows = readonly Readonly<Record<string, string>>[];

async function* paged<Item>(items: readonly Item[]): AsyncGenerator<readonly Item[]> {
  for (let at = 0; at < items.length; at += 2) yield items.slice(at, at + 2);
}

async function textOf(chunks: AsyncIterable<string>): Promise<string> {
  let text = "";
  for await (const chunk of chunks) text += chunk;
  return text;
}

/** Imports rows, and returns what a dossier of them would be. */
async function dossierOf(rows: Rows) {
  const lines = rows.map((row) => `${JSON.stringify(row)}\n`).join("");
  return importTable(lines);
}

/** What a claim says by names, which is all that a row can keep. */
function said({
  claims,
  actors,
  relationTypes,
  reports,
}: Pick<Bundle, "claims" | "actors" | "relationTypes" | "reports">) {
  const names = recordNames({ dossier: testBundle().dossier, actors, relationTypes, reports });
  const actor = (id: string) => names.actors.get(id)?.name;
  return claims.map(({ report, ...claim }) => ({
    ...claim,
    subject: actor(claim.subject),
    object: actor(claim.object),
    relation: names.relationTypes.get(claim.relation)?.label,
    chain: claim.chain.map((step) => ({ ...step, actor: actor(step.actor) })),
    report: [actor(names.reports.get(report)?.publisher ?? ""), names.reports.get(report)?.published.edtf],
  }));
}

const words = fc
  .oneof(
    fc.constantFrom(
      "=cmd()",
      "+1",
      "@x",
      "'=quoted",
      "a,b",
      'say "no"',
      "مصر",
      "Łukasz",
      "__proto__",
      "sep=,",
      "-",
      "x;y",
    ),
    fc.string({ unit: "grapheme", minLength: 1, maxLength: 20 }),
  )
  .map((text) =>
    text
      .replaceAll(/[\p{C}\p{Z}\s]+/gu, " ")
      .trim()
      .normalize("NFC"),
  )
  .filter((text) => text !== "");

const row = fc.record(
  {
    subject: words,
    relation: fc.constantFrom("met with", "refused support to", "danced around"),
    object: words,
    stance: fc.constantFrom("asserts", "denies", "disputes"),
    happened: fc.constantFrom("2023-11-15", "2023-11~", "2023-11-01~/2023-11-10~", "1990", "2020-01-01/.."),
    reported: fc.constantFrom("2023-11-16", "2023"),
    publisher: words,
    speaker: words,
    quote: words,
    locator: words,
    scope: words,
    place: words,
    note: words,
  },
  { requiredKeys: ["subject", "relation", "object", "publisher"] },
);

describe("claims that are written as rows", () => {
  it.each([
    [
      "CSV",
      (pages: ClaimPages, names: ReturnType<typeof recordNames>) => writeClaimsCsv(pages, names, false),
    ],
    ["JSON Lines", writeClaimsJsonLines],
  ])("as %s are read again as the same claims", async (_format, write) => {
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 6 }), async (rows) => {
        const first = await dossierOf(rows as Rows);
        const names = recordNames({ dossier: testBundle().dossier, ...first });
        const text = await textOf(write(paged(first.claims), names));
        const again = await importTable(text, { mapping: {} });
        expect(said(again)).toEqual(said(first));
      }),
      { numRuns: 150 },
    );
  });

  it("may be none: a row of names, and no lines", async () => {
    const names = recordNames(testBundle());
    expect(await textOf(writeClaimsCsv(paged([]), names, false))).toMatch(/^claim id,subject,.*\r\n$/);
    expect(await textOf(writeClaimsJsonLines(paged([]), names))).toBe("");
  });

  it("are neutral in a spreadsheet, and to the letter where they are exact", async () => {
    const { actors, ...rest } = await dossierOf([
      { subject: "=HYPERLINK(1)", relation: "met with", object: "B" },
    ]);
    const names = recordNames({ dossier: testBundle().dossier, actors, ...rest });
    const exact = await textOf(writeClaimsCsv(paged(rest.claims), names, false));
    const neutral = await textOf(writeClaimsCsv(paged(rest.claims), names, true));
    expect(exact).toContain(",=HYPERLINK(1),");
    expect(neutral).toContain(",'=HYPERLINK(1),");
    expect(neutral.startsWith("\ufeffclaim id,")).toBe(true);
  });
});

describe("a cell for a spreadsheet", () => {
  it("never begins a formula, and is got back as it was", () => {
    const cell = fc.tuple(
      fc.constantFrom("", "'", "''", "\t", " ", "\r\n"),
      fc.constantFrom("=", "+", "-", "@", "＝", "＋", "－", "＠", "a", ""),
      fc.string(),
    );
    fc.assert(
      fc.property(cell, (parts) => {
        const text = parts.join("");
        expect(neutralised(text)).not.toMatch(/^[\s]*[=+\-@＝＋－＠]/);
        expect(unneutralised(neutralised(text))).toBe(text);
      }),
    );
  });
});
