"use client";

import dynamic from "next/dynamic";
import { useRef } from "react";
import styles from "./graph.module.css";
import { GraphBoundary } from "./graph-boundary";
import type { GraphPaneProps } from "./graph-props";
import { GraphSkeleton } from "./graph-skeleton";
import { useDrawn } from "./use-drawn";
import { useLayout } from "./use-layout";
import { usePaneSize } from "./use-pane-size";

const Graph = dynamic(() => import("./graph").then((file) => file.Graph), { ssr: false });

/** The room of the graph: places and size first, then the canvas; a skeleton until both are there. */
export function GraphPane(props: GraphPaneProps) {
  const pane = useRef<HTMLDivElement>(null);
  const size = usePaneSize(pane);
  const drawn = useDrawn(props.data, props.explored, props.view);
  const { layout, failed } = useLayout(props.data, props.explored.everything, drawn);
  return (
    <div ref={pane} className={styles.graph} data-testid="graph-pane">
      <GraphBoundary
        failed={failed && layout === null}
        toList={() => props.change({ ...props.view, view: "list" })}
      >
        {size && layout ? (
          <Graph {...props} drawn={drawn} layout={layout} size={size} />
        ) : (
          <GraphSkeleton data={props.data} />
        )}
      </GraphBoundary>
      {drawn.omitted > 0 ? (
        <p className={styles.omitted}>
          {drawn.actors.length} of {drawn.actors.length + drawn.omitted} actors. For more, search or expand
          one, or see the list.
        </p>
      ) : null}
      {props.nothing ? <div className={styles.over}>{props.nothing}</div> : null}
    </div>
  );
}
