import { sql } from "drizzle-orm";
import fc from "fast-check";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { claimWorlds } from "@/lib/claims/test-claims";
import type { Bundle } from "@/lib/domain/bundle";
import { corroborate, corroborationContext } from "@/lib/domain/corroboration";
import { lineEnds, lineId, parseLineId } from "@/lib/domain/line-ends";
import { testBundle, testClaim } from "@/lib/domain/test-bundle";
import { VECTOR_LINE, VECTORS, vectorBundle } from "@/lib/domain/test-vectors";
import { closeDatabase, reading, writing } from "../database";
import { saveBundle } from "../save-bundle";
import { forgetDossiers } from "../test-store";
import { corroborateLine, corroboration } from "./corroborate-line";

const counted = (dossier: string, line: string) =>
  reading((database) => corroborateLine(database, dossier, parseLineId(line)!));

beforeEach(forgetDossiers);
afterAll(closeDatabase);

describe("a line that the database counts", () => {
  it("is null where it has no claim", async () => {
    expect(await counted("nothing", VECTOR_LINE)).toBeNull();
    await saveBundle(testBundle());
    expect(await counted("grain", "averia.met_with.brunmark")).toBeNull();
  });

  it.each(VECTORS)("$name: $says", async (vector) => {
    const bundle = vectorBundle(vector);
    await saveBundle(bundle);
    expect(await counted(bundle.dossier.id, VECTOR_LINE)).toEqual({
      ...vector.expected,
      claimCount: vector.claims.length,
    });
  });

  it("stands as withdrawn, with its claims, where all are withdrawn", async () => {
    await saveBundle(testBundle(({ claims }) => Object.assign(claims[0]!, { status: "withdrawn" })));
    expect(await counted("grain", VECTOR_LINE)).toEqual({
      status: "withdrawn",
      origins: { asserts: 0, denies: 0, disputes: 0 },
      relays: 0,
      voices: 0,
      flags: [],
      claimCount: 1,
    });
  });

  it("joins a chain of keys of any length", async () => {
    const outlets = Array.from({ length: 40 }, (_, at) => `o${at}`);
    await saveBundle(
      testBundle((bundle) => {
        bundle.actors.push(...outlets.map((id) => ({ id, name: id, kind: "outlet" as const })));
        // Every outlet's report relays its neighbour's.
        bundle.reports = outlets.map((id, at) => ({
          ...bundle.reports[0]!,
          id,
          publisher: id,
          ...(at === 0
            ? {}
            : { relays: [{ report: outlets[at - 1]!, how: "quotes" as const, basis: "stated" as const }] }),
        }));
        bundle.claims = outlets.map((id, at) =>
          testClaim({
            id: `c${at}`,
            report: id,
            chain: [{ actor: id, basis: "stated" }],
          }),
        );
      }),
    );
    expect(await counted("grain", VECTOR_LINE)).toMatchObject({ origins: { asserts: 1 }, relays: 39 });
  });

  it("amounts to what the domain makes of its claims, for any chains, roles, relays and versions", async () => {
    const stores = claimWorlds
      .filter(({ claims }) => claims.length > 0)
      .map((world): Bundle => ({ ...testBundle(), ...world }));
    await fc.assert(
      fc.asyncProperty(stores, async (bundle) => {
        await forgetDossiers();
        await saveBundle(bundle);
        const lines = claimsByLine(bundle);
        const context = corroborationContext(bundle.actors, bundle.reports);
        for (const [line, claims] of lines) {
          expect(await counted("grain", line)).toEqual({
            ...corroborate(claims, context),
            claimCount: claims.length,
          });
        }
      }),
      { numRuns: 120 },
    );
  });

  it("is read by the range of its index, however many other claims there are", async () => {
    await saveBundle(testBundle());
    await writing(async (database) => {
      await database.execute(sql`
        insert into claims (
          dossier, id, ordinal, report, subject, relation, object, line_subject, line_object, stance, speech, chain,
          happened, status, keys, chain_actors
        )
        select dossier, 'more' || more, more, report,
          case when more % 100 = 0 then line_subject else 'beacon' end, relation, line_object,
          case when more % 100 = 0 then line_subject else 'beacon' end, line_object, stance, speech, chain,
          happened, status, keys, chain_actors
        from claims, generate_series(1, 30000) as more`);
      await database.execute(sql`analyze claims`);
    });
    expect(await counted("grain", VECTOR_LINE)).toMatchObject({ origins: { asserts: 1 }, claimCount: 301 });
    const { rows } = await reading((database) =>
      database.execute<{ "QUERY PLAN": unknown }>(
        sql`explain (format json) ${corroboration("grain", parseLineId(VECTOR_LINE)!)}`,
      ),
    );
    const scans = scansOf(rows[0]!["QUERY PLAN"]).filter(({ relation }) => relation.startsWith("claims"));
    expect(scans.map(({ type }) => type)).not.toContain("Seq Scan");
    // Not by the name of the index: a dossier that was imported whole has a partition of its own, with names of its own.
    expect(JSON.stringify(rows)).toMatch(/"Index Cond":"[^"]*line_subject[^"]*relation[^"]*line_object/);
  });
});

function claimsByLine(bundle: Bundle): Map<string, Bundle["claims"]> {
  const standing = new Map(bundle.actors.map(({ id }, at) => [id, at]));
  const isSymmetric = (relation: string) =>
    bundle.relationTypes.some(({ id, symmetric }) => id === relation && symmetric);
  const lines = new Map<string, Bundle["claims"]>();
  for (const claim of bundle.claims) {
    const line = lineId(lineEnds(claim, isSymmetric, (actor) => standing.get(actor)!));
    lines.set(line, [...(lines.get(line) ?? []), claim]);
  }
  return lines;
}

/** Every scan of a table in a plan of EXPLAIN (FORMAT JSON). */
function scansOf(plan: unknown): { type: string; relation: string }[] {
  if (typeof plan !== "object" || plan === null) return [];
  const node = plan as Record<string, unknown>;
  const own =
    typeof node["Relation Name"] === "string"
      ? [{ type: String(node["Node Type"]), relation: node["Relation Name"] }]
      : [];
  return [...own, ...Object.values(node).flatMap(scansOf)];
}
