import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { canonicalOrder, parseView, VIEW_PARSERS, viewToQuery } from "./url";
import { arbitraryView } from "./view-arbitrary";
import { DEFAULT_VIEW, type View } from "./view-state";

const parse = (query: string) => parseView(new URLSearchParams(query));

describe("a link", () => {
  it("is empty for the default view, and gives the default view back", () => {
    expect(viewToQuery(DEFAULT_VIEW)).toBe("");
    expect(parse("")).toEqual({ view: DEFAULT_VIEW, notices: [] });
  });

  it("restores every canonical state, and is itself restored from it", () => {
    fc.assert(
      fc.property(arbitraryView(), (view) => {
        const query = viewToQuery(view);
        const back = parse(query);
        expect(back).toEqual({ view, notices: [] });
        expect(viewToQuery(back.view)).toBe(query);
      }),
      { numRuns: 500 },
    );
  });

  it("survives the address bar of a browser unchanged", () => {
    fc.assert(
      fc.property(arbitraryView(), (view) => {
        const query = viewToQuery(view);
        expect(new URL(`http://localhost/d/a?${query}`).search.slice(1)).toBe(query.replaceAll("'", "%27"));
      }),
    );
  });

  it("has its parameters in the order of the view's fields", () => {
    expect(Object.keys(VIEW_PARSERS)).toEqual(Object.keys(DEFAULT_VIEW));
  });

  it("reads like what it says", () => {
    const view: View = {
      ...DEFAULT_VIEW,
      sel: ["iran.refused_support_to.hamas"],
      fam: { not: true, ids: ["contact", "force"] },
      h: { from: null, to: "2023-11-30" },
      r: { from: "2023-10-01", to: "2023-11-30" },
      und: false,
      q: "7 October",
      hide: ["israel", "*"],
      z: { zoom: 1.25, x: 120, y: -40 },
      p: { iran: { x: 120, y: -40 }, hamas: { x: 3.25, y: 4 } },
    };
    expect(viewToQuery(view)).toBe(
      "sel=iran.refused_support_to.hamas&fam=-contact,force&hide=israel,*&h=../2023-11-30&r=2023-10-01/2023-11-30" +
        "&und=0&q=7+October&z=1.25,120,-40&p=hamas:3.25,4;iran:120,-40",
    );
  });

  it("selects up to six different lines as a path, and nothing of more, or of lines among actors", () => {
    const lines = (count: number) => Array.from({ length: count }, (_, i) => `a${i}.met_with.a${i + 1}`);
    expect(parse(`sel=${lines(6).join(",")}`).view.sel).toEqual(lines(6));
    for (const sel of [lines(7), [...lines(2), "a1"], ["a1", ...lines(1)], [...lines(1), ...lines(1)]]) {
      const { view, notices } = parse(`sel=${sel.join(",")}`);
      expect(view.sel).toBeNull();
      expect(notices.map(({ param }) => param)).toEqual(["sel"]);
    }
  });

  it("keeps “nothing selected” apart from the dossier's own start", () => {
    expect(parse("sel=-").view.sel).toEqual([]);
    expect(parse("").view.sel).toBeNull();
    expect(parse("sel=iran,hamas").view.sel).toEqual(["iran", "hamas"]);
  });

  it("takes one date as a range of one day", () => {
    expect(parse("h=2023-10-07").view.h).toEqual({ from: "2023-10-07", to: "2023-10-07" });
    expect(parse("h=2023-10-07/2023-10-07").view.h).toEqual({ from: "2023-10-07", to: "2023-10-07" });
  });

  it("takes an id that is given twice once", () => {
    expect(viewToQuery(parse("rel=-a,b,a&hide=c,c").view)).toBe("rel=-a,b&hide=c");
  });

  it("rounds positions to two decimals and never writes -0", () => {
    expect(viewToQuery({ ...DEFAULT_VIEW, p: { a: { x: 1 / 3, y: -0.001 } } })).toBe("p=a:0.33,0");
    expect(parse("p=a:0.3333,-0.001").view.p).toEqual({ a: { x: 0.33, y: 0 } });
  });

  it("puts parameters that nuqs appended back into canonical order, foreign ones last", () => {
    const ordered = canonicalOrder(new URLSearchParams("other=1&q=a&rel=b&v=2"));
    expect([...ordered.keys()]).toEqual(["v", "rel", "q", "other"]);
  });
});

