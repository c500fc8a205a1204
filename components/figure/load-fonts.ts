import { fontFilesFor, unicodeRange } from "@/lib/view/figure-fonts";
import type { FigureFont } from "@/lib/view/figure-input";

const loaded = new Map<string, Promise<string>>();

/**
 * Returns the fonts that a figure with this text carries, each fetched once. Rejects where a font cannot be had; the next
 * call tries again.
 */
export async function loadFigureFonts(text: string): Promise<FigureFont[]> {
  return Promise.all(
    fontFilesFor(text).map(async ({ file, weight, ranges }) => {
      return { weight, range: unicodeRange(ranges), base64: await base64Of(file) };
    }),
  );
}

function base64Of(file: string): Promise<string> {
  const before = loaded.get(file);
  if (before !== undefined) return before;
  const fetched = fetchBase64(file);
  loaded.set(file, fetched);
  fetched.catch(() => loaded.delete(file));
  return fetched;
}

async function fetchBase64(file: string): Promise<string> {
  const response = await fetch(`/fonts/${file}`);
  if (!response.ok) throw new Error(`The font ${file} could not be fetched (${response.status}).`);
  const bytes = new Uint8Array(await response.arrayBuffer());
  let binary = "";
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary);
}
