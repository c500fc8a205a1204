import { EqualNot } from "lucide-react";
import { DENIED } from "@/lib/view/edge-look";
import styles from "./filters.module.css";

const PATTERNS = [
  { dash: "6 4", width: 1.8, words: "one independent origin" },
  { dash: undefined, width: 3, words: "two or more" },
  { dash: "1.6 3.4", width: 1.8, words: "draft" },
];

const WITHDRAWN = { dash: "1.6 8", width: 1.8, words: "withdrawn" };

/** What the pattern of a line says: it is reserved for evidence. What was withdrawn or only denied is in it where it is shown. */
export function PatternKey({ withdrawn, denied }: { withdrawn: boolean; denied: boolean }) {
  return (
    <ul className={styles.patterns} aria-label="Line patterns">
      {(withdrawn ? [...PATTERNS, WITHDRAWN] : PATTERNS).map((pattern) => (
        <li key={pattern.words}>
          <svg width="36" height="10" viewBox="0 0 36 10" aria-hidden="true">
            <path
              d="M2 5H34"
              stroke="currentColor"
              strokeWidth={pattern.width}
              strokeDasharray={pattern.dash}
            />
          </svg>
          {pattern.words}
        </li>
      ))}
      {denied ? (
        <li>
          <svg width="36" height="10" viewBox="0 0 36 10" aria-hidden="true">
            <path
              d={`M2 ${5 - DENIED.aside}H34M2 ${5 + DENIED.aside}H34`}
              stroke="currentColor"
              strokeWidth={DENIED.width}
            />
          </svg>
          denied, and asserted by nobody
        </li>
      ) : null}
      <li>
        <span className={styles.sign}>
          <EqualNot size={14} aria-hidden />
        </span>
        denied or disputed by somebody
      </li>
    </ul>
  );
}
