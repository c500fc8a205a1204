import { mkdtemp, readFile, rm, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { canonicalText } from "@/lib/domain/canonical-bundle";
import { testBundle } from "@/lib/domain/test-bundle";
import { readBundle } from "@/lib/formats/bundle";
import { closeDatabase } from "@/lib/store/database";
import { listDossiers } from "@/lib/store/queries/list-dossiers";
import { loadBundle } from "@/lib/store/queries/load-bundle";
import { loadClaims } from "@/lib/store/queries/load-claims";
import { loadDossierData } from "@/lib/store/queries/load-dossier-data";
import { bundleHash, saveBundle } from "@/lib/store/save-bundle";
import { forgetDossiers } from "@/lib/store/test-store";
import { main } from "./main";

let folder = "";
let said: string[] = [];

async function file(name: string, content: string | Uint8Array): Promise<string> {
  await writeFile(join(folder, name), content);
  return join(folder, name);
}

/** Runs `relata import` in this process, and returns its exit code with all that it said. */
async function run(...args: string[]): Promise<{ code: number; text: string }> {
  said = [];
  const code = await main(["import", ...args]);
  return { code, text: said.join("\n") };
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "relata-import-"));
});
beforeEach(() => {
  const note = (text: unknown) => said.push(String(text)) > 0;
  vi.spyOn(console, "log").mockImplementation(note);
  vi.spyOn(console, "error").mockImplementation(note);
  vi.spyOn(process.stderr, "write").mockImplementation(note);
  return forgetDossiers();
});
afterEach(() => vi.restoreAllMocks());
afterAll(async () => {
  await closeDatabase();
  await rm(folder, { recursive: true, force: true });
});

const GRAIN = `source,event,target,date,notes
Averia,met with,Brunmark,2030-05-04,first
Averia,aided,Brunmark,2030-05-05,
Averia,aided,Brunmark,2030-05-05,
Averia,,Cadia,2030-05-06,
Averia,gave a stern look to,Cadia,2030-05-06,
`;

