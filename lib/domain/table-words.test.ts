import { describe, expect, it } from "vitest";
import { SKIP_CODES, TABLE_ROLES, WARNING_CODES } from "./table-import";
import { formatDateDoubt, formatEncoding, formatReason, formatRowProblem, ROLE_LABEL } from "./table-words";

describe("the words for tables", () => {
  it("say where a problem is, what it is and what stood there", () => {
    expect(formatRowProblem({ code: "missing", row: 12, column: "target", got: null })).toBe(
      "Row 12, column “target”: is empty, and no claim can do without it.",
    );
    expect(formatRowProblem({ code: "not_json", row: 3, column: null, got: "{" })).toBe(
      "Row 3: is not JSON (“{”).",
    );
  });

  it("have a sentence for every problem and a name for every role", () => {
    for (const code of [...SKIP_CODES, ...WARNING_CODES]) {
      expect(formatRowProblem({ code, row: 1, column: null, got: null })).toMatch(/^Row 1: [a-z].+\.$/);
    }
    expect(new Set(TABLE_ROLES.map((role) => ROLE_LABEL[role])).size).toBe(TABLE_ROLES.length);
  });

  it("ask to check what is not sure, and only that", () => {
    expect(formatReason({ how: "header", sure: true })).toBe("The name of the column says so.");
    expect(formatReason({ how: "dates", sure: false })).toBe("Its values are dates; please check.");
    expect(formatEncoding({ encoding: "windows-1251", how: "letters", confident: false })).toBe(
      "windows-1251: its letters make words that way; please check.",
    );
    expect(formatDateDoubt("day_or_month")).toMatch(/day was taken\.$/);
  });
});
