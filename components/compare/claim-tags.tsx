import type { Claim } from "@/lib/domain/claim";
import styles from "./tags.module.css";

/** What a reader should know of a claim at once: its mode, its status, and whether its words still stand. */
export function ClaimTags({ claim, wording }: { claim: Claim; wording: string | null }) {
  return (
    <>
      {claim.mode && claim.mode !== "actual" ? <span className={styles.tag}>{claim.mode}</span> : null}
      {claim.status === "draft" ? <span className={styles.tag}>draft</span> : null}
      {claim.quotes?.length && wording === null ? (
        <span className={styles.tag} data-kind="warn">
          quote no longer in the text
        </span>
      ) : null}
    </>
  );
}
