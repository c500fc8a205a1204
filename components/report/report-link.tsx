import Link from "next/link";
import type { DossierData } from "@/lib/domain/dossier-data";
import { formatWhen, isInferred } from "@/lib/domain/when-words";
import { reportPath } from "@/lib/view/report-anchors";

/** The title of another report as the way to its page, with its publisher and its date. */
export function ReportLink({ id, data }: { id: string; data: DossierData }) {
  const report = data.reports.find((candidate) => candidate.id === id);
  if (!report) return id;
  const publisher = data.actors.find((actor) => actor.id === report.publisher)?.name ?? report.publisher;
  return (
    <>
      <Link href={reportPath(data.dossier.id, id)} prefetch={false}>
        <cite lang={report.language} dir="auto">
          {report.title}
        </cite>
      </Link>{" "}
      <small>
        <bdi>{publisher}</bdi>, {formatWhen(report.published)}
        {isInferred(report.published) ? " (inferred)" : ""}
      </small>
    </>
  );
}
