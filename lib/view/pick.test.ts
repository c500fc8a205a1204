import { describe, expect, it } from "vitest";
import {
  joinedState,
  showSpeech,
  showStance,
  showStatus,
  sourceState,
  toggleOnly,
  toggleWithout,
} from "./pick";
import { DEFAULT_VIEW } from "./view-state";

describe("picking sources", () => {
  it("keeps one, then either of two, then none in particular", () => {
    const one = toggleOnly(DEFAULT_VIEW, "act", "reuters");
    expect(one.act).toEqual({ not: false, ids: ["reuters"] });
    const two = toggleOnly(one, "act", "ap");
    expect(two.act).toEqual({ not: false, ids: ["reuters", "ap"] });
    expect(toggleOnly(toggleOnly(two, "act", "ap"), "act", "reuters")).toEqual(DEFAULT_VIEW);
  });

  it("leaves one out, then both", () => {
    const two = toggleWithout(toggleWithout(DEFAULT_VIEW, "rep", "a"), "rep", "b");
    expect(two.rep).toEqual({ not: true, ids: ["a", "b"] });
    expect(["a", "b", "c"].map((id) => sourceState(two, "rep", id))).toEqual(["without", "without", null]);
    expect(sourceState(two, "act", "a")).toBeNull();
  });

  it("says which choice of others one would join", () => {
    expect(joinedState(DEFAULT_VIEW, "act", "ap")).toBeNull();
    const only = toggleOnly(DEFAULT_VIEW, "act", "reuters");
    expect(joinedState(only, "act", "ap")).toBe("only");
    expect(joinedState(only, "act", "reuters")).toBeNull();
    expect(joinedState(only, "rep", "ap")).toBeNull();
    expect(joinedState(toggleWithout(only, "act", "voz"), "act", "ap")).toBe("without");
  });

  it("ends what was kept when something is left out, and the other way round", () => {
    const only = toggleOnly(DEFAULT_VIEW, "act", "reuters");
    expect(toggleWithout(only, "act", "reuters").act).toEqual({ not: true, ids: ["reuters"] });
    expect(toggleOnly(toggleWithout(only, "act", "voz"), "act", "ap").act).toEqual({
      not: false,
      ids: ["ap"],
    });
    expect(sourceState(only, "act", "reuters")).toBe("only");
  });
});

describe("showing forms of claims", () => {
  it("leaves a stance out, and keeps “disputed only” as it was", () => {
    const disputed = { ...DEFAULT_VIEW, st: ["disputed" as const] };
    const without = showStance(disputed, "denies");
    expect(without.st).toEqual(["asserts", "disputes", "disputed"]);
    expect(showStance(without, "denies")).toEqual(disputed);
    expect(showStance(without, "asserts", true).st).toEqual(["asserts", "disputed"]);
  });

  it("never leaves out the last one", () => {
    const direct = showSpeech(DEFAULT_VIEW, "direct", true);
    expect(direct.sp).toEqual(["direct"]);
    expect(showSpeech(direct, "direct")).toEqual(DEFAULT_VIEW);
    expect(showSpeech(direct, "direct", true)).toEqual(DEFAULT_VIEW);
    const withdrawn = showStatus(DEFAULT_VIEW, "withdrawn", true);
    expect(withdrawn.cs).toEqual(["withdrawn"]);
    expect(showStatus(withdrawn, "withdrawn")).toEqual(DEFAULT_VIEW);
  });

  it("shows withdrawn claims beside the others, and hides them again", () => {
    const all = showStatus(DEFAULT_VIEW, "withdrawn");
    expect(all.cs).toEqual(["draft", "accepted", "withdrawn"]);
    expect(showStatus(all, "withdrawn")).toEqual(DEFAULT_VIEW);
    expect(showStatus(DEFAULT_VIEW, "draft").cs).toEqual(["accepted"]);
  });
});
