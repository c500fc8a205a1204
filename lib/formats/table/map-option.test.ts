import { describe, expect, it } from "vitest";
import { applyMapOptions } from "./map-option";

const COLUMNS = ["a", "b", "Source Name", "2"];

describe("applyMapOptions", () => {
  it("keeps what was guessed where nothing is settled", () => {
    expect(applyMapOptions({ subject: 0 }, [], COLUMNS)).toEqual({ subject: 0 });
  });

  it("takes columns by their names, then by their numbers, and takes them from whom they were guessed for", () => {
    expect(
      applyMapOptions({ subject: 0, object: 1 }, ["object=Source Name", "place=1", "note=2"], COLUMNS),
    ).toEqual({
      ...{ object: 2, place: 0, note: 3 },
    });
  });

  it("takes a column away with an empty name", () => {
    expect(applyMapOptions({ subject: 0, note: 1 }, ["note="], COLUMNS)).toEqual({ subject: 0 });
  });

  it.each([
    ["who=a", /Roles are subject/],
    ["subject", /not ROLE=COLUMN/],
    ["__proto__=a", /Roles are subject/],
    ["subject=c", /no column “c”.*Source Name/],
    ["subject=9", /no column “9”/],
  ])("refuses %s and says what there is", (option, message) => {
    expect(() => applyMapOptions({}, [option], COLUMNS)).toThrow(message);
  });
});
