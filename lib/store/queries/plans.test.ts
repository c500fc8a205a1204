import { readdirSync } from "node:fs";
import { sql } from "drizzle-orm";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { NOTHING_NAMED } from "@/lib/claims/named-filter";
import type { Bundle } from "@/lib/domain/bundle";
import { parseScope } from "@/lib/domain/dossier-scope";
import { testBundle, testClaim } from "@/lib/domain/test-bundle";
import { closeDatabase, reading, writing } from "../database";
import { findPartition } from "../import/own-partition";
import { bulk, importBundle } from "../test-import";
import { forgetDossiers } from "../test-store";
import { claimIds } from "./claim-ids";
import { claimsOfLine } from "./claims-of-line";
import { claimsOfReports } from "./claims-of-reports";
import { columnsClaims, contradictedClaims } from "./columns-claims";
import { corroborateLine } from "./corroborate-line";
import { selectClaims, selectDossierRecords } from "./dossier-records";
import { claimCondition } from "./filter-claims";
import { filterLines } from "./filter-lines";
import { findDossier } from "./find-dossier";
import { knownNames } from "./known-names";
import { listDossiers } from "./list-dossiers";
import { listLines } from "./list-lines";
import { listRelationTypes } from "./list-relation-types";
import { loadBundle } from "./load-bundle";
import { loadClaims } from "./load-claims";
import { loadDossierData } from "./load-dossier-data";
import { loadReport } from "./load-report";
import { loadScope } from "./load-scope";
import { relatedLines } from "./related-lines";
import { scopePath } from "./scope-path";
import { scopeRecords } from "./scope-records";
import { claimsOn, scopeRows } from "./scope-rows";
import { scopeTop } from "./scope-top";
import { searchDossier } from "./search-dossier";
import { storedEnds } from "./stored-ends";
import { selectClaimPage, streamBundle } from "./stream-bundle";
import { strongestLines } from "./strongest-lines";
import { loadWordings } from "./wordings";

/** Claims of each dossier below, far more than any narrow question returns. */
const CLAIMS = 6_000;
const [ACTORS, REPORTS] = [150, 60];
const LINE = "a1.aided.a2";
const ENDS = { subject: "a1", relation: "aided", object: "a2" };

interface Question {
  readonly ask: (dossier: string) => Promise<unknown>;
  /** Rows of claims, lines, totals and terms, that all its statements together may read; `whole`: it is for all of a dossier. */
  readonly reads: number | "whole";
}

