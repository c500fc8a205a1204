import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildScene } from "./build-scene";
import { drawnStatus } from "./edge-look";
import { planStrokes } from "./plan-strokes";
import type { SceneLine } from "./scene-input";
import { TEST_DOSSIER } from "./test-dossier";
import { testLine } from "./test-lines";
import { DRAW_STEPS } from "./view-state";

const ACTORS = 12;
const data = {
  actors: Array.from({ length: ACTORS }, (_, n) => ({ id: `a${n}`, name: `A${n}`, kind: "state" as const })),
  relationTypes: TEST_DOSSIER.relationTypes,
};
const ids = data.actors.map(({ id }) => id);
const drawn = new Set(ids);

interface Made {
  from: number;
  relation: number;
  to: number;
  claims: number;
  asserts: number;
  denies: number;
  opposes: number | null;
}

const arbitraryLines: fc.Arbitrary<SceneLine[]> = fc
  .array(
    fc.record<Made>({
      from: fc.nat(ACTORS - 1),
      relation: fc.nat(data.relationTypes.length - 1),
      to: fc.nat(ACTORS - 1),
      claims: fc.integer({ min: 1, max: 9 }),
      asserts: fc.integer({ min: 1, max: 3 }),
      denies: fc.constantFrom(0, 0, 0, 0, 1),
      opposes: fc.option(fc.nat(199), { freq: 12 }),
    }),
    { maxLength: 200 },
  )
  .map((made) => {
    const unique = new Map(
      made.map((one) => [`a${one.from}.${data.relationTypes[one.relation]!.id}.a${one.to}`, one]),
    );
    const all = [...unique];
    return all.map(([id, { from, relation, to, claims, asserts, denies, opposes }]) => {
      const against = opposes === null ? undefined : all[opposes % all.length]?.[0];
      return {
        ...testLine(id),
        ...{ id, subject: from, relation, object: to },
        rows: Uint32Array.from({ length: claims }),
        origins: { asserts, denies, disputes: 0 },
        status: denies > 0 ? ("disputed" as const) : ("reported" as const),
        contradictedBy: against === undefined || against === id ? [] : [against],
      };
    });
  });

const planOf = (lines: readonly SceneLine[], given: Partial<Parameters<typeof planStrokes>[0]> = {}) =>
  planStrokes({ data, lines, shown: null, roles: true, drawn, limit: 20, ...given });

