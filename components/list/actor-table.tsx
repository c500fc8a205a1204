"use client";

import { useCallback, useDeferredValue, useMemo } from "react";
import { claimsOfActors, originsOfActors } from "@/lib/claims/table-tallies";
import { KIND_WORD } from "@/lib/domain/actor-words";
import { formatShare } from "@/lib/domain/group-words";
import { formatNumber } from "@/lib/domain/sentence";
import { type ActorSort, actorSort, sortActors } from "@/lib/view/actor-list";
import { selectedIds } from "@/lib/view/selection";
import styles from "./forms.module.css";
import { GroupsNote } from "./groups-note";
import lists from "./list.module.css";
import type { ListProps } from "./list-props";
import { Placed } from "./placed-row";
import { SortHeading } from "./sort-heading";
import { TableOfRows } from "./table-of-rows";
import { useGroups } from "./use-groups";

const COLUMNS: readonly { sort: ActorSort; label: string; number?: boolean; wide?: boolean }[] = [
  { sort: "name", label: "Actor" },
  { sort: "kind", label: "Kind", wide: true },
  { sort: "lines", label: "Lines", number: true },
  { sort: "claims", label: "Claims", number: true },
  { sort: "origins", label: "Origins", number: true, wide: true },
  { sort: "community", label: "Group", number: true },
  { sort: "betweenness", label: "Betweenness", number: true, wide: true },
];
const ASCENDING: ReadonlySet<ActorSort> = new Set(["name", "kind", "community"]);
/** As `.rows tr` in the stylesheet. */
const ROW_HEIGHT = 45;

/** Actors with a shown line, in numbers: of those, and of how they stand between others. */
export function ActorTable({ data, view, explored, openActors, sortBy }: ListProps) {
  // Its numbers cost more than a frame in a large dossier: what was asked for is shown first.
  const result = useDeferredValue(explored.result);
  const state = useGroups(explored.result, true);
  const groups = state?.status === "found" ? state.groups : null;
  const by = actorSort(view.sort);
  // Who has no number yet stands last, so only a table sorted by them is sorted anew when they come.
  const needed = by === "community" || by === "betweenness" ? groups : null;
  const order = useMemo(() => sortActors(data, result, by, needed), [data, result, by, needed]);
  const selected = useMemo(() => new Set(selectedIds(explored.selection)), [explored.selection]);
  const row = useCallback(
    (place: number) => {
      const actor = order[place];
      const { id, name, kind } = data.actors[actor];
      const group = groups?.group(actor) ?? null;
      return (
        <Placed key={place} place={place} isOpen={selected.has(id)} open={() => openActors([id])}>
          <th scope="row">
            <button type="button" className={styles.name} title={name} onClick={() => openActors([id])}>
              <bdi>{name}</bdi>
            </button>
          </th>
          <td data-wide>{KIND_WORD[kind]}</td>
          <Count of={result.linesOfActor[actor]} />
          <Count of={claimsOfActors(result)[actor]} />
          <Count of={originsOfActors(result)[actor]} wide />
          <td className={styles.number}>{group ?? "–"}</td>
          <td className={styles.number} data-wide>
            {formatShare(groups?.betweenness(actor) ?? null)}
          </td>
        </Placed>
      );
    },
    [data, order, result, groups, selected, openActors],
  );
  return (
    <>
      {state ? <GroupsNote state={state} actorsShown={order.length} betweenness /> : null}
      <TableOfRows
        className={`${lists.table} ${styles.rows} ${styles.actors}`}
        label="Actors with a line that the filter shows"
        rows={order.length}
        noun="actor"
        rowHeight={ROW_HEIGHT}
        resetKey={by}
        row={row}
        head={COLUMNS.map(({ sort, label, number, wide }) => (
          <SortHeading
            key={sort}
            label={label}
            sort={sort}
            by={by}
            descending={!ASCENDING.has(sort)}
            wide={wide}
            className={number ? styles.number : undefined}
            sortBy={sortBy}
          />
        ))}
      />
    </>
  );
}

function Count({ of, wide }: { of: number; wide?: boolean }) {
  return (
    <td className={styles.number} data-wide={wide || undefined}>
      {formatNumber(of)}
    </td>
  );
}
