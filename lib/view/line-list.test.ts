import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildClaimTable } from "@/lib/claims/build-claim-table";
import { claimWorlds } from "@/lib/claims/test-claims";
import { everythingOf, filterView, linesOf } from "./explore";
import { LineList } from "./line-list";
import { TEST_DOSSIER } from "./test-dossier";
import { DEFAULT_VIEW, SORTS, type View } from "./view-state";

const dossiers = claimWorlds.map((world) => {
  const data = { ...TEST_DOSSIER, ...world, dossier: { ...TEST_DOSSIER.dossier, layout: {} } };
  return { data, table: buildClaimTable(world, world.claims) };
});

/** The same lines both ways: as an array of all, and as a list that makes few. */
function listed(
  { data, table }: { data: typeof TEST_DOSSIER; table: ReturnType<typeof buildClaimTable> },
  view: View,
) {
  const result = filterView(data, table, view);
  return { lines: linesOf(result, view, data), list: new LineList(data, table, result, view.sort) };
}

const sampled = fc.record({ dossier: dossiers, sort: fc.constantFrom(...SORTS), o: fc.constantFrom(0, 2) });

describe("the list of shown lines", () => {
  it("is empty for a dossier without lines", () => {
    const table = buildClaimTable(TEST_DOSSIER, []);
    const list = new LineList(TEST_DOSSIER, table, everythingOf(TEST_DOSSIER, table), "happened");
    expect([list.length, list.at(0), [...list], list.slice(), list.among([0, 1])]).toEqual([
      0,
      undefined,
      [],
      [],
      [],
    ]);
    expect([list.get("a.met_with.b"), list.placeOf("a.met_with.b")]).toEqual([undefined, -1]);
  });

  it("has the order that the lines themselves are sorted in, whatever the order", () => {
    fc.assert(
      fc.property(sampled, ({ dossier, sort, o }) => {
        const { lines, list } = listed(dossier, { ...DEFAULT_VIEW, sort, o });
        expect(list.slice()).toEqual(lines);
        expect([...list]).toEqual(lines);
        expect(list.length).toBe(lines.length);
        expect(list.slice(1, 3)).toEqual(lines.slice(1, 3));
      }),
    );
  });

  it("finds lines by id, by place, by actor and by two, as a look at every line would", () => {
    fc.assert(
      fc.property(sampled, fc.nat(4), fc.nat(4), ({ dossier, sort, o }, one, other) => {
        const { lines, list } = listed(dossier, { ...DEFAULT_VIEW, sort, o });
        for (const [place, line] of lines.entries()) {
          expect([list.get(line.id), list.placeOf(line.id), list.at(place)]).toEqual([line, place, line]);
        }
        const touches = (line: (typeof lines)[number], actor: number) =>
          line.subject === actor || line.object === actor;
        expect(list.ofActor(one)).toEqual(lines.filter((line) => touches(line, one)));
        expect(list.between(one, other)).toEqual(
          lines.filter(
            ({ subject, object }) =>
              (subject === one && object === other) || (subject === other && object === one),
          ),
        );
        const actors = new Set([one, other]);
        expect(list.among(actors)).toEqual(
          lines.filter(({ subject, object }) => actors.has(subject) && actors.has(object)),
        );
      }),
    );
  });

  it("has no line that the filter leaves out", () => {
    fc.assert(
      fc.property(dossiers, (dossier) => {
        const everything = listed(dossier, DEFAULT_VIEW);
        const { list } = listed(dossier, { ...DEFAULT_VIEW, o: 2 });
        const shown = new Set([...list].map((line) => line.id));
        for (const { id } of everything.lines.filter((line) => !shown.has(line.id)))
          expect([list.get(id), list.placeOf(id)]).toEqual([undefined, -1]);
      }),
    );
  });
});
