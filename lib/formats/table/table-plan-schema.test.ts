import { describe, expect, it } from "vitest";
import { tableMappingSchema, tableShapeSchema } from "./table-plan-schema";
import { plannedImport } from "./test-table";

const bytes = new TextEncoder().encode("subject,relation,object,date\nA,met with,B,2018\n");

describe("what a browser sends of a table", () => {
  it("passes as it is guessed, after JSON", () => {
    const { shape, mapping } = JSON.parse(JSON.stringify(plannedImport(bytes)));
    expect(tableShapeSchema.parse(shape)).toEqual(shape);
    expect(tableMappingSchema.parse(mapping)).toEqual(mapping);
  });

  it.each([
    [{}],
    [{ ...plannedImport(bytes).shape, encoding: "utf-7" }],
    [{ ...plannedImport(bytes).shape, delimiter: "" }],
    [{ ...plannedImport(bytes).shape, delimiter: "ab" }],
    [{ ...plannedImport(bytes).shape, quote: "," }],
    [{ ...plannedImport(bytes).shape, columns: [] }],
  ])("is refused where the shape is none: %j", (shape) => {
    expect(tableShapeSchema.safeParse(shape).success).toBe(false);
  });

  it.each([
    [{ columns: { who: 1 } }],
    [{ columns: { subject: -1 } }],
    [{ publisher: { name: "", kind: "outlet" } }],
    [{ publisher: { name: "x", kind: "unnamed" } }],
    [{ happenedReading: "soon" }],
  ])("is refused where the mapping is none: %j", (change) => {
    expect(tableMappingSchema.safeParse({ ...plannedImport(bytes).mapping, ...change }).success).toBe(false);
  });
});
