import { createReadStream, existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { sniffTable } from "./sniff-table";
import { TableImporter } from "./table-importer";
import { plannedImport, VOCABULARY } from "./test-table";

/** Real events, read in place; skipped, visibly, where they are not. */
const FOLDER = "../shared/datasets";

/** What a count that knows nothing of the importer says: rows, names, relations, rows a month. */
function countLines(path: string) {
  const lines = readFileSync(path, "utf8")
    .trimEnd()
    .split("\n")
    .slice(1)
    .map((line) => line.split("\t"));
  const months = new Map<string, number>();
  for (const [, , , day = ""] of lines) months.set(day.slice(0, 7), (months.get(day.slice(0, 7)) ?? 0) + 1);
  return {
    rows: lines.length,
    distinct: new Set(lines.map((cells) => cells.join("\t"))).size,
    actors: new Set(lines.flatMap(([subject, , object]) => [subject, object])).size,
    relations: new Set(lines.map(([, relation]) => relation)).size,
    months: [...months].sort(),
  };
}

async function importFile(path: string) {
  const { shape, mapping } = plannedImport(readFileSync(path));
  const importer = new TableImporter({ shape, mapping, vocabulary: VOCABULARY });
  const months = new Map<string, number>();
  const [actorIds, claimIds, typeIds] = [new Set<string>(), new Set<string>(), new Set<string>()];
  for await (const batch of importer.records(createReadStream(path))) {
    for (const { id } of batch.relationTypes) typeIds.add(id);
    for (const { id, subject, object, relation, happened } of batch.claims) {
      claimIds.add(id);
      actorIds.add(subject).add(object);
      if (!typeIds.has(relation)) throw new Error(`The type ${relation} comes after its first claim.`);
      const month = happened.edtf?.slice(0, 7) ?? "undated";
      months.set(month, (months.get(month) ?? 0) + 1);
    }
  }
  return { summary: importer.summary(), actorIds, claimIds, months: [...months].sort() };
}

describe.each(["icews-2005-2015.tsv", "icews-2018.tsv"])("%s", (name) => {
  const path = `${FOLDER}/${name}`;

  it.skipIf(!existsSync(path))("comes to what an independent count of its lines says", async () => {
    const counted = countLines(path);
    const { summary, actorIds, claimIds, months } = await importFile(path);
    expect(summary).toMatchObject({
      rows: counted.rows,
      skippedCount: 0,
      warnings: [],
      undated: 0,
      evidence: "none",
    });
    expect([summary.imported, claimIds.size]).toEqual([counted.distinct, counted.distinct]);
    expect(actorIds.size).toBe(counted.actors);
    // One more than the rows name: who publishes the file.
    expect(summary.actors).toBe(counted.actors + 1);
    expect(new Set(summary.relations.map(({ id }) => id)).size).toBe(counted.relations);
    expect(summary.relations.filter(({ how }) => how !== "cameo_name").map(({ name }) => name)).toEqual([]);
    expect(months).toEqual(counted.months);
  });

  it.skipIf(!existsSync(path))("is laid out as it is, without a doubt", () => {
    const { shape, doubts } = sniffTable(readFileSync(path), true);
    expect([shape.delimiter, shape.encoding, doubts]).toEqual(["\t", "utf-8", []]);
  });
});
