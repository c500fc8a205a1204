import { expect, it } from "vitest";
import type { DossierData } from "@/lib/domain/dossier-data";
import { DEFAULT_SCOPE } from "@/lib/domain/dossier-scope";
import type { SearchHit } from "@/lib/domain/search-hit";
import { testBundle } from "@/lib/domain/test-bundle";
import { mergeHits } from "./merge-hits";

const { dossier, relationTypes, actors, reports } = testBundle();
const data: DossierData = { dossier, relationTypes, actors, reports, hash: "" };
const part = { ...data, part: { scope: DEFAULT_SCOPE, claims: 9, actors: 9, about: 2 } };
const hit = (type: SearchHit["type"], id: string): SearchHit => ({
  ...{ type, id, label: id, detail: null, matched: "name" },
  ...(type === "line" ? { line: id } : {}),
});

it("finds nothing where neither finds anything", () => {
  expect(mergeHits(data, [], [])).toEqual([]);
});

it("names each actor once, with the alias by which it was found", () => {
  const merged = mergeHits(
    data,
    [{ id: "averia", name: "Averia", alias: "Avery" }],
    [hit("actor", "averia"), hit("actor", "brunmark"), hit("relation", "aided")],
  );
  expect(merged.map(({ id }) => id)).toEqual(["averia", "brunmark", "aided"]);
  expect(merged[0]).toMatchObject({ detail: "Avery", matched: "alias" });
});

it("marks what of a dossier is elsewhere, where a part of it is here", () => {
  const found = [
    hit("actor", "far"),
    hit("line", "averia.aided.far"),
    hit("line", "averia.aided.brunmark"),
    hit("relation", "aided"),
  ];
  expect(mergeHits(part, [], found).map(({ elsewhere = false }) => elsewhere)).toEqual([
    true,
    true,
    false,
    false,
  ]);
  expect(mergeHits(data, [], found).some(({ elsewhere }) => elsewhere)).toBe(false);
});
