import { Chain } from "@/components/evidence/chain";
import type { Actor } from "@/lib/domain/actor";
import type { Claim } from "@/lib/domain/claim";
import type { DossierData } from "@/lib/domain/dossier-data";
import styles from "./account.module.css";
import { ClaimTags } from "./claim-tags";
import { Published, ReportLink } from "./report-link";
import tags from "./tags.module.css";

interface Props {
  dossier: string;
  claim: Claim;
  report: DossierData["reports"][number];
  /** Its quotes as one text; null for none that stands. */
  wording: string | null;
  /** Whether a later version of the report counts in its place. */
  isSuperseded?: boolean;
  actors: ReadonlyMap<string, Actor>;
}

/** One claim as an account: its words, who told whom, and the report they stand in with its date. */
export function Account({ dossier, claim, report, wording, isSuperseded = false, actors }: Props) {
  return (
    <article className={styles.account} data-stance={claim.stance}>
      {wording === null ? (
        <p className={styles.none}>{claim.locator ? "No quote; see the report." : "Needs evidence."}</p>
      ) : (
        <blockquote className={styles.quote} lang={report.language} dir="auto">
          “{wording}”
        </blockquote>
      )}
      <Chain chain={claim.chain} actors={actors} />
      <p className={styles.where}>
        <ReportLink dossier={dossier} report={report} />, <Published report={report} />
        {isSuperseded ? (
          <span className={tags.tag} data-kind="uncounted">
            superseded
          </span>
        ) : null}
        <ClaimTags claim={claim} wording={wording} />
      </p>
    </article>
  );
}
