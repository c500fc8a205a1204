import { ReportTitle } from "@/components/evidence/report-title";
import type { DossierData } from "@/lib/domain/dossier-data";
import { whenWords } from "@/lib/domain/when-words";

/** The title of another report as the way to its page, with its publisher and its date. */
export function ReportLink({ id, data }: { id: string; data: DossierData }) {
  const report = data.reports.find((candidate) => candidate.id === id);
  if (!report) return id;
  const publisher = data.actors.find((actor) => actor.id === report.publisher)?.name ?? report.publisher;
  return (
    <>
      <ReportTitle dossier={data.dossier.id} report={report} />{" "}
      <small>
        <bdi>{publisher}</bdi>, {whenWords(report.published)}
      </small>
    </>
  );
}