/** What each file of this folder asks. A new query needs its row: the last test fails without. */
const QUESTIONS: Record<string, readonly Question[]> = {
  "claim-ids.ts": [{ ask: async (id) => claimIds(id, (await findDossier(id))!.hash), reads: "whole" }],
  "claims-of-line.ts": [{ ask: (id) => claimsOfLine(id, LINE, { from: 0, limit: 10 }), reads: 60 }],
  "claims-of-reports.ts": [{ ask: (id) => claimsOfReports(id, ["r3", "r4"], 20), reads: 250 }],
  "columns-claims.ts": [
    { ask: (id) => reading((database) => drained(columnsClaims(database, id))), reads: "whole" },
    { ask: (id) => reading((database) => contradictedClaims(database, id)), reads: 20 },
  ],
  "corroborate-line.ts": [
    { ask: (id) => reading((database) => corroborateLine(database, id, ENDS)), reads: 20 },
  ],
  "dossier-records.ts": [
    { ask: (id) => reading((database) => selectDossierRecords(database, id)), reads: 0 },
    { ask: (id) => reading((database) => selectClaims(database, id)), reads: "whole" },
  ],
  "filter-claims.ts": [{ ask: (id) => conditionOf(id), reads: 0 }],
  "filter-lines.ts": [
    {
      ask: (id) =>
        reading((database) =>
          filterLines(database, id, { ...NOTHING_NAMED, minOrigins: 2 }, { from: 0, limit: 20 }),
        ),
      reads: "whole",
    },
  ],
  "find-dossier.ts": [{ ask: (id) => findDossier(id), reads: 0 }],
  "known-names.ts": [{ ask: (id) => knownNames(id, { actors: ["a1"], reports: ["r1"] }), reads: 0 }],
  "list-dossiers.ts": [{ ask: () => listDossiers(), reads: 0 }],
  "list-lines.ts": [{ ask: (id) => listLines(id, { from: 40, limit: 20 }), reads: 400 }],
  "list-relation-types.ts": [{ ask: (id) => listRelationTypes(id), reads: 0 }],
  "load-bundle.ts": [{ ask: (id) => loadBundle(id), reads: "whole" }],
  "load-claims.ts": [{ ask: (id) => loadClaims(id), reads: "whole" }],
  "load-dossier-data.ts": [{ ask: (id) => loadDossierData(id), reads: 0 }],
  "load-report.ts": [{ ask: (id) => loadReport(id, "r3"), reads: 250 }],
  "load-scope.ts": [{ ask: (id) => part(id, "near:a1"), reads: 900 }],
  "related-lines.ts": [{ ask: (id) => reading((database) => relatedLines(database, id, ENDS)), reads: 40 }],
  "scope-path.ts": [{ ask: (id) => reading((database) => scopePath(database, id, "a1", "a2")), reads: 200 }],
  "scope-records.ts": [
    { ask: (id) => reading((database) => scopeRecords(database, id, claimsOn(id, ["a1"]), [])), reads: 400 },
  ],
  "scope-rows.ts": [
    { ask: (id) => rowsOf(id, "near:a1"), reads: 400 },
    { ask: (id) => rowsOf(id, "time:2020-01-01/2020-01-31"), reads: "whole" },
  ],
  "scope-top.ts": [{ ask: (id) => reading((database) => scopeTop(database, id, 5, 10_000)), reads: 1_000 }],
  "search-dossier.ts": [
    { ask: (id) => searchDossier(id, "zephirine"), reads: 100 },
    { ask: (id) => searchDossier(id, "ze"), reads: 100 },
    // Every actor has the word, in three dossiers: read once, and none looked for that is only spelt alike.
    { ask: (id) => searchDossier(id, "harbour"), reads: 700 },
  ],
  "stored-ends.ts": [{ ask: (id) => reading((database) => storedEnds(database, id, ENDS)), reads: 0 }],
  "stream-bundle.ts": [
    { ask: (id) => reading((database) => selectClaimPage(database, id, 500)), reads: 2_000 },
    { ask: async (id) => (await streamBundle(id))?.text.next(), reads: 0 },
  ],
  "strongest-lines.ts": [{ ask: (id) => strongestLines(id, 4), reads: 400 }],
  "wordings.ts": [{ ask: (id) => loadWordings(id), reads: "whole" }],
};

const conditionOf = (id: string) =>
  reading((database) => claimCondition(database, id, { ...NOTHING_NAMED, asKnownOnDay: 19_000 }));
const part = (id: string, scope: string) =>
  reading((database) => loadScope(database, id, parseScope(scope)!, 10_000));
const rowsOf = (id: string, scope: string) =>
  reading((database) => scopeRows(database, id, parseScope(scope)!, 10_000));

async function drained(pages: AsyncGenerator<unknown>): Promise<void> {
  for await (const _ of pages);
}

/** Two small dossiers that share a partition, and one with a partition of its own. */
const DOSSIERS = ["small-0", "small-2", "large"];

function manyLines(id: string): Bundle {
  return testBundle((bundle) => {
    bundle.dossier.id = id;
    bundle.actors = Array.from({ length: ACTORS }, (_, at) => ({
      id: `a${at}`,
      name: at === 9 ? `Zephyrine Oduya of ${id}` : `Harbour ${at} of ${id}`,
      kind: "state" as const,
      aliases: Array.from({ length: 60 }, (_, other) => ({
        text: `Quay ${other} at ${(at * 7_919) % 9_973}`,
      })),
    }));
    bundle.actors.push({ id: "beacon", name: "The Beacon", kind: "outlet" });
    bundle.reports = Array.from({ length: REPORTS }, (_, at) => ({ ...bundle.reports[0]!, id: `r${at}` }));
    bundle.claims = Array.from({ length: CLAIMS }, (_, at) =>
      testClaim({
        id: `c${at}`,
        subject: `a${at % ACTORS}`,
        object: `a${(at * 7 + 2 + (at % 13)) % ACTORS}`,
        report: `r${at % REPORTS}`,
        ...(at % 1_000 === 5 ? { contradicts: [`c${at + 1}`] } : {}),
      }),
    );
    Object.assign(bundle.claims[0]!, { subject: "a1", object: "a2" });
  });
}

beforeAll(async () => {
  await forgetDossiers();
  for (const id of DOSSIERS) await importBundle(manyLines(id), id === "large" ? { bulk } : {});
  await writing((database) => database.execute(sql`analyze`));
});
afterAll(async () => {
  await forgetDossiers();
  await closeDatabase();
});

