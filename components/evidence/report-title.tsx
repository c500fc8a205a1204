import Link from "next/link";
import type { Report } from "@/lib/domain/report";
import { reportPath } from "@/lib/view/report-anchors";

interface Props {
  dossier: string;
  report: Pick<Report, "id" | "title" | "language">;
}

/** The title of a report, in its own language and direction, as the way to its page. */
export function ReportTitle({ dossier, report }: Props) {
  return (
    // A page of a dozen reports would fetch a dozen pages that nobody may open.
    <Link href={reportPath(dossier, report.id)} prefetch={false}>
      <cite lang={report.language} dir="auto">
        {report.title}
      </cite>
    </Link>
  );
}
