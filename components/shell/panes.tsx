"use client";

import { Tabs } from "@base-ui/react/tabs";
import type { ReactNode } from "react";
import type { Pane } from "@/lib/view/view-state";
import styles from "./explorer.module.css";

interface Props {
  view: Pane;
  onChange: (pane: Pane) => void;
  /** One sentence on what the dossier says, over the view; null for none. */
  takeaway: string | null;
  status: string;
  tools: ReactNode;
  filters: ReactNode;
  graph: ReactNode;
  list: ReactNode;
  timeline: ReactNode;
  /** Stands over the views where there is no room under them. */
  over: ReactNode;
}

/** The equal views of a dossier as tabs, with what is shown in words beside them. */
export function Panes({
  view,
  onChange,
  takeaway,
  status,
  tools,
  filters,
  graph,
  list,
  timeline,
  over,
}: Props) {
  return (
    <Tabs.Root className={styles.panes} value={view} onValueChange={(pane: Pane) => onChange(pane)}>
      <div className={styles.bar}>
        <Tabs.List className={styles.tabs} aria-label="View">
          <Tabs.Tab className={styles.tab} value="graph">
            Graph
          </Tabs.Tab>
          <Tabs.Tab className={styles.tab} value="list">
            List
          </Tabs.Tab>
          <Tabs.Tab className={styles.tab} value="timeline">
            Timeline
          </Tabs.Tab>
        </Tabs.List>
        <p role="status" className={styles.count}>
          {status}
        </p>
        {tools}
        <span id="graph-tools" className={styles.graphTools} />
      </div>
      {takeaway ? <p className={styles.takeaway}>{takeaway}</p> : null}
      {over}
      <Tabs.Panel className={styles.pane} value="graph">
        <div className={styles.chipsOver}>{filters}</div>
        {graph}
      </Tabs.Panel>
      <Tabs.Panel className={styles.pane} value="list">
        <div className={styles.chips}>{filters}</div>
        {list}
      </Tabs.Panel>
      <Tabs.Panel className={styles.pane} value="timeline">
        <div className={styles.chips}>{filters}</div>
        {timeline}
      </Tabs.Panel>
    </Tabs.Root>
  );
}
