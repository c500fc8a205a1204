"use client";

import { EqualNot } from "lucide-react";
import { memo } from "react";
import { RelationSentence } from "@/components/evidence/relation-sentence";
import type { DossierData } from "@/lib/domain/dossier-data";
import { statusMark } from "@/lib/domain/sentence";
import type { DayScale } from "@/lib/view/day-scale";
import { drawnStatus } from "@/lib/view/edge-look";
import { placeMarks, placeWords } from "@/lib/view/place-marks";
import type { TimelineRow as Row } from "@/lib/view/timeline-rows";
import { besideMarks, rowWords } from "@/lib/view/timeline-words";
import { Marks } from "./marks";
import styles from "./timeline.module.css";

interface Props {
  data: DossierData;
  row: Row;
  scale: DayScale | null;
  /** Of the track, px; 0 until it is known. */
  width: number;
  selected: boolean;
  /** Where the reports stand that it rests on, as fractions of the axis; null where they are not asked for. */
  drops: readonly number[] | null;
  onOpen: (line: string) => void;
  onPoint: (line: string | null) => void;
}

/** One line on the timeline: its sentence, and when its claims say that it happened. */
export const TimelineRow = memo(function TimelineRow(props: Props) {
  const { data, row, scale, width, selected, drops, onOpen, onPoint } = props;
  const { line } = row;
  const relation = data.relationTypes[line.relation];
  const placed = scale && width > 0 ? placeMarks(row.marks, scale, width) : { marks: [], lanes: 1 };
  const words = besideMarks(row);
  const mark = statusMark(line);
  const place = placeWords(words, placed, width);
  return (
    <li data-line={line.id}>
      <button
        type="button"
        className={styles.row}
        aria-label={rowWords(row, data)}
        aria-current={selected || undefined}
        style={
          { "--family": `var(--family-${relation?.family})`, "--lanes": placed.lanes } as React.CSSProperties
        }
        onClick={() => onOpen(line.id)}
        onPointerEnter={() => onPoint(line.id)}
        onPointerLeave={() => onPoint(null)}
        onFocus={() => onPoint(line.id)}
        onBlur={() => onPoint(null)}
      >
        <span className={styles.label}>
          {drawnStatus(line) === "disputed" ? (
            <EqualNot size={14} aria-hidden className={styles.disputed} />
          ) : null}
          <span>
            <RelationSentence
              subject={data.actors[line.subject]}
              relation={relation}
              object={data.actors[line.object]}
              size="row"
            />
            {mark ? <small>{mark}</small> : null}
            {words !== "" && place.at === "label" ? <small className={styles.under}>{words}</small> : null}
          </span>
        </span>
        <span className={styles.track} aria-hidden="true">
          {drops?.map((at) => (
            <span key={at} className={styles.drop} style={{ left: `${at * 100}%` }} />
          ))}
          <Marks {...placed} />
          {words !== "" && place.at !== "label" ? (
            <span
              className={styles.beside}
              style={
                place.at === "after" ? { left: `${place.left * 100}%` } : { right: `${place.right * 100}%` }
              }
            >
              <span>{words}</span>
            </span>
          ) : null}
        </span>
      </button>
    </li>
  );
});
