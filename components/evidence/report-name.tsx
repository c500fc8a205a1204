import type { Report } from "@/lib/domain/report";

/** The title of a report, and the way to it where its address or an archived copy is known. */
export function ReportName({
  report,
}: {
  report: Pick<Report, "title" | "language" | "url" | "archivedUrl">;
}) {
  const address = report.url ?? report.archivedUrl;
  const title = (
    <cite lang={report.language} dir="auto">
      {report.title}
    </cite>
  );
  if (!address) return title;
  return (
    <a href={address} target="_blank" rel="noopener noreferrer">
      {title}
    </a>
  );
}