describe("planStrokes", () => {
  it("has nothing to plan without lines, and for lines that can all be drawn as they are", () => {
    expect(planOf([])).toBeNull();
    expect(planOf([testLine("a0.supports.a1", { subject: 0, object: 1 })])).toBeNull();
  });

  it("never draws more than the bound, and always the same", () => {
    fc.assert(
      fc.property(arbitraryLines, fc.constantFrom(12, 20, 40), (lines, limit) => {
        const plan = planOf(lines, { limit });
        if (plan === null) return;
        expect(plan.drawn.size).toBeLessThanOrEqual(
          plan.folding === "pair" ? limit : Math.floor(limit * 1.2),
        );
        expect(plan.resting).toEqual(plan.drawn);
        expect([...plan.drawn]).toEqual([...planOf([...lines], { limit })!.drawn]);
      }),
    );
  });

  it("leaves every actor that has a line one", () => {
    fc.assert(
      fc.property(arbitraryLines, (lines) => {
        const plan = planOf(lines.map((line) => ({ ...line, contradictedBy: [] })));
        if (plan === null) return;
        const kept = plan.strokes.filter(({ id }) => plan.drawn.has(id));
        for (const { subject, object } of lines) {
          for (const actor of [ids[subject]!, ids[object]!])
            expect(kept.some(({ source, target }) => source === actor || target === actor)).toBe(true);
        }
      }),
    );
  });

  it("folds no disputed line with one that nobody disputes, so that its sign is drawn with it", () => {
    fc.assert(
      fc.property(arbitraryLines, (lines) => {
        const plan = planOf(lines);
        if (plan === null) return;
        const positions = Object.fromEntries(
          ids.map((id, n) => [id, { x: (n % 4) * 200, y: Math.floor(n / 4) * 160 }]),
        );
        const { edges } = buildScene({ data, positions, lines, shown: null, roles: true, plan });
        const byId = new Map(lines.map((line) => [line.id, line]));
        for (const edge of edges.filter(({ hidden }) => !hidden)) {
          const isDisputed = edge.lines.some((id) => drawnStatus(byId.get(id)!) === "disputed");
          expect(edge.status === "disputed").toBe(isDisputed);
          if (isDisputed) expect(edge.label?.text.join(" ")).toContain("≠");
        }
        expect(edges.filter(({ hidden }) => !hidden).length).toBe(plan.drawn.size);
      }),
      { numRuns: 40 },
    );
  });

  it("draws the strongest first: by independent origins, then by claims", () => {
    const line = (from: number, to: number, claims: number, asserts: number) => ({
      ...testLine(`a${from}.supports.a${to}`),
      ...{ subject: from, object: to, rows: Uint32Array.from({ length: claims }) },
      origins: { asserts, denies: 0, disputes: 0 },
    });
    const lines = Array.from({ length: 6 }, (_, from) =>
      Array.from({ length: 6 }, (_, to) =>
        line(from, to + 6, from === 0 && to === 0 ? 1 : 9, from === 0 && to === 0 ? 2 : 1),
      ),
    ).flat();
    const plan = planOf(lines, { limit: 12 })!;
    expect(plan.drawn.has("a0.supports.a6")).toBe(true);
    expect(plan.counts).toEqual({ strokes: 12, lines: 12, allLines: 36, allStrokes: 36 });
  });

  it("draws what contradicts a line beside it", () => {
    fc.assert(
      fc.property(arbitraryLines, (lines) => {
        const plan = planOf(lines, { limit: 40 });
        if (plan === null) return;
        const strokeOf = new Map(
          plan.strokes.flatMap(({ id, members }) => members.map((member) => [member.id, id])),
        );
        const unit = (id: string, seen = new Set<string>()): Set<string> => {
          if (seen.has(id)) return seen;
          seen.add(id);
          for (const line of lines)
            if (strokeOf.get(line.id) === id)
              for (const other of line.contradictedBy ?? []) unit(strokeOf.get(other)!, seen);
          return seen;
        };
        // A stroke that is its actor's only one may stand without what does not fit beside it.
        const alone = plan.strokes.filter(
          ({ id }) => plan.drawn.has(id) && ![...unit(id)].every((other) => plan.drawn.has(other)),
        );
        for (const { source, target } of alone) {
          const others = (actor: string) =>
            plan.strokes.filter(
              ({ id, source: one, target: two }) => plan.drawn.has(id) && (one === actor || two === actor),
            );
          expect(Math.min(others(source).length, others(target).length)).toBe(1);
        }
      }),
      { numRuns: 60 },
    );
  });

  it("lets a filter decide what is drawn, and not how lines fold or where strokes rest", () => {
    fc.assert(
      fc.property(arbitraryLines, fc.nat(5), (lines, keep) => {
        const shown = new Map(lines.filter((_, n) => n % 6 <= keep).map((line) => [line.id, line]));
        const plan = planOf(lines);
        const filtered = planOf(lines, { shown });
        expect(filtered === null).toBe(plan === null);
        if (plan === null || filtered === null) return;
        expect(filtered.folding).toBe(plan.folding);
        expect(filtered.resting).toEqual(plan.resting);
        expect(filtered.counts.allLines).toBe(shown.size);
      }),
    );
  });

  it("draws all strokes of a selected actor up to what was measured, and a selected line", () => {
    const all = Array.from({ length: ACTORS }, (_, from) =>
      Array.from({ length: ACTORS }, (_, to) => ({ from, to })).filter((pair) => pair.from < pair.to),
    )
      .flat()
      .map(({ from, to }) => ({ ...testLine(`a${from}.supports.a${to}`), subject: from, object: to }));
    const plan = planOf(all, { limit: 12, selected: ["a3"] })!;
    const ofActor = plan.strokes.filter(({ source, target }) => source === "a3" || target === "a3");
    expect(ofActor.filter(({ id }) => plan.drawn.has(id))).toHaveLength(ACTORS - 1);
    expect(plan.drawn.size).toBeLessThanOrEqual(DRAW_STEPS[2]);
    expect(planOf(all, { limit: 12, selected: ["a10.supports.a11"] })!.drawn.has("a10.supports.a11")).toBe(
      true,
    );
  });

  it("has one loop of an actor at most, and none of a hidden one", () => {
    fc.assert(
      fc.property(arbitraryLines, (lines) => {
        const plan = planOf(lines, { hidden: new Set(["a1"]) });
        if (plan === null) return;
        const kept = plan.strokes.filter(({ id }) => plan.drawn.has(id));
        const loops = kept.filter(({ source, target }) => source === target).map(({ source }) => source);
        expect(new Set(loops).size).toBe(loops.length);
        expect(kept.filter(({ source, target }) => source === "a1" || target === "a1")).toEqual([]);
      }),
    );
  });
});
