"use client";

import { ArrowDown, EqualNot } from "lucide-react";
import { useMemo } from "react";
import { Swatch } from "@/components/filters/swatch";
import { type GivenDates, givenDates, INFERRED_MARK } from "@/lib/domain/dates-words";
import { modeMark } from "@/lib/domain/mode-words";
import { againstWords, STATUS_WORD } from "@/lib/domain/sentence";
import { lineDates } from "@/lib/view/line-dates";
import type { Sort } from "@/lib/view/view-state";
import styles from "./list.module.css";
import type { ListProps } from "./list-props";
import { UnheardNote } from "./unheard-note";

const COLUMNS: readonly { sort: Sort | null; label: string; wide?: boolean }[] = [
  { sort: "subject", label: "Who" },
  { sort: "relation", label: "did what" },
  { sort: "object", label: "to whom" },
  { sort: "happened", label: "Happened", wide: true },
  { sort: "reported", label: "Reported", wide: true },
  { sort: "origins", label: "Origins" },
  { sort: null, label: "Status" },
];

/** Lines as rows; the name of a line is the button that opens its evidence. */
export function LineTable({ data, table, view, lines, selected, open, sortBy }: ListProps) {
  const dates = useMemo(() => lines.map((line) => lineDates(table, line)), [table, lines]);
  return (
    <div className={styles.scroll}>
      <table className={styles.table}>
        <caption className="visually-hidden">Lines that the filter shows</caption>
        <thead>
          <tr>
            {COLUMNS.map(({ sort, label, wide }) => (
              <th
                key={label}
                scope="col"
                data-wide={wide || undefined}
                aria-sort={
                  sort && view.sort === sort ? (sort === "origins" ? "descending" : "ascending") : undefined
                }
              >
                {sort ? (
                  <button type="button" onClick={() => sortBy(view.sort === sort ? "order" : sort)}>
                    {label}
                    {view.sort === sort ? (
                      <ArrowDown size={13} aria-hidden data-up={sort !== "origins" || undefined} />
                    ) : null}
                  </button>
                ) : (
                  label
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map((line, at) => {
            const relation = data.relationTypes[line.relation];
            const unreal = modeMark(line.unreal);
            return (
              <tr
                key={line.id}
                data-line={line.id}
                aria-selected={selected.has(line.id) || undefined}
                onClick={() => open(line.id)}
              >
                <td>
                  <bdi className={styles.actor}>{data.actors[line.subject].name}</bdi>
                </td>
                <td>
                  <button
                    type="button"
                    className={styles.open}
                    aria-label={`${data.actors[line.subject].name} ${relation.label} ${data.actors[line.object].name}${unreal}: open the evidence`}
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
                  <bdi className={styles.actor}>{data.actors[line.object].name}</bdi>
                </td>
                <DatesCell dates={dates[at].happened} />
                <DatesCell dates={dates[at].reported} />
                <td className={styles.number}>
                  {line.origins.asserts.toLocaleString("en-GB")}
                  {againstWords(line.origins) ? (
                    <small className={styles.against}>{againstWords(line.origins)}</small>
                  ) : null}
                </td>
                <td>
                  <span className={styles.status}>
                    {line.status === "disputed" ? <EqualNot size={13} aria-hidden /> : null}{" "}
                    {STATUS_WORD[line.status]}
                  </span>
                  <UnheardNote line={line} />
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

function DatesCell({ dates }: { dates: GivenDates }) {
  const inferred = INFERRED_MARK[dates.inferred];
  return (
    <td data-wide>
      {givenDates(dates)} {inferred ? <small className={styles.inferred}>{inferred}</small> : null}
    </td>
  );
}
