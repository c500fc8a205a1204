import Link from "next/link";
import type { DossierData } from "@/lib/domain/dossier-data";
import { formatWhen, isInferred } from "@/lib/domain/when-words";
import { Tag } from "./tag";

type Report = DossierData["reports"][number];

/** The title of a report, leading to its own page. */
export function ReportLink({ dossier, report }: { dossier: string; report: Report }) {
  return (
    // A page of a dozen reports would fetch a dozen pages that nobody may open.
    <Link href={`/d/${dossier}/reports/${report.id}`} prefetch={false}>
      <cite lang={report.language} dir="auto">
        {report.title}
      </cite>
    </Link>
  );
}

/** When a report was published, and whether that is inferred. */
export function Published({ report }: { report: Report }) {
  return (
    <>
      {formatWhen(report.published)}
      {isInferred(report.published) ? <Tag title={report.published.note}>inferred</Tag> : null}
    </>
  );
}
