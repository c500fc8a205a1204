import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { testBundle, testClaim } from "@/lib/domain/test-bundle";
import { claimsAtHand, lineAtHand } from "./claims-at-hand";
import { closeDatabase } from "./database";
import { loadExplorer } from "./load-explorer";
import { saveBundle } from "./save-bundle";
import { forgetDossiers } from "./test-store";

const LINE = "averia.aided.brunmark";

beforeEach(forgetDossiers);
afterAll(closeDatabase);

const stored = async () => (await loadExplorer("grain"))!.data;

describe("the claims at hand", () => {
  it("are loaded once for a state of a dossier, and so is a line", async () => {
    await saveBundle(testBundle());
    const data = await stored();
    expect(claimsAtHand(data)).toBe(claimsAtHand(data));
    expect((await claimsAtHand(data)).claims.map(({ id }) => id)).toEqual(["c1"]);
    expect(lineAtHand(data, LINE)).toBe(lineAtHand(data, LINE));
    expect(await lineAtHand(data, LINE)).toMatchObject({ line: LINE, next: null });
    expect(await lineAtHand(data, "averia.aided.beacon")).toBeNull();
  });

  it("come with the quotes that no longer stand in their report, a claim of any name among them", async () => {
    await saveBundle(
      testBundle((bundle) => {
        Object.assign(bundle.reports[0]!, { held: true, text: "Averia sold grain." });
        const quotes = [{ exact: "Averia" }, { exact: "sent grain" }];
        bundle.claims = ["__proto__", "c2"].map((id) => testClaim({ id, quotes }));
      }),
    );
    const { detached } = await claimsAtHand(await stored());
    expect(Object.entries(detached)).toEqual([
      ["__proto__", [1]],
      ["c2", [1]],
    ]);
  });

  it("are never those of another state, and a refusal is not kept", async () => {
    await saveBundle(
      testBundle(({ dossier }) => Object.assign(dossier, { title: "Never asked for before" })),
    );
    const data = await stored();
    await saveBundle(
      testBundle((bundle) => {
        bundle.dossier.version = "2";
        bundle.claims.push(testClaim({ id: "c2" }));
      }),
    );
    const first = claimsAtHand(data);
    await expect(first).rejects.toMatchObject({ code: "version_conflict" });
    await expect(lineAtHand(data, LINE)).rejects.toMatchObject({ code: "version_conflict" });
    expect(claimsAtHand(data)).not.toBe(first);
    await claimsAtHand(data).catch(() => undefined);
    expect((await claimsAtHand(await stored())).claims).toHaveLength(2);
  });
});
