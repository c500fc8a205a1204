import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Actor } from "@/lib/domain/actor";
import { findActors } from "./find-actors";

const FILE = "../shared/datasets/icews-2018.tsv";

/** The actors of the file, with how often each stands in it. */
function corpus(): { actors: Actor[]; lines: number[] } {
  const counts = new Map<string, number>();
  for (const row of readFileSync(FILE, "utf8").trimEnd().split("\n").slice(1)) {
    const [subject = "", , object = ""] = row.split("\t");
    for (const name of [subject, object]) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const actors = Array.from(
    counts.keys(),
    (name, at): Actor => ({ id: `a${at}`, name, kind: "organisation" }),
  );
  return { actors, lines: [...counts.values()] };
}

describe.skipIf(!existsSync(FILE))("the actors of a year of coded events", () => {
  const { actors, lines } = existsSync(FILE) ? corpus() : { actors: [], lines: [] };
  const find = (text: string) => findActors(actors, lines, text, 8).map(({ name }) => name);

  it.each(["Hamas", "Hezbollah", "Iran", "Israel"])("has %s first", (name) => {
    expect(find(name)[0]).toBe(name);
    expect(find(name.toUpperCase())[0]).toBe(name);
  });

  it.each([
    ["Khamenei", "Sayyed Ali Khamenei"],
    ["Ali Khamenei", "Sayyed Ali Khamenei"],
    ["Khamenei Ali", "Sayyed Ali Khamenei"],
    ["Khamanei", "Sayyed Ali Khamenei"],
    ["Haniyeh", "Ismail Haniya"],
    ["Ismail Haniyeh", "Ismail Haniya"],
    ["Isreal", "Israel"],
    ["Hizbollah", "Hezbollah"],
  ])("has who is meant by %s near the top: %s", (typed, meant) => {
    expect(find(typed).slice(0, 3)).toContain(meant);
  });

  it("finds while the name is being typed", () => {
    expect(find("Netany")[0]).toMatch(/Netanyahu/);
    expect(find("Hezb")[0]).toBe("Hezbollah");
  });
});
