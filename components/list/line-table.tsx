"use client";

import { ArrowDown, EqualNot } from "lucide-react";
import { Swatch } from "@/components/filters/swatch";
import { againstWords, STATUS_WORD } from "@/lib/domain/sentence";
import { formatSpan } from "@/lib/domain/when-words";
import { drawnOrigins } from "@/lib/view/edge-look";
import type { Sort } from "@/lib/view/view-state";
import styles from "./list.module.css";
import type { ListProps } from "./list-props";
import { MOST_LISTED, NotListed } from "./not-listed";
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

const INFERRED = <small style={{ color: "var(--ink-2)" }}>(inferred)</small>;

/** Lines as rows; the name of a line is the button that opens its evidence. */
export function LineTable({ data, view, lines, selected, open, sortBy }: ListProps) {
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
          {lines.slice(0, MOST_LISTED).map((line) => {
            const relation = data.relationTypes[line.relation];
            const unreal = line.unreal ? ` (${line.unreal})` : "";
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
                <td data-wide>
                  {formatSpan(line.happenedFrom, line.happenedTo)} {line.happenedInferred ? INFERRED : null}
                </td>
                <td data-wide>
                  {formatSpan(line.reportedFrom, line.reportedTo)} {line.reportedInferred ? INFERRED : null}
                </td>
                <td className={styles.number}>
                  {drawnOrigins(line)}
                  {line.origins.asserts > 0 && againstWords(line.origins) ? (
                    <small className={styles.against}>{againstWords(line.origins)}</small>
                  ) : null}
                </td>
                <td>
                  {line.status === "disputed" ? <EqualNot size={13} aria-hidden /> : null}{" "}
                  {STATUS_WORD[line.status]}
                  <UnheardNote line={line} />
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <NotListed total={lines.length} />
    </div>
  );
}
