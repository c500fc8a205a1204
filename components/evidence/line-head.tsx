import { EqualNot } from "lucide-react";
import type { Corroboration, LineEvidence } from "@/lib/domain/dossier-data";
import { countsSentence, FLAG_WORDS, STATUS_WORD } from "@/lib/domain/sentence";
import styles from "./evidence.module.css";

/** What a line is about, as its claims say, each once; nothing where none does. Its class places it. */
export function LineScopes({
  claims,
  className,
}: Pick<LineEvidence, "claims"> & { className: string | undefined }) {
  const scopes = [...new Set(claims.flatMap((claim) => claim.scope ?? []))];
  return scopes.length > 0 ? <p className={className}>re: {scopes.join("; ")}</p> : null;
}

/** The status of a line and its three counts; its class places it. */
export function LineStatus({
  evidence,
  className,
}: {
  evidence: Corroboration;
  className: string | undefined;
}) {
  return (
    <p className={className}>
      <span className={styles.badge} data-status={evidence.status}>
        {evidence.status === "disputed" ? <EqualNot size={14} aria-hidden /> : null}
        {STATUS_WORD[evidence.status]}
      </span>
      <span>{countsSentence(evidence)}</span>
    </p>
  );
}

/** What else to know of the counts; nothing where there is none. That a claim is in its publisher's own voice stands on the claim. */
export function LineFlags({ flags }: Pick<LineEvidence, "flags">) {
  const shown = flags.filter((flag) => flag !== "own_voice");
  if (shown.length === 0) return null;
  return (
    <ul className={styles.flags}>
      {shown.map((flag) => (
        <li key={flag}>{FLAG_WORDS[flag]}</li>
      ))}
    </ul>
  );
}
