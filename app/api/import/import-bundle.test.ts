import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { canonicalText } from "@/lib/domain/canonical-bundle";
import { testBundle } from "@/lib/domain/test-bundle";
import { closeDatabase } from "@/lib/store/database";
import { listDossiers } from "@/lib/store/queries/list-dossiers";
import { NOTHING, rowCounts } from "@/lib/store/test-import";
import { forgetDossiers } from "@/lib/store/test-store";
import { GET as relationTypes } from "../dossiers/[dossier]/relation-types/route";
import { POST } from "../dossiers/route";

const JSON_TYPE = { host: "localhost:3000", "content-type": "application/json" };

function post(body: BodyInit | null, query = "", init: RequestInit = {}): Promise<Response> {
  const settings = { method: "POST", body, headers: JSON_TYPE, duplex: "half", ...init };
  return POST(new Request(`http://localhost:3000/api/dossiers${query}`, settings as RequestInit));
}

beforeEach(forgetDossiers);
afterEach(() => vi.unstubAllEnvs());
afterAll(closeDatabase);

describe("a bundle over HTTP", () => {
  it("of nothing is refused", async () => {
    expect((await post(null)).status).toBe(422);
    expect(await rowCounts()).toEqual(NOTHING);
  });

  it("is only checked where that is asked for, and says what would come of it", async () => {
    const answer = await post(canonicalText(testBundle()), "?dry-run=yes");
    expect(await answer.json()).toMatchObject({ dossier: "grain", result: "added", dryRun: true, claims: 1 });
    expect(await rowCounts()).toEqual(NOTHING);
  });

  it("is stored whole; again it changes nothing; another version takes its place", async () => {
    const text = canonicalText(testBundle());
    expect(await (await post(text)).json()).toMatchObject({ result: "added", replaced: null, dryRun: false });
    expect(await (await post(text)).json()).toMatchObject({ result: "unchanged" });
    const next = canonicalText(testBundle(({ dossier }) => Object.assign(dossier, { version: "next" })));
    const trial = await post(next, "?dry-run=yes");
    expect(await trial.json()).toMatchObject({ result: "replaced", dryRun: true });
    expect(await listDossiers()).toMatchObject([{ version: testBundle().dossier.version }]);
    expect(await (await post(next)).json()).toMatchObject({ result: "replaced", version: "next" });
    expect(await listDossiers()).toMatchObject([{ version: "next" }]);
  });

  it("with other content under a version that is stored is refused, also where it is only checked", async () => {
    await post(canonicalText(testBundle()));
    const other = canonicalText(testBundle(({ dossier }) => Object.assign(dossier, { title: "Other" })));
    for (const query of ["", "?dry-run=yes"]) expect((await post(other, query)).status).toBe(409);
  });

  it("with problems is refused, with each of them and its path", async () => {
    const bad = canonicalText(testBundle(({ claims }) => Object.assign(claims[0]!, { subject: "nobody" })));
    const answer = await post(bad);
    expect([answer.status, answer.headers.get("content-type")]).toEqual([422, "application/problem+json"]);
    expect(await answer.json()).toMatchObject({
      detail: "The bundle has 1 problem. Nothing was stored.",
      issues: [{ path: "claims[0].subject", expected: "the id of an actor" }],
      issueCount: 1,
    });
    expect(await rowCounts()).toEqual(NOTHING);
  });

  it("over the limit is refused before it has come", async () => {
    vi.stubEnv("RELATA_IMPORT_MAX_BYTES", "1000");
    let pulled = 0;
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        pulled++;
        controller.enqueue(new Uint8Array(500));
      },
    });
    expect((await post(endless)).status).toBe(413);
    expect(pulled).toBeLessThan(10);
  });

  it("whose sender has gone leaves nothing", async () => {
    const gone = new AbortController();
    const waiting = new ReadableStream<Uint8Array>({
      start(controller) {
        controller.enqueue(new TextEncoder().encode("{"));
      },
    });
    const answer = post(waiting, "", { signal: gone.signal });
    gone.abort();
    expect((await answer).ok).toBe(false);
    expect(await rowCounts()).toEqual(NOTHING);
    expect((await post(canonicalText(testBundle()))).status).toBe(200);
  });

  it("from another site, or from elsewhere, is not let in", async () => {
    for (const headers of <Record<string, string>[]>[
      { origin: "https://evil.example.org" },
      { "x-forwarded-for": "203.0.113.9" },
    ]) {
      const init = { headers: { ...JSON_TYPE, ...headers } };
      expect((await post(canonicalText(testBundle()), "", init)).status).toBe(403);
    }
    expect(await rowCounts()).toEqual(NOTHING);
  });
});

describe("the relation types of a dossier", () => {
  const ask = (dossier: string) =>
    relationTypes(new Request("http://localhost/x"), { params: Promise.resolve({ dossier }) });

  it("are not there for a dossier that is not", async () => {
    expect((await ask("grain")).status).toBe(404);
  });

  it("are what an import matches names with", async () => {
    await post(canonicalText(testBundle()));
    expect(await (await ask("grain")).json()).toEqual({ relationTypes: testBundle().relationTypes });
  });
});
