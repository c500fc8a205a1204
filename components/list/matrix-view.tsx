"use client";

import { useMemo, useState } from "react";
import { useDrawn } from "@/components/graph/use-drawn";
import { cellSentence } from "@/lib/domain/matrix-words";
import { formatCount, formatNumber } from "@/lib/domain/sentence";
import { positions } from "@/lib/view/known-ids";
import { isByGroup, matrixOf } from "@/lib/view/matrix";
import { selectedIds } from "@/lib/view/selection";
import { GroupsNote } from "./groups-note";
import type { ListProps } from "./list-props";
import styles from "./matrix.module.css";
import { MatrixGrid, type Place } from "./matrix-grid";
import { useGroups } from "./use-groups";

/** More actors than this are no matrix that anybody reads, or that is made within a moment. */
const MOST_ACTORS = 80;

/** Who did what to whom, as a matrix of the actors that the graph draws: rows are subjects, columns objects. */
export function MatrixView({ data, view, explored, openActors, sortBy }: ListProps) {
  const { result } = explored;
  const drawn = useDrawn(data, explored, view);
  const byGroup = isByGroup(view.sort);
  const state = useGroups(result, byGroup);
  const groups = state?.status === "found" ? state.groups : null;
  const matrix = useMemo(() => {
    const hidden = new Set(view.hide.map((id) => positions(data).actors.get(id)));
    const shown = drawn.actors.filter((actor) => !hidden.has(actor) && result.linesOfActor[actor] > 0);
    return matrixOf(data, result, shown.slice(0, MOST_ACTORS), groups);
  }, [data, result, drawn, view.hide, groups]);
  const [place, setPlace] = useState<Place | null>(null);
  const selected = useMemo(() => new Set(selectedIds(explored.selection)), [explored.selection]);
  const name = (at: number) => data.actors[matrix.actors[at]].name;
  const open = ({ row, column }: Place) => {
    if (row < 0 && column < 0) return;
    const ids = [row, column].flatMap((at) => (at < 0 ? [] : [data.actors[matrix.actors[at]].id]));
    openActors([...new Set(ids)]);
  };
  const said = () => {
    if (place === null || (place.row < 0 && place.column < 0))
      return "Rows did it, columns it was done to. Choose a cell to read what is reported between two actors.";
    if (place.row < 0) return `${name(place.column)}, as the one to whom.`;
    if (place.column < 0) return `${name(place.row)}, as the one who.`;
    return cellSentence(name(place.row), name(place.column), matrix.cell(place.row, place.column));
  };
  const actorsShown = result.actorsShown;
  return (
    <div className={styles.view}>
      <div className={styles.head}>
        <p className={styles.said}>{said()}</p>
        <label className={styles.order}>
          Order
          <select
            value={byGroup ? "community" : "lines"}
            onChange={(event) => sortBy(event.target.value === "community" ? "community" : "order")}
          >
            <option value="lines">most lines first</option>
            <option value="community">by group</option>
          </select>
        </label>
      </div>
      {state ? <GroupsNote state={state} actorsShown={actorsShown} betweenness={false} /> : null}
      <MatrixGrid
        data={data}
        matrix={matrix}
        groups={byGroup ? groups : null}
        selected={selected}
        place={place}
        onPlace={setPlace}
        onOpen={open}
      />
      {matrix.actors.length < actorsShown ? (
        <p className={styles.rest}>
          {formatNumber(matrix.actors.length)} of {formatCount(actorsShown, "actor")}: those that the graph
          draws. For more, search or expand one, or see the tables of actors and pairs.
        </p>
      ) : null}
    </div>
  );
}
