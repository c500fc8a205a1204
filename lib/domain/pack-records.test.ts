import { expect, it } from "vitest";
import type { DossierData } from "./dossier-data";
import { packRecords, unpackRecords } from "./pack-records";
import { testBundle } from "./test-bundle";

const { dossier, relationTypes, actors, reports } = testBundle();
const data: DossierData = { dossier, relationTypes, actors, reports, hash: "abc" };
const travelled = (records: DossierData) =>
  unpackRecords(JSON.parse(JSON.stringify(packRecords(records))) as ReturnType<typeof packRecords>);

it("packs nothing into nothing", () => {
  const empty = { ...data, actors: [], reports: [] };
  expect(travelled(empty)).toEqual(empty);
});

it("gives back every record as it was, whichever fields it has", () => {
  const odd: DossierData = {
    ...data,
    actors: [
      ...actors,
      { id: "one", name: "One", kind: "person", aliases: [{ text: "Uno" }] },
      { id: "two", name: "Two", kind: "person", description: "Guessed." },
      { id: "three", name: "Three", kind: "unnamed", unnamed: { count: null } },
      { id: "four", name: "One", kind: "person", description: "Guessed." },
    ],
  };
  expect(travelled(odd)).toEqual(odd);
  expect(travelled({ ...odd, actors: odd.actors.slice(-1) }).actors).toEqual(odd.actors.slice(-1));
});

it("writes what records share once, and makes one object of it", () => {
  const published = { edtf: "2018-01-01", basis: "stated" as const };
  const many = Array.from({ length: 1_000 }, (_, at) => ({ ...reports[0]!, id: `r${at}`, published }));
  const packed = JSON.stringify(packRecords({ ...data, reports: many }));
  expect(packed.split("2018-01-01")).toHaveLength(2);
  const [first, second] = travelled({ ...data, reports: many }).reports;
  expect(first!.published).toBe(second!.published);
});

it("refuses another form", () => {
  expect(() => unpackRecords({ ...packRecords(data), format: "relata-records/0" as never })).toThrow(
    /relata-records\/1/,
  );
});
