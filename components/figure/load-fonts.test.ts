import { afterEach, expect, it, vi } from "vitest";
import { loadFigureFonts } from "./load-fonts";

afterEach(() => vi.unstubAllGlobals());

it("fetches a font again after a failure, and never twice after a success", async () => {
  const fetched = vi
    .fn<(address: string) => Promise<Response>>()
    .mockRejectedValueOnce(new TypeError("offline"))
    .mockImplementation(async () => new Response("font"));
  vi.stubGlobal("fetch", fetched);
  await expect(loadFigureFonts("a")).rejects.toThrow("offline");
  const fonts = await loadFigureFonts("a");
  expect(fonts.map(({ base64 }) => base64)).toContain(btoa("font"));
  const calls = fetched.mock.calls.length;
  expect(await loadFigureFonts("a")).toEqual(fonts);
  expect(fetched).toHaveBeenCalledTimes(calls);
});
