"use client";

import { EqualNot } from "lucide-react";
import { Swatch } from "@/components/filters/swatch";
import type { ClaimTable } from "@/lib/claims/claim-table";
import type { Line } from "@/lib/claims/line";
import { type GivenDates, givenDates, INFERRED_MARK } from "@/lib/domain/dates-words";
import type { DossierData } from "@/lib/domain/dossier-data";
import { modeMark } from "@/lib/domain/mode-words";
import { againstWords, formatNumber, STATUS_WORD } from "@/lib/domain/sentence";
import { lineDates } from "@/lib/view/line-dates";
import styles from "./list.module.css";
import { UnheardNote } from "./unheard-note";

interface Props {
  data: DossierData;
  table: ClaimTable;
  line: Line;
  isOpen: boolean;
  open: (line: string) => void;
  /** Place in a list of which only some rows are made, from 0; such rows have one height, and say in full what is cut. */
  place?: number;
}

/** A line as a row: its words are the button that opens its evidence. */
export function LineRow({ data, table, line, isOpen, open, place }: Props) {
  const relation = data.relationTypes[line.relation];
  const unreal = modeMark(line.unreal);
  const dates = lineDates(table, line);
  const subject = data.actors[line.subject].name;
  const object = data.actors[line.object].name;
  const isTall = place !== undefined;
  const against = againstWords(line.origins);
  return (
    <tr
      data-line={line.id}
      data-row={place}
      aria-rowindex={isTall ? place + 2 : undefined}
      aria-selected={isOpen || undefined}
      onClick={() => open(line.id)}
    >
      <td>
        <bdi className={styles.actor} title={isTall ? subject : undefined}>
          {subject}
        </bdi>
      </td>
      <td>
        <button
          type="button"
          className={styles.open}
          aria-label={`${subject} ${relation.label} ${object}${unreal}: open the evidence`}
          onClick={(event) => {
            event.stopPropagation();
            open(line.id);
          }}
        >
          <Swatch family={relation.family} />
          <span>
            <span style={{ color: `var(--family-${relation.family})` }}>{relation.label}</span>
            {unreal}
            {line.scopes.length > 0 ? <small>re: {line.scopes.join("; ")}</small> : null}
          </span>
        </button>
      </td>
      <td>
        <bdi className={styles.actor} title={isTall ? object : undefined}>
          {object}
        </bdi>
      </td>
      <DatesCell dates={dates.happened} isTall={isTall} />
      <DatesCell dates={dates.reported} isTall={isTall} />
      <td className={styles.number}>
        {formatNumber(line.origins.asserts)}
        {against ? <small className={styles.against}>{against}</small> : null}
      </td>
      <td>
        <span className={styles.status}>
          {line.status === "disputed" ? <EqualNot size={13} aria-hidden /> : null} {STATUS_WORD[line.status]}
        </span>
        <UnheardNote line={line} />
      </td>
    </tr>
  );
}

function DatesCell({ dates, isTall }: { dates: GivenDates; isTall: boolean }) {
  const inferred = INFERRED_MARK[dates.inferred];
  return (
    <td data-wide>
      <span className={styles.dates} title={isTall ? givenDates(dates) : undefined}>
        {givenDates(dates)} {inferred ? <small className={styles.inferred}>{inferred}</small> : null}
      </span>
    </td>
  );
}
