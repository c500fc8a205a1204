import { describe, expect, it } from "vitest";
import type { Claim } from "@/lib/domain/claim";
import { buildClaimTable } from "./build-claim-table";
import { lineRecords } from "./line-records";
import { linkedWorld } from "./test-linked-world";

function recordsOf(changes: readonly Partial<Claim>[], options: Parameters<typeof lineRecords>[2] = {}) {
  const world = linkedWorld();
  const [claim] = world.claims as [Claim];
  const claims = changes.map((change, at): Claim => ({ ...claim, id: `c${at}`, ...change }));
  const names = {
    actorIds: world.actors.map(({ id }) => id),
    relationIds: world.relationTypes.map(({ id }) => id),
  };
  return [...lineRecords(buildClaimTable(world, claims), names, options)];
}

const on = (edtf: string | null): Partial<Claim> => ({
  happened: edtf === null ? { edtf, basis: "unknown" } : { edtf, basis: "stated" },
});

describe("lines as records", () => {
  it("are none of no claims", () => {
    expect(recordsOf([])).toEqual([]);
  });

  it("say of each stance how many claims and origins it has, and of the line what it amounts to", () => {
    const [line] = recordsOf([{ stance: "asserts" }, { stance: "denies" }, { stance: "denies" }]);
    expect(line?.status).toBe("disputed");
    expect(line?.sides.map(({ stance, claims }) => [stance, claims])).toEqual([
      ["asserts", 1],
      ["denies", 2],
    ]);
    expect(line?.id).toBe(`${line?.subject}.${line?.relation}.${line?.object}`);
  });

  it("give no side to what was withdrawn, and none to a line of nothing else", () => {
    const [line] = recordsOf([{ status: "withdrawn" }]);
    expect([line?.status, line?.sides]).toEqual(["withdrawn", []]);
  });

  it("say of each stance whether any claim has it as actual", () => {
    const modes = (...changes: Partial<Claim>[]) =>
      recordsOf(changes)[0]?.sides.map(({ stance, unreal }) => [stance, unreal]);
    expect(modes({ mode: "future" }, { mode: "future" })).toEqual([["asserts", "future"]]);
    expect(modes({ mode: "future" }, { mode: "hypothetical" })).toEqual([["asserts", "hypothetical"]]);
    expect(modes({ mode: "future" }, { mode: "actual" })).toEqual([["asserts", null]]);
    expect(modes({ mode: "future" }, { mode: "actual", status: "withdrawn" })).toEqual([
      ["asserts", "future"],
    ]);
    // Who denies it as actual does not make it so for who only expects it.
    expect(modes({ mode: "future" }, { stance: "denies", mode: "actual" })).toEqual([
      ["asserts", "future"],
      ["denies", null],
    ]);
  });

  it.each<[string, readonly (string | null)[], string | null]>([
    ["undated claims", [null, null], null],
    ["one day", ["2023-11-15"], "2023-11-15"],
    ["days apart and an undated claim", ["2023-11-15", null, "2023-10"], "2023-10-01/2023-11-15"],
    ["an open end", ["2023-11-15/.."], "2023-11-15/.."],
    ["an open start", ["../2023-11-15"], "../2023-11-15"],
  ])("of %s have the days within which they lie", (_what, dates, happened) => {
    expect(recordsOf(dates.map(on))[0]?.sides[0]?.happened).toBe(happened);
  });

  it("are those that are asked for, and of some claims what these say, with the status of all", () => {
    const changes: Partial<Claim>[] = [
      { stance: "asserts", scope: "one" },
      { stance: "denies", scope: "two" },
    ];
    const [line] = recordsOf(changes);
    expect(recordsOf(changes, { lines: new Set() })).toEqual([]);
    expect(recordsOf(changes, { lines: new Set([line?.id ?? ""]) })).toEqual([line]);
    const [part] = recordsOf(changes, { rows: Uint8Array.of(1, 0) });
    expect([part?.status, part?.sides.map(({ scopes }) => scopes)]).toEqual(["disputed", [["one"]]]);
  });
});
