import { describe, expect, it } from "vitest";
import { loadForTest } from "@/lib/claims/test-load";
import { filterView, linesOf } from "./explore";
import { timelineRows } from "./timeline-rows";
import { rowWords } from "./timeline-words";
import { DEFAULT_VIEW, type View } from "./view-state";

const ACCORD = loadForTest("data/disputed-accord.json");

/** What a screen reader says of a line's row, up to its dates. */
function spoken(line: string, view: Partial<View> = {}, { data, table } = ACCORD): string {
  const whole: View = { ...DEFAULT_VIEW, ...view };
  const { dated, undated } = timelineRows(linesOf(filterView(data, table, whole), whole, data), table);
  const row = [...dated, ...undated].find((one) => one.line.id === line);
  return row ? rowWords(row, data).replace(/: .*/, "") : "";
}

describe("rowWords", () => {
  it.each([{ as: "2025-03-05" }, { act: { not: false, ids: ["kestrel"] } }])(
    "loses no denial that the filter leaves out: %o",
    (view) => {
      expect(spoken("velmar.signed_agreement_with.dorrane", view)).toMatch(
        /^Velmar signed an agreement with Dorrane \(.*by a report that the filter leaves out\)$/,
      );
    },
  );

  it("says what is not actual, and what was withdrawn", () => {
    const changed = loadForTest("tests/fixtures/one.json", (bundle) => {
      for (const claim of bundle.claims) {
        claim.mode = "hypothetical";
        claim.status = "withdrawn";
      }
    });
    const { data, table } = changed;
    const view: View = { ...DEFAULT_VIEW, cs: ["withdrawn"] };
    const [line] = linesOf(filterView(data, table, view), view, data);
    expect(spoken(line!.id, view, changed)).toMatch(/ \(withdrawn, hypothetical\)$/);
  });
});
