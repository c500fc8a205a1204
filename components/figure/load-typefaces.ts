import type { Typeface } from "@/lib/view/figure-fonts";

const loaded = new Map<string, Promise<Uint8Array>>();

/**
 * Returns the TTF files of these typefaces in both weights, by "typeface-weight", each fetched once. Rejects where one cannot be
 * had; the next call tries again.
 */
export async function loadTypefaces(
  typefaces: readonly Typeface[],
): Promise<ReadonlyMap<string, Uint8Array>> {
  const names = typefaces.flatMap((typeface) => [`${typeface}-400`, `${typeface}-600`]);
  return new Map(await Promise.all(names.map(async (name) => [name, await bytesOf(name)] as const)));
}

function bytesOf(name: string): Promise<Uint8Array> {
  const before = loaded.get(name);
  if (before !== undefined) return before;
  const fetched = fetchBytes(name);
  loaded.set(name, fetched);
  fetched.catch(() => loaded.delete(name));
  return fetched;
}

async function fetchBytes(name: string): Promise<Uint8Array> {
  const response = await fetch(`/fonts/${name}.ttf`);
  if (!response.ok) throw new Error(`The font ${name} could not be fetched (${response.status}).`);
  return new Uint8Array(await response.arrayBuffer());
}
