"use client";

import { memo, type ReactNode } from "react";
import { FilterPanel } from "@/components/filters/filter-panel";
import { GraphPane } from "@/components/graph/graph-pane";
import { FirstSentences } from "@/components/list/line-sentences";
import { ListView } from "@/components/list/list-view";
import { TimelinePane } from "@/components/timeline/timeline-pane";
import type { ClaimTable } from "@/lib/claims/claim-table";
import type { DossierData } from "@/lib/domain/dossier-data";
import { resetPositions } from "@/lib/view/toggle";
import type { Sort, View } from "@/lib/view/view-state";
import styles from "./explorer.module.css";
import type { Explored } from "./use-explored";
import type { Change } from "./use-view";

/**
 * The parts of the explorer that cost most to make. Each is made again only where what it is given differs, which a drag over
 * the dates does not change in every frame.
 */
interface Props {
  data: DossierData;
  table: ClaimTable;
  view: View;
  explored: Explored;
  change: Change;
  openLine: (line: string) => void;
  selected: ReadonlySet<string>;
  /** Stands where lines would, where there are none. */
  nothing: ReactNode;
}

type Preview = readonly string[] | null;

/** Sentences under the drawing at most; the list has them all. Of more, every toggle would make them anew, seen or not. */
const UNDER_GRAPH = 100;

/** The drawing, and on a phone the sentences under it. */
export const GraphView = memo(function GraphView(props: Props & { preview: Preview }) {
  const { data, view, explored, change, openLine, selected, nothing, preview } = props;
  return (
    <>
      <GraphPane
        data={data}
        explored={explored}
        view={view}
        change={change}
        preview={preview}
        reset={Object.keys(view.p).length > 0 ? () => change(resetPositions(view)) : null}
        nothing={nothing}
      />
      <div className={styles.under}>
        <FirstSentences
          data={data}
          lines={explored.lines}
          selected={selected}
          open={openLine}
          listed={UNDER_GRAPH}
          onAll={() => change({ ...view, view: "list", lay: "sentences" })}
        />
      </div>
    </>
  );
});

/** The list in the form that is chosen. */
export const ListOfView = memo(function ListOfView(
  props: Props & { open: (ids: readonly string[]) => void },
) {
  const { data, table, view, explored, change, openLine, selected, nothing, open } = props;
  return (
    nothing ?? (
      <ListView
        data={data}
        table={table}
        view={view}
        explored={explored}
        lines={explored.lines}
        selected={selected}
        open={openLine}
        openActors={open}
        sortBy={(sort: Sort) => change({ ...view, sort })}
        layOut={(lay: View["lay"]) => change({ ...view, lay })}
      />
    )
  );
});

/** The lines over time. */
export const TimelineOfView = memo(function TimelineOfView(props: Props) {
  const { data, table, view, explored, change, openLine, selected, nothing } = props;
  return (
    nothing ?? (
      <TimelinePane
        data={data}
        table={table}
        explored={explored}
        view={view}
        selected={selected}
        open={openLine}
        sortBy={(sort: Sort) => change({ ...view, sort })}
      />
    )
  );
});

/** The legend that is the filter, in the panel or in its dialog. */
export const FiltersOfView = memo(function FiltersOfView({
  explored,
  onOpen,
  openLine,
  inDialog,
  ...props
}: Pick<Props, "data" | "table" | "view" | "explored" | "change" | "openLine"> & {
  roleCount: number;
  preview: (relationsOrLines: Preview) => void;
  /** A line is about to be opened from it. */
  onOpen: () => void;
  inDialog: boolean;
}) {
  return (
    <FilterPanel
      {...props}
      everything={explored.everything}
      result={explored.result}
      open={(line) => {
        onOpen();
        openLine(line);
      }}
      roomy={!inDialog}
    />
  );
});
