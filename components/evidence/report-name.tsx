import { ExternalLink } from "lucide-react";
import type { Report } from "@/lib/domain/report";
import styles from "./report-name.module.css";
import { ReportTitle } from "./report-title";

interface Props {
  report: Pick<Report, "id" | "title" | "language" | "url" | "archivedUrl">;
  dossier: string;
}

/** The title of a report as the way to its page, and a small way out to its address or archived copy where one is known. */
export function ReportName({ report, dossier }: Props) {
  const address = report.url ?? report.archivedUrl;
  return (
    <>
      <ReportTitle dossier={dossier} report={report} />{" "}
      {address ? (
        <a className={styles.outside} href={address} target="_blank" rel="noopener noreferrer">
          <ExternalLink size={12} aria-hidden /> {report.url ? "original" : "archived copy"}
        </a>
      ) : null}
    </>
  );
}
