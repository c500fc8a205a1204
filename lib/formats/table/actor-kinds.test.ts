import { describe, expect, it } from "vitest";
import { actorSchema } from "@/lib/domain/actor";
import type { ChosenKind } from "@/lib/domain/table-import";
import { GUESSED_KIND } from "./guess-actor-kind";
import { SurveyOfTable } from "./survey-table";
import { importTable, plannedImport, VOCABULARY } from "./test-table";

const HEAD = "subject,relation,object\n";
const ROWS = `${HEAD}Averia,aided,Jane Roe\nAveria,aided,three officials\n`;

const withKinds = (kinds: readonly ChosenKind[], text = ROWS) => importTable(text, { mapping: { kinds } });

describe("the kind of an actor", () => {
  it("is guessed where nobody decided, and says so", async () => {
    const { actors, summary } = await withKinds([]);
    expect(actors.slice(1)).toEqual([
      { id: "averia", name: "Averia", kind: "group", description: GUESSED_KIND },
      { id: "jane-roe", name: "Jane Roe", kind: "person", description: GUESSED_KIND },
      { id: "three-officials", name: "three officials", kind: "group", description: GUESSED_KIND },
    ]);
    expect(summary.idleKinds).toEqual([]);
  });

  it("is what a person decided, and is no guess then", async () => {
    const { actors, summary } = await withKinds([
      { name: "Averia", kind: "state" },
      { name: "three officials", kind: "outlet" },
      // Whoever publishes the file is an actor like others.
      { name: "The file", kind: "organisation" },
    ]);
    expect(actors).toEqual([
      { id: "the-file", name: "The file", kind: "organisation" },
      { id: "averia", name: "Averia", kind: "state" },
      { id: "jane-roe", name: "Jane Roe", kind: "person", description: GUESSED_KIND },
      { id: "three-officials", name: "three officials", kind: "outlet" },
    ]);
    for (const actor of actors) expect(actorSchema.safeParse(actor).success).toBe(true);
    expect(summary.idleKinds).toEqual([]);
  });

  it("makes no other claim: the same file with another kind says nothing new", async () => {
    const [one, other] = [await withKinds([]), await withKinds([{ name: "Averia", kind: "state" }])];
    expect(other.claims).toEqual(one.claims);
  });

  it("that was decided for nobody in the file, or for whom the dossier has, is told as idle", async () => {
    const { actors, summary } = await importTable(ROWS, {
      mapping: {
        kinds: [
          { name: "averia", kind: "state" },
          { name: "Averia", kind: "state" },
        ],
      },
      known: { actors: new Map([["Averia", "av"]]), actorIds: ["av"], relationTypes: [] },
    });
    expect(actors.map(({ name }) => name)).not.toContain("Averia");
    expect(summary.idleKinds).toEqual([
      { name: "averia", kind: "state", why: "not_in_file" },
      { name: "Averia", kind: "state", why: "stored" },
    ]);
  });
});

describe("a survey of actors", () => {
  it("names them by their claims, with how the kind of each was settled", async () => {
    const text =
      "subject,relation,object,publisher\nAveria,aided,Jane Roe,The Beacon\nAveria,accused,The Beacon,The Beacon\nAveria,aided,Cadia,The Beacon\n";
    const bytes = new TextEncoder().encode(text);
    const { shape, mapping } = plannedImport(bytes);
    const survey = new SurveyOfTable({ shape, mapping, vocabulary: VOCABULARY }, (name) =>
      name === "Cadia" ? "state" : null,
    );
    await survey.read([bytes]);
    expect(survey.snapshot().actors).toEqual([
      { name: "Averia", kind: "group", how: "guessed", claims: 3 },
      { name: "The Beacon", kind: "outlet", how: "publishes", claims: 1 },
      { name: "Jane Roe", kind: "person", how: "guessed", claims: 1 },
      { name: "Cadia", kind: "state", how: "file", claims: 1 },
    ]);
  });
});
