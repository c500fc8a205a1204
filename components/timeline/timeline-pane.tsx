"use client";

import dynamic from "next/dynamic";
import styles from "./timeline.module.css";
import type { TimelineProps } from "./timeline-props";

const Timeline = dynamic(() => import("./timeline").then((file) => file.Timeline), {
  ssr: false,
  loading: () => <p className={styles.waiting}>Laying out the timeline…</p>,
});

/** The room of the timeline; what draws it comes after the first paint. */
export function TimelinePane(props: TimelineProps) {
  return (
    <div className={styles.timeline}>
      <Timeline {...props} />
    </div>
  );
}
