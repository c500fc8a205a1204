import { describe, expect, it } from "vitest";
import type { TablePreview } from "@/lib/domain/table-survey";
import { columnsOf, type ImportDraft, mappingOf, obstaclesTo, withRole } from "./import-draft";

const DRAFT: ImportDraft = {
  ...{
    chosen: {},
    roles: {},
    readings: {},
    relations: new Map(),
    kinds: new Map(),
    into: "new",
    stored: null,
    publisher: "",
  },
  ...{ id: "grain", title: "Grain" },
};
const NO_DATES = { reading: "ymd", doubts: [], share: 0 } as const;
const PREVIEW = {
  guess: {
    columns: { subject: 0, relation: 1, object: 2, happened: 3 },
    reasons: {},
    happened: NO_DATES,
    reported: NO_DATES,
  },
  dates: [NO_DATES, NO_DATES, NO_DATES, { ...NO_DATES, reading: "dmy" }, { ...NO_DATES, reading: "mdy" }],
} as unknown as TablePreview;
const GUESSED = PREVIEW.guess.columns;

describe("columns that were corrected", () => {
  it("are as guessed where nothing was settled", () => {
    expect(columnsOf(GUESSED, {})).toEqual(GUESSED);
  });

  it("take a role from whichever column had it, and leave the column one role", () => {
    const roles = withRole(GUESSED, {}, 0, "object");
    expect(columnsOf(GUESSED, roles)).toEqual({ relation: 1, object: 0, happened: 3 });
    const back = withRole(GUESSED, roles, 2, "subject");
    expect(columnsOf(GUESSED, back)).toEqual({ subject: 2, relation: 1, object: 0, happened: 3 });
  });

  it("are not read where a person says so", () => {
    expect(columnsOf(GUESSED, withRole(GUESSED, {}, 3, null))).toEqual({
      subject: 0,
      relation: 1,
      object: 2,
    });
  });
});

describe("what an import is told", () => {
  it("reads another column of dates as that column is written, unless a person settled it", () => {
    const roles = withRole(GUESSED, {}, 4, "happened");
    expect(mappingOf(DRAFT, PREVIEW).happenedReading).toBe("dmy");
    expect(mappingOf({ ...DRAFT, roles }, PREVIEW).happenedReading).toBe("mdy");
    expect(mappingOf({ ...DRAFT, roles, readings: { happened: "ymd" } }, PREVIEW).happenedReading).toBe(
      "ymd",
    );
  });

  it("carries what was decided of actors", () => {
    const kinds = new Map([["Averia", "state" as const]]);
    expect(mappingOf(DRAFT, PREVIEW).kinds).toEqual([]);
    expect(mappingOf({ ...DRAFT, kinds }, PREVIEW).kinds).toEqual([{ name: "Averia", kind: "state" }]);
  });

  it("names no file: a copy under another name says nothing new", () => {
    expect(mappingOf(DRAFT, PREVIEW)).toMatchObject({
      fileTitle: "grain",
      publisher: { name: "Unknown publisher" },
    });
  });
});

describe("what stands in the way of an import", () => {
  const codes = (
    draft: Partial<ImportDraft>,
    dossiers: { id: string; title: string; claims: number }[] = [],
  ) => obstaclesTo({ ...DRAFT, ...draft }, PREVIEW, dossiers).map(({ code, role }) => role ?? code);

  it("is nothing where every claim has what it needs", () => {
    expect(codes({})).toEqual([]);
  });

  it("is each role that is missing, by name", () => {
    expect(codes({ roles: { subject: null, object: null } })).toEqual(["subject", "object"]);
  });

  it("is a title or id that no dossier can have, or an id that one has", () => {
    expect(codes({ title: " ", id: "Bad Id" })).toEqual(["no_title", "bad_id"]);
    expect(codes({}, [{ id: "grain", title: "Grain", claims: 1 }])).toEqual(["taken_id"]);
  });

  it("is a dossier that was not chosen, or is not there", () => {
    expect(codes({ into: "stored" })).toEqual(["no_dossier"]);
    expect(codes({ into: "stored", stored: "grain" }, [{ id: "grain", title: "Grain", claims: 1 }])).toEqual(
      [],
    );
  });
});
