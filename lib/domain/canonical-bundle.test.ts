import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bundleSchema } from "./bundle";
import { canonicalChunks, canonicalText } from "./canonical-bundle";
import { anyBundle, testBundle } from "./test-bundle";

describe("the canonical text of a bundle", () => {
  it("of an empty dossier has four empty lists and ends with a line end", () => {
    const text = canonicalText(
      testBundle((bundle) =>
        Object.assign(bundle, { relationTypes: [], actors: [], reports: [], claims: [] }),
      ),
    );
    expect(text).toMatch(
      /\n {2}"relationTypes": \[\],\n {2}"actors": \[\],\n {2}"reports": \[\],\n {2}"claims": \[\]\n}\n$/,
    );
  });

  it("has the fields in the order of the schema, however the object was made", () => {
    const turned = testBundle((bundle) => {
      bundle.actors[0] = Object.fromEntries(Object.entries(bundle.actors[0]!).reverse()) as never;
      bundle.dossier = Object.fromEntries(Object.entries(bundle.dossier).reverse()) as never;
    });
    expect(canonicalText(turned)).toBe(canonicalText(testBundle()));
  });

  it("leaves out optional fields that are empty or undefined, and keeps empty lists that are required", () => {
    const text = canonicalText(
      testBundle((bundle) => {
        Object.assign(bundle.actors[0]!, { aliases: [], description: undefined });
        bundle.dossier.layout = {};
        bundle.dossier.corrections = [{ at: "2030", text: "A word.", claims: [] }];
      }),
    );
    expect(text).not.toMatch(/aliases|description|layout/);
    expect(text).toContain('"claims": []');
  });

  it("keeps the order of lists and of the layout", () => {
    const layout = { brunmark: { x: 1, y: 2 }, averia: { x: 3, y: 4 } };
    const text = canonicalText(testBundle((bundle) => Object.assign(bundle.dossier, { layout })));
    expect(text.indexOf('"brunmark": {')).toBeLessThan(text.indexOf('"averia": {'));
  });

  it("is two-space JSON of the same data, whatever the data", () => {
    fc.assert(
      fc.property(anyBundle, (bundle) => {
        const text = canonicalText(bundle);
        const read: unknown = JSON.parse(text);
        expect(text).toBe(`${JSON.stringify(read, null, 2)}\n`);
        expect(canonicalText(bundleSchema.parse(read))).toBe(text);
      }),
    );
  });

  it("comes in pieces, one a record", () => {
    const pieces = [...canonicalChunks(testBundle())];
    expect(pieces.filter((piece) => piece.includes('"id": "c1"'))).toHaveLength(1);
    expect(pieces.length).toBeGreaterThan(7);
  });
});
