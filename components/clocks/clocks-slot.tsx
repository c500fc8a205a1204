"use client";

import dynamic from "next/dynamic";
import { useNarrow } from "@/components/shell/use-narrow";
import { hasReportedStrip } from "@/lib/view/clock-spans";
import type { ClocksProps } from "./clocks-props";
import styles from "./clocks-slot.module.css";

const ClockStrip = dynamic(() => import("./clock-strip").then((file) => file.ClockStrip), { ssr: false });
const ClockSheet = dynamic(() => import("./clock-sheet").then((file) => file.ClockSheet), { ssr: false });

/**
 * The room of the two clocks: under the views where there is width, over them on a phone. Its height is there from the first
 * paint, so that nothing moves when what fills it has been fetched.
 */
export function ClocksSlot({ where, ...props }: ClocksProps & { where: "over" | "under" }) {
  const narrow = useNarrow();
  const isHere = narrow !== null && narrow === (where === "over");
  return (
    <div className={styles[where]} data-single={!hasReportedStrip(props.table, props.view) || undefined}>
      {isHere ? where === "over" ? <ClockSheet {...props} /> : <ClockStrip {...props} /> : null}
    </div>
  );
}
