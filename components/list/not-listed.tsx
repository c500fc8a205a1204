import { formatCount } from "@/lib/domain/sentence";
import styles from "./list.module.css";

/** Rows that are listed at most; above that nobody reads on, and every toggle would make them all anew. */
export const MOST_LISTED = 500;

/** Says that a list ends before the lines do; nothing where it does not. */
export function NotListed({ total }: { total: number }) {
  if (total <= MOST_LISTED) return null;
  return (
    <p className={styles.notListed}>
      The first {formatCount(MOST_LISTED, "line")} of {total.toLocaleString("en-GB")} are listed, in this
      order. Filter to see others.
    </p>
  );
}
