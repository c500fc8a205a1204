import { describe, expect, it } from "vitest";
import { SurveyOfTable } from "./survey-table";
import { plannedImport, VOCABULARY } from "./test-table";

async function surveyOf(text: string) {
  const bytes = new TextEncoder().encode(text);
  const survey = new SurveyOfTable({ ...plannedImport(bytes), vocabulary: VOCABULARY });
  await survey.read([bytes]);
  return survey.snapshot();
}

const HEAD = "subject,relation,object,date\n";

describe("a survey of a table", () => {
  it("of a table without rows finds nothing, and no time", async () => {
    expect(await surveyOf(HEAD)).toMatchObject({
      kinds: [],
      time: null,
      examples: [],
      summary: { rows: 0, imported: 0 },
    });
  });

  it("counts what an import would count, and stores nothing", async () => {
    const { summary, types } = await surveyOf(
      `${HEAD}A,aided,B,2030-01-02\nA,aided,B,2030-01-02\nA,,B,2030\nA,winked at,B,\n`,
    );
    expect(summary).toMatchObject({ rows: 4, imported: 2, duplicates: 1, skippedCount: 1, undated: 1 });
    expect(summary.skipped).toEqual([{ code: "missing", row: 4, column: "relation", got: null }]);
    expect(types.winked_at).toMatchObject({ label: "winked at", inverse: "in reverse: winked at" });
  });

  it("shows the first claims in words, read from subject to object", async () => {
    const { examples } = await surveyOf(`${HEAD}Averia,was aided by,Brunmark,2030\n`);
    expect(examples).toEqual([
      {
        ...{
          row: 2,
          subject: "Averia",
          object: "Brunmark",
          stance: "asserts",
          happened: "2030",
          scope: null,
        },
        ...{ relation: { label: "was aided by", family: "cooperation" }, chain: ["The file"] },
      },
    ]);
  });

  it("counts kinds of actors by their names, the strongest first, without those who only publish", async () => {
    const { kinds } = await surveyOf(`${HEAD}Iran,aided,Iraq,2030\nIran,aided,Jane Roe,2030\n`);
    expect(kinds).toEqual([
      { kind: "state", actors: 2, examples: ["Iran", "Iraq"] },
      { kind: "person", actors: 1, examples: ["Jane Roe"] },
    ]);
  });

  it("counts claims by month without a gap, and by year where some have no month or the span is long", async () => {
    const months = await surveyOf(`${HEAD}A,aided,B,2030-11-05\nA,aided,C,2031-01\n`);
    expect(months.time).toEqual({
      unit: "month",
      bins: [
        { label: "2030-11", claims: 1 },
        { label: "2030-12", claims: 0 },
        { label: "2031-01", claims: 1 },
      ],
    });
    const years = await surveyOf(`${HEAD}A,aided,B,2030-11-05\nA,aided,C,2031\n`);
    expect(years.time?.bins).toEqual([
      { label: "2030", claims: 1 },
      { label: "2031", claims: 1 },
    ]);
  });
});
