import { type APIRequestContext, expect } from "@playwright/test";
import { makeRows } from "../../fixtures/make-rows";

/** Id of the dossier that {@link importRows} makes. */
export const ROWS_DOSSIER = "rows";

/** Resolves once the dossier of some thousand made-up claims is there; the same file again adds nothing. */
export async function importRows(request: APIRequestContext): Promise<void> {
  await expect(async () => {
    // Other imports may be running, and only so many do at once.
    const answer = await request.post(`/api/dossiers/${ROWS_DOSSIER}/import?title=Rows&licence=CC0-1.0`, {
      headers: { "content-type": "text/tab-separated-values" },
      data: makeRows(),
    });
    expect(answer.status(), await answer.text()).toBe(200);
  }).toPass({ timeout: 60_000 });
}
