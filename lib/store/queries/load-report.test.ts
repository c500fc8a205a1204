import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Quote } from "@/lib/domain/quote";
import { testBundle, testClaim } from "@/lib/domain/test-bundle";
import { closeDatabase } from "../database";
import { saveBundle } from "../save-bundle";
import { forgetDossiers } from "../test-store";
import { claimsOfLine } from "./claims-of-line";
import { findDossier } from "./find-dossier";
import { loadReport, MOST_CLAIMS } from "./load-report";

const TEXT = "𝔸veria sent grain. Brunmark met Averia in May.";
const GRAIN: Quote = { exact: "sent grain", start: 7, end: 17 };
const MET: Quote = { exact: "met Averia", start: 28, end: 38 };

beforeAll(async () => {
  await forgetDossiers();
  await saveBundle(
    testBundle((bundle) => {
      const [stub] = bundle.reports;
      bundle.reports = [
        { ...stub!, id: "later", supersedes: "held" },
        {
          ...stub!,
          id: "held",
          held: true,
          text: TEXT,
          relays: [{ report: "wire", how: "quotes", basis: "stated" }],
        },
        { ...stub!, id: "wire" },
        { ...stub!, id: "copy", relays: [{ report: "held", how: "republishes", basis: "inferred" }] },
      ];
      bundle.claims = [
        testClaim({
          id: "__proto__",
          report: "held",
          subject: "brunmark",
          relation: "met_with",
          object: "averia",
          quotes: [MET],
        }),
        testClaim({ id: "elsewhere", report: "wire" }),
        testClaim({
          id: "withdrawn",
          report: "held",
          quotes: [GRAIN, { exact: "sold grain" }],
          status: "withdrawn",
        }),
      ];
    }),
  );
});
afterAll(closeDatabase);

describe("a report", () => {
  it.each([
    ["nothing", "held"],
    ["grain", "nothing"],
    ["grain", ""],
    ["grain", "\0"],
    ["not a slug", "held"],
  ])("of %s called “%s” is none", async (dossier, id) => {
    expect(await loadReport(dossier, id)).toBeNull();
  });

  it("without claims, relays or text has none of them", async () => {
    const found = await loadReport("grain", "later");
    expect(found?.report).not.toHaveProperty("text");
    expect(found).toMatchObject({ claims: [], place: { relays: [], relayedBy: [], supersedes: ["held"] } });
  });

  it("comes with its text, and its claims in the order of the text, each with its line as the dossier turns it", async () => {
    const found = await loadReport("grain", "held");
    expect(found?.report).toMatchObject({ id: "held", text: TEXT });
    expect(found?.claims.map(({ claim, line }) => [claim.id, line])).toEqual([
      ["withdrawn", "averia.aided.brunmark"],
      ["__proto__", "averia.met_with.brunmark"],
    ]);
    expect(found?.claims.flatMap(({ quotes }) => quotes.map(({ check }) => check.state))).toEqual([
      "attached",
      "detached",
      "attached",
    ]);
    expect(found?.claims[0]?.quotes[1]?.closest).toMatchObject({ start: 7, end: 17, method: "approximate" });
  });

  it("has its place in the relay chain, both ways, and its versions", async () => {
    expect((await loadReport("grain", "held"))?.place).toEqual({
      relays: [{ report: "wire", how: "quotes", basis: "stated", beyond: [] }],
      relayedBy: [{ report: "copy", how: "republishes", basis: "inferred", beyond: [] }],
      supersedes: [],
      supersededBy: ["later"],
    });
  });

  it("of very many claims has the first of them, and says how many there are", async () => {
    const ids = Array.from({ length: MOST_CLAIMS + 2 }, (_, at) => `c${at}`);
    await saveBundle(
      testBundle((bundle) => {
        bundle.dossier.id = "bulk";
        bundle.claims = ids.map((id) => testClaim({ id }));
      }),
    );
    const found = await loadReport("bulk", "r1");
    expect(found?.claimCount).toBe(MOST_CLAIMS + 2);
    expect(found?.claims.map(({ claim }) => claim.id)).toEqual(ids.slice(0, MOST_CLAIMS));
    expect(await loadReport("grain", "later")).toMatchObject({ claimCount: 0 });
  });

  it("of a state that is no longer stored is refused", async () => {
    await expect(loadReport("grain", "held", "0".repeat(64))).rejects.toMatchObject({
      code: "version_conflict",
    });
    const { hash } = (await findDossier("grain"))!;
    expect(await loadReport("grain", "held", hash)).toMatchObject({ report: { id: "held" } });
  });
});

describe("one changed character of a held text", () => {
  it("detaches exactly the quotes that it stands in, on the page of the report as in the evidence of the line", async () => {
    const quotes = [GRAIN, { exact: "grain. Brunmark", start: 12, end: 27 }, MET];
    const stored = async (id: string, text: string) => {
      await saveBundle(
        testBundle((bundle) => {
          bundle.dossier.id = id;
          Object.assign(bundle.reports[0]!, { held: true, text });
          bundle.claims = [testClaim({ quotes })];
        }),
      );
      const found = await loadReport(id, "r1");
      const line = await claimsOfLine(id, "averia.aided.brunmark", { from: 0, limit: 1 });
      const detached = found?.claims[0]?.quotes.flatMap(({ check }, at) =>
        check.state === "detached" ? at : [],
      );
      expect(line?.detached.c1 ?? []).toEqual(detached);
      return detached;
    };
    expect(await stored("as-it-was", TEXT)).toEqual([]);
    const points = [...TEXT];
    expect(await stored("first", points.with(0, "A").join(""))).toEqual([]);
    expect(await stored("grain-t", points.with(10, "d").join(""))).toEqual([0]);
    expect(await stored("grain-n", points.with(16, "m").join(""))).toEqual([0, 1]);
    expect(await stored("stop", points.with(17, ",").join(""))).toEqual([1]);
    expect(await stored("met", points.with(37, "o").join(""))).toEqual([2]);
  });
});
