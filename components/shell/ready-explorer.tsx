"use client";

import { Columns2, Filter, Image as ImageIcon } from "lucide-react";
import dynamic from "next/dynamic";
import Link from "next/link";
import { useCallback, useMemo, useState } from "react";
import { ClocksSlot } from "@/components/clocks/clocks-slot";
import { EvidencePanel } from "@/components/evidence/evidence-panel";
import { OpenFigureButton } from "@/components/figure/open-figure";
import { ActiveFilters } from "@/components/filters/active-filters";
import { FilterDialog } from "@/components/filters/filter-dialog";
import { FilterPanel } from "@/components/filters/filter-panel";
import filterStyles from "@/components/filters/filters.module.css";
import { GraphPane } from "@/components/graph/graph-pane";
import { LineSentences } from "@/components/list/line-sentences";
import { ListView } from "@/components/list/list-view";
import { ScopeBar } from "@/components/scope/scope-bar";
import { TimelinePane } from "@/components/timeline/timeline-pane";
import type { ClaimTable } from "@/lib/claims/claim-table";
import type { DossierData, LineEvidence } from "@/lib/domain/dossier-data";
import { STANDING_SENTENCE } from "@/lib/domain/sentence";
import { shownWords, statusSentence } from "@/lib/view/active-filters";
import { actorOf } from "@/lib/view/known-ids";
import { bringInLink } from "@/lib/view/scope-link";
import { selectedLines } from "@/lib/view/selection";
import { takeawayOf } from "@/lib/view/takeaway";
import { clearFilters, onlyRelation, resetPositions, select, selectAlso } from "@/lib/view/toggle";
import type { Sort, View } from "@/lib/view/view-state";
import controls from "./controls.module.css";
import styles from "./explorer.module.css";
import { Find } from "./find";
import { Header, UndoRedo } from "./header";
import { NothingShown } from "./nothing-shown";
import { Notices } from "./notices";
import { Panes } from "./panes";
import { ShareButton } from "./share-button";
import { ThemeButton } from "./theme-button";
import { useExplored } from "./use-explored";
import { useFiltersInDialog } from "./use-narrow";
import { useOnline } from "./use-online";
import { useShortcuts } from "./use-shortcuts";
import { useView } from "./use-view";

const ExportDialog = dynamic(
  () => import("@/components/figure/export-dialog").then((file) => file.ExportDialog),
  {
    ssr: false,
  },
);

interface Props {
  data: DossierData;
  table: ClaimTable;
  /** What the server says of the link, or null. */
  notice: string | null;
  first: LineEvidence | null;
}

