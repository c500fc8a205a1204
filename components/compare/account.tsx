import { Chain } from "@/components/evidence/chain";
import { ReportTitle } from "@/components/evidence/report-title";
import { wordingOf } from "@/lib/claims/standing-wording";
import type { Actor } from "@/lib/domain/actor";
import type { Claim } from "@/lib/domain/claim";
import type { DossierData } from "@/lib/domain/dossier-data";
import styles from "./account.module.css";
import { ClaimTags } from "./claim-tags";
import { Published } from "./published";
import { Tag } from "./tag";

interface Props {
  dossier: string;
  claim: Claim;
  report: DossierData["reports"][number];
  /** Those of its quotes that stand in the text of the report. */
  quotes: readonly string[];
  /** Whether a later version of the report counts in its place. */
  isSuperseded?: boolean;
  actors: ReadonlyMap<string, Actor>;
}

/** One claim as an account: its words, who told whom, and the report they stand in with its date. */
export function Account({ dossier, claim, report, quotes, isSuperseded = false, actors }: Props) {
  const wording = wordingOf(quotes);
  return (
    <article className={styles.account} data-stance={claim.stance}>
      {wording === null ? (
        <p className={styles.none}>{claim.locator ? "No quote; see the report." : "Needs evidence."}</p>
      ) : (
        <blockquote className={styles.quote} lang={report.language} dir="auto">
          “{wording}”
        </blockquote>
      )}
      <Chain chain={claim.chain} actors={actors} language={report.language} />
      <p className={styles.where}>
        <ReportTitle dossier={dossier} report={report} />, <Published report={report} />
        {isSuperseded ? <Tag kind="uncounted">superseded</Tag> : null}
        <ClaimTags claim={claim} standing={quotes.length} />
      </p>
    </article>
  );
}
