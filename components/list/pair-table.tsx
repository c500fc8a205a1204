"use client";

import { EqualNot } from "lucide-react";
import { useCallback, useDeferredValue, useMemo } from "react";
import { FamilySign } from "@/components/filters/family-sign";
import { FAMILY_LABEL } from "@/lib/domain/family";
import { pairSentence } from "@/lib/domain/matrix-words";
import { formatNumber } from "@/lib/domain/sentence";
import { type PairSort, pairRow, pairSort, sortPairs } from "@/lib/view/pair-list";
import { selectedIds } from "@/lib/view/selection";
import styles from "./forms.module.css";
import lists from "./list.module.css";
import type { ListProps } from "./list-props";
import { Placed } from "./placed-row";
import { SortHeading } from "./sort-heading";
import { TableOfRows } from "./table-of-rows";

const COLUMNS: readonly { sort: PairSort | null; label: string; number?: boolean }[] = [
  { sort: "subject", label: "Actor" },
  { sort: "object", label: "and" },
  { sort: "lines", label: "Lines", number: true },
  { sort: "claims", label: "Claims", number: true },
  { sort: null, label: "Lines by family" },
];
/** As `.rows tr` in the stylesheet. */
const ROW_HEIGHT = 45;

/** Pairs of actors with a shown line between them, in either direction: how many lines, and of which families. */
export function PairTable({ data, view, explored, openActors, sortBy }: ListProps) {
  // Its numbers cost more than a frame in a large dossier: what was asked for is shown first.
  const result = useDeferredValue(explored.result);
  const by = pairSort(view.sort);
  const order = useMemo(() => sortPairs(data, result, by), [data, result, by]);
  const open = useMemo(() => [...selectedIds(explored.selection)].sort().join(), [explored.selection]);
  const row = useCallback(
    (place: number) => {
      const pair = pairRow(data, result, order[place]);
      const [one, other] = [data.actors[pair.one], data.actors[pair.other]];
      const ids = pair.one === pair.other ? [one.id] : [one.id, other.id];
      return (
        <Placed
          key={place}
          place={place}
          isOpen={[...ids].sort().join() === open}
          open={() => openActors(ids)}
        >
          <td>
            <button
              type="button"
              className={styles.name}
              title={one.name}
              aria-label={`${pairSentence(one.name, other.name, pair)} Open both`}
              onClick={() => openActors(ids)}
            >
              <bdi>{one.name}</bdi>
            </button>
          </td>
          <td>
            <bdi className={styles.name} title={other.name}>
              {other.name}
            </bdi>
          </td>
          <td className={styles.number}>{formatNumber(pair.lines)}</td>
          <td className={styles.number}>{formatNumber(pair.claims)}</td>
          <td>
            <span className={styles.families}>
              {pair.families.map(({ family, lines }) => (
                <span key={family} title={FAMILY_LABEL[family]}>
                  <FamilySign family={family} /> {formatNumber(lines)}
                </span>
              ))}
              {pair.disputed > 0 ? (
                <span title="Disputed">
                  <EqualNot size={13} aria-label="disputed" /> {formatNumber(pair.disputed)}
                </span>
              ) : null}
            </span>
          </td>
        </Placed>
      );
    },
    [data, order, result, open, openActors],
  );
  return (
    <TableOfRows
      className={`${lists.table} ${styles.rows} ${styles.pairs}`}
      label="Pairs of actors with a line that the filter shows"
      rows={order.length}
      noun="pair"
      rowHeight={ROW_HEIGHT}
      resetKey={by}
      row={row}
      head={COLUMNS.map(({ sort, label, number }) => (
        <SortHeading
          key={label}
          label={label}
          sort={sort}
          by={by}
          descending={number === true}
          className={number ? styles.number : undefined}
          sortBy={sortBy}
        />
      ))}
    />
  );
}
