"use client";

import dynamic from "next/dynamic";
import { useRef } from "react";
import { useNarrow } from "@/components/shell/use-narrow";
import { actorOf } from "@/lib/view/known-ids";
import styles from "./graph.module.css";
import { GraphBoundary } from "./graph-boundary";
import { GraphNotice } from "./graph-notice";
import type { GraphPaneProps } from "./graph-props";
import { GraphSkeleton } from "./graph-skeleton";
import { LayoutProgress } from "./layout-progress";
import { useDrawing } from "./use-drawing";
import { useDrawn } from "./use-drawn";
import { useLayout } from "./use-layout";
import { usePaneSize } from "./use-pane-size";
import { useSettled } from "./use-settled";

const Graph = dynamic(() => import("./graph").then((file) => file.Graph), { ssr: false });

/** The room of the graph: places and size first, then the canvas; a skeleton until both are there. */
export function GraphPane(props: GraphPaneProps) {
  const isNarrow = useNarrow() === true;
  const pane = useRef<HTMLDivElement>(null);
  const size = usePaneSize(pane);
  const next = useDrawn(props.data, props.explored, props.view);
  const { layout, failed, waiting, cancel, again } = useLayout(props.data, props.explored.everything, next);
  const drawn = useSettled(props.data, next, waiting);
  const drawing = useDrawing(props.data, props.explored, props.view, drawn);
  const ids = drawn.actors.map((position) => props.data.actors[position].id);
  const counts = {
    actors: ids.filter((id) => !drawing.hidden.has(id)).length,
    allActors: drawn.actors.length + drawn.omitted,
    strokes: drawing.plan?.counts ?? null,
    near: props.view.near === null ? null : (actorOf(props.data, props.view.near)?.name ?? null),
  };
  const isPart = drawn.omitted > 0 || drawing.plan !== null || counts.near !== null;
  // Where it comes and goes with a focus it stands over the drawing, whose size would move everybody.
  const isOver = drawn.omitted === 0 && drawing.plan === null;
  // On a phone what stands under the drawing lies under the sheet.
  const place = isOver ? "over" : isNarrow ? "above" : "under";
  const notice =
    isPart && !props.nothing ? (
      <GraphNotice place={place} counts={counts} view={props.view} change={props.change} />
    ) : null;
  const isLower = notice !== null && place === "above";
  return (
    <>
      {place === "above" ? notice : null}
      <div
        ref={pane}
        className={isLower ? `${styles.graph} ${styles.lower}` : styles.graph}
        data-testid="graph-pane"
      >
        <GraphBoundary
          failed={failed && layout === null}
          toList={() => props.change({ ...props.view, view: "list" })}
        >
          {size && layout ? (
            <Graph {...props} drawn={drawn} drawing={drawing} layout={layout} waiting={waiting} size={size} />
          ) : (
            <GraphSkeleton data={props.data} />
          )}
        </GraphBoundary>
        <LayoutProgress actors={next.actors.length} cancel={cancel} again={again} />
        {place === "over" ? notice : null}
        {props.nothing ? <div className={styles.over}>{props.nothing}</div> : null}
      </div>
      {place === "under" ? notice : null}
    </>
  );
}