describe("what a link holds that is not understood", () => {
  it.each([
    "view=map",
    "sel=a.b",
    "sel=a,a",
    "sel=a,b,c",
    "sel=A",
    "rel=",
    "rel=,",
    "rel=-",
    "rel=a,",
    "rel=a,,b",
    "rel=Met With",
    "fam=--a",
    "st=asserts,maybe",
    "sp=loud",
    "sp=direct,",
    "cs=accepted,deleted",
    "o=-1",
    "o=1.5",
    "o=1e3",
    "o=1000",
    "o=NaN",
    "hide=**",
    "h=..",
    "h=../..",
    "h=2023",
    "h=2023-02-30",
    "h=2023-11-30/2023-10-01",
    "h=2023-10-01/2023-10-02/2023-10-03",
    "as=2023-13-01",
    "as=yesterday",
    "und=no",
    "roles=true",
    "z=1,2",
    "z=0,0,0",
    "z=NaN,0,0",
    "z=1,Infinity,0",
    "z=1,1e9,0",
    "z=1,999999,0",
    "z=1000,0,0",
    "p=a",
    "p=a:1",
    "p=a:1,2,3",
    "p=a:1,2;a:3,4",
    "p=__proto__:1,2",
    "p=a:1,NaN",
    "sort=size",
    "lay=cards",
    `q=${"x".repeat(201)}`,
    "q=%00",
    `v=${"1".repeat(33)}`,
  ])("is ignored with a notice: %s", (query) => {
    const { view, notices } = parse(query);
    expect(view).toEqual(DEFAULT_VIEW);
    const [param = "", value] = query.split("=");
    if (value === "") return expect(notices).toEqual([]);
    expect(notices).toHaveLength(1);
    expect(notices[0]?.param).toBe(param);
    expect(notices[0]?.text).toContain("ignored");
  });

  it("leaves the rest of the link in force", () => {
    const { view, notices } = parse("rel=met_with&o=many");
    expect(view).toEqual({ ...DEFAULT_VIEW, rel: { not: false, ids: ["met_with"] } });
    expect(notices.map((notice) => notice.param)).toEqual(["o"]);
  });

  it("is named when it is a parameter that does not exist, or one that is given twice", () => {
    expect(parse("colour=red&__proto__=1&constructor=2").notices.map((notice) => notice.param)).toEqual([
      "colour",
      "__proto__",
      "constructor",
    ]);
    const twice = parse("rel=met_with&rel=attacked");
    expect(twice.view.rel?.ids).toEqual(["met_with"]);
    expect(twice.notices[0]?.text).toContain("more than once");
  });

  it("is one notice for all that was added to track readers", () => {
    const { notices } = parse("utm_source=a&utm_medium=b&fbclid=c");
    expect(notices).toHaveLength(1);
    expect(notices[0]?.text).toContain("utm_source, utm_medium, fbclid");
  });

  it("never crashes and never goes unmentioned, whatever it is", () => {
    const piece = fc.oneof(fc.constantFrom(...Object.keys(VIEW_PARSERS)), fc.string({ unit: "binary" }));
    fc.assert(
      fc.property(fc.array(fc.tuple(piece, fc.string({ unit: "binary" })), { maxLength: 5 }), (pairs) => {
        const params = new URLSearchParams(pairs);
        const { view, notices } = parseView(params);
        const canonical = new URLSearchParams(viewToQuery(view));
        for (const [name, value] of params) {
          const ours = Object.hasOwn(VIEW_PARSERS, name);
          const used = ours && (value === "" || canonical.has(name) || VIEW_DEFAULTS.has(`${name}=${value}`));
          const mentioned = notices.some((notice) => name.startsWith(notice.param.replace(/…$/u, "")));
          expect(used || mentioned).toBe(true);
        }
      }),
    );
  });
});

/** Values that mean the default and so leave no trace in the canonical link. */
const VIEW_DEFAULTS = new Set(["view=graph", "o=0", "und=1", "roles=1", "sort=order"]);
