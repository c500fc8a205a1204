import { Check, CircleAlert, OctagonX } from "lucide-react";
import type { FigureCheck } from "@/lib/view/figure-checks";
import styles from "./check-list.module.css";

const SIGNS = { fine: Check, care: CircleAlert, stop: OctagonX } as const;
const WORDS = { fine: "In order: ", care: "Take care: ", stop: "Not possible: " } as const;

/** What an editor would look at before the figure is published, kept up to date while it is made. */
export function CheckList({ checks }: { checks: readonly FigureCheck[] }) {
  const asking = checks.filter(({ level }) => level !== "fine").length;
  return (
    <section className={styles.checks} aria-label="Checks">
      <h3>{asking === 0 ? "Ready to publish" : `Before you publish: ${asking}`}</h3>
      <ul>
        {checks.map(({ level, text }) => {
          const Sign = SIGNS[level];
          return (
            <li key={text} data-level={level}>
              <Sign size={15} aria-hidden />
              <span>
                <span className={styles.level}>{WORDS[level]}</span>
                {text}
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
