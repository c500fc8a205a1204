import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { testBundle, testClaim } from "@/lib/domain/test-bundle";
import { claimsAtHand } from "./claims-at-hand";
import { closeDatabase } from "./database";
import { loadExplorer } from "./load-explorer";
import { readBeside } from "./read-beside";
import { saveBundle } from "./save-bundle";
import { forgetDossiers } from "./test-store";

beforeEach(forgetDossiers);
afterAll(closeDatabase);

const claimIds = ({ data }: { data: Parameters<typeof claimsAtHand>[0] }) =>
  claimsAtHand(data).then(({ claims }) => claims.map(({ id }) => id));

describe("what is read beside a dossier", () => {
  it("is of the dossier as it is now where an import came between", async () => {
    await saveBundle(testBundle(({ dossier }) => Object.assign(dossier, { title: "Read beside" })));
    const explorer = (await loadExplorer("grain"))!;
    await saveBundle(
      testBundle((bundle) => {
        bundle.dossier.version = "2";
        bundle.claims.push(testClaim({ id: "c2" }));
      }),
    );
    expect(await readBeside(explorer, claimIds)).toEqual(["c1", "c2"]);
  });

  it("is nothing where the dossier is gone, and any other failure is passed on", async () => {
    await saveBundle(testBundle(({ dossier }) => Object.assign(dossier, { title: "Gone" })));
    const explorer = (await loadExplorer("grain"))!;
    await forgetDossiers();
    expect(await readBeside(explorer, claimIds)).toBeNull();
    await expect(readBeside(explorer, () => Promise.reject(new Error("broken")))).rejects.toThrow("broken");
  });
});