/** A node of EXPLAIN (ANALYZE, FORMAT JSON). */
interface Node {
  readonly "Node Type": string;
  readonly "Relation Name"?: string;
  readonly "Actual Rows": number;
  readonly "Actual Loops": number;
  readonly "Rows Removed by Filter"?: number;
  readonly "Rows Removed by Index Recheck"?: number;
  readonly Plans?: readonly Node[];
}

const nodesOf = (node: Node): Node[] => [node, ...(node.Plans ?? []).flatMap(nodesOf)];

/** Rows that a scan read, those that it threw away again among them. */
const readBy = (scan: Node) =>
  scan["Actual Loops"] *
  (scan["Actual Rows"] +
    (scan["Rows Removed by Filter"] ?? 0) +
    (scan["Rows Removed by Index Recheck"] ?? 0));

/** Returns the scans of tables in all statements that a question sends, as PostgreSQL ran them. */
async function scansOf(ask: () => Promise<unknown>): Promise<Node[]> {
  const sent: { text: string; values: unknown[] }[] = [];
  const original = pg.Client.prototype.query as (...given: unknown[]) => unknown;
  const spy = vi.spyOn(pg.Client.prototype, "query").mockImplementation(function (
    this: unknown,
    ...given: unknown[]
  ) {
    const [statement, values] = given as [string | { text: string }, unknown[] | undefined];
    const text = typeof statement === "string" ? statement : statement.text;
    if (/^\s*(select|with)\b/i.test(text) && !/set_config/.test(text))
      sent.push({ text, values: values ?? [] });
    return original.apply(this, given);
  } as never);
  try {
    await ask();
  } finally {
    spy.mockRestore();
  }
  expect(sent.length).toBeGreaterThan(0);
  const client = new pg.Client({ connectionString: process.env.DATABASE_URL });
  await client.connect();
  try {
    await client.query("set pg_trgm.word_similarity_threshold = 0.4");
    const nodes: Node[] = [];
    for (const { text, values } of sent) {
      const { rows } = await client.query(`explain (analyze, timing off, format json) ${text}`, values);
      nodes.push(...nodesOf(rows[0]["QUERY PLAN"][0].Plan));
    }
    return nodes.filter((node) => node["Relation Name"] !== undefined);
  } finally {
    await client.end();
  }
}

const questions = Object.entries(QUESTIONS).flatMap(([file, asked]) =>
  asked.flatMap(({ ask, reads }, at) =>
    DOSSIERS.slice(1).map((dossier) => ({ file, at, dossier, ask, reads })),
  ),
);

describe("the plan of a query", () => {
  it.each(questions)(
    "in $file ($at) of dossier $dossier reads its partition alone, and no more than it has to",
    async ({ dossier, ask, reads }) => {
      const scans = await scansOf(() => ask(dossier));
      const own = {
        claims: await reading((database) => findPartition(database, dossier, "claims")),
        lines: await reading((database) => findPartition(database, dossier, "lines")),
      };
      for (const of of ["claims", "lines"] as const) {
        const read = [
          ...new Set(scans.map((scan) => scan["Relation Name"]!).filter((name) => name.startsWith(of))),
        ];
        if (read.length === 0) continue;
        expect(read).toHaveLength(1);
        if (own[of] === null) expect(read[0]).toMatch(of === "claims" ? /^claims_\d+$/ : /^lines_small$/);
        else expect(read).toEqual([own[of]]);
      }
      const large = scans.filter((scan) =>
        /^(claims|lines|search_terms|actor_totals)/.test(scan["Relation Name"]!),
      );
      if (reads === "whole") return;
      expect(large.map((scan) => scan["Node Type"])).not.toContain("Seq Scan");
      expect(large.reduce((rows, scan) => rows + readBy(scan), 0)).toBeLessThanOrEqual(reads);
    },
  );

  it("is looked at for every file of queries", () => {
    const files = readdirSync("lib/store/queries").filter(
      (name) => name.endsWith(".ts") && !name.endsWith(".test.ts"),
    );
    expect(Object.keys(QUESTIONS).sort()).toEqual(files.sort());
  });

  it("is looked at where two small dossiers share their partition", async () => {
    const { rows } = await reading((database) =>
      database.execute(
        sql`select distinct tableoid::regclass::text as part from claims where dossier like 'small-%'`,
      ),
    );
    expect(rows).toHaveLength(1);
  });
});
