import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { testBundle, testClaim } from "@/lib/domain/test-bundle";
import { closeDatabase } from "@/lib/store/database";
import { MOST_CLAIMS } from "@/lib/store/queries/load-report";
import { saveBundle } from "@/lib/store/save-bundle";
import { forgetDossiers } from "@/lib/store/test-store";
import { loadReportPage } from "./load-report-page";

const bulk = (version: string, claims: number) =>
  testBundle((bundle) => {
    bundle.dossier.version = version;
    bundle.claims = Array.from({ length: claims }, (_, at) => testClaim({ id: `c${at}` }));
  });

beforeAll(forgetDossiers);
afterAll(closeDatabase);

describe("the page of a report", () => {
  it("is none of a dossier or report that is not there", async () => {
    await saveBundle(bulk("1", 0));
    expect(await loadReportPage("nothing", "r1")).toBeNull();
    expect(await loadReportPage("grain", "nothing")).toBeNull();
    expect(await loadReportPage("grain", "r1")).toMatchObject({ lineCount: 0, lines: [], actors: [] });
  });

  it("is bounded, read once for each state of the dossier, and never that of another", async () => {
    await saveBundle(bulk("2", MOST_CLAIMS + 1));
    const page = await loadReportPage("grain", "r1");
    expect(page?.reading.claims).toHaveLength(MOST_CLAIMS);
    expect(page).toMatchObject({ lineCount: 1, reading: { claimCount: MOST_CLAIMS + 1 } });
    expect(await loadReportPage("grain", "r1")).toBe(page);
    await saveBundle(bulk("3", 2));
    expect((await loadReportPage("grain", "r1"))?.reading.claims).toHaveLength(2);
  });
});
