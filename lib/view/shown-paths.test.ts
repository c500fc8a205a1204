import { describe, expect, it } from "vitest";
import { loadForTest } from "@/lib/claims/test-load";
import { pathSentence } from "@/lib/domain/path-words";
import { everythingOf } from "./explore";
import { LineList } from "./line-list";
import { withWords } from "./line-words";
import { actorsOfPath } from "./path-selection";
import { selectedSteps, shownPaths } from "./shown-paths";

const { data, table } = loadForTest("data/tehran-meeting.json");
const result = everythingOf(data, table);

describe("shownPaths", () => {
  it("are none for an actor that is unknown", () => {
    expect(shownPaths(data, table, result, ["hezbollah", "nobody"])).toEqual({ paths: [], more: false });
  });

  it("read as sentences", () => {
    const { paths } = shownPaths(data, table, result, ["hezbollah", "hamas"]);
    const sentences = paths.map(({ steps }) => pathSentence(steps.map(({ line }) => withWords(line, data))));
    expect(sentences).toEqual([
      "Hezbollah was surprised by Hamas.",
      "Hezbollah is an ally of Iran; Iran refused support to Hamas.",
    ]);
    const others = paths[1]?.steps[1]?.also.map(({ id }) => id).sort();
    expect(others).toEqual(["hamas.gave_no_warning_to.iran", "iran.supports.hamas"]);
  });

  it("can all be selected: each is a path from the one to the other", () => {
    for (const one of data.actors) {
      for (const other of data.actors) {
        for (const { steps } of shownPaths(data, table, result, [one.id, other.id]).paths) {
          const lines = steps.map(({ line }) => line.id);
          if (lines.length === 1) continue;
          const actors = actorsOfPath(lines);
          expect([actors?.[0], actors?.at(-1)]).toEqual([one.id, other.id]);
        }
      }
    }
  });
});

describe("selectedSteps", () => {
  const lines = new LineList(data, table, result, "order");
  const none = new LineList(data, table, { ...result, shown: new Uint32Array(0) }, "order");
  const known = (id: string) => lines.get(id) ?? null;

  it("are none for no lines, and null for a line that the dossier does not have", () => {
    expect(selectedSteps([], lines, known)).toEqual([]);
    expect(selectedSteps(["a.b.c"], lines, known)).toEqual([
      { id: "a.b.c", line: null, filteredOut: false, also: [] },
    ]);
  });

  it("keep a line that the filter leaves out, and say so", () => {
    const [step] = selectedSteps(["iran.supports.hamas"], none, known);
    expect(step).toMatchObject({ line: { id: "iran.supports.hamas" }, filteredOut: true, also: [] });
  });

  it("name the other lines between the same two actors, whichever way they go", () => {
    const [step] = selectedSteps(["iran.supports.hamas"], lines, known);
    expect(step?.filteredOut).toBe(false);
    expect(step?.also.map(({ id }) => id).sort()).toEqual([
      "hamas.gave_no_warning_to.iran",
      "iran.refused_support_to.hamas",
    ]);
  });
});

describe("actorsOfPath", () => {
  it("are those that the lines lead by, walked from either end", () => {
    expect(actorsOfPath(["b.r.a", "b.r.c", "d.r.c"])).toEqual(["a", "b", "c", "d"]);
  });

  it("are none for one line, for lines apart, for a way there and back, and for more than six", () => {
    const chain = Array.from({ length: 7 }, (_, i) => `a${i}.r.a${i + 1}`);
    for (const lines of [
      [],
      ["a.r.b"],
      ["a.r.b", "c.r.d"],
      ["a.r.b", "b.s.a"],
      ["a.r.b", "not a line"],
      chain,
    ])
      expect(actorsOfPath(lines)).toBeNull();
    expect(actorsOfPath(chain.slice(1))).toHaveLength(7);
  });
});
