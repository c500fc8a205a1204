import { formatCount, formatNumber } from "@/lib/domain/sentence";
import styles from "./list.module.css";

/** Rows that are made all at once, and all that go to paper. Of more, those near what is seen. */
export const MOST_AT_ONCE = 500;

interface Props {
  total: number;
  /** How many stand over it. */
  listed?: number;
  /** Goes to where all are; null where there is no such place, as on paper. */
  onAll?: (() => void) | null;
}

/** Says that a list ends before the lines do; nothing where it does not. */
export function NotListed({ total, listed = MOST_AT_ONCE, onAll = null }: Props) {
  if (total <= listed) return null;
  return (
    <p className={styles.notListed}>
      The first {formatCount(listed, "line")} of {formatNumber(total)} are listed, in this order.{" "}
      {onAll ? (
        <button type="button" onClick={onAll}>
          See all in the list
        </button>
      ) : (
        "Filter to see others."
      )}
    </p>
  );
}
