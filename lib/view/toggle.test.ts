import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { FAMILIES, type Family } from "@/lib/domain/family";
import { compileFilter } from "./compile-filter";
import { relationMask } from "./relation-mask";
import { TEST_DOSSIER as data } from "./test-dossier";
import * as toggle from "./toggle";
import { parseView, viewToQuery } from "./url";
import { arbitraryView } from "./view-arbitrary";
import { DEFAULT_VIEW, type View } from "./view-state";

const relationIds = data.relationTypes.map((type) => type.id);
const arbitraryRelation = fc.constantFrom(...relationIds);
const arbitraryFamily = fc.constantFrom(...FAMILIES);
const anyView = arbitraryView({ relation: arbitraryRelation, family: arbitraryFamily });
/** Lines per relation type: some types of the vocabulary have none. */
const anyPresence = fc.oneof(
  fc.constant(null),
  fc.array(fc.nat({ max: 2 }), { minLength: relationIds.length, maxLength: relationIds.length }),
);

const query = (view: View) => decodeURIComponent(viewToQuery(view));
const mask = (view: View) => [...relationMask(view, data)];

describe("a relation type", () => {
  it("is on in the default view, and unknown ones are off and change nothing", () => {
    expect(mask(DEFAULT_VIEW)).toEqual(relationIds.map(() => 1));
    expect(toggle.toggleRelation(DEFAULT_VIEW, data, "constructor")).toBe(DEFAULT_VIEW);
    expect(toggle.onlyRelation(DEFAULT_VIEW, data, "constructor")).toBe(DEFAULT_VIEW);
  });

  it("that is turned off stands in the link, and leaves no trace when turned on again", () => {
    const off = toggle.toggleRelation(DEFAULT_VIEW, data, "refused_support_to");
    expect(query(off)).toBe("rel=-refused_support_to");
    expect(query(toggle.toggleRelation(off, data, "refused_support_to"))).toBe("");
  });

  it("that is the last of its family to go off turns the family off", () => {
    expect(query(toggle.toggleRelation(DEFAULT_VIEW, data, "met_with"))).toBe("fam=-contact");
  });

  it("inside a family that is off turns on alone", () => {
    const off = toggle.toggleFamily(DEFAULT_VIEW, data, "friction");
    const one = toggle.toggleRelation(off, data, "pressed_to_silence");
    expect(toggle.familyState(one, data, "friction")).toBe("mixed");
    expect(query(one)).toBe("rel=-refused_support_to");
  });

  it("can be the only one, and the same again brings everything back", () => {
    const one = toggle.onlyRelation(DEFAULT_VIEW, data, "surprised_by");
    expect(query(one)).toBe("rel=surprised_by");
    expect(query(toggle.onlyRelation(one, data, "surprised_by"))).toBe("");
  });

  it("toggled twice leaves what is shown as it was", () => {
    fc.assert(
      fc.property(anyView, arbitraryRelation, (view, relation) => {
        const twice = toggle.toggleRelation(toggle.toggleRelation(view, data, relation), data, relation);
        expect(mask(twice)).toEqual(mask(view));
      }),
    );
  });
});

describe("a family", () => {
  it("is off where none of its relation types has a line", () => {
    expect(toggle.familyState(DEFAULT_VIEW, data, "friction", new Uint32Array(8))).toBe("off");
  });

  it("is on, mixed or off as its relation types are", () => {
    const mixed = toggle.toggleRelation(DEFAULT_VIEW, data, "surprised_by");
    expect(toggle.familyState(DEFAULT_VIEW, data, "awareness")).toBe("on");
    expect(toggle.familyState(mixed, data, "awareness")).toBe("mixed");
    const off = toggle.toggleRelation(mixed, data, "gave_no_warning_to");
    expect(toggle.familyState(off, data, "awareness")).toBe("off");
    expect(query(off)).toBe("fam=-awareness");
  });

  it("that is mixed goes wholly on, one that is on goes off", () => {
    const mixed = toggle.toggleRelation(DEFAULT_VIEW, data, "surprised_by");
    expect(query(toggle.toggleFamily(mixed, data, "awareness"))).toBe("");
    expect(query(toggle.toggleFamily(DEFAULT_VIEW, data, "awareness"))).toBe("fam=-awareness");
  });

  it("can be the only one, and the same again brings everything back", () => {
    const one = toggle.onlyFamily(DEFAULT_VIEW, data, "friction");
    expect(query(one)).toBe("fam=friction");
    expect(query(toggle.onlyFamily(one, data, "friction"))).toBe("");
  });

  it("counts only relation types that have a line", () => {
    const present = [1, 1, 1, 0, 1, 1, 1, 1];
    const off = toggle.toggleRelation(DEFAULT_VIEW, data, "refused_support_to", present);
    expect(toggle.familyState(off, data, "friction", present)).toBe("off");
    expect(query(off)).toBe("fam=-friction");
    const only = toggle.onlyRelation(DEFAULT_VIEW, data, "refused_support_to", present);
    expect(toggle.familyState(only, data, "friction", present)).toBe("on");
    expect(
      toggle.familyState(toggle.toggleFamily(only, data, "friction", present), data, "friction", present),
    ).toBe("off");
  });

  it("is the only one even where it has relation types without a line", () => {
    const present = [1, 1, 1, 0, 1, 1, 1, 1];
    const one = toggle.onlyFamily(DEFAULT_VIEW, data, "friction", present);
    expect(query(toggle.onlyFamily(one, data, "friction", present))).toBe("");
  });

  it("that is on or off, toggled twice, leaves what is shown as it was", () => {
    fc.assert(
      fc.property(anyView, arbitraryFamily, (view, family) => {
        fc.pre(toggle.familyState(view, data, family) !== "mixed");
        const twice = toggle.toggleFamily(toggle.toggleFamily(view, data, family), data, family);
        expect(mask(twice)).toEqual(mask(view));
      }),
    );
  });
});

