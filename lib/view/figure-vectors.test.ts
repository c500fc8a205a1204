import { describe, expect, it } from "vitest";
import { VECTORS, vectorBundle } from "@/lib/domain/test-vectors";
import { drawable, figureOf } from "./test-figure";

const WORDS: Readonly<Record<string, string>> = {
  K1: "1 origin · 1 relay · 0 unnamed voices",
  K2: "1 origin · 10 relays · 0 unnamed voices",
  K3: "asserted by 1 origin, denied by 1 · 10 relays · 0 unnamed voices · in the publisher's own voice",
  K4: "denied by 1 origin · 0 relays · 0 unnamed voices · in the publisher's own voice",
  K5: "2 origins · 0 relays · 5 unnamed voices (as claimed) · may share unnamed sources",
  K6: "1 origin · 1 relay · 0 unnamed voices",
  K7: "1 origin · 0 relays · 0 unnamed voices · in the publisher's own voice",
  K8: "1 origin · 1 relay · 0 unnamed voices · link inferred",
};

describe("a figure of one line", () => {
  it.each(VECTORS)("$name: says on it and in its text alternative that $says", (vector) => {
    const { texts, words, alt } = figureOf(drawable(vectorBundle(vector)));
    expect(texts).toContain(WORDS[vector.name]);
    expect(alt).toContain(` ${WORDS[vector.name]}. `);
    expect(words.includes("≠")).toBe(vector.expected.status !== "reported");
    expect(texts.some((text) => text.startsWith("≠ "))).toBe(vector.expected.status === "disputed");
  });
});

describe("a figure of more lines", () => {
  it("says on how many origins each rests, and of how many these may share sources", () => {
    const [one, two] = [vectorBundle(VECTORS[0]!), vectorBundle(VECTORS[4]!)];
    const claims = [
      ...one.claims,
      ...two.claims.map((claim) => ({ ...claim, id: `b${claim.id}`, object: "minister" })),
    ];
    const both = { ...two, claims, reports: [...one.reports, ...two.reports] };
    const { words } = figureOf(drawable(both));
    expect(words).toContain(
      "Lines rest on 1 to 2 independent origins each, however many outlets relay them; those of 1 line may share unnamed sources (†)",
    );
    const again = one.claims.map((claim) => ({ ...claim, id: `b${claim.id}`, object: "minister" }));
    const same = figureOf(drawable({ ...one, claims: [...one.claims, ...again] }));
    expect(same.words).toContain("Each line rests on 1 independent origin, however many outlets relay it");
  });

  it("says nothing where no line is shown", () => {
    const { content } = figureOf(drawable({ ...vectorBundle(VECTORS[0]!), claims: [] }));
    expect(content.resting).toBe("");
  });
});