describe("an import of rows", () => {
  it.each([
    ["without rows", "subject,relation,object\n", 1, /No row makes a claim, so nothing was stored/],
    ["without anything", "", 1, /expected rows, got nothing/],
    ["that is a workbook", Buffer.from("PK\u0003\u0004 and more"), 1, /file: expected a table of text, got/],
    ["that is a web page", "<!doctype html><p>a,b,c</p>", 1, /file: expected a table of text, got/],
    ["that is a bundle", canonicalText(testBundle()), 1, /a bundle is imported as one/],
    ["without a relation", "1,2\n3,4\n", 1, /No column was found for the subject.*The columns are “/],
    [
      "with a quotation mark that never ends",
      `subject,relation,object\n${"x,aided,z\n".repeat(60_000)}x,aided,"${"z".repeat(1_000_001)}`,
      1,
      /row 60002|Row 60,?002/i,
    ],
  ])("of a file %s stores nothing and says why", async (_what, content, code, reason) => {
    const { code: came, text } = await run(await file("a.csv", content), "--dossier", "grain");
    expect([came, text]).toEqual([code, expect.stringMatching(reason)]);
    expect(await listDossiers()).toEqual([]);
  });

  it("says what it takes columns for, what became of each row, and the same again for machines", async () => {
    const report = join(folder, "report.json");
    const path = await file("grain.csv", GRAIN);
    const { code, text } = await run(path, "--dossier", "grain", "--title", "Grain", "--report", report);
    expect(code).toBe(0);
    for (const line of [
      "Columns are separated by a comma, utf-8: 5 columns.",
      "Subject “source” · Relation “event” · Object “target” · Happened “date” · Note “notes”.",
      "It was stored as “grain”, version 1, with 3 claims.",
      "5 rows: 3 claims imported, 1 duplicate in the file, 0 stored before, 1 skipped.",
      "  Row 5, column “event”: is empty, and no claim can do without it.",
      "  “gave a stern look to” became gave_a_stern_look_to, cooperation, a new type",
    ]) {
      expect(text).toContain(line);
    }
    const told = JSON.parse(await readFile(report, "utf8"));
    expect(told).toMatchObject({
      ...{
        dossier: "grain",
        result: "added",
        version: "1",
        rows: 5,
        imported: 3,
        skippedCount: 1,
        dryRun: false,
      },
      duplicates: { inFile: 1, inDossier: 0 },
      skipped: [{ code: "missing", row: 5, column: "event" }],
    });
    const data = await loadDossierData("grain");
    expect(data?.hash).toBe(told.hash);
    expect(data?.dossier).toMatchObject({ title: "Grain", evidence: "none", licence: "not stated" });
  });

  it("adds nothing the second time, and only what is new the third", async () => {
    await run(await file("grain.csv", GRAIN), "--dossier", "grain");
    const again = await run(await file("grain.csv", GRAIN), "--dossier", "grain");
    expect([again.code, again.text]).toEqual([0, expect.stringContaining("nothing was added")]);
    const more = await run(
      await file("more.csv", `${GRAIN}Cadia,aided,Averia,2031,\n`),
      "--dossier",
      "grain",
    );
    expect(more.text).toContain("It was added to “grain”, now version 2: 1 claim.");
    expect(more.text).toContain("1 claim imported, 1 duplicate in the file, 3 stored before, 1 skipped");
  });

  it("reads the same events from a comma, a tab and a line of JSON, in any encoding", async () => {
    const rows = [
      ["Avéria", "aided", "Łódź", "2030"],
      ["Łódź", "met with", "Avéria", "2031"],
    ];
    const names = ["subject", "relation", "object", "date"];
    const table = (delimiter: string) => [names, ...rows].map((row) => row.join(delimiter)).join("\r\n");
    const lines = rows.map((row) =>
      JSON.stringify(Object.fromEntries(row.map((cell, at) => [names[at], cell]))),
    );
    const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(table(","), "utf16le")]);
    for (const [name, content] of [
      ["a.csv", table(",")],
      ["a.tsv", table("\t")],
      ["b.csv", table(";")],
      ["a.jsonl", lines.join("\n")],
      ["c.csv", utf16],
    ] as const) {
      const path = await file(name, content);
      await run(path, "--dossier", name.replace(".", "-"));
    }
    const all = await Promise.all((await listDossiers()).map(({ id }) => loadClaims(id)));
    expect(all).toHaveLength(5);
    const said = all.map(({ claims }) => claims.map(({ id: _id, report: _report, ...rest }) => rest));
    for (const each of said) expect(each).toEqual(said[0]);
  });

  it("finds the actors of a dossier that was coded by hand", async () => {
    await saveBundle(testBundle());
    const path = await file(
      "more.csv",
      "subject,relation,object\nBrunmark,aided,Avéria\nBrunmark,was aided by,Avéria\n",
    );
    expect((await run(path, "--dossier", "grain", "--publisher", "The Beacon")).text).toContain(
      "now version 2: 2 claims",
    );
    const data = await loadDossierData("grain");
    expect(data?.actors.map(({ id }) => id)).toEqual(["averia", "brunmark", "beacon"]);
    const { claims } = await loadClaims("grain");
    expect(claims.slice(1).map(({ subject, relation, object }) => [subject, relation, object])).toEqual([
      ["brunmark", "aided", "averia"],
      ["averia", "aided", "brunmark"],
    ]);
  });

  it("takes columns, dates and families as they were said, and says what else could have been", async () => {
    const path = await file("odd.csv", "a,b,c,d\nAveria,gave bread to,Cadia,03/04/2030\n");
    const args = [
      "--map",
      "subject=c",
      "--map",
      "object=1",
      "--dates",
      "mdy",
      "--family",
      "gave bread to=force",
    ];
    expect((await run(path, "--dossier", "grain", ...args)).code).toBe(0);
    const { claims } = await loadClaims("grain");
    expect(claims[0]).toMatchObject({ subject: "cadia", object: "averia", happened: { edtf: "2030-03-04" } });
    const data = await loadDossierData("grain");
    expect(data?.relationTypes).toMatchObject([{ id: "gave_bread_to", family: "force" }]);
    await forgetDossiers();
    const { text } = await run(path, "--dossier", "grain", "--dry-run");
    expect(text).toContain("Not sure: Subject is “a”.");
    expect(text).toContain("Change it with --map subject=COLUMN.");
    expect(text).toMatch(/day or the month comes first.*Change it with --dates\./);
    expect(text).toContain("--family RELATION=FAMILY");
    expect(text).toContain("Only tried, nothing was stored. It would be stored as “grain”");
    expect(await listDossiers()).toEqual([]);
  });

  it("makes actors what they were said to be, and tells whom that does not reach", async () => {
    const path = await file("grain.csv", GRAIN);
    const kinds = ["--kind", " Averia =state", "--kind", "Brunmark=organisation", "--kind", "Nobody=person"];
    const first = await run(path, "--dossier", "grain", ...kinds);
    expect(first.text).toContain("No row that was taken has the name “Nobody”, so nobody was made a person.");
    const kindsOf = async () =>
      (await loadBundle("grain"))?.bundle.actors.map(({ name, kind, description }) => [
        name,
        kind,
        description,
      ]);
    expect(await kindsOf()).toEqual(
      expect.arrayContaining([
        ["Averia", "state", undefined],
        ["Brunmark", "organisation", undefined],
        ["Cadia", "group", "Kind guessed from the name."],
      ]),
    );
    expect((await run(path, "--dossier", "grain", ...kinds)).text).toContain("nothing was added");
    expect(await kindsOf()).toHaveLength(4);
    const more = await file("more.csv", `${GRAIN}Cadia,aided,Averia,2031,\n`);
    const again = await run(more, "--dossier", "grain", "--kind", "Cadia=state");
    expect(again.text).toContain("The dossier had “Cadia” already, which keeps its kind");
    expect(await kindsOf()).toHaveLength(4);
    expect(await kindsOf()).toContainEqual(["Cadia", "group", "Kind guessed from the name."]);
  });

  it("gives a bundle that can be exported, checked and stored elsewhere", async () => {
    await run(await file("grain.csv", GRAIN), "--dossier", "grain");
    const { streamBundle } = await import("@/lib/store/queries/stream-bundle");
    let text = "";
    for await (const chunk of (await streamBundle("grain"))!.text) text += chunk;
    const reading = readBundle(Buffer.from(text));
    if (!("bundle" in reading)) throw new Error(JSON.stringify(reading.issues));
    await forgetDossiers();
    expect(await saveBundle(reading.bundle)).toEqual({ result: "added", hash: bundleHash(reading.bundle) });
  });

  it("keeps hostile names as text, and ids apart from everything that JavaScript knows", async () => {
    const names = [
      "__proto__",
      "constructor",
      "<img src=x onerror=alert(1)>",
      "=1+1",
      "Robert'); drop table claims;--",
      "\u202eabc",
    ];
    const rows = names.map((name) => `"${name}",aided,toString,${name === "=1+1" ? "..\\..\\x" : "2030"}`);
    const { code, text } = await run(
      await file("h.csv", ["subject,relation,object,date", ...rows].join("\n")),
      "--dossier",
      "h",
    );
    expect([code, text]).toEqual([0, expect.stringContaining("with 6 claims")]);
    const data = await loadDossierData("h");
    for (const name of names) expect(data?.actors.map((actor) => actor.name)).toContain(name);
    expect(Object.prototype).not.toHaveProperty("aided");
  });

  it.each([
    [["--dossier", "Bad Id"], 1, /The id of the dossier: expected a slug/],
    [["--dossier", "g", "--map", "who=a"], 1, /“who=a” is not ROLE=COLUMN/],
    [["--dossier", "g", "--dates", "soon"], 2, /--dates is one of ymd, dmy/],
    [["--dossier", "g", "--delimiter", "::"], 2, /--delimiter is one character/],
    [["--dossier", "g", "--header", "maybe"], 2, /--header is yes/],
    [["--dossier", "g", "--family", "aided=love"], 2, /--family is RELATION=FAMILY, with one of contact/],
    [["--dossier", "g", "--kind", "Averia=country"], 2, /--kind is NAME=KIND, with one of person, org/],
    [["--dossier", "g", "--kind", "Averia=unnamed"], 2, /--kind is NAME=KIND/],
    [["--dossier", "g", "--kind", "=state"], 2, /--kind is NAME=KIND/],
    [["--dossier", "g", "--encoding", "runes"], 1, /There is no encoding “runes”/],
    [["--dossier", "g", "--publisher", " "], 1, /needs the name of who publishes it/],
    [["--title", "G"], 2, /Say which dossier/],
    [[], 2, /Say which dossier its rows are to be added to: --dossier ID/],
  ])("with %j is not done, and says what to say instead", async (args, code, reason) => {
    const stderr = vi.spyOn(process.stderr, "write");
    const came = await run(await file("grain.csv", GRAIN), ...args);
    expect([came.code, came.text + stderr.mock.calls.join("\n")]).toEqual([
      code,
      expect.stringMatching(reason),
    ]);
    expect(await listDossiers()).toEqual([]);
  });

  it("of a file over the limit is refused before any of it is read", async () => {
    const path = await file("large.csv", "subject,relation,object\n");
    // Sparse: it takes no room on the disk.
    await truncate(path, 1024 ** 3 + 1);
    const { code, text } = await run(path, "--dossier", "grain");
    expect([code, text]).toEqual([1, expect.stringMatching(/1,073,741,825 bytes; at most 1,073,741,824/)]);
  });
});
