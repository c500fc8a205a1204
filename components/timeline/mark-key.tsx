"use client";

import { lineSort } from "@/lib/view/sort-lines";
import { LINE_SORTS, type LineSort, type Sort } from "@/lib/view/view-state";
import marks from "./marks.module.css";
import styles from "./timeline.module.css";

const SORT_WORDS: Readonly<Record<LineSort, string>> = {
  order: "as in the dossier",
  happened: "when it happened",
  reported: "when it was reported",
  origins: "most origins",
  relation: "relation type",
  subject: "who",
  object: "to whom",
};

/** What the marks mean, and the order of the rows, which is that of the list. */
export function MarkKey({ sort, sortBy }: { sort: Sort; sortBy: (sort: Sort) => void }) {
  return (
    <div className={styles.key}>
      <ul aria-label="What the marks mean">
        <li>
          <span className={marks.sampleDay} aria-hidden="true" /> a day
        </li>
        <li>
          <span className={marks.sampleBar} aria-hidden="true" /> some day within
        </li>
        <li>
          <span className={marks.sampleBar} data-soft aria-hidden="true" /> about
        </li>
        <li>
          <span className={marks.sampleDay} data-inferred aria-hidden="true" /> inferred
        </li>
        <li>
          <b aria-hidden="true">≠</b> denied
        </li>
      </ul>
      <label>
        Order{" "}
        <select value={lineSort(sort)} onChange={(event) => sortBy(event.target.value as Sort)}>
          {LINE_SORTS.map((value) => (
            <option key={value} value={value}>
              {SORT_WORDS[value]}
            </option>
          ))}
        </select>
      </label>
    </div>
  );
}
