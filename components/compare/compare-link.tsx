import { Columns2 } from "lucide-react";
import Link from "next/link";
import controls from "@/components/shell/controls.module.css";
import type { ClaimTable } from "@/lib/claims/claim-table";
import { countReportsOnLine } from "@/lib/claims/reports-on-line";
import { compareInvitation } from "@/lib/domain/comparison-words";
import type { DossierData, LineEvidence } from "@/lib/domain/dossier-data";
import { linePosition } from "@/lib/view/line-position";
import styles from "./compare-link.module.css";

interface Props {
  data: DossierData;
  table: ClaimTable;
  evidence: LineEvidence;
}

/** The way from an open line to the comparison of its accounts; nothing where there is nothing to compare. */
export function CompareLink({ data, table, evidence }: Props) {
  const position = linePosition(table, data, evidence.line);
  const reports = position === null ? 0 : countReportsOnLine(table, data.reports, position);
  const invitation = compareInvitation(evidence.origins, reports);
  if (invitation === null) return null;
  return (
    <p className={styles.compare}>
      <Link
        href={`/d/${data.dossier.id}/compare?line=${evidence.line}`}
        prefetch={false}
        className={controls.button}
      >
        <Columns2 size={16} aria-hidden /> {invitation}
      </Link>
    </p>
  );
}
