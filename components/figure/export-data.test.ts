import { afterEach, describe, expect, it, vi } from "vitest";
import { EXPORT_CHANGED, EXPORT_UNREACHED } from "@/lib/domain/data-export-words";
import { expectState, fileNameOf, saveLines } from "./export-data";

const state = { dossier: "grain", hash: "f00d" };
const { signal } = new AbortController();
const options = { signal, onBytes: () => undefined, fallbackName: "grain-part.csv" };

function answering(answer: () => Promise<Response>) {
  vi.stubGlobal("fetch", vi.fn(answer));
}

afterEach(() => vi.unstubAllGlobals());

describe("a data file", () => {
  it("has the name that the server gives it, and none where that could be a path", () => {
    expect(fileNameOf('attachment; filename="grain-part.gexf"')).toBe("grain-part.gexf");
    expect(fileNameOf('attachment; filename="../grain.gexf"')).toBeNull();
    expect(fileNameOf(null)).toBeNull();
  });

  it("is not fetched where the data has changed since the page was loaded, which is said", async () => {
    answering(async () => Response.json({ hash: "other" }));
    await expect(expectState(state, signal)).rejects.toThrow(EXPORT_CHANGED);
    answering(async () => Response.json({ hash: "f00d" }));
    await expect(expectState(state, signal)).resolves.toBeUndefined();
  });

  it("says why the server refuses it", async () => {
    answering(async () => Response.json({ detail: "The format is one of csv." }, { status: 400 }));
    await expect(saveLines(state, "{}", options)).rejects.toThrow("The format is one of csv.");
    answering(async () => Response.json({ detail: "f00d is not stored" }, { status: 409 }));
    await expect(saveLines(state, "{}", options)).rejects.toThrow(EXPORT_CHANGED);
  });

  it("says that the server did not answer, in words of its own, also where the connection is cut half-way", async () => {
    answering(() => Promise.reject(new TypeError("Failed to fetch")));
    await expect(saveLines(state, "{}", options)).rejects.toThrow(EXPORT_UNREACHED);
    const cut = new ReadableStream({ pull: (stream) => stream.error(new TypeError("network error")) });
    answering(async () => new Response(cut));
    await expect(saveLines(state, "{}", options)).rejects.toThrow(EXPORT_UNREACHED);
  });
});
