import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { testBundle, testClaim } from "@/lib/domain/test-bundle";
import { closeDatabase } from "../database";
import { saveBundle } from "../save-bundle";
import { forgetDossiers } from "../test-store";
import { claimsOfLine } from "./claims-of-line";

const AIDED = "averia.aided.brunmark";
const MET = "averia.met_with.brunmark";
const BACK = "brunmark.aided.averia";

const related = async (line: string) => (await claimsOfLine("grain", line, { from: 0, limit: 50 }))?.related;

beforeAll(async () => {
  await forgetDossiers();
  await saveBundle(
    testBundle((bundle) => {
      const met = { subject: "averia", relation: "met_with", object: "brunmark" };
      const back = { subject: "brunmark", relation: "aided", object: "averia" };
      const own = { subject: "beacon", relation: "aided", object: "averia" };
      bundle.claims = [
        testClaim({ id: "aided-1", because: ["met-1"] }),
        testClaim({ id: "aided-2", because: ["met-1", "met-2", "aided-1"] }),
        testClaim({ id: "met-1", ...met, qualifies: ["aided-1"] }),
        testClaim({ id: "met-2", ...met }),
        testClaim({ id: "back-1", ...back, contradicts: ["aided-2"] }),
        testClaim({ id: "aided-3", status: "withdrawn", because: ["own-1"] }),
        testClaim({ id: "own-1", ...own, contradicts: ["aided-3"] }),
        testClaim({ id: "own-2", ...own, status: "withdrawn", qualifies: ["met-1"] }),
        testClaim({ id: "met-3", ...met, qualifies: ["own-2"] }),
      ];
    }),
  );
});
afterAll(closeDatabase);

describe("the lines that bear on a line", () => {
  it("are its reasons, each once and never the line itself", async () => {
    expect(await related(AIDED)).toMatchObject({ because: [MET], reasonFor: [] });
  });

  it("are also those for which it is the reason", async () => {
    expect(await related(MET)).toMatchObject({ because: [], reasonFor: [AIDED] });
  });

  it("hold together from either side where one qualifies the other", async () => {
    expect(await related(AIDED)).toMatchObject({ butAlso: [MET] });
    expect(await related(MET)).toMatchObject({ butAlso: [AIDED] });
  });

  it("are none by a claim that was withdrawn, whether it speaks or is spoken of", async () => {
    const nothing = { because: [], reasonFor: [], butAlso: [], contradicts: [] };
    expect(await related("beacon.aided.averia")).toEqual(nothing);
    expect(await related(AIDED)).toEqual({ ...nothing, because: [MET], butAlso: [MET], contradicts: [BACK] });
  });

  it("stand against each other from either side where one contradicts the other", async () => {
    expect(await related(AIDED)).toMatchObject({ contradicts: [BACK] });
    expect(await related(BACK)).toEqual({ because: [], reasonFor: [], butAlso: [], contradicts: [AIDED] });
  });
});
