"use client";

import dynamic from "next/dynamic";
import { useNarrow } from "@/components/shell/use-narrow";
import { FormSwitch } from "./form-switch";
import { LineSentences } from "./line-sentences";
import { LineTable } from "./line-table";
import styles from "./list.module.css";
import type { ListProps } from "./list-props";

const waiting = () => <p className={styles.notListed}>Counting …</p>;
const ActorTable = dynamic(() => import("./actor-table").then((file) => file.ActorTable), {
  ssr: false,
  loading: waiting,
});
const PairTable = dynamic(() => import("./pair-table").then((file) => file.PairTable), {
  ssr: false,
  loading: waiting,
});
const MatrixView = dynamic(() => import("./matrix-view").then((file) => file.MatrixView), {
  ssr: false,
  loading: waiting,
});

/** The equal twin of the graph: what the filter shows in words and numbers, in the form that the link or the window asks for. */
export function ListView(props: ListProps) {
  const { view, lines, selected, data, open } = props;
  const isNarrow = useNarrow();
  const form = view.lay ?? (isNarrow ? "sentences" : "table");
  return (
    <div className={styles.list}>
      <FormSwitch form={form} onChange={props.layOut} />
      {form === "table" ? <LineTable {...props} /> : null}
      {form === "sentences" ? (
        <LineSentences data={data} lines={lines} selected={selected} open={open} sort={view.sort} />
      ) : null}
      {form === "actors" ? <ActorTable {...props} /> : null}
      {form === "pairs" ? <PairTable {...props} /> : null}
      {form === "matrix" ? <MatrixView {...props} /> : null}
    </div>
  );
}
