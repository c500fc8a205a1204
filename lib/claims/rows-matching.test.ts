import { expect, it } from "vitest";
import { rowsMatching } from "./rows-matching";
import { loadForTest } from "./test-load";

const { data, claims, table } = loadForTest("data/tehran-meeting.json");
const found = (text: string) => claims.filter((_, row) => rowsMatching(table, data, text)[row] === 1);

it("lets every claim pass for a text without words", () => {
  expect(found("")).toHaveLength(claims.length);
  expect(found("  ")).toHaveLength(claims.length);
});

it("finds none for a word that stands nowhere", () => {
  expect(found("zeppelin")).toEqual([]);
});

it("finds claims by a name, whatever its case and marks, and by an alias", () => {
  const byName = found("KHAMÉNEI").map((claim) => claim.id);
  expect(byName.length).toBeGreaterThan(0);
  expect(found("kahemeni").map((claim) => claim.id)).toEqual(byName);
});

it("finds claims by the words of a relation type and of a scope", () => {
  expect(new Set(found("surprised").map((claim) => claim.relation))).toEqual(new Set(["surprised_by"]));
  for (const claim of found("entering the war")) expect(claim.scope).toContain("entering the war");
});

it("wants every word, each anywhere", () => {
  const both = found("israel attacked");
  expect(both.length).toBeGreaterThan(0);
  for (const claim of both) expect([claim.relation, claim.object]).toEqual(["attacked", "israel"]);
  expect(found("israel surprised")).toEqual([]);
});
