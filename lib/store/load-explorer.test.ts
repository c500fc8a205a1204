import { afterAll, beforeEach, describe, expect, it, vi } from "vitest";
import { readClaimsArrow } from "@/lib/claims/arrow";
import { testBundle, testClaim } from "@/lib/domain/test-bundle";
import { closeDatabase } from "./database";
import { glanceAtExplorer, loadExplorer } from "./load-explorer";
import * as queries from "./queries/find-dossier";
import { bundleHash, saveBundle } from "./save-bundle";
import { forgetDossiers } from "./test-store";

vi.mock("./queries/find-dossier", async (original) => {
  const { findDossier } = await original<typeof queries>();
  return { findDossier: vi.fn(findDossier) };
});

beforeEach(forgetDossiers);
afterAll(closeDatabase);

describe("the explorer's data", () => {
  it("of no dossier is null", async () => {
    expect(await loadExplorer("grain")).toBeNull();
  });

  it("stays the same object until the stored data changes", async () => {
    await saveBundle(testBundle());
    const first = await loadExplorer("grain");
    expect(await loadExplorer("grain")).toBe(first);
    await saveBundle(
      testBundle((bundle) => {
        bundle.dossier.version = "2";
        bundle.claims.push(testClaim({ id: "c2" }));
      }),
    );
    const second = await loadExplorer("grain");
    expect(second?.data.dossier.version).toBe("2");
    expect([first?.table.claimCount, second?.table.claimCount]).toEqual([1, 2]);
  });

  it("is kept as the state that was loaded, not the one that was stored when the loading began", async () => {
    await saveBundle(testBundle(({ dossier }) => Object.assign(dossier, { title: "Seen by nobody" })));
    const next = testBundle((bundle) => {
      bundle.dossier.version = "2";
      bundle.claims.push(testClaim({ id: "c2" }));
    });
    const { findDossier: find } = await vi.importActual<typeof queries>("./queries/find-dossier");
    vi.mocked(queries.findDossier).mockImplementationOnce(async (id) => {
      const found = await find(id);
      await saveBundle(next);
      return found;
    });
    const during = await loadExplorer("grain");
    expect([during?.data.hash, during?.table.claimCount]).toEqual([bundleHash(next), 2]);
    expect(await loadExplorer("grain")).toBe(during);
  });

  it("that was glanced at pushes nothing out, and is loaded again for the next glance", async () => {
    const other = (id: string) => saveBundle(testBundle(({ dossier }) => Object.assign(dossier, { id })));
    await saveBundle(testBundle());
    const first = await loadExplorer("grain");
    const ids = Array.from({ length: 10 }, (_, at) => `other-${at}`);
    for (const id of ids) await other(id);
    for (const id of ids) expect((await glanceAtExplorer(id))?.data.dossier.id).toBe(id);
    expect(await loadExplorer("grain")).toBe(first);
    expect(await glanceAtExplorer("grain")).toBe(first);
    expect(await glanceAtExplorer("nothing")).toBeNull();
    expect(await glanceAtExplorer("other-1")).not.toBe(await glanceAtExplorer("other-1"));
  });

  it("says the same as columns in memory and over the wire", async () => {
    await saveBundle(testBundle());
    const explorer = await loadExplorer("grain");
    const read = readClaimsArrow(explorer!.arrow);
    expect(read.claimCount).toBe(1);
    expect([...read.subject, ...read.object]).toEqual([0, 1]);
  });

  it("judges quotes against the held text, which it does not hand out", async () => {
    const quoted = (text: string) =>
      testBundle((bundle) => {
        Object.assign(bundle.reports[0]!, { held: true, text });
        bundle.claims = [
          testClaim({ locator: undefined, quotes: [{ exact: "sent grain", start: 7, end: 17 }] }),
        ];
        bundle.dossier.id = text === "Averia sent grain." ? "attached" : "detached";
      });
    await saveBundle(quoted("Averia sent grain."));
    await saveBundle(quoted("Averia sold grain."));
    const [attached, detached] = [await loadExplorer("attached"), await loadExplorer("detached")];
    expect(attached?.table.bits[0]).not.toBe(detached?.table.bits[0]);
    expect(attached?.data.reports[0]).not.toHaveProperty("text");
  });
});
