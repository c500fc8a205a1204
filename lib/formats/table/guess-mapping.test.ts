import { describe, expect, it } from "vitest";
import relations from "@/data/relations.json";
import type { RelationType } from "@/lib/domain/relation-type";
import { guessMapping } from "./guess-mapping";
import { relationMatcher } from "./match-relation";

const match = relationMatcher(relations.relationTypes as RelationType[]);

/** Roles with the names of their columns, `?` after a role that is not sure. */
function told(headers: readonly string[], rows: readonly (readonly string[])[] = []): Record<string, string> {
  const { columns, reasons } = guessMapping(headers, rows, match);
  return Object.fromEntries(
    Object.entries(columns).map(([role, column]) => [
      `${role}${reasons[role as keyof typeof reasons]?.sure ? "" : "?"}`,
      headers[column] ?? "",
    ]),
  );
}

describe("guessMapping by the names of columns", () => {
  it("gives no roles to nothing", () => {
    expect(told([])).toEqual({});
  });

  it.each<[string, string, Record<string, string>]>([
    [
      "ours",
      "subject,relation,object,date",
      { subject: "subject", relation: "relation", object: "object", happened: "date" },
    ],
    [
      "ours with a source",
      "subject,relation,object,date,source",
      {
        ...{
          subject: "subject",
          relation: "relation",
          object: "object",
          happened: "date",
          publisher: "source",
        },
      },
    ],
    [
      "a graph tool's",
      "source,target,relation,evidence",
      {
        ...{ subject: "source", object: "target", relation: "relation", quote: "evidence" },
      },
    ],
    [
      "ICEWS",
      "Event ID,Event Date,Source Name,Source Sectors,Source Country,Event Text,CAMEO Code,Intensity,Target Name,Story ID,Sentence Number,Publisher,City,Latitude",
      {
        ...{
          id: "Event ID",
          happened: "Event Date",
          subject: "Source Name",
          relation: "Event Text",
          object: "Target Name",
        },
        ...{ locator: "Sentence Number", publisher: "Publisher", place: "City" },
      },
    ],
    [
      "GDELT",
      "GLOBALEVENTID,SQLDATE,MonthYear,Actor1Code,Actor1Name,Actor2Name,EventCode,QuadClass,ActionGeo_FullName,DATEADDED,SOURCEURL",
      {
        ...{
          id: "GLOBALEVENTID",
          happened: "SQLDATE",
          subject: "Actor1Name",
          object: "Actor2Name",
          relation: "EventCode",
        },
        ...{ place: "ActionGeo_FullName", reported: "DATEADDED", url: "SOURCEURL" },
      },
    ],
    [
      "ACLED",
      "event_id_cnty,event_date,event_type,sub_event_type,actor1,actor2,location,source,notes,fatalities",
      {
        ...{
          id: "event_id_cnty",
          happened: "event_date",
          relation: "event_type",
          subject: "actor1",
          object: "actor2",
        },
        ...{ place: "location", publisher: "source", note: "notes" },
      },
    ],
    [
      "a German desk's",
      "Quelle;Beziehung;Ziel;Datum".replaceAll(";", ","),
      {
        ...{ subject: "Quelle", relation: "Beziehung", object: "Ziel", happened: "Datum" },
      },
    ],
    [
      "a French desk's",
      "Sujet,Relation,Objet,Date,Citation,Lieu",
      {
        ...{
          subject: "Sujet",
          relation: "Relation",
          object: "Objet",
          happened: "Date",
          quote: "Citation",
          place: "Lieu",
        },
      },
    ],
    [
      "a Russian desk's",
      "субъект,отношение,объект,дата,источник",
      {
        ...{
          subject: "субъект",
          relation: "отношение",
          object: "объект",
          happened: "дата",
          publisher: "источник",
        },
      },
    ],
    [
      "a claim as JSON",
      "id,subject,relation,object,stance,happened.edtf,quotes[0].exact,chain[0].actor",
      {
        ...{ id: "id", subject: "subject", relation: "relation", object: "object", stance: "stance" },
        ...{ happened: "happened.edtf", quote: "quotes[0].exact", publisher: "chain[0].actor" },
      },
    ],
    ["hostile", "__proto__,constructor,toString,subject", { subject: "subject" }],
  ])("reads the header that is %s", (_, header, expected) => {
    expect(told(header.split(","))).toEqual(expected);
  });

  it("is not sure of a lone source, and of two columns of one name", () => {
    expect(told(["source", "quote"])).toEqual({ "publisher?": "source", quote: "quote" });
    expect(told(["Date", "date"])).toEqual({ "happened?": "Date" });
  });

  it("does not take a column for dates that holds none", () => {
    expect(told(["time", "subject"], [["soon", "a"]])).toEqual({ subject: "subject" });
  });
});

describe("guessMapping by values", () => {
  const rows = [
    ["Iran", "Consult", "Hamas", "2018-08-29"],
    ["Israel", "Make statement", "Iran", "2018-08-30"],
  ];

  it("finds relations by their names, dates by their form, and the ends by their order", () => {
    expect(told(["Column 1", "Column 2", "Column 3", "Column 4"], rows)).toEqual({
      ...{ happened: "Column 4", relation: "Column 2", "subject?": "Column 1", "object?": "Column 3" },
    });
  });

  it("takes three unknown texts in their order", () => {
    expect(told(["x", "y", "z"], [["A", "befriended", "B"]])).toEqual({
      ...{ "subject?": "x", "relation?": "y", "object?": "z" },
    });
  });

  it("does not spread two columns over three roles", () => {
    expect(told(["x", "y"], [["A", "B"]])).toEqual({});
  });

  it("finds addresses, stances and long texts, and leaves numbers alone", () => {
    const long = "They said that they would not enter the war on behalf of anybody, in so many words.";
    expect(
      told(
        ["a", "b", "c", "d", "e", "f", "g"],
        [["A", "met with", "B", "https://a.example/1", "denies", long, "12"]],
      ),
    ).toEqual({
      ...{ url: "d", "stance?": "e", relation: "b", "quote?": "f", "subject?": "a", "object?": "c" },
    });
  });
});
