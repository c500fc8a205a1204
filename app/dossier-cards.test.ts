import { afterAll, beforeEach, describe, expect, it, vi } from "vitest";
import { testBundle } from "@/lib/domain/test-bundle";
import { closeDatabase } from "@/lib/store/database";
import * as store from "@/lib/store/load-explorer";
import { saveBundle } from "@/lib/store/save-bundle";
import { forgetDossiers } from "@/lib/store/test-store";
import { loadDossierCards } from "./dossier-cards";

vi.mock("@/lib/store/load-explorer", async (original) => {
  const real = await original<typeof store>();
  return { ...real, loadExplorer: vi.fn(real.loadExplorer), glanceAtExplorer: vi.fn(real.glanceAtExplorer) };
});

const loads = () =>
  vi.mocked(store.loadExplorer).mock.calls.length + vi.mocked(store.glanceAtExplorer).mock.calls.length;

async function saveNumbered(number: number, version = "1"): Promise<void> {
  const bundle = testBundle(({ dossier }) => {
    Object.assign(dossier, { id: `grain-${number}`, title: `Grain ${number}`, version, takeaway: version });
  });
  await saveBundle(bundle);
}

beforeEach(forgetDossiers);
afterAll(closeDatabase);

describe("the cards of the index", () => {
  it("are none where there is no dossier", async () => {
    expect(await loadDossierCards()).toEqual([]);
  });

  it("say when it happened and was reported, with a drawing", async () => {
    await saveNumbered(1);
    const [card] = await loadDossierCards();
    expect(card).toMatchObject({ takeaway: "1", happened: "1–31 May 2030", reported: "2 May 2030" });
    expect(card?.summary).toMatchObject({ id: "grain-1", claims: 1 });
    expect(card?.summary).not.toHaveProperty("hash");
    expect(card?.thumbnail?.lines).toHaveLength(1);
  });

  it("draw a few actors of a dossier that is too large to be loaded, and load nothing for it", async () => {
    await saveNumbered(2);
    const before = loads();
    const [card] = await loadDossierCards(0);
    expect(loads()).toBe(before);
    expect(card).toMatchObject({ takeaway: null, happened: "", summary: { claims: 1 } });
    expect(card?.thumbnail).toMatchObject({ lines: [{ family: "cooperation" }] });
    expect(card?.thumbnail?.actors).toHaveLength(2);
  });

  it("load a dossier once, however many there are, and again only when it has changed", async () => {
    for (let number = 10; number < 22; number++) await saveNumbered(number);
    const first = await loadDossierCards();
    const before = loads();
    expect(await loadDossierCards()).toEqual(first);
    expect(loads()).toBe(before);
    await saveNumbered(15, "2");
    const second = await loadDossierCards();
    expect(loads()).toBe(before + 1);
    expect(second.map(({ takeaway }) => takeaway)).toEqual(first.map((_, at) => (at === 5 ? "2" : "1")));
  });
});
