"use client";

import { useCallback } from "react";
import { useNarrow } from "@/components/shell/use-narrow";
import type { DossierData } from "@/lib/domain/dossier-data";
import type { LineList } from "@/lib/view/line-list";
import { LineSentence } from "./line-sentence";
import styles from "./list.module.css";
import { MOST_AT_ONCE, NotListed } from "./not-listed";
import { TallItems } from "./tall-list";
import { usePrinting } from "./use-printing";

interface Props {
  data: DossierData;
  lines: LineList;
  /** Lines that are open: one, or those of a path. */
  selected: ReadonlySet<string>;
  open: (line: string) => void;
}

/** As `.tallSentences [role="listitem"]` in the stylesheet, where there is room for a sentence on one line, and where not. */
const ROW_HEIGHT = { wide: 62, narrow: 84 } as const;

/** Lines as sentences, each with what it rests on. Of very many, those near what is seen. */
export function LineSentences({ sort, ...props }: Props & { sort: string }) {
  const { data, lines, selected, open } = props;
  const printing = usePrinting();
  const narrow = useNarrow() === true;
  const row = useCallback(
    (place: number) => {
      const line = lines.at(place);
      return line ? (
        // biome-ignore lint/a11y/useSemanticElements: it stands in a block, which no <ol> may hold
        <div
          key={place}
          role="listitem"
          aria-setsize={lines.length}
          aria-posinset={place + 1}
          data-line={line.id}
          data-row={place}
        >
          <LineSentence data={data} line={line} isOpen={selected.has(line.id)} open={open} isCut />
        </div>
      ) : null;
    },
    [data, lines, selected, open],
  );
  if (lines.length <= MOST_AT_ONCE || printing) return <FirstSentences {...props} />;
  return (
    <TallItems
      className={`${styles.sentences} ${styles.tallSentences}`}
      rows={lines.length}
      rowHeight={narrow ? ROW_HEIGHT.narrow : ROW_HEIGHT.wide}
      resetKey={sort}
      label="Lines that the filter shows"
      row={row}
    />
  );
}

/** The first lines as sentences, in a page that is scrolled itself: on a phone they stand under the graph. */
export function FirstSentences({
  data,
  lines,
  selected,
  open,
  listed = MOST_AT_ONCE,
  onAll,
}: Props & { listed?: number; onAll?: () => void }) {
  return (
    <>
      <ol className={styles.sentences}>
        {lines.slice(0, listed).map((line) => (
          <li key={line.id} data-line={line.id}>
            <LineSentence data={data} line={line} isOpen={selected.has(line.id)} open={open} />
          </li>
        ))}
      </ol>
      <NotListed total={lines.length} listed={listed} onAll={onAll} />
    </>
  );
}
