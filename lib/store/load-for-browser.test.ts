import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { parseScope } from "@/lib/domain/dossier-scope";
import { testBundle, testClaim } from "@/lib/domain/test-bundle";
import { cachedExplorer, keepCached } from "./cached-explorer";
import { closeDatabase } from "./database";
import { loadExplorer } from "./load-explorer";
import { loadForBrowser } from "./load-for-browser";
import { saveBundle } from "./save-bundle";
import { forgetDossiers } from "./test-store";

beforeEach(forgetDossiers);
afterEach(() => vi.unstubAllEnvs());
afterAll(closeDatabase);

const several = () =>
  testBundle((bundle) => {
    bundle.claims = Array.from({ length: 5 }, (_, at) => testClaim({ id: `c${at}` }));
  });

describe("what a browser is sent", () => {
  it("of no dossier is null", async () => {
    expect(await loadForBrowser("grain", null)).toBeNull();
  });

  it("is all of a dossier up to the budget, whatever part is asked for", async () => {
    await saveBundle(several());
    vi.stubEnv("RELATA_BROWSER_CLAIMS", "5");
    const found = await loadForBrowser("grain", parseScope("near:averia"));
    expect(found?.explorer).toBe(await loadExplorer("grain"));
    expect(found).toMatchObject({ scope: null, notice: expect.stringContaining("not needed") });
    expect((await loadForBrowser("grain", null))?.notice).toBeNull();
  });

  it("is a part of it above, the same one for the same question", async () => {
    await saveBundle(several());
    vi.stubEnv("RELATA_BROWSER_CLAIMS", "4");
    const opened = await loadForBrowser("grain", null);
    expect(opened?.explorer.data.part).toMatchObject({ claims: 5, scope: { kind: "top" } });
    expect((await loadForBrowser("grain", null))?.explorer).toBe(opened?.explorer);
    vi.stubEnv("RELATA_BROWSER_CLAIMS", "3");
    expect((await loadForBrowser("grain", null))?.explorer).not.toBe(opened?.explorer);
  });

  it("is what the dossier opens on where a part cannot be had, with the reason", async () => {
    await saveBundle(several());
    vi.stubEnv("RELATA_BROWSER_CLAIMS", "4");
    const unknown = await loadForBrowser("grain", parseScope("near:nobody"));
    expect(unknown).toMatchObject({ scope: { kind: "top" }, notice: expect.stringContaining("“nobody”") });
    const tooMuch = await loadForBrowser("grain", parseScope("near:averia"));
    expect(tooMuch?.notice).toMatch(/more than 4 claims/);
  });

  it("is refused where the setting is no number", async () => {
    await saveBundle(several());
    vi.stubEnv("RELATA_BROWSER_CLAIMS", "many");
    await expect(loadForBrowser("grain", null)).rejects.toMatchObject({ code: "internal" });
  });
});

describe("a dossier kept on disk", () => {
  it("comes back as it was, and not for another state or part", async () => {
    const folder = await mkdtemp(join(tmpdir(), "relata-cache-"));
    vi.stubEnv("RELATA_CACHE", folder);
    await saveBundle(several());
    const explorer = (await loadExplorer("grain"))!;
    await keepCached(explorer, "");
    expect(await readdir(folder)).toEqual([]);
    await keepCached(explorer, "", 5);
    const { hash } = explorer.data;
    const found = await cachedExplorer("grain", hash, "");
    expect(found?.data).toEqual(explorer.data);
    expect(Buffer.from(found!.arrow).equals(explorer.arrow)).toBe(true);
    expect(found?.table.claimCount).toBe(5);
    expect(await cachedExplorer("grain", "0".repeat(64), "")).toBeNull();
    expect(await cachedExplorer("grain", hash, "top:300 9")).toBeNull();
    vi.stubEnv("RELATA_CACHE", "");
    expect(await cachedExplorer("grain", hash, "")).toBeNull();
    expect(await readdir(folder)).toHaveLength(1);
    await rm(folder, { recursive: true });
  });
});
