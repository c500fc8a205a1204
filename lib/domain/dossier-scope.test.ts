import { describe, expect, it } from "vitest";
import {
  type DossierScope,
  formatScope,
  parseScope,
  SCOPE_LIMITS,
  scopeDays,
  scopeWith,
} from "./dossier-scope";
import { fewerWords, partWords, sizeWords } from "./dossier-scope-words";

describe("the scope of a dossier", () => {
  it.each([
    ["top:300", { kind: "top", actors: 300 }],
    ["near:iran,hamas", { kind: "near", actors: ["iran", "hamas"] }],
    ["path:iran,hamas", { kind: "path", from: "iran", to: "hamas" }],
    ["report:r1,r2", { kind: "report", reports: ["r1", "r2"] }],
    ["time:2018-01-01/2018-02-28", { kind: "time", from: "2018-01-01", to: "2018-02-28" }],
    ["time:2018-01-01", { kind: "time", from: "2018-01-01", to: "2018-01-01" }],
  ] as [string, DossierScope][])("is read from %s and written back the same", (text, scope) => {
    expect(parseScope(text)).toEqual(scope);
    expect(formatScope(scope)).toBe(text);
  });

  it("names each actor once", () => {
    expect(parseScope("near:iran,iran")).toEqual({ kind: "near", actors: ["iran"] });
    expect(parseScope("path:iran,iran")).toBeNull();
  });

  it.each([
    ...[
      "",
      "top",
      "top:",
      "top:0",
      "top:-1",
      "top:1e3",
      "top:99999",
      "everything:1",
      "near:",
      "near:A B",
      "near:a,,b",
    ],
    ...["path:a", "path:a,b,c", "report:", "time:2018", "time:2018-02-30", "time:2018-02-02/2018-02-01"],
    ...[
      "time:2018-02-02/2018-02-03/2018-02-04",
      "time:2018-02-02/",
      `near:${Array.from({ length: 21 }, (_, at) => `a${at}`)}`,
    ],
  ])("is none where it says %j", (text) => {
    expect(parseScope(text)).toBeNull();
  });

  it("has its days as they are counted elsewhere", () => {
    expect(scopeDays({ kind: "time", from: "1970-01-01", to: "1970-02-01" })).toEqual({
      fromDay: 0,
      toDay: 31,
    });
  });

  it("takes in one actor more, beside those that are near already, the newest last", () => {
    expect(scopeWith(null, "a")).toEqual({ kind: "near", actors: ["a"] });
    expect(scopeWith({ kind: "top", actors: 300 }, "a")).toEqual({ kind: "near", actors: ["a"] });
    expect(scopeWith({ kind: "near", actors: ["a", "b"] }, "a")).toEqual({
      kind: "near",
      actors: ["b", "a"],
    });
    const full = Array.from({ length: SCOPE_LIMITS.near }, (_, at) => `a${at}`);
    const next = scopeWith({ kind: "near", actors: full }, "new");
    expect(parseScope(formatScope(next))).toEqual(next);
    expect(next).toMatchObject({ actors: [...full.slice(1), "new"] });
  });
});

describe("what is said of a part", () => {
  const part = { claims: 5_100_000, actors: 90_000, about: 300 };
  const nameOf = (id: string) => ({ iran: "Iran", hamas: "Hamas" })[id];

  it.each([
    [{ kind: "top", actors: 300 }, "the 300 actors with most lines"],
    [{ kind: "near", actors: ["iran", "hamas", "nobody"] }, "everything on Iran, Hamas and nobody"],
    [{ kind: "path", from: "iran", to: "hamas" }, "the shortest ways between Iran and Hamas"],
    [{ kind: "report", reports: ["r1"] }, "the lines of r1"],
    [{ kind: "time", from: "2018-01-01", to: "2018-01-31" }, /^what happened .*2018$/],
  ] as [DossierScope, string | RegExp][])("is how much of it is here, and what: %j", (scope, words) => {
    const said = partWords({ ...part, scope }, 412_000, nameOf);
    expect(said).toMatch(/^412,000 of 5,100,000 claims: /);
    expect(said.slice(said.indexOf(":") + 2)).toEqual(
      typeof words === "string" ? words : expect.stringMatching(words),
    );
  });

  it("is that fewer came than were asked for, only where that is so", () => {
    const scope = { kind: "top", actors: 300 } as const;
    expect(fewerWords({ ...part, scope, about: 41 })).toMatch(/these 41/);
    expect(fewerWords({ ...part, scope })).toBeNull();
    expect(fewerWords({ ...part, scope, about: 40, actors: 40 })).toBeNull();
    expect(fewerWords({ ...part, scope: { kind: "near", actors: ["iran"] }, about: 1 })).toBeNull();
  });

  it("is how large it is", () => {
    expect(sizeWords({ claims: 1, actors: 1 })).toBe("1 claim on 1 actor");
    expect(sizeWords({ claims: 2_000_000, actors: 84_965 })).toBe("2,000,000 claims on 84,965 actors");
  });
});
