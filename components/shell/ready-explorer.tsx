"use client";

import { Columns2, Filter, Grid3x3, Image as ImageIcon } from "lucide-react";
import dynamic from "next/dynamic";
import Link from "next/link";
import { memo, useCallback, useMemo, useState } from "react";
import { ClocksSlot } from "@/components/clocks/clocks-slot";
import { EvidencePanel } from "@/components/evidence/evidence-panel";
import { OpenFigureButton } from "@/components/figure/open-figure";
import { ActiveFilters } from "@/components/filters/active-filters";
import filterStyles from "@/components/filters/filters.module.css";
import { ScopeBar } from "@/components/scope/scope-bar";
import type { ClaimTable } from "@/lib/claims/claim-table";
import type { DossierData, LineEvidence } from "@/lib/domain/dossier-data";
import { STANDING_SENTENCE } from "@/lib/domain/sentence";
import { shownWords, statusSentence } from "@/lib/view/active-filters";
import { actorOf } from "@/lib/view/known-ids";
import { bringInLink } from "@/lib/view/scope-link";
import { selectedLines } from "@/lib/view/selection";
import { takeawayOf } from "@/lib/view/takeaway";
import { clearFilters, onlyRelation, select, selectAlso } from "@/lib/view/toggle";
import controls from "./controls.module.css";
import styles from "./explorer.module.css";
import { Find } from "./find";
import { Header, UndoRedo } from "./header";
import { NothingShown } from "./nothing-shown";
import { Notices } from "./notices";
import { Panes } from "./panes";
import { ShareButton } from "./share-button";
import { ThemeButton } from "./theme-button";
import { useCalm } from "./use-calm";
import { useExplored } from "./use-explored";
import { useFiltersInDialog } from "./use-narrow";
import { useOnline } from "./use-online";
import { useShortcuts } from "./use-shortcuts";
import { type Change, useView } from "./use-view";
import { FiltersOfView, GraphView, ListOfView, TimelineOfView } from "./views";

const ExportDialog = dynamic(
  () => import("@/components/figure/export-dialog").then((file) => file.ExportDialog),
  {
    ssr: false,
  },
);

const FilterDialog = dynamic(
  () => import("@/components/filters/filter-dialog").then((file) => file.FilterDialog),
  { ssr: false },
);

const Evidence = memo(EvidencePanel);

/** With more actors than this a drawing is crowded, and a matrix says the same without a line across another. */
const MATRIX_ABOVE = 20;
/** Above this many claims a drawing is expected to take longer than a frame, until it has been measured. */
const HEAVY_CLAIMS = 5_000;

interface Props {
  data: DossierData;
  table: ClaimTable;
  /** What the server says of the link, or null. */
  notice: string | null;
  first: LineEvidence | null;
}

/** The explorer: what to show, the graph or list of it, and what the open line rests on. */
export function ReadyExplorer({ data, table, notice, first }: Props) {
  const { view: latestView, change, undo, redo, notices } = useView();
  const latest = useExplored(data, table, latestView);
  const now = useMemo(() => ({ view: latestView, explored: latest }), [latestView, latest]);
  // Through every step of a drag goes what is cheap: the sentence of what is shown, the filters in words, the brush itself.
  const { calm, hold } = useCalm(now, table.claimCount > HEAVY_CLAIMS);
  const { view, explored } = calm;
  const changeDates = useCallback<Change>(
    (next, continues) => {
      hold();
      change(next, continues);
    },
    [hold, change],
  );
  const [preview, setPreview] = useState<readonly string[] | null>(null);
  const [filtersOpen, setFiltersOpen] = useState(false);
  const [exporting, setExporting] = useState(false);
  const online = useOnline();
  const inDialogOnly = useFiltersInDialog() === true;
  const startExport = useCallback(() => setExporting(true), []);
  useShortcuts({ undo, redo, onExport: startExport });

  const open = useCallback((ids: readonly string[]) => change(select(view, ids)), [change, view]);
  const openLine = useCallback((line: string) => open([line]), [open]);
  const { lines, selection } = explored;
  const selected = useMemo(() => new Set(selectedLines(selection)), [selection]);
  const actorName = (id: string) => actorOf(data, id)?.name;
  const roleCount = useMemo(
    () => data.actors.reduce((sum, actor) => sum + (actor.roles?.length ?? 0), 0),
    [data],
  );
  const isDayAlone = explored.filters.every(({ key }) => key === "as");
  const takeaway = useMemo(
    () => takeawayOf(data, table, view.as, explored.result, isDayAlone),
    [data, table, view.as, explored, isDayAlone],
  );
  const texts = [...notices, ...explored.notices].map(({ text }) => text);
  if (notice) texts.unshift(notice);
  if (!online)
    texts.unshift("You are offline. What is on this page still works; evidence not yet opened does not.");

  const closeFilters = useCallback(() => setFiltersOpen(false), []);
  const shared = { data, table, view, explored, change, openLine };
  const panel = (inDialog: boolean) => (
    <FiltersOfView
      {...shared}
      roleCount={roleCount}
      preview={setPreview}
      onOpen={closeFilters}
      inDialog={inDialog}
    />
  );
  const nothing = useMemo(
    () =>
      lines.length === 0 ? (
        <NothingShown data={data} table={table} explored={explored} change={change} view={view} />
      ) : null,
    [lines, data, table, explored, change, view],
  );
  const parts = { ...shared, selected, nothing };
  const clocks = { data, table, explored, view: latestView, calmView: view, change: changeDates };
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
            status={statusSentence(latest.result)}
            tools={
              <>
                {latestView.view === "graph" && latest.result.actorsShown > MATRIX_ABOVE ? (
                  <button
                    type="button"
                    className={`${controls.button} ${styles.matrix}`}
                    title="Many actors: see who did what to whom as a matrix"
                    onClick={() => change({ ...latestView, view: "list", lay: "matrix" })}
                  >
                    <Grid3x3 size={16} aria-hidden /> <span className={styles.matrixWord}>Matrix</span>
                  </button>
                ) : null}
                <button
                  type="button"
                  className={`${controls.button} ${styles.filterButton}`}
                  onClick={() => setFiltersOpen(true)}
                >
                  <Filter size={16} aria-hidden /> Filter
                  {latest.filters.length > 0 ? ` (${latest.filters.length})` : ""}
                </button>
              </>
            }
            filters={
              nothing ? null : (
                <ActiveFilters
                  filters={latest.filters}
                  change={change}
                  clear={() => change(clearFilters(latestView))}
                />
              )
            }
            graph={<GraphView {...parts} preview={preview} />}
            list={<ListOfView {...parts} open={open} />}
            timeline={<TimelineOfView {...parts} />}
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
        <Evidence
          data={data}
          table={table}
          explored={explored}
          view={view}
          change={change}
          open={open}
          first={first}
        />
      </main>
      {inDialogOnly || filtersOpen ? (
        <FilterDialog open={filtersOpen} onOpenChange={setFiltersOpen} count={shownWords(latest.result)}>
          {panel(true)}
        </FilterDialog>
      ) : null}
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
