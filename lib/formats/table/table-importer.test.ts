import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { BUNDLE_FORMAT } from "@/lib/domain/bundle";
import { claimSchema } from "@/lib/domain/claim";
import { readBundle, writeBundle } from "../bundle";
import { encodeText } from "../test-encode";
import { cameoOfName, cameoRelationType } from "./cameo";
import { TableImporter } from "./table-importer";
import { importTable, plannedImport, type TestImport, VOCABULARY } from "./test-table";

const HEADER = "subject,relation,object,date,source,quote\n";

/** Problems without what they show: code, row and column. */
function places(problems: readonly { code: string; row: number; column: string | null }[]): unknown[] {
  return problems.map(({ code, row, column }) => [code, row, column]);
}

async function bundleOf(input: string | Uint8Array, options: TestImport = {}) {
  const { actors, relationTypes, reports, claims } = await importTable(input, options);
  const dossier = {
    ...{ id: "table", title: "Table", language: "en", version: "1", licence: "CC0", maintainers: ["me"] },
    evidence: "none" as const,
  };
  return { format: BUNDLE_FORMAT, dossier, relationTypes, actors, reports, claims } as const;
}

describe("TableImporter", () => {
  it("makes nothing of a table without rows", async () => {
    const { claims, actors, reports, summary } = await importTable(HEADER);
    expect([claims, actors, reports]).toEqual([[], [], []]);
    expect(summary).toMatchObject({ rows: 0, imported: 0, duplicates: 0, skippedCount: 0, relations: [] });
  });

  it("makes a claim of a row, with its report, its actors and its relation type", async () => {
    const row = 'Iran,was praised by,Ali Khamenei,29 August 2018,Reuters,"they ""will not"" enter"\n';
    const { claims, actors, relationTypes, reports, rowNumbers, summary } = await importTable(HEADER + row);
    expect(claims).toEqual([
      {
        id: claims[0]?.id,
        report: reports[0]?.id,
        subject: "ali-khamenei",
        relation: "praised",
        object: "iran",
        stance: "asserts",
        speech: "own_voice",
        chain: [{ actor: "reuters", basis: "stated" }],
        quotes: [{ exact: 'they "will not" enter' }],
        happened: { edtf: "2018-08-29", basis: "stated", text: "29 August 2018" },
        status: "accepted",
      },
    ]);
    expect(actors).toEqual([
      { id: "reuters", name: "Reuters", kind: "outlet" },
      {
        id: "ali-khamenei",
        name: "Ali Khamenei",
        kind: "person",
        description: "Kind guessed from the name.",
      },
      { id: "iran", name: "Iran", kind: "state", description: "Kind guessed from the name." },
    ]);
    expect(relationTypes.map(({ id }) => id)).toEqual(["praised"]);
    expect(reports).toEqual([
      {
        ...{ id: expect.stringMatching(/^reuters-[0-9a-f]{16}$/), kind: "article", publisher: "reuters" },
        ...{ title: "[Reuters, in The file]", language: "en", held: false },
        published: { edtf: null, basis: "unknown" },
      },
    ]);
    expect([rowNumbers, summary.evidence]).toEqual([[2], "quotes"]);
  });

  it("takes the file for the report where no column names one", async () => {
    const { reports, actors, summary } = await importTable("subject,relation,object\nA,met with,B\n", {
      mapping: { publisher: { name: "Our desk", kind: "organisation" }, fileTitle: "Meetings 2018" },
    });
    expect(reports).toMatchObject([{ kind: "document", publisher: "our-desk", title: "Meetings 2018" }]);
    expect(actors[0]).toEqual({ id: "our-desk", name: "Our desk", kind: "organisation" });
    expect(summary.evidence).toBe("none");
  });

  it("has a report for each address, else for each publisher and day", async () => {
    const { reports, claims } = await importTable(
      "subject,relation,object,publisher,published,url\n" +
        "A,met with,B,Reuters,2018-08-29,https://r.example/1\n" +
        "A,met with,C,Reuters,2018-08-29,https://r.example/1\n" +
        "A,met with,D,Reuters,2018-08-29,\nA,met with,E,Reuters,2018-08-29,\nA,met with,F,Reuters,2018-08-30,\n" +
        "A,met with,G,,,javascript:alert(1)\n",
    );
    expect(reports.map(({ title, url, published }) => [title, url, published.edtf])).toEqual([
      ["[Reuters, 2018-08-29]", "https://r.example/1", "2018-08-29"],
      ["[Reuters, 2018-08-29]", undefined, "2018-08-29"],
      ["[Reuters, 2018-08-30]", undefined, "2018-08-30"],
      ["[The file, in The file]", undefined, null],
    ]);
    expect(new Set(claims.map(({ report }) => report)).size).toBe(4);
  });

  it("counts rows that say the same again, and skips a second row of one id that does not", async () => {
    const { summary, claims } = await importTable(
      "claim id,subject,relation,object\n1,A,met with,B\n1,A,met with,B\n1,A,met with,C\n2,A,met with,B\n",
    );
    expect(claims.map(({ id }) => id)).toEqual(["1", "2"]);
    expect(summary).toMatchObject({ rows: 4, imported: 2, duplicates: 1, skippedCount: 1 });
    expect(places(summary.skipped)).toEqual([["repeated_id", 4, null]]);
    const same = await importTable("subject,relation,object\nA,met with,B\n A ,met  with,B\n");
    expect(same.summary).toMatchObject({ rows: 2, imported: 1, duplicates: 1 });
  });

  it("leaves out what has no name, and says where: rows as a spreadsheet counts them", async () => {
    const long = "x".repeat(201);
    const { summary } = await importTable(
      `subject,relation,object,stance\n\nA,met with,\n"A\nB",met with,C,\n${long},met with,C\nA,met with,"a\u0007b"\n` +
        "A,met with,B,perhaps\nA,met with,B,,surplus\nA\0,met with,B\n",
    );
    expect(places(summary.skipped)).toEqual([
      ["missing", 3, "object"],
      ["too_long", 5, "subject"],
      ["control_character", 6, "object"],
      ["bad_stance", 7, "stance"],
      ["too_many_cells", 8, null],
      ["nul", 9, "subject"],
    ]);
    expect(summary.warnings.map(({ code, count }) => [code, count])).toEqual([
      ["spaces_in_name", 1],
      ["too_few_cells", 4],
    ]);
    expect(summary.rows).toBe(summary.imported + summary.duplicates + summary.skippedCount);
  });

  it("keeps a claim whose date cannot be read, undated and with its words", async () => {
    const { claims, summary } = await importTable(
      "subject,relation,object,date\nA,met with,B,2018-13-01\nA,met with,C,2018-08-29\nA,met with,D,\nA,met with,E,n/a\n",
    );
    expect(claims.map(({ happened }) => happened)).toEqual([
      { edtf: null, basis: "unknown", text: "2018-13-01" },
      { edtf: "2018-08-29", basis: "stated" },
      { edtf: null, basis: "unknown" },
      { edtf: null, basis: "unknown" },
    ]);
    expect(summary.undated).toBe(3);
    expect(summary.warnings.map(({ code, first }) => [code, places(first)])).toEqual([
      ["bad_date", [["bad_date", 2, "date"]]],
    ]);
  });

  it("leaves out words that do not fit, and keeps the claim", async () => {
    const { claims, summary } = await importTable(`${HEADER}A,met with,B,,,"${"x".repeat(601)}"\n`);
    expect([claims.length, claims[0]?.quotes]).toEqual([1, undefined]);
    expect(places(summary.warnings[0]?.first ?? [])).toEqual([["value_left_out", 2, "quote"]]);
  });

  it("keeps formulas and prototypes as the names that they are", async () => {
    const names = [
      "=cmd|' /C calc'!A0",
      "@SUM(1)",
      "-1",
      "__proto__",
      "constructor",
      "toString",
      "hasOwnProperty",
    ];
    const { actors, claims } = await importTable(
      `subject,relation,object,__proto__,constructor\n${names.map((name) => `${name},__proto__,constructor,x,y\n`).join("")}`,
    );
    expect(
      actors
        .map(({ name }) => name)
        .filter((name) => names.includes(name))
        .sort(),
    ).toEqual([...names].sort());
    expect(claims).toHaveLength(names.length);
    expect(Object.keys(Object.prototype)).toEqual([]);
  });

  it("keeps names apart that differ in a letter, and gives what shares a slug an id of its own", async () => {
    const { actors } = await importTable(
      "subject,relation,object\nLodz,met with,Łódź\nLODZ,met with,Иванов\nПетров,met with,x\n",
    );
    const ids = actors.slice(1).map(({ id }) => id);
    expect(ids[0]).toBe("lodz");
    expect(new Set(ids).size).toBe(6);
    expect(ids[3]).toMatch(/^x-[0-9a-f]{8}$/);
    expect(ids[5]).toBe("x");
  });

  it("uses the actors and relation types of the dossier, and never gives their ids away", async () => {
    const consult = { ...cameoRelationType(cameoOfName("Consult")!), label: "talked to" };
    const { actors, claims, relationTypes } = await importTable(
      "subject,relation,object\nIran,Consult,Tehran\n",
      {
        known: {
          actors: new Map([["Iran", "islamic-republic"]]),
          actorIds: ["tehran"],
          relationTypes: [consult],
        },
      },
    );
    expect(claims[0]).toMatchObject({ subject: "islamic-republic", relation: "cameo_040" });
    expect(actors.map(({ id }) => id)).toEqual(["the-file", expect.stringMatching(/^tehran-[0-9a-f]{8}$/)]);
    expect(relationTypes).toEqual([]);
  });

  it("knows a claim by what it says, not by the ids of its actors or the order of rows", async () => {
    const rows = ["Lodz,met with,B\n", "Łódź,met with,B\n"];
    const one = await importTable(`subject,relation,object\n${rows.join("")}`);
    const other = await importTable(`subject,relation,object\n${rows.reverse().join("")}`);
    expect(new Set(one.claims.map(({ id }) => id))).toEqual(new Set(other.claims.map(({ id }) => id)));
  });

  it("takes what a person chose for a relation name", async () => {
    const type = { ...cameoRelationType(cameoOfName("Consult")!), id: "own", label: "own" };
    const { claims, summary } = await importTable("subject,relation,object\nA,xyz,B\n", {
      mapping: { relations: [{ name: "xyz", type, reversed: true }] },
    });
    expect(claims[0]).toMatchObject({ subject: "b", relation: "own", object: "a" });
    expect(summary.relations).toMatchObject([{ name: "xyz", id: "own", how: "chosen", sure: true, rows: 1 }]);
  });

  it("refuses a mapping without a column that is needed", async () => {
    await expect(importTable("a,b\n1,x\n")).rejects.toThrow("No column is the subject");
    await expect(
      importTable(HEADER, { mapping: { columns: { subject: 0, relation: 1, object: 9 } } }),
    ).rejects.toThrow("no column 10");
  });

  it("refuses what is over its limits, whole", async () => {
    const table = `subject,relation,object\n${Array.from({ length: 9 }, (_, row) => `A${row},r${row},B\n`).join("")}`;
    for (const limits of [{ bytes: 50 }, { rows: 5 }, { actors: 3 }, { relations: 3 }, { columns: 2 }]) {
      await expect(importTable(table, { limits })).rejects.toMatchObject({ code: "too_large" });
    }
    await expect(importTable(table, { limits: { rowLength: 4 } })).rejects.toMatchObject({
      code: "bad_table",
    });
  });

  it("yields batches of the size that was asked for, however large the pieces are", async () => {
    const table = `subject,relation,object\n${Array.from({ length: 20_000 }, (_, row) => `A${row % 9},met with,B${row}\n`).join("")}`;
    const bytes = new TextEncoder().encode(table);
    const importer = new TableImporter({ ...plannedImport(bytes), vocabulary: VOCABULARY, batchSize: 6_000 });
    const sizes: number[] = [];
    const rowsRead: number[] = [];
    for await (const { claims } of importer.records([bytes])) {
      sizes.push(claims.length);
      rowsRead.push(importer.account.rows);
    }
    expect(sizes).toEqual([6_000, 6_000, 6_000, 2_000]);
    // Not all of it was read before the first claims came.
    expect(rowsRead[0]).toBeLessThan(12_000);
  });

  it("stops its source where it is stopped", async () => {
    let isOpen = true;
    async function* source() {
      try {
        for (let row = 0; ; row++)
          yield new TextEncoder().encode(row === 0 ? HEADER : `A${row},met with,B,,,\n`);
      } finally {
        isOpen = false;
      }
    }
    const bytes = new TextEncoder().encode(`${HEADER}A,met with,B,,,\n`);
    const importer = new TableImporter({ ...plannedImport(bytes), vocabulary: VOCABULARY, batchSize: 10 });
    for await (const _ of importer.records(source())) break;
    expect(isOpen).toBe(false);
  });

  it("reads JSON lines, and skips those that are none", async () => {
    const lines = [
      '{"subject": "A", "relation": "met with", "object": "B", "stance": "denies", "happened": {"edtf": "2018"}}',
      "",
      "{not json}",
      "[1]",
      '{"subject": "A", "subject": "B"}',
      `${"[".repeat(40)}`,
      '{"subject": "\\ud800", "relation": "met with", "object": "B"}',
      '{"subject": "A", "relation": "met with", "object": "B", "quotes": [{"exact": "x"}, {"exact": "y"}]}',
    ];
    const { claims, summary } = await importTable(lines.join("\r\n"));
    expect(claims).toMatchObject([
      { stance: "denies", happened: { edtf: "2018" } },
      { quotes: [{ exact: "x" }] },
    ]);
    expect(places(summary.skipped)).toEqual([
      ["not_json", 3, null],
      ["not_object", 4, null],
      ["repeated_field", 5, "subject"],
      ["too_deep", 6, null],
      ["half_character", 7, "subject"],
    ]);
    expect(summary.warnings.map(({ code }) => code)).toEqual(["deep_value"]);
  });

  it("makes a valid bundle, and the same from any encoding that has the letters", async () => {
    const table =
      "subject;relation;object;date\nВладимир Путин;встретился с;Реджеп Эрдоган;29.08.2018\nРоссия;обвинила;Украина;\n";
    const utf8 = await bundleOf(encodeText(table, "utf-8"));
    const reading = readBundle(writeBundle(utf8 as never));
    expect("issues" in reading ? reading.issues : []).toEqual([]);
    for (const encoding of ["windows-1251", "koi8-r", "utf-16le", "utf-16be"]) {
      expect(await bundleOf(encodeText(table, encoding))).toEqual(utf8);
    }
  });

  const cell = fc.oneof(
    fc.string({ unit: "binary", maxLength: 12 }),
    fc.constantFrom(
      "A",
      "Łódź",
      "met with",
      "2018-08-29",
      "denies",
      "=1+1",
      "__proto__",
      "\u0000",
      "\n",
      '"',
      "https://a.example",
    ),
  );

  it("makes only valid records, and the same however the bytes are cut, whatever comes", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(cell, { minLength: 6, maxLength: 7 }), { maxLength: 12 }),
        fc.integer({ min: 1, max: 40 }),
        async (rows, pieces) => {
          const text =
            HEADER + rows.map((row) => row.map((it) => `"${it.replaceAll('"', '""')}"`).join(",")).join("\n");
          // One NUL in twenty characters is taken for bytes that are no text, and refused.
          fc.pre(text.split("\0").length - 1 <= text.length / 20);
          const whole = await bundleOf(text.toWellFormed());
          const cut = await bundleOf(text.toWellFormed(), { pieces, batchSize: 2 });
          expect(cut).toEqual(whole);
          const { summary } = await importTable(text.toWellFormed(), { pieces });
          expect(summary).toEqual((await importTable(text.toWellFormed())).summary);
          expect(summary.rows).toBe(summary.imported + summary.duplicates + summary.skippedCount);
          for (const claim of whole.claims)
            expect(claimSchema.safeParse(claim).error?.issues ?? []).toEqual([]);
          const reading = readBundle(writeBundle(whole as never));
          expect("issues" in reading ? reading.issues : []).toEqual([]);
        },
      ),
      { numRuns: 300 },
    );
  });
});
