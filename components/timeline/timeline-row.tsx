"use client";

import { EqualNot } from "lucide-react";
import { memo } from "react";
import { RelationSentence } from "@/components/evidence/relation-sentence";
import type { DossierData } from "@/lib/domain/dossier-data";
import type { DayScale } from "@/lib/view/day-scale";
import { placeMarks } from "@/lib/view/place-marks";
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

/** Words at the right of the last mark need this much of the track, else they stand at the left of the first. */
const WORDS_ROOM = 0.6;

/** One line on the timeline: its sentence, and when its claims say that it happened. */
export const TimelineRow = memo(function TimelineRow(props: Props) {
  const { data, row, scale, width, selected, drops, onOpen, onPoint } = props;
  const { line } = row;
  const relation = data.relationTypes[line.relation];
  const { marks, lanes } = scale && width > 0 ? placeMarks(row.marks, scale, width) : { marks: [], lanes: 1 };
  const words = besideMarks(row);
  const end = marks.reduce((right, mark) => Math.max(right, mark.left + mark.width), 0);
  const start = marks.reduce((left, mark) => Math.min(left, mark.left), 1);
  const after = end < WORDS_ROOM;
  return (
    <li data-line={line.id}>
      <button
        type="button"
        className={styles.row}
        aria-label={rowWords(row, data)}
        aria-current={selected || undefined}
        style={{ "--family": `var(--family-${relation?.family})`, "--lanes": lanes } as React.CSSProperties}
        onClick={() => onOpen(line.id)}
        onPointerEnter={() => onPoint(line.id)}
        onPointerLeave={() => onPoint(null)}
        onFocus={() => onPoint(line.id)}
        onBlur={() => onPoint(null)}
      >
        <span className={styles.label}>
          {line.status === "disputed" ? <EqualNot size={14} aria-hidden className={styles.disputed} /> : null}
          <span>
            <RelationSentence
              subject={data.actors[line.subject]}
              relation={relation}
              object={data.actors[line.object]}
              size="row"
            />
            {line.unreal ? <small> ({line.unreal})</small> : null}
            {line.status === "denied" ? <small> (denied)</small> : null}
          </span>
        </span>
        <span className={styles.track} aria-hidden="true">
          {drops?.map((at) => (
            <span key={at} className={styles.drop} style={{ left: `${at * 100}%` }} />
          ))}
          <Marks marks={marks} lanes={lanes} />
          {words ? (
            <span
              className={styles.beside}
              style={after ? { left: `${end * 100}%` } : { right: `${(1 - start) * 100}%` }}
            >
              <span>{words}</span>
            </span>
          ) : null}
        </span>
      </button>
    </li>
  );
});
