import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { testBundle, testClaim } from "@/lib/domain/test-bundle";
import { closeDatabase } from "../database";
import { saveBundle } from "../save-bundle";
import { forgetDossiers } from "../test-store";
import { claimsOfReports } from "./claims-of-reports";
import { findDossier } from "./find-dossier";

beforeAll(async () => {
  await forgetDossiers();
  await saveBundle(
    testBundle((bundle) => {
      Object.assign(bundle.reports[0]!, { held: true, text: "Averia sent grain." });
      bundle.reports.push({ ...bundle.reports[0]!, id: "r2", held: false, text: undefined });
      bundle.reports.push({ ...bundle.reports[0]!, id: "r3", held: false, text: undefined });
      bundle.claims = [
        testClaim({ id: "z", quotes: [{ exact: "sent grain" }] }),
        testClaim({ id: "of r2", report: "r2" }),
        testClaim({ id: "y", quotes: [{ exact: "sent wine" }], status: "withdrawn" }),
        testClaim({ id: "met", subject: "brunmark", relation: "met_with", object: "averia" }),
      ];
    }),
  );
});
afterAll(closeDatabase);

const idsOf = async (...parameters: Parameters<typeof claimsOfReports>) =>
  (await claimsOfReports(...parameters)).map((found) => found.claims.map(({ claim }) => claim.id));

describe("the claims of two reports", () => {
  it("are none where there is no such dossier or report, or where a report has none", async () => {
    expect(await idsOf("nothing", ["r1"], 10)).toEqual([[]]);
    expect(await idsOf("grain", ["no-report", "r3", "\u0001"], 10)).toEqual([[], [], []]);
    expect(await claimsOfReports("grain", [], 10)).toEqual([]);
  });

  it("come in the order asked for, those of a report in the order of the dossier", async () => {
    expect(await idsOf("grain", ["r2", "r1"], 10)).toEqual([["of r2"], ["z", "y", "met"]]);
  });

  it("are bounded, and say when there are more", async () => {
    const [few] = await claimsOfReports("grain", ["r1"], 2);
    const [all] = await claimsOfReports("grain", ["r1"], 3);
    expect([few?.claims.length, few?.hasMore]).toEqual([2, true]);
    expect([all?.claims.length, all?.hasMore]).toEqual([3, false]);
  });

  it("name their line as the dossier has it, and the quotes that do not stand in the text", async () => {
    const [found] = await claimsOfReports("grain", ["r1"], 10);
    expect(found?.claims.map(({ line }) => line)).toEqual([
      "averia.aided.brunmark",
      "averia.aided.brunmark",
      "averia.met_with.brunmark",
    ]);
    expect(found?.detached).toEqual({ y: [0] });
  });

  it("of a state that is no longer stored are refused", async () => {
    await expect(claimsOfReports("grain", ["r1"], 10, "0".repeat(64))).rejects.toMatchObject({
      code: "version_conflict",
    });
    const { hash } = (await findDossier("grain"))!;
    expect(await idsOf("grain", ["r2"], 10, hash)).toEqual([["of r2"]]);
  });
});
