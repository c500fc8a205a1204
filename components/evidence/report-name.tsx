import { ExternalLink } from "lucide-react";
import Link from "next/link";
import type { Report } from "@/lib/domain/report";
import { reportPath } from "@/lib/view/report-anchors";
import styles from "./report-name.module.css";

interface Props {
  report: Pick<Report, "id" | "title" | "language" | "url" | "archivedUrl">;
  dossier: string;
}

/** The title of a report as the way to its page, and a small way out to its address or archived copy where one is known. */
export function ReportName({ report, dossier }: Props) {
  const address = report.url ?? report.archivedUrl;
  return (
    <>
      <Link href={reportPath(dossier, report.id)} prefetch={false}>
        <cite lang={report.language} dir="auto">
          {report.title}
        </cite>
      </Link>{" "}
      {address ? (
        <a className={styles.outside} href={address} target="_blank" rel="noopener noreferrer">
          <ExternalLink size={12} aria-hidden /> {report.url ? "original" : "archived copy"}
        </a>
      ) : null}
    </>
  );
}
