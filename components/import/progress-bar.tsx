import styles from "./import.module.css";

/** How far something is, as a bar and in words. `share` is 0 to 1, or null where nobody knows. */
export function ProgressBar({ label, share, words }: { label: string; share: number | null; words: string }) {
  const percent = share === null ? null : Math.round(share * 100);
  return (
    <div className={styles.progress}>
      <div
        role="progressbar"
        aria-label={label}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={percent ?? undefined}
        aria-valuetext={words}
        data-unknown={percent === null || undefined}
      >
        <span style={{ inlineSize: `${percent ?? 30}%` }} />
      </div>
      <p>
        <span>{words}</span>
        {percent === null ? null : <strong>{percent} %</strong>}
      </p>
    </div>
  );
}
