import { describe, expect, it } from "vitest";
import type { Actor } from "@/lib/domain/actor";
import { findActors, readyActors } from "./find-actors";

const ACTORS: Actor[] = [
  { id: "khamenei", name: "Ali Khamenei", kind: "person", aliases: [{ text: "Kahemeni" }] },
  { id: "hamas", name: "Hamas", kind: "group" },
  { id: "haniyeh", name: "Ismail Haniyeh", kind: "person" },
  { id: "lodz", name: "Łódź", kind: "state" },
  { id: "voz", name: "Voz", kind: "outlet" },
];

function find(text: string, lines = [1, 2, 3, 1, 0], limit = 10): string[] {
  return findActors(ACTORS, lines, text, limit).map(({ id, alias }) => (alias ? `${id} (${alias})` : id));
}

describe("findActors", () => {
  it("finds nobody in nothing, and by a name that nobody has", () => {
    expect(findActors([], [], "a", 10)).toEqual([]);
    expect(find("zz")).toEqual([]);
  });

  it("gives all that have a line for no text, those with most lines first", () => {
    expect(find("")).toEqual(["haniyeh", "hamas", "khamenei", "lodz"]);
    expect(find("", undefined, 2)).toEqual(["haniyeh", "hamas"]);
    expect(find("voz")).toEqual([]);
  });

  it("finds by folded names, the beginning of a name before that of a word, and this before the rest", () => {
    expect(find("lodz")).toEqual(["lodz"]);
    expect(find("ha")).toEqual(["hamas", "haniyeh", "khamenei"]);
  });

  it("finds by an alias, misspellings included, and says by which", () => {
    expect(find("kahem")).toEqual(["khamenei (Kahemeni)"]);
    expect(find("ali k")).toEqual(["khamenei"]);
  });

  it("finds whole names first, then all words in any order, then names that are spelt alike", () => {
    expect(find("hamas")).toEqual(["hamas"]);
    expect(find("khamenei ali")).toEqual(["khamenei"]);
    expect(find("Hanyieh")).toEqual(["haniyeh"]);
    expect(find("khomenei")).toEqual(["khamenei"]);
    expect(find("xhamxnxi")).toEqual([]);
  });

  it("finds actors without a line where they are asked for", () => {
    expect(findActors(ACTORS, [1, 1, 1, 1, 0], "voz", 5, "name").map(({ id }) => id)).toEqual(["voz"]);
  });

  it("finds the same whether it was made ready before or not", () => {
    const ready = ACTORS.slice();
    for (const step = readyActors(ready); !step.next().done; );
    expect(findActors(ready, [1, 2, 3, 1, 0], "ha", 5)).toEqual(
      findActors(ACTORS.slice(), [1, 2, 3, 1, 0], "ha", 5),
    );
  });
});