/** The explorer: what to show, the graph or list of it, and what the open line rests on. */
export function ReadyExplorer({ data, table, notice, first }: Props) {
  const { view, change, undo, redo, notices } = useView();
  const explored = useExplored(data, table, view);
  const [preview, setPreview] = useState<readonly string[] | null>(null);
  const [filtersOpen, setFiltersOpen] = useState(false);
  const [exporting, setExporting] = useState(false);
  const online = useOnline();
  const inDialogOnly = useFiltersInDialog() === true;
  const startExport = useCallback(() => setExporting(true), []);
  useShortcuts({ undo, redo, onExport: startExport });

  const open = useCallback((ids: readonly string[]) => change(select(view, ids)), [change, view]);
  const openLine = useCallback((line: string) => open([line]), [open]);
  const { result, lines, selection } = explored;
  const selected = useMemo(() => new Set(selectedLines(selection)), [selection]);
  const actorName = (id: string) => actorOf(data, id)?.name;
  const roleCount = useMemo(
    () => data.actors.reduce((sum, actor) => sum + (actor.roles?.length ?? 0), 0),
    [data],
  );
  const isDayAlone = explored.filters.every(({ key }) => key === "as");
  const takeaway = useMemo(
    () => takeawayOf(data, table, view.as, result, isDayAlone),
    [data, table, view.as, result, isDayAlone],
  );
  const texts = [...notices, ...explored.notices].map(({ text }) => text);
  if (notice) texts.unshift(notice);
  if (!online)
    texts.unshift("You are offline. What is on this page still works; evidence not yet opened does not.");

  const panel = (inDialog: boolean) => (
    <FilterPanel
      data={data}
      table={table}
      view={view}
      everything={explored.everything}
      result={result}
      roleCount={roleCount}
      change={change}
      open={(line) => {
        setFiltersOpen(false);
        openLine(line);
      }}
      preview={setPreview}
      roomy={!inDialog}
    />
  );
  const nothing =
    lines.length === 0 ? (
      <NothingShown data={data} table={table} explored={explored} change={change} view={view} />
    ) : null;
  const clocks = { data, table, explored, view, change };
  return (
    <div className={styles.page} data-needs-script>
      <a className={styles.skip} href="#lines">
        Skip to the lines
      </a>
      <Header
        title={data.dossier.title}
        version={data.dossier.version}
        find={
          <Find
            data={data}
            linesOfActor={explored.everything.linesOfActor}
            bringIn={(hit) => location.assign(bringInLink(hit, data, view))}
            open={open}
            beside={selection?.type === "actor" ? (actorName(selection.id) ?? null) : null}
            openAlso={(actor) => change(selectAlso(view, actor))}
            onlyRelation={(relation) => change(onlyRelation(view, data, relation))}
          />
        }
        actions={
          <>
            <UndoRedo undo={undo} redo={redo} />
            {data.reports.length > 1 ? (
              <Link
                href={`/d/${data.dossier.id}/compare`}
                prefetch={false}
                title="Compare accounts"
                className={`${controls.button} ${styles.compare}`}
              >
                <Columns2 size={16} aria-hidden /> <span className={styles.compareWord}>Compare</span>
              </Link>
            ) : null}
            <ShareButton view={view} data={data} />
            <button
              type="button"
              className={controls.primary}
              aria-keyshortcuts="Control+Shift+E"
              title="Export figure (Ctrl+Shift+E)"
              onClick={startExport}
            >
              <ImageIcon size={16} aria-hidden /> <span className={styles.exportWord}>Export</span>
            </button>
            <ThemeButton />
          </>
        }
      />
      <Notices texts={texts} />
      <ScopeBar data={data} table={table} view={view} />
      <main className={styles.explorer}>
        <aside className={`${filterStyles.panel} ${styles.filters}`} aria-label="Show">
          <div className={filterStyles.head}>
            <h2>Show</h2>
          </div>
          {inDialogOnly ? null : panel(false)}
        </aside>
        <section id="lines" tabIndex={-1} className={styles.centre} aria-label="Lines">
          <Panes
            view={view.view}
            onChange={(pane) => change({ ...view, view: pane })}
            takeaway={takeaway}
            status={statusSentence(result)}
            tools={
              <button
                type="button"
                className={`${controls.button} ${styles.filterButton}`}
                onClick={() => setFiltersOpen(true)}
              >
                <Filter size={16} aria-hidden /> Filter
                {explored.filters.length > 0 ? ` (${explored.filters.length})` : ""}
              </button>
            }
            filters={
              nothing ? null : (
                <ActiveFilters
                  filters={explored.filters}
                  change={change}
                  clear={() => change(clearFilters(view))}
                />
              )
            }
            graph={
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
                  <LineSentences data={data} lines={lines} selected={selected} open={openLine} />
                </div>
              </>
            }
            list={
              nothing ?? (
                <ListView
                  data={data}
                  table={table}
                  view={view}
                  lines={lines}
                  selected={selected}
                  open={openLine}
                  sortBy={(sort: Sort) => change({ ...view, sort })}
                  layOut={(lay: View["lay"]) => change({ ...view, lay })}
                />
              )
            }
            timeline={
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
            }
            over={<ClocksSlot where="over" {...clocks} />}
          />
          <div className={styles.standing}>
            <p>
              {STANDING_SENTENCE} <OpenFigureButton />
            </p>
            <div id="graph-keys" className={styles.keys} />
          </div>
          <ClocksSlot where="under" {...clocks} />
        </section>
        <EvidencePanel
          data={data}
          table={table}
          explored={explored}
          view={view}
          change={change}
          open={open}
          first={first}
        />
      </main>
      <FilterDialog open={filtersOpen} onOpenChange={setFiltersOpen} count={shownWords(result)}>
        {panel(true)}
      </FilterDialog>
      {exporting ? (
        <ExportDialog
          data={data}
          table={table}
          explored={explored}
          view={view}
          onClose={() => setExporting(false)}
        />
      ) : null}
    </div>
  );
}
