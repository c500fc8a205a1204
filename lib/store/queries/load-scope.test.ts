import fc from "fast-check";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { applyFilter } from "@/lib/claims/apply-filter";
import { EVERYTHING } from "@/lib/claims/claim-filter";
import { claimWorlds } from "@/lib/claims/test-claims";
import { type DossierScope, parseScope } from "@/lib/domain/dossier-scope";
import { testBundle, testClaim } from "@/lib/domain/test-bundle";
import { closeDatabase, reading } from "../database";
import type { ExplorerData } from "../explorer-data";
import { loadExplorer } from "../load-explorer";
import { saveBundle } from "../save-bundle";
import { forgetDossiers } from "../test-store";
import { loadScope } from "./load-scope";

beforeEach(forgetDossiers);
afterAll(closeDatabase);

type Part = Omit<ExplorerData, "arrow">;

const part = (scope: DossierScope | string, most = 1_000_000) =>
  reading((database) =>
    loadScope(database, "grain", typeof scope === "string" ? parseScope(scope)! : scope, most),
  );

function linesOf({ data, table }: Part) {
  const actorIds = data.actors.map(({ id }) => id);
  const names = { actorIds, relationIds: data.relationTypes.map(({ id }) => id) };
  const result = applyFilter(table, names, EVERYTHING);
  return Array.from(result.shown, result.line).map(
    ({ id, status, origins, relays, voices, flags, unheard, rows }) => ({
      ...{ id, status, origins, relays, voices, flags, unheard },
      claims: rows.length,
    }),
  );
}

/** A chain a0 – a1 – … – a9, with many lines on a5, and nothing on "alone". */
const chain = () =>
  testBundle((bundle) => {
    const ids = Array.from({ length: 10 }, (_, at) => `a${at}`);
    bundle.actors.push(
      ...[...ids, "alone"].map((id) => ({ id, name: id.toUpperCase(), kind: "state" as const })),
    );
    const met = ids.slice(1).map((id, at) => testClaim({ id: `c-${id}`, subject: ids[at]!, object: id }));
    const more = ["a0", "a2", "a8", "a9"].map((id) =>
      testClaim({ id: `m-${id}`, subject: "a5", object: id, happened: { edtf: "2019-05", basis: "stated" } }),
    );
    bundle.claims = [...met, ...more];
  });

describe("a part of a dossier", () => {
  it("of no dossier is null", async () => {
    expect(await part("top:10")).toBeNull();
    expect(await reading((database) => loadScope(database, "Grain!", parseScope("top:1")!, 10))).toBeNull();
  });

  it("is the claims among the actors with most lines, of as many as fit", async () => {
    await saveBundle(chain());
    const two = (await part("top:2"))!;
    expect(two.data.part).toMatchObject({ about: 2, claims: 13 });
    // a5 has six lines, then those with three come in the order of the dossier: a2 before a8.
    expect(linesOf(two).map(({ id }) => id.replace(/\..*\./, " "))).toEqual(["a5 a2"]);
    const few = (await part("top:300", 3))!;
    expect(few.table.claimCount).toBeLessThanOrEqual(3);
    expect(few.data.part!.about).toBeLessThan(11);
    expect((await part("top:300"))!.table.claimCount).toBe(13);
  });

  it("is everything on chosen actors, and their other ends", async () => {
    await saveBundle(chain());
    const { data, table } = (await part("near:a0,alone"))!;
    expect(table.claimCount).toBe(2);
    expect(data.actors.map(({ id }) => id)).toEqual(expect.arrayContaining(["a0", "a1", "a5", "alone"]));
    expect(data.actors.map(({ id }) => id)).not.toContain("a9");
  });

  it("is the shortest ways between two actors", async () => {
    await saveBundle(chain());
    const { data } = (await part("path:a1,a9"))!;
    expect(linesOf((await part("path:a1,a9"))!)).toHaveLength(5);
    // By a0 and by a2: both are two lines from a5, and one from a1.
    expect(data.actors.map(({ id }) => id)).toEqual(expect.arrayContaining(["a0", "a1", "a2", "a5", "a9"]));
    expect(data.part).toMatchObject({ about: 5 });
    await expect(part("path:a1,alone")).rejects.toMatchObject({ code: "bad_request" });
  });

  it("finds ways of six steps, and says so of longer ones", async () => {
    const long = chain();
    long.claims = long.claims.filter(({ id }) => id.startsWith("c-"));
    await saveBundle(long);
    expect(linesOf((await part("path:a0,a6"))!)).toHaveLength(6);
    await expect(part("path:a0,a7")).rejects.toThrow(/six steps/);
  });

  it("is what happened within days", async () => {
    await saveBundle(chain());
    expect((await part("time:2019-05-31/2019-06-01"))!.table.claimCount).toBe(4);
    expect((await part("time:1999-05-31"))!.table.claimCount).toBe(0);
  });

  it("is refused where an actor is unknown, or where there is more of it than may be sent", async () => {
    await saveBundle(chain());
    await expect(part("near:nobody,a0")).rejects.toMatchObject({
      code: "bad_request",
      message: expect.stringContaining("“nobody”"),
    });
    await expect(part("near:a5", 2)).rejects.toMatchObject({ code: "too_much" });
    await expect(part("time:2019-05-01/2019-05-31", 3)).rejects.toMatchObject({ code: "too_much" });
  });

  it("says of its lines what the whole dossier says of them, for any claims", async () => {
    await fc.assert(
      fc.asyncProperty(claimWorlds, async (world) => {
        await forgetDossiers();
        await saveBundle({ ...testBundle(), ...world });
        const whole = linesOf((await loadExplorer("grain"))!);
        const scopes = ["top:2", "near:a0", "near:a1,a2", "time:2023-10-07/2023-11-02"].map(
          (text) => parseScope(text)!,
        );
        for (const scope of scopes) {
          const { data, table } = (await part(scope))!;
          const ends = new Set(data.actors.map(({ id }) => id));
          for (const actor of data.actors)
            for (const role of actor.roles ?? []) expect(ends.has(role.actor)).toBe(true);
          expect(table.actorCount).toBe(data.actors.length);
          // A window leaves out claims of a line; actors bring all of it.
          if (scope.kind === "time") continue;
          for (const line of linesOf({ data, table })) expect(whole).toContainEqual(line);
          if (scope.kind !== "near") continue;
          const touching = whole.filter(({ id }) => {
            const [subject = "", , object = ""] = id.split(".");
            return scope.actors.includes(subject) || scope.actors.includes(object);
          });
          expect(
            linesOf({ data, table })
              .map(({ id }) => id)
              .sort(),
          ).toEqual(touching.map(({ id }) => id).sort());
        }
      }),
      { numRuns: 60 },
    );
  });
});
