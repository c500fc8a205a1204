import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compileFilter } from "./compile-filter";
import { resolveSelection } from "./selection";
import { TEST_DOSSIER as data } from "./test-dossier";
import { arbitraryView } from "./view-arbitrary";
import { DEFAULT_VIEW, type View } from "./view-state";

const compile = (view: Partial<View>) => compileFilter({ ...DEFAULT_VIEW, ...view }, data);
const only = (...ids: string[]) => ({ not: false, ids });
const butNot = (...ids: string[]) => ({ not: true, ids });
const notDated = { from: null, to: null };

describe("compiling a view into a filter", () => {
  it("lets all but withdrawn claims pass by default", () => {
    const { filter, notices } = compile({});
    const { statuses, ...rest } = filter;
    expect([...(statuses ?? [])]).toEqual([1, 1, 0]);
    expect(Object.values(rest).filter((value) => value !== null && value !== false && value !== 0)).toEqual([
      true,
    ]);
    expect(rest.undated).toBe(true);
    expect(notices).toEqual([]);
  });

  it("passes a relation type only if its family and it itself are on", () => {
    const { filter } = compile({ fam: butNot("contact"), rel: only("met_with", "supports") });
    expect([...(filter.relations ?? [])]).toEqual([0, 1, 0, 0, 0, 0, 0, 0]);
  });

  it("needs no mask where everything is on", () => {
    expect(compile({ rel: only(...data.relationTypes.map((type) => type.id)) }).filter.relations).toBeNull();
    expect(compile({ st: ["asserts", "denies", "disputes"] }).filter.stances).toBeNull();
  });

  it("keeps stances and “disputed only” apart", () => {
    const { filter } = compile({ st: ["denies", "disputed"] });
    expect([...(filter.stances ?? [])]).toEqual([0, 1, 0]);
    expect(filter.disputedOnly).toBe(true);
    expect(compile({ st: ["disputed"] }).filter.stances).toBeNull();
  });

  it("lets the kinds of speech and the statuses pass that are asked for", () => {
    expect([...(compile({ sp: ["direct"] }).filter.speeches ?? [])]).toEqual([0, 0, 1]);
    expect(compile({ sp: ["own_voice", "indirect", "direct"] }).filter.speeches).toBeNull();
    expect([...(compile({ cs: ["withdrawn"] }).filter.statuses ?? [])]).toEqual([0, 0, 1]);
    expect(compile({ cs: ["draft", "accepted", "withdrawn"] }).filter.statuses).toBeNull();
    expect(compile({ cs: ["draft", "accepted"] })).toEqual(compile({}));
  });

  it("keeps one account, or drops it", () => {
    const kept = compile({ act: only("reuters") }).filter;
    expect([kept.accounts?.indexOf(1), kept.withoutAccounts]).toEqual([7, null]);
    const dropped = compile({ act: butNot("reuters") }).filter;
    expect([dropped.accounts, dropped.withoutAccounts?.indexOf(1)]).toEqual([null, 7]);
    expect(dropped.withoutAccounts?.filter((on) => on === 1)).toHaveLength(1);
  });

  it("hides actors, but takes * as no actor", () => {
    expect(compile({ hide: ["*"] })).toEqual(compile({}));
    expect([...(compile({ hide: ["*", "iran"] }).filter.hiddenActors ?? [])]).toEqual([
      1, 0, 0, 0, 0, 0, 0, 0,
    ]);
  });

  it("turns dates into days, with open ends", () => {
    const { filter } = compile({
      h: { ...notDated, from: "1970-01-02" },
      r: { ...notDated, to: "1969-12-31" },
      as: "1970-01-01",
    });
    expect(filter.happened).toEqual({ fromDay: 1, toDay: null });
    expect(filter.reported).toEqual({ fromDay: null, toDay: -1 });
    expect(filter.asKnownOnDay).toBe(0);
  });

  it("hands on the rows of a search", () => {
    const rows = Uint8Array.of(1, 0);
    expect(compileFilter(DEFAULT_VIEW, data, rows).filter.rows).toBe(rows);
  });
});

