import { existsSync, readFileSync } from "node:fs";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { closeDatabase, reading } from "@/lib/store/database";
import { listDossiers } from "@/lib/store/queries/list-dossiers";
import { searchDossier } from "@/lib/store/queries/search-dossier";
import { forgetDossiers } from "@/lib/store/test-store";
import { importCommand } from "./import-files";

/** Real events, read in place; skipped, visibly, where they are not. */
const FOLDER = "../shared/datasets";
const FILES = ["icews-2005-2015.tsv", "icews-2018.tsv"];

/** What a count that knows nothing of Relata says of a file. */
function countLines(path: string) {
  const lines = [...new Set(readFileSync(path, "utf8").trimEnd().split("\n").slice(1))].map((line) =>
    line.split("\t"),
  );
  const months = new Map<string, number>();
  for (const [, , , day = ""] of lines) months.set(day.slice(0, 7), (months.get(day.slice(0, 7)) ?? 0) + 1);
  return {
    claims: lines.length,
    actors: new Set(lines.flatMap(([subject, , object]) => [subject, object])).size,
    relations: new Set(lines.map(([, relation]) => relation)).size,
    months: [...months]
      .map(([month, claims]) => ({ month, claims }))
      .sort((a, b) => (a.month < b.month ? -1 : 1)),
  };
}

function stored(dossier: string) {
  return reading(async (database) => {
    const { rows: months } = await database.execute(sql`
      select to_char(date '1970-01-01' + happened_from, 'YYYY-MM') as month, count(*)::int as claims
      from claims where dossier = ${dossier} group by 1 order by 1`);
    const { rows } = await database.execute(sql`
      select count(*)::int as claims, count(distinct relation)::int as relations,
        (select count(*)::int from (
          select subject from claims where dossier = ${dossier} union select object from claims where dossier = ${dossier}
        ) as named) as actors
      from claims where dossier = ${dossier}`);
    return { ...rows[0], months };
  });
}

beforeAll(() => {
  vi.spyOn(console, "log").mockImplementation(() => undefined);
  vi.spyOn(console, "error").mockImplementation(() => undefined);
  return forgetDossiers();
});
afterAll(closeDatabase);

describe.skipIf(!existsSync(FOLDER))("real events (skipped where the files of ICEWS are not)", () => {
  it.each(FILES)(
    "%s comes to what an independent count of its lines says",
    async (name) => {
      const id = name.replace(".tsv", "");
      expect(await importCommand([`${FOLDER}/${name}`, "--dossier", id, "--publisher", "ICEWS"])).toBe(0);
      const counted = countLines(`${FOLDER}/${name}`);
      expect(await stored(id)).toEqual(counted);
      // One more than the rows name: who publishes the file.
      const [listed] = (await listDossiers()).filter((each) => each.id === id);
      expect(listed).toMatchObject({
        claims: counted.claims,
        actors: counted.actors + 1,
        reports: 1,
        origins: 1,
      });
    },
    600_000,
  );

  it.each([
    ["Hamas", /^Hamas$/],
    ["Hezbollah", /^Hezbollah$/],
    ["Iran", /^Iran$/],
    ["Israel", /^Israel$/],
    ["Khamenei", /Ali Khamenei$/],
    ["Ali Khamenei", /Ali Khamenei$/],
    ["Haniyeh", /^Ismail Haniya$/],
    ["Ismail Haniyeh", /^Ismail Haniya$/],
  ])(
    "a search for %s finds the actor in the events of 2018, however these spell it",
    async (query, label) => {
      const hits = await searchDossier("icews-2018", query);
      const actors = hits.filter(({ type }) => type === "actor").map((hit) => hit.label);
      expect(actors).toEqual(expect.arrayContaining([expect.stringMatching(label)]));
    },
    120_000,
  );
});
