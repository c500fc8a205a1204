import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { cameoOfName } from "@/lib/formats/table/cameo";
import { importTable } from "@/lib/formats/table/test-table";
import shape from "./event-shape.json";
import { madeUpActor, madeUpOutlet } from "./made-up-names";
import { realLikeEvents } from "./real-like-events";
import { drawFrom, runningSums, seededRandom } from "./seeded-random";

const DATASETS = ["icews-2005-2015", "icews-2018"].map((name) => `../shared/datasets/${name}.tsv`);

function eventsOf(claims: number, seed = 1): string[][] {
  const text = [...realLikeEvents(claims, seed)].join("");
  expect(text.endsWith("\n")).toBe(true);
  return text
    .slice(0, -1)
    .split("\n")
    .map((line) => line.split("\t"));
}

describe("realLikeEvents", () => {
  it("has a header, and with one claim one row", () => {
    const rows = eventsOf(1);
    expect(rows[0]).toEqual(["subject", "relation", "object", "date", "source"]);
    expect(rows).toHaveLength(2);
  });

  it("gives the same bytes for the same seed, and others for another", () => {
    expect(eventsOf(500, 3)).toEqual(eventsOf(500, 3));
    expect(eventsOf(500, 3)).not.toEqual(eventsOf(500, 4));
  });

  it("has as many rows as were asked for, all different, by day, and nobody acts on itself", () => {
    const rows = eventsOf(20_000).slice(1);
    expect(new Set(rows.map((row) => row.join("\t"))).size).toBe(20_000);
    expect(rows.filter(([subject, , object]) => subject === object)).toEqual([]);
    const days = rows.map(([, , , day]) => day ?? "");
    expect(days).toEqual([...days].sort());
    expect([days[0]?.slice(0, 7), days.at(-1)?.slice(0, 7)]).toEqual(["2005-01", "2015-12"]);
  });

  it("has the shape of the real events at their size", () => {
    const rows = eventsOf(shape.rows).slice(1);
    const degrees = new Map<string, number>();
    for (const [subject = "", , object = ""] of rows) {
      for (const actor of [subject, object]) degrees.set(actor, (degrees.get(actor) ?? 0) + 1);
    }
    const distinct = (keyOf: (row: string[]) => string) => new Set(rows.map(keyOf)).size / rows.length;
    // The real ones: 15,960 actors, 0.404 and 0.615 of the rows.
    expect(degrees.size / shape.actors).toBeGreaterThan(0.85);
    expect(degrees.size / shape.actors).toBeLessThan(1.15);
    expect(distinct(([subject, , object]) => `${subject}\t${object}`)).toBeCloseTo(0.404, 1);
    expect(distinct(([subject, relation, object]) => `${subject}\t${relation}\t${object}`)).toBeCloseTo(
      0.615,
      1,
    );
    const sorted = [...degrees.values()].sort((a, b) => b - a);
    for (const [rank = 1, degree = 1] of shape.degrees.filter(
      ([counted = 0]) => counted >= 10 && counted <= 4_000,
    )) {
      const ratio = (sorted[rank - 1] ?? 0) / degree;
      expect([rank, ratio > 0.5 && ratio < 2.2]).toEqual([rank, true]);
    }
  });

  it("is a table that the importer takes whole, without a doubt", async () => {
    const { summary } = await importTable([...realLikeEvents(5_000, 1)].join(""));
    expect(summary).toMatchObject({
      rows: 5_000,
      imported: 5_000,
      duplicates: 0,
      skippedCount: 0,
      warnings: [],
    });
    expect(summary.relations.filter(({ how }) => how !== "cameo_name")).toEqual([]);
  });
});

describe("the shape of the real events", () => {
  it("names relations that are known, and no actor", () => {
    expect(shape.relations.filter(([name]) => cameoOfName(String(name)) === null)).toEqual([]);
    expect(Object.keys(shape)).toEqual([
      ...["source", "rows", "actors", "degrees", "communities", "sameCommunity", "relations", "months"],
    ]);
  });

  it.skipIf(!DATASETS.every((path) => existsSync(path)))("is that of the events, counted anew", () => {
    const files = DATASETS.map((path) => readFileSync(path, "utf8").trimEnd().split("\n").slice(1));
    const rows = files.flat().map((line) => line.split("\t"));
    const degrees = new Map<string, number>();
    const relations = new Map<string, number>();
    for (const [subject = "", relation = "", object = ""] of rows) {
      for (const actor of [subject, object]) degrees.set(actor, (degrees.get(actor) ?? 0) + 1);
      relations.set(relation, (relations.get(relation) ?? 0) + 1);
    }
    const sorted = [...degrees.values()].sort((a, b) => b - a);
    expect([rows.length, degrees.size]).toEqual([shape.rows, shape.actors]);
    expect(shape.degrees).toEqual(shape.degrees.map(([rank = 1]) => [rank, sorted[rank - 1]]));
    expect(new Map(shape.relations as [string, number][])).toEqual(relations);
    const months = (files[0] ?? []).map((line) => line.split("\t")[3]?.slice(0, 7));
    expect(shape.months).toEqual(
      shape.months.map(([month]) => [month, months.filter((one) => one === month).length]),
    );
  });
});

describe("made-up names", () => {
  it("are never the same twice", () => {
    const actors = Array.from({ length: 200 }, (_, community) =>
      Array.from({ length: 60 }, (_, place) => madeUpActor(community, place, community * 10_000 + place)),
    ).flat();
    expect(new Set(actors).size).toBe(actors.length);
    const persons = Array.from({ length: 300_000 }, (_, person) => madeUpActor(0, 99, person));
    expect(new Set(persons).size).toBe(persons.length);
    expect(new Set(Array.from({ length: 120 }, (_, index) => madeUpOutlet(index))).size).toBe(120);
  });
});

describe("seededRandom", () => {
  it("gives numbers from 0 to below 1, evenly, and draws by weight", () => {
    const random = seededRandom(0);
    const numbers = Array.from({ length: 10_000 }, random);
    expect(numbers.every((number) => number >= 0 && number < 1)).toBe(true);
    expect(numbers.reduce((a, b) => a + b) / numbers.length).toBeCloseTo(0.5, 1);
    const sums = runningSums([1, 0, 3]);
    const drawn = Array.from({ length: 4_000 }, () => drawFrom(sums, random));
    expect(drawn.filter((place) => place === 1)).toEqual([]);
    expect(drawn.filter((place) => place === 2).length / drawn.length).toBeCloseTo(0.75, 1);
    expect(drawFrom(sums, random, 2, 3)).toBe(2);
  });
});
