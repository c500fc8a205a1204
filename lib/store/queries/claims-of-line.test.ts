import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Quote } from "@/lib/domain/quote";
import { testBundle, testClaim } from "@/lib/domain/test-bundle";
import { closeDatabase } from "../database";
import { saveBundle } from "../save-bundle";
import { forgetDossiers } from "../test-store";
import { claimsOfLine } from "./claims-of-line";
import { findDossier } from "./find-dossier";
import { listLines } from "./list-lines";

const LINE = "averia.aided.brunmark";
const PAGE = { from: 0, limit: 50 };

beforeAll(async () => {
  await forgetDossiers();
  await saveBundle(
    testBundle((bundle) => {
      // Ids that sort the other way round, so that an order by id would show.
      bundle.claims = Array.from({ length: 120 }, (_, at) => testClaim({ id: `c${999 - at}` }));
      bundle.claims.splice(
        60,
        0,
        testClaim({ id: "met", subject: "brunmark", relation: "met_with", object: "averia" }),
      );
      bundle.claims.push(testClaim({ id: "denial", stance: "denies", chain: bundle.claims[0]!.chain }));
    }),
  );
  await saveBundle(
    testBundle((bundle) => {
      bundle.dossier.id = "quoted";
      Object.assign(bundle.reports[0]!, { held: true, text: "𝔸veria sent grain. Averia sent bread." });
      bundle.reports.push({ ...bundle.reports[0]!, id: "r2", held: false, text: undefined });
      const quoted = (id: string, quotes: Quote[], more = {}) => testClaim({ id, quotes, ...more });
      const stances = { stance: "denies" } as const;
      bundle.claims = [
        quoted("whole", [{ exact: "sent grain", start: 7, end: 17 }, { exact: "bread" }]),
        quoted("partly", [
          { exact: "bread" },
          { exact: "sold grain" },
          { exact: "sent grain", start: 8, end: 18 },
        ]),
        quoted("not held", [{ exact: "anything" }], { report: "r2", stance: "disputes" }),
        quoted("late denial", [{ exact: "wine" }], stances),
        testClaim({ id: "late dispute", stance: "disputes" }),
        testClaim({ id: "later denial", ...stances }),
      ];
    }),
  );
});
afterAll(closeDatabase);

describe("the claims of a line", () => {
  it.each([
    ["nothing", LINE],
    ["grain", "averia.aided.beacon"],
    ["grain", "no line"],
    ["grain", ""],
    ["grain", "averia.aided.\0"],
    ["\0", LINE],
    ["not a slug", LINE],
  ])("of %s, “%s”, are none", async (dossier, line) => {
    expect(await claimsOfLine(dossier, line, PAGE)).toBeNull();
  });

  it("come in pages that together are all of them, once: denials first, then in the dossier's order", async () => {
    const ids: string[] = [];
    for (let from: number | null = 0; from !== null; ) {
      const page = await claimsOfLine("grain", LINE, { from, limit: 50 });
      ids.push(...page!.claims.map(({ id }) => id));
      from = page!.next;
    }
    expect(ids).toEqual(["denial", ...Array.from({ length: 120 }, (_, at) => `c${999 - at}`)]);
  });

  it("come with all denials together, then all that dispute, then all that assert", async () => {
    const found = await claimsOfLine("quoted", LINE, PAGE);
    const ids = ["late denial", "later denial", "not held", "late dispute", "whole", "partly"];
    expect(found?.claims.map(({ id }) => id)).toEqual(ids);
  });

  it("say which of their quotes do not stand in the held text, and nothing of those that do", async () => {
    expect((await claimsOfLine("grain", LINE, PAGE))?.detached).toEqual({});
    expect((await claimsOfLine("quoted", LINE, PAGE))?.detached).toEqual({
      "late denial": [0],
      partly: [1, 2],
    });
    expect((await claimsOfLine("quoted", LINE, { from: 2, limit: 3 }))?.detached).toEqual({});
  });

  it("of a state that is no longer stored are refused", async () => {
    await expect(claimsOfLine("grain", LINE, PAGE, "0".repeat(64))).rejects.toMatchObject({
      code: "version_conflict",
    });
    const { hash } = (await findDossier("grain"))!;
    expect(await claimsOfLine("grain", LINE, PAGE, hash)).toMatchObject({ line: LINE });
  });

  it("past the end are an empty last page", async () => {
    expect(await claimsOfLine("grain", LINE, { from: 500, limit: 50 })).toMatchObject({
      claims: [],
      next: null,
    });
  });

  it("say on every page what all of them amount to", async () => {
    for (const from of [0, 100]) {
      expect(await claimsOfLine("grain", LINE, { from, limit: 10 })).toMatchObject({
        line: LINE,
        status: "disputed",
        origins: { asserts: 1, denies: 1, disputes: 0 },
      });
    }
  });

  it("of a symmetric relation are found from either side, under one id", async () => {
    for (const line of ["averia.met_with.brunmark", "brunmark.met_with.averia"]) {
      const found = await claimsOfLine("grain", line, PAGE);
      expect(found).toMatchObject({ line: "averia.met_with.brunmark", subject: "averia" });
      expect(found?.claims).toMatchObject([{ id: "met", subject: "brunmark" }]);
    }
  });
});

describe("the lines of a dossier", () => {
  it("are none where there is no dossier", async () => {
    expect(await listLines("nothing", PAGE)).toBeNull();
  });

  it("come in the order of their first claims, with the same numbers as an opened line", async () => {
    const page = await listLines("grain", PAGE);
    expect(page).toMatchObject({ total: 2, next: null });
    for (const { claimCount, ...line } of page!.lines) {
      expect(await claimsOfLine("grain", line.line, PAGE)).toMatchObject(line);
      expect(claimCount).toBe(line.line === LINE ? 121 : 1);
    }
    expect(page?.lines.map(({ line }) => line)).toEqual([LINE, "averia.met_with.brunmark"]);
  });

  it("come in pages", async () => {
    const first = await listLines("grain", { from: 0, limit: 1 });
    const second = await listLines("grain", { from: 1, limit: 1 });
    expect([first?.next, second?.next]).toEqual([1, null]);
    expect([first?.lines.length, second?.lines.length]).toEqual([1, 1]);
  });
});
