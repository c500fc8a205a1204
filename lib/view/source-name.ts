import type { DossierData } from "@/lib/domain/dossier-data";
import { actorOf, positions } from "./known-ids";

/** Returns an actor's name, or a report's title in quotation marks; undefined for an id that the dossier does not know. */
export function sourceName(data: DossierData, field: "act" | "rep", id: string): string | undefined {
  if (field === "act") return actorOf(data, id)?.name;
  const report = data.reports[positions(data).reports.get(id) ?? -1];
  return report && `“${report.title}”`;
}
