import type { DossierData } from "@/lib/domain/dossier-data";
import { reading } from "../database";
import { type DossierRecords, selectDossierRecords } from "./dossier-records";

/** Returns what every view of a dossier needs beside its claims, or null where there is no such dossier. */
export function loadDossierData(id: string): Promise<DossierData | null> {
  return reading(async (database) => {
    const records = await selectDossierRecords(database, id);
    return records && toDossierData(records);
  });
}

/** Returns records as views need them: reports without their texts. */
export function toDossierData(records: DossierRecords): DossierData {
  const { hash, dossier, relationTypes, actors } = records;
  return {
    hash,
    dossier,
    relationTypes,
    actors,
    reports: records.reports.map(({ text: _text, ...report }) => report),
  };
}
