import { EqualNot } from "lucide-react";
import type { Line } from "@/lib/claims/line";
import { unheardVerbs, unheardWords } from "@/lib/domain/unheard-words";
import styles from "./unheard-note.module.css";

/** What somebody says of a line whom the filter leaves out, so that no filter makes it look undisputed; else nothing. */
export function UnheardNote({ line }: { line: Pick<Line, "unheard"> }) {
  if (line.unheard.length === 0) return null;
  return (
    <span className={styles.note}>
      <EqualNot size={13} aria-hidden /> <span data-full>{unheardWords(line.unheard)}</span>
      <span data-short aria-hidden="true">
        {unheardVerbs(line.unheard)}
      </span>
    </span>
  );
}
