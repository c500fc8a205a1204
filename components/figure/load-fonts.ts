import { fontFilesFor, unicodeRange } from "@/lib/view/figure-fonts";
import type { FigureFont } from "@/lib/view/figure-input";

const loaded = new Map<string, Promise<string>>();

/** Returns the fonts that a figure with this text carries, each fetched once. Rejects where a font cannot be had. */
export async function loadFigureFonts(text: string): Promise<FigureFont[]> {
  return Promise.all(
    fontFilesFor(text).map(async ({ file, weight, ranges }) => {
      const base64 = loaded.get(file) ?? fetchBase64(file);
      loaded.set(file, base64);
      return { weight, range: unicodeRange(ranges), base64: await base64 };
    }),
  );
}

async function fetchBase64(file: string): Promise<string> {
  const response = await fetch(`/fonts/${file}`);
  if (!response.ok) {
    loaded.delete(file);
    throw new Error(`The font ${file} could not be fetched (${response.status}).`);
  }
  const bytes = new Uint8Array(await response.arrayBuffer());
  let binary = "";
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary);
}
