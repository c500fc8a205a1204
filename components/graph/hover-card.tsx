import type { ReactNode } from "react";
import type { Line } from "@/lib/claims/line";
import type { DossierData } from "@/lib/domain/dossier-data";
import { countsSentence, statedSentence } from "@/lib/domain/sentence";
import { withWords } from "@/lib/view/line-words";
import type { Point } from "@/lib/view/view-state";
import styles from "./graph.module.css";
import type { PaneSize } from "./use-pane-size";

/** What is under the pointer, beside the pointer; it never catches the pointer itself. */
export function HoverCard({ at, size, children }: { at: Point; size: PaneSize; children: ReactNode }) {
  const right = at.x > size.width / 2;
  const low = at.y > size.height / 2;
  return (
    <div
      className={styles.hover}
      aria-hidden="true"
      style={{
        left: right ? undefined : at.x + 14,
        right: right ? size.width - at.x + 14 : undefined,
        top: low ? undefined : at.y + 14,
        bottom: low ? size.height - at.y + 14 : undefined,
      }}
    >
      {children}
    </div>
  );
}

/** What a line says and rests on. */
export function LineCard({ line, data }: { line: Line; data: DossierData }) {
  return (
    <>
      <strong>{statedSentence(withWords(line, data))}</strong>
      {line.scopes.length > 0 ? <span>re: {line.scopes.join("; ")}</span> : null}
      <span>{countsSentence(line)}</span>
    </>
  );
}