describe("any sequence of clicks on the legend", () => {
  type Edit = (view: View, id: string, present: ArrayLike<number> | null) => View;
  const onRelation: Edit[] = [
    (view, id, present) => toggle.toggleRelation(view, data, id, present),
    (view, id, present) => toggle.onlyRelation(view, data, id, present),
  ];
  const onFamily: Edit[] = [
    (view, id, present) => toggle.toggleFamily(view, data, id as Family, present),
    (view, id, present) => toggle.onlyFamily(view, data, id as Family, present),
  ];
  const click = fc.oneof(
    fc.tuple(fc.constantFrom(...onRelation), arbitraryRelation),
    fc.tuple(fc.constantFrom(...onFamily), arbitraryFamily),
  );

  it("leaves rows that agree with the filter, in a state that a link restores", () => {
    fc.assert(
      fc.property(
        anyView,
        anyPresence,
        fc.array(click, { minLength: 1, maxLength: 8 }),
        (start, present, clicks) => {
          let view = start;
          for (const [edit, id] of clicks) {
            view = edit(view, id, present);
            const on =
              compileFilter(view, data).filter.relations ?? new Uint8Array(relationIds.length).fill(1);
            for (const family of FAMILIES)
              expect(toggle.familyState(view, data, family, present)).toBe(stateFrom(on, family, present));
          }
          expect(parseView(new URLSearchParams(viewToQuery(view)))).toEqual({ view, notices: [] });
        },
      ),
      { numRuns: 300 },
    );
  });

  it("comes to the same link whenever the same types are on", () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(relationIds), (off) => {
        const flip = (view: View, id: string) => toggle.toggleRelation(view, data, id);
        expect(off.reduce(flip, DEFAULT_VIEW)).toEqual([...off].sort().reduce(flip, DEFAULT_VIEW));
      }),
    );
  });

  function stateFrom(on: Uint8Array, family: Family, present: ArrayLike<number> | null) {
    const values = data.relationTypes.flatMap((type, position) =>
      type.family === family && (present === null || present[position]! > 0) ? [on[position]] : [],
    );
    if (!values.includes(1)) return "off";
    return values.includes(0) ? "mixed" : "on";
  }
});

describe("other filters", () => {
  it("turns “disputed only” on and off beside the stances that are chosen", () => {
    const two: View = { ...DEFAULT_VIEW, st: ["asserts", "denies"] };
    const disputed = toggle.toggleDisputedOnly(two);
    expect([...disputed.st].sort()).toEqual(["asserts", "denies", "disputed"]);
    expect(toggle.toggleDisputedOnly(disputed).st).toEqual(two.st);
    expect(toggle.toggleDisputedOnly(DEFAULT_VIEW).st).toEqual(["disputed"]);
  });

  it("holds minimum origins within what a link can carry", () => {
    expect([-3, 2, 2.4, 5000, Number.NaN].map((n) => toggle.setMinOrigins(DEFAULT_VIEW, n).o)).toEqual([
      0, 2, 2, 999, 0,
    ]);
  });

  it("toggles orphans without touching hidden actors", () => {
    const hidden: View = { ...DEFAULT_VIEW, hide: ["israel"] };
    expect(toggle.toggleOrphans(hidden).hide).toEqual(["israel", "*"]);
    expect(toggle.toggleOrphans(toggle.toggleOrphans(hidden))).toEqual(hidden);
    expect(toggle.toggleRoles(toggle.toggleRoles(hidden))).toEqual(hidden);
  });

  it("are all removed by clearing, and nothing else is", () => {
    fc.assert(
      fc.property(arbitraryView(), (view) => {
        const cleared = toggle.clearFilters(view);
        expect(compileFilter(cleared, data).filter).toEqual(compileFilter(DEFAULT_VIEW, data).filter);
        const { sel, x, p, z, roles, sort, lay, v } = view;
        expect(cleared.hide).toEqual(view.hide.filter((id) => id === "*"));
        expect(cleared).toMatchObject({ sel, x, p, z, roles, sort, lay, v, view: view.view });
      }),
    );
  });
});

