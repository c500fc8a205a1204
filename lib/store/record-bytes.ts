import type { DossierData } from "@/lib/domain/dossier-data";
import { packRecords } from "@/lib/domain/pack-records";

const kept = new WeakMap<DossierData, Uint8Array>();

/** Returns the records of a dossier, packed, as JSON in UTF-8: what travels beside the columns. Made once for a state. */
export function recordBytes(data: DossierData): Uint8Array {
  const bytes = kept.get(data) ?? Buffer.from(JSON.stringify(packRecords(data)));
  kept.set(data, bytes);
  return bytes;
}

/** Keeps bytes that were made of these records before. */
export function rememberRecords(data: DossierData, bytes: Uint8Array): void {
  kept.set(data, bytes);
}
