"use client";

import { useMemo } from "react";
import controls from "@/components/shell/controls.module.css";
import type { Actor } from "@/lib/domain/actor";
import { hiddenPathsSentence, pathsSentence, ROLES_ARE_NO_STEPS } from "@/lib/domain/path-words";
import { countsOf, filterStatement } from "@/lib/view/active-filters";
import { type ShownPath, shownPaths } from "@/lib/view/shown-paths";
import { clearFilters, select } from "@/lib/view/toggle";
import styles from "./evidence.module.css";
import type { EvidencePanelProps } from "./evidence-props";
import { PathItem } from "./path-item";
import pathStyles from "./paths.module.css";

interface Props extends EvidencePanelProps {
  ids: readonly [string, string];
  actors: ReadonlyMap<string, Actor>;
  /** A path is about to be drawn, so that the drawing has to be in sight. */
  onDraw: () => void;
}

/** Two actors, and how they are connected by the lines that the filter leaves. */
export function OpenPair({ data, table, explored, view, change, open, ids, actors, onDraw }: Props) {
  const { result, everything, filters } = explored;
  const [one, other] = ids;
  const { paths, more } = useMemo(
    () => shownPaths(data, table, result, [one, other]),
    [data, table, result, one, other],
  );
  const isHidden = paths.length === 0 && filters.length > 0;
  const without = useMemo(
    () => (isHidden ? shownPaths(data, table, everything, [one, other]) : null),
    [isHidden, data, table, everything, one, other],
  );
  const statement = filterStatement(view, data, countsOf(result));
  const isNone = paths.length === 0 && (without?.paths.length ?? 0) === 0;
  const hasRoles = view.roles && data.actors.some(({ roles = [] }) => roles.length > 0);
  const show = ({ steps }: ShownPath) => {
    onDraw();
    const lines = steps.map(({ line }) => line.id);
    change({ ...select(view, lines), view: "graph" });
  };
  const summary =
    without && without.paths.length > 0
      ? hiddenPathsSentence(without.paths.length, without.more)
      : pathsSentence(
          paths.map(({ steps }) => steps.length),
          more,
        );
  return (
    <div className={styles.actor}>
      <h2 className={styles.name}>
        <bdi>{actors.get(one)?.name}</bdi> and <bdi>{actors.get(other)?.name}</bdi>
      </h2>
      <section className={pathStyles.paths} aria-labelledby="how-connected">
        <h3 id="how-connected">How are they connected?</h3>
        <p aria-live="polite">{summary}</p>
        {isNone && hasRoles ? <p className={pathStyles.filter}>{ROLES_ARE_NO_STEPS}</p> : null}
        {statement ? <p className={pathStyles.filter}>Under the filter: {statement}.</p> : null}
        {without && without.paths.length > 0 ? (
          <p>
            <button type="button" className={controls.button} onClick={() => change(clearFilters(view))}>
              Look without the filter
            </button>
          </p>
        ) : null}
        <ol className={pathStyles.list}>
          {paths.map((path, index) => (
            <PathItem
              key={path.steps.map(({ line }) => line.id).join()}
              path={path}
              number={index + 1}
              data={data}
              open={(line) => open([line])}
              onShow={() => show(path)}
            />
          ))}
        </ol>
      </section>
      <p className={styles.actorActions}>
        {ids.map((id) => (
          <button key={id} type="button" className={controls.button} onClick={() => open([id])}>
            <span>
              About <bdi>{actors.get(id)?.name}</bdi>
            </span>
          </button>
        ))}
      </p>
    </div>
  );
}
