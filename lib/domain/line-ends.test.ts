import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { lineEnds, lineId, parseLineId } from "./line-ends";

const ORDER = ["averia", "brunmark", "corstead"];
const ends = (subject: string, relation: string, object: string) =>
  lineEnds(
    { subject, relation, object },
    (id) => id === "met_with",
    (actor) => ORDER.indexOf(actor),
  );

describe("the ends of a line", () => {
  it("of a symmetric relation have the actor that stands first as subject, from either side", () => {
    expect(ends("brunmark", "met_with", "averia")).toEqual(ends("averia", "met_with", "brunmark"));
    expect(ends("brunmark", "met_with", "averia").subject).toBe("averia");
  });

  it("of a directed relation stay as they were coded", () => {
    expect(ends("brunmark", "aided", "averia").subject).toBe("brunmark");
  });
});

describe("a line id", () => {
  it.each(["", ".", "a.b", "a.b.", "a..c", "a.b.c.d", "a.b.\0", "a.b.c d", "A.b.c", "a.b.c\n"])(
    "that is not three ids, such as “%s”, is none",
    (id) => {
      expect(parseLineId(id)).toBeNull();
    },
  );

  it("can be taken apart again", () => {
    const id = fc.stringMatching(/^[a-z0-9][a-z0-9_-]{0,63}$/);
    fc.assert(
      fc.property(fc.record({ subject: id, relation: id, object: id }), (each) => {
        expect(parseLineId(lineId(each))).toEqual(each);
      }),
    );
  });
});