describe("ids that the dossier does not know", () => {
  it("are named in a notice by parameter, and filter nothing", () => {
    const view = {
      fam: only("kinship"),
      rel: only("constructor"),
      rep: only("r1"),
      act: butNot("bbc"),
      hide: ["nobody", "*"],
      x: ["nobody"],
      p: { nobody: { x: 0, y: 0 } },
      sel: ["iran.met_with.nobody"],
    };
    const { filter, notices } = compile(view);
    expect(filter).toEqual(compile({}).filter);
    expect(notices.map((notice) => notice.param)).toEqual([
      "sel",
      "fam",
      "rel",
      "rep",
      "act",
      "hide",
      "x",
      "p",
    ]);
    for (const notice of notices) expect(notice.text).toContain("ignored");
  });

  it("do not take the known ones beside them with them", () => {
    const { filter, notices } = compile({ rel: only("met_with", "kissed") });
    expect([...(filter.relations ?? [])]).toEqual([1, 0, 0, 0, 0, 0, 0, 0]);
    expect(notices[0]?.text).toContain("relation type “kissed”");
    expect(notices[0]?.text).not.toContain("met_with");
  });

  it("never go unmentioned, and never crash", () => {
    fc.assert(
      fc.property(arbitraryView(), (view) => {
        const params = new Set(compileFilter(view, data).notices.map((notice) => notice.param));
        const known = new Set(
          [...data.actors, ...data.relationTypes, ...data.reports].map((record) => record.id),
        );
        for (const field of ["rel", "rep", "act"] as const)
          if (view[field]?.ids.some((id) => !known.has(id))) expect(params).toContain(field);
        for (const field of ["hide", "x"] as const)
          if (view[field].some((id) => id !== "*" && !known.has(id))) expect(params).toContain(field);
      }),
    );
  });

  it("include a version of the data that is not the present one", () => {
    expect(compile({ v: "1" }).notices).toEqual([]);
    expect(compile({ v: "0.9" }).notices[0]?.text).toContain("version 0.9");
  });
});

describe("the selection", () => {
  const select = (sel: View["sel"]) => resolveSelection(sel, data);

  it("is the dossier's start where the view says nothing, and nothing where it says so", () => {
    expect(select(null)).toEqual({ type: "line", id: "iran.refused_support_to.hamas" });
    expect(select([])).toBeNull();
    const { start: _, ...dossier } = data.dossier;
    expect(resolveSelection(DEFAULT_VIEW.sel, { ...data, dossier })).toBeNull();
  });

  it("is a line, an actor, or two actors", () => {
    expect(select(["iran.supports.hamas"])).toEqual({ type: "line", id: "iran.supports.hamas" });
    expect(select(["iran"])).toEqual({ type: "actor", id: "iran" });
    expect(select(["hamas", "iran"])).toEqual({ type: "pair", ids: ["hamas", "iran"] });
  });

  it("is a path where lines follow on from each other, walked from either end", () => {
    const lines = ["hezbollah.surprised_by.hamas", "iran.refused_support_to.hamas", "iran.attacked.israel"];
    expect(select(lines)).toEqual({ type: "path", lines, actors: ["hezbollah", "hamas", "iran", "israel"] });
    expect(select(["hamas.ally_of.iran", "iran.attacked.israel"])).toMatchObject({
      actors: ["hamas", "iran", "israel"],
    });
  });

  it("is the first of lines that make no path, and a notice says so", () => {
    const apart = ["iran.supports.hamas", "hezbollah.attacked.israel"];
    const there = ["iran.supports.hamas", "hamas.attacked.iran"];
    const round = ["iran.supports.hamas", "hamas.attacked.israel", "israel.attacked.iran"];
    for (const sel of [apart, there, round]) {
      expect(select(sel)).toEqual({ type: "line", id: "iran.supports.hamas" });
      expect(compile({ sel }).notices.map(({ text }) => text)).toEqual([
        expect.stringContaining("do not follow on from each other"),
      ]);
    }
    const unknown = ["iran.supports.nobody", "iran.supports.hamas"];
    expect(select(unknown)).toEqual({ type: "line", id: "iran.supports.hamas" });
    expect(compile({ sel: unknown }).notices).toHaveLength(1);
  });

  it("finds a symmetric line whichever way round the link names it", () => {
    expect(select(["haniyeh.met_with.khamenei"])).toEqual({ type: "line", id: "khamenei.met_with.haniyeh" });
    expect(select(["hamas.supports.iran"])).toEqual({ type: "line", id: "hamas.supports.iran" });
  });

  it("is nothing for ids that are unknown, and the known one of two actors", () => {
    expect(select(["iran.met_with.nobody"])).toBeNull();
    expect(select(["nobody"])).toBeNull();
    expect(select(["nobody", "iran"])).toEqual({ type: "actor", id: "iran" });
  });
});
