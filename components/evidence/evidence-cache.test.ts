import { afterEach, beforeEach, expect, it, vi } from "vitest";
import {
  dropUnloaded,
  evidenceOf,
  keepEvidence,
  LINES_KEPT,
  type LineKey,
  loadEvidence,
  onEvidence,
} from "./evidence-cache";

let round = 0;
/** A line that no test before has asked for. */
const newKey = (): LineKey => ({ dossier: "grain", hash: `hash-${round++}`, line: "averia.aided.brunmark" });
const page = (ids: string[], next: number | null, detached = {}) =>
  Response.json({ line: "averia.aided.brunmark", claims: ids.map((id) => ({ id })), next, detached });
const idsOf = (key: LineKey) => evidenceOf(key)?.evidence?.claims.map(({ id }) => id);
const asked = vi.fn<(address: string, options?: { signal?: AbortSignal }) => Promise<Response>>();

beforeEach(() => {
  asked.mockReset();
  vi.stubGlobal("fetch", asked);
});
afterEach(() => vi.unstubAllGlobals());

it("knows nothing of a line that nobody asked for", () => {
  expect(evidenceOf(newKey())).toBeNull();
});

it("asks for the state of the data that the page was made from, page after page, and no further", async () => {
  const key = newKey();
  asked.mockResolvedValueOnce(page(["a", "b"], 2, { a: [0] }));
  asked.mockResolvedValueOnce(page(["c"], null, { c: [1] }));
  for (let times = 0; times < 3; times++) await loadEvidence(key);
  expect(asked.mock.calls.map(([address]) => address)).toEqual([
    `/api/dossiers/grain/lines/averia.aided.brunmark?from=0&v=${key.hash}`,
    `/api/dossiers/grain/lines/averia.aided.brunmark?from=2&v=${key.hash}`,
  ]);
  expect(idsOf(key)).toEqual(["a", "b", "c"]);
  expect(evidenceOf(key)?.evidence?.detached).toEqual({ a: [0], c: [1] });
});

it("keeps what is there when more does not come, says why, and can ask again", async () => {
  const key = newKey();
  asked.mockResolvedValueOnce(page(["a"], 1));
  await loadEvidence(key);
  asked.mockRejectedValueOnce(new TypeError("Failed to fetch"));
  await loadEvidence(key);
  expect(evidenceOf(key)).toMatchObject({ failed: "The server did not answer.", isLoading: false });
  expect(idsOf(key)).toEqual(["a"]);
  asked.mockResolvedValueOnce(Response.json({ detail: "It has changed. Reload." }, { status: 409 }));
  await loadEvidence(key);
  expect(evidenceOf(key)?.failed).toBe("It has changed. Reload.");
  asked.mockResolvedValueOnce(page(["b"], null));
  await loadEvidence(key);
  expect([idsOf(key), evidenceOf(key)?.failed]).toEqual([["a", "b"], null]);
});

it("asks once, however often it is told to while it waits", async () => {
  const key = newKey();
  asked.mockResolvedValueOnce(page(["a"], 1));
  asked.mockResolvedValueOnce(page(["b"], 2));
  await Promise.all([loadEvidence(key), loadEvidence(key)]);
  await Promise.all([loadEvidence(key), loadEvidence(key), loadEvidence(key)]);
  expect([idsOf(key), asked.mock.calls.length]).toEqual([["a", "b"], 2]);
});

it("asks again for what nobody waited for, and does not call that a failure", async () => {
  const key = newKey();
  const abort = new AbortController();
  asked.mockImplementationOnce(
    (_address, options) =>
      new Promise((_done, fail) =>
        options?.signal?.addEventListener("abort", () => fail(new Error("aborted"))),
      ),
  );
  const first = loadEvidence(key, abort.signal);
  dropUnloaded(key);
  abort.abort();
  asked.mockResolvedValueOnce(page(["a"], null));
  await Promise.all([first, loadEvidence(key)]);
  expect(evidenceOf(key)).toMatchObject({ failed: null, isLoading: false });
  expect(idsOf(key)).toEqual(["a"]);
});

it("tells listeners until they leave", async () => {
  const key = newKey();
  const listener = vi.fn();
  const leave = onEvidence(listener);
  asked.mockResolvedValueOnce(page(["a"], 1));
  await loadEvidence(key);
  expect(listener).toHaveBeenCalledTimes(2);
  leave();
  keepEvidence(newKey(), evidenceOf(key)!.evidence!);
  expect(listener).toHaveBeenCalledTimes(2);
});

it("keeps the pages of a line that came with the page and went on, and forgets the oldest lines of many", async () => {
  const key = newKey();
  asked.mockResolvedValueOnce(page(["a"], 1));
  asked.mockResolvedValueOnce(page(["b"], null));
  await loadEvidence(key);
  await loadEvidence(key);
  const { evidence } = evidenceOf(key)!;
  keepEvidence(key, { ...evidence!, claims: [] });
  expect(idsOf(key)).toEqual(["a", "b"]);
  for (let line = 1; line < LINES_KEPT; line++) keepEvidence(newKey(), evidence!);
  expect(idsOf(key)).toEqual(["a", "b"]);
  keepEvidence(newKey(), evidence!);
  expect(evidenceOf(key)).toBeNull();
});
