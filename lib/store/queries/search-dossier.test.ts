import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { testBundle, testClaim } from "@/lib/domain/test-bundle";
import { closeDatabase } from "../database";
import { saveBundle } from "../save-bundle";
import { bundleIn, forgetDossiers } from "../test-store";
import { SEARCH_LIMIT, searchDossier } from "./search-dossier";

const TEHRAN = "tehran-meeting";
const labels = async (query: string) => (await searchDossier(TEHRAN, query)).map(({ label }) => label);

beforeAll(async () => {
  await forgetDossiers();
  await saveBundle(bundleIn("data/tehran-meeting.json"));
  await saveBundle(bundleIn("tests/fixtures/many.json"));
  await saveBundle(
    testBundle(({ actors }) =>
      Object.assign(actors[0]!, {
        name: "100% Avéria_Group",
        aliases: [{ text: "Averia" }, { text: "Averia Republic" }],
      }),
    ),
  );
});
afterAll(closeDatabase);

describe("a search", () => {
  it.each(["", "   ", "\t", "\u0301"])("for nothing, such as “%s”, finds nothing", async (query) => {
    expect(await searchDossier(TEHRAN, query)).toEqual([]);
  });

  it("in no dossier, or for words that are nowhere, finds nothing", async () => {
    expect(await searchDossier("nothing", "iran")).toEqual([]);
    expect(await labels("zqxwvk")).toEqual([]);
  });

  it("for the misspelt name of the photo credit finds Ali Khamenei, and says by which words", async () => {
    expect((await searchDossier(TEHRAN, "Kahemeni"))[0]).toEqual({
      type: "actor",
      id: "khamenei",
      label: "Ali Khamenei",
      detail: "Kahemeni",
      matched: "alias",
    });
  });

  it.each([
    ["hezbolah", "Hezbollah"],
    ["Khamanei", "Ali Khamenei"],
    ["haniye", "Ismail Haniyeh"],
    ["isreal", "Israel"],
    ["KHAMENEI", "Ali Khamenei"],
    ["ham", "Hamas"],
  ])("for “%s” finds %s first", async (query, name) => {
    expect((await labels(query))[0]).toBe(name);
  });

  it("puts the actor of that name before lines that quote it", async () => {
    expect((await searchDossier(TEHRAN, "hamas"))[0]).toMatchObject({
      type: "actor",
      id: "hamas",
      matched: "name",
    });
  });

  it("looks through relation words, in both directions", async () => {
    expect((await searchDossier(TEHRAN, "refused support"))[0]).toMatchObject({
      type: "relation",
      id: "refused_support_to",
      matched: "relation",
    });
  });

  it("looks through scopes and quotes, and leads to the line they are of", async () => {
    expect((await searchDossier(TEHRAN, "entering the war"))[0]).toMatchObject({
      type: "line",
      line: "iran.refused_support_to.hamas",
      label: "Iran refused support to Hamas",
      detail: "entering the war",
      matched: "scope",
    });
    const quoted = await searchDossier(TEHRAN, "on their behalf");
    expect(quoted[0]).toMatchObject({
      type: "line",
      matched: "quote",
      line: "iran.refused_support_to.hamas",
    });
  });

  it("names each thing once, however many of its names match, and twelve things at most", async () => {
    expect(await searchDossier("grain", "averia")).toMatchObject([{ id: "averia", detail: "Averia" }]);
    expect(await searchDossier("many", "a")).toHaveLength(SEARCH_LIMIT);
  });

  it("of two of the same name puts the one with more claims first", async () => {
    await saveBundle(
      testBundle(({ dossier, actors, claims }) => {
        dossier.id = "namesakes";
        actors.push({ id: "other", name: "Avéria", kind: "state" });
        for (const id of ["c2", "c3"]) claims.push(testClaim({ id, subject: "other", relation: "met_with" }));
      }),
    );
    const found = await searchDossier("namesakes", "averia");
    expect(found.map(({ id }) => id)).toEqual(["other", "averia"]);
  });

  it("puts who is spelt alike last, and leaves them out where names that have the word fill every place", async () => {
    const named = (id: string, names: readonly string[]) =>
      saveBundle(
        testBundle((bundle) => {
          bundle.dossier.id = id;
          for (const [at, name] of names.entries())
            bundle.actors.push({ id: `port-${at}`, name, kind: "organisation" });
        }),
      );
    const ports = Array.from({ length: SEARCH_LIMIT }, (_, at) => `Harbour ${at}`);
    await named("few", ["Harbor Watch", ...ports.slice(2)]);
    const few = await searchDossier("few", "harbour");
    expect(few.map(({ label }) => label)).toEqual([...ports.slice(2), "Harbor Watch"]);
    await named("full", ["Harbor Watch", ...ports]);
    const full = await searchDossier("full", "harbour");
    expect(full.map(({ label }) => label)).toEqual(ports);
  });

  it("takes signs that mean something to SQL for themselves", async () => {
    expect(await searchDossier("grain", "%")).toEqual([]);
    expect(await searchDossier("grain", "averia_g")).toMatchObject([{ id: "averia" }]);
    expect(await searchDossier("grain", "_____")).toEqual([]);
    expect(await searchDossier("grain", "'; drop table claims; --\\")).toEqual([]);
  });

  it("cuts a query that is longer than any name", async () => {
    expect(await searchDossier(TEHRAN, "x".repeat(100_000))).toEqual([]);
  });
});