describe("selecting", () => {
  it("takes a line, an actor or nothing", () => {
    expect(toggle.select(DEFAULT_VIEW, ["iran.supports.hamas"]).sel).toEqual(["iran.supports.hamas"]);
    expect(toggle.select(DEFAULT_VIEW, []).sel).toEqual([]);
  });

  it("adds a second actor, replaces it by a third, and takes an actor away again", () => {
    const also = (view: View, actor: string) => toggle.selectAlso(view, actor);
    const one = also(toggle.select(DEFAULT_VIEW, ["iran.supports.hamas"]), "iran");
    expect(one.sel).toEqual(["iran"]);
    expect(also(one, "hamas").sel).toEqual(["iran", "hamas"]);
    expect(also(also(one, "hamas"), "israel").sel).toEqual(["hamas", "israel"]);
    expect(also(also(one, "hamas"), "iran").sel).toEqual(["hamas"]);
  });
});

describe("hiding and expanding", () => {
  it("hides an actor once, and lets go of it where it was selected or expanded", () => {
    const view: View = { ...DEFAULT_VIEW, sel: ["iran", "hamas"], x: ["iran"] };
    const hidden = toggle.hideActor(view, "iran");
    expect(hidden).toMatchObject({ hide: ["iran"], sel: ["hamas"], x: [] });
    expect(toggle.hideActor(hidden, "iran")).toBe(hidden);
    expect(toggle.hideActor(DEFAULT_VIEW, "iran").sel).toBeNull();
  });

  it("shows it again", () => {
    expect(toggle.showActor(toggle.hideActor(DEFAULT_VIEW, "iran"), "iran")).toEqual(DEFAULT_VIEW);
  });

  it("brings hidden neighbours back when an actor is expanded, and only those", () => {
    const view: View = { ...DEFAULT_VIEW, hide: ["hamas", "israel", "*"] };
    const expanded = toggle.expandActor(view, "iran", ["hamas", "hezbollah"]);
    expect(expanded).toMatchObject({ hide: ["israel", "*"], x: ["iran"] });
    // The next ten neighbours.
    expect(toggle.expandActor(expanded, "iran").x).toEqual(["iran", "iran"]);
  });

  it("collapses an actor however often it was expanded, and leaves others as they are", () => {
    const expanded = { ...DEFAULT_VIEW, x: ["iran", "hamas", "iran"] };
    expect(toggle.collapseActor(expanded, "iran").x).toEqual(["hamas"]);
  });

  it("puts an actor in focus and shows it, and the same again ends that; whoever is hidden is in no focus", () => {
    const focused = toggle.focusActor({ ...DEFAULT_VIEW, hide: ["iran", "hamas"] }, "iran");
    expect(focused).toMatchObject({ near: "iran", hide: ["hamas"] });
    expect(toggle.focusActor(focused, "iran").near).toBeNull();
    expect(toggle.hideActor(focused, "iran").near).toBeNull();
    expect(toggle.clearFilters(focused).near).toBeNull();
  });
});

describe("moving an actor", () => {
  it("rounds and bounds the place to what a link can carry", () => {
    const place = (x: number, y: number) => toggle.moveActor(DEFAULT_VIEW, "iran", { x, y }).p.iran;
    expect(place(1 / 3, -0.001)).toEqual({ x: 0.33, y: 0 });
    expect(place(1e9, -Infinity)).toEqual({ x: 100_000, y: 0 });
  });

  it("moves one and leaves the others, until all are put back", () => {
    const two = toggle.moveActor(toggle.moveActor(DEFAULT_VIEW, "iran", { x: 1, y: 2 }), "hamas", {
      x: 3,
      y: 4,
    });
    expect(two.p).toEqual({ iran: { x: 1, y: 2 }, hamas: { x: 3, y: 4 } });
    expect(toggle.resetPositions(two)).toEqual(DEFAULT_VIEW);
  });

  it("always gives a state that a link restores", () => {
    fc.assert(
      fc.property(fc.double(), fc.double(), (x, y) => {
        const view = toggle.moveActor(DEFAULT_VIEW, "iran", { x, y });
        expect(parseView(new URLSearchParams(viewToQuery(view)))).toEqual({ view, notices: [] });
      }),
    );
  });
});
