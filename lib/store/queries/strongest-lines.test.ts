import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { testBundle } from "@/lib/domain/test-bundle";
import { closeDatabase } from "../database";
import { saveBundle } from "../save-bundle";
import { forgetDossiers } from "../test-store";
import { strongestLines } from "./strongest-lines";

beforeEach(forgetDossiers);
afterAll(closeDatabase);

describe("the strongest lines of a dossier", () => {
  it("are none where there is no such dossier", async () => {
    expect(await strongestLines("grain", 10)).toEqual({ actors: [], lines: [] });
  });

  it("are those between the actors with most lines, each pair and family once, and no line to oneself", async () => {
    await saveBundle(
      testBundle(({ claims, actors }) => {
        const [first] = claims;
        if (first === undefined) throw new Error("the test bundle has a claim");
        actors.push({ id: "cadia", name: "Cadia", kind: "state" });
        const ends = [
          ["brunmark", "averia"],
          ["averia", "cadia"],
          ["cadia", "cadia"],
        ] as const;
        for (const [at, [subject, object]] of ends.entries())
          claims.push({ ...structuredClone(first), id: `x${at}`, subject, object });
      }),
    );
    const all = await strongestLines("grain", 10);
    expect(all.actors.map(({ name }) => name)).toEqual(["Avéria", "Brunmark", "Cadia"]);
    expect(all.lines).toEqual([
      { from: 0, to: 1, family: "cooperation" },
      { from: 0, to: 2, family: "cooperation" },
    ]);
    expect((await strongestLines("grain", 1)).lines).toEqual([]);
  });
});
