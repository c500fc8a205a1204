"use client";

import { type Dispatch, type SetStateAction, useCallback, useMemo, useRef, useState } from "react";
import { IMPORT_CANCELLED } from "@/lib/domain/import-page-words";
import type { RelationType } from "@/lib/domain/relation-type";
import type { TablePreview } from "@/lib/domain/table-survey";
import { type ImportDraft, mappingOf, obstaclesTo, targetOf } from "@/lib/view/import-draft";
import { ActorKinds } from "./actor-kinds";
import { ColumnTable } from "./column-table";
import { FileBar } from "./file-bar";
import { GraphFacts } from "./graph-facts";
import styles from "./import.module.css";
import type { ImportRoomProps } from "./import-room-props";
import { RelationList } from "./relation-list";
import { ShapeFields } from "./shape-fields";
import { SurveyPanel } from "./survey-panel";
import type { ReadingProblem } from "./table-reader";
import { TargetFields } from "./target-fields";
import { useSurvey } from "./use-survey";
import type { ImportOrder } from "./use-table-import";

interface Props extends ImportRoomProps {
  file: File;
  take: (file: File) => void;
  preview: TablePreview;
  isReading: boolean;
  problem: ReadingProblem | null;
  draft: ImportDraft;
  setDraft: Dispatch<SetStateAction<ImportDraft>>;
  /** Relation types of the dossier that is added to. */
  known: readonly RelationType[];
  /** A broken graph was mended where it was read. */
  repair: boolean;
  isCancelled: boolean;
  submit: (order: ImportOrder) => void;
}

/** How a table is read, to be looked at and corrected, and what will become of it, before anything is stored. */
export function TableMappingForm(props: Props) {
  const { reader, file, take, preview, draft, setDraft, known, dossiers, limits, access } = props;
  const [token, setToken] = useState("");
  const change = useCallback(
    (changed: Partial<ImportDraft>) => setDraft((before) => ({ ...before, ...changed })),
    [setDraft],
  );
  const mapping = useMemo(() => mappingOf(draft, preview), [draft, preview]);
  const obstacles = useMemo(() => obstaclesTo(draft, preview, dossiers), [draft, preview, dossiers]);
  const isReadable = !obstacles.some(({ field }) => field === "columns");
  const graph = preview.graph === null ? null : { repair: props.repair };
  // Another kind of an actor changes nothing that has to be counted anew.
  const counted = { ...mapping, kinds: [] };
  const plan =
    isReadable && !props.isReading ? { shape: preview.shape, mapping: counted, known, limits, graph } : null;
  const surveyed = useSurvey(reader, file, plan);
  const survey = isReadable ? surveyed.survey : null;
  const form = useRef<HTMLFormElement>(null);
  const isBlocked = obstacles.length > 0 || (access === "token" && token === "");

  const submit = () => {
    if (isBlocked) {
      // The first field that stands in the way, so that nobody has to look for it.
      const at =
        obstacles[0]?.field === "columns" ? "[data-columns] select" : "[aria-invalid], [data-needed]";
      form.current?.querySelector<HTMLElement>(at)?.focus();
      return;
    }
    const rows = surveyed.survey?.summary.rows ?? 0;
    const dossier = targetOf(draft);
    props.submit({
      ...{ file, dossier, title: draft.title.trim(), shape: preview.shape, mapping, token, graph },
      rows: surveyed.share === 1 ? rows : Math.round(file.size / preview.rowBytes),
    });
  };
  const footSentence =
    obstacles.length > 0 || surveyed.problem
      ? "Something is missing above."
      : "All of it is stored, or nothing. The file goes to this server as it is, and nowhere else.";
  return (
    <form
      ref={form}
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <header className={styles.head}>
        <h1 className={styles.title}>How Relata reads your file</h1>
        <FileBar file={file} take={take} />
        {props.isCancelled ? (
          <p className={styles.notice} role="status">
            {IMPORT_CANCELLED}
          </p>
        ) : null}
      </header>
      <div className={styles.main}>
        {preview.graph ? (
          <GraphFacts graph={preview.graph} repaired={props.repair} />
        ) : (
          <ShapeFields
            {...{ preview, problem: props.problem }}
            chosen={draft.chosen}
            // Another shape has other columns, so nothing that was said of the old ones holds.
            change={(chosen) => change({ chosen: { ...draft.chosen, ...chosen }, roles: {}, readings: {} })}
          />
        )}
        <ColumnTable {...{ preview, draft, change, obstacles }} isReading={props.isReading} />
        <RelationList
          {...{ survey, draft, change, known }}
          vocabulary={props.vocabulary}
          share={surveyed.share}
        />
        <ActorKinds {...{ survey, draft, change }} />
      </div>
      <aside className={styles.side} aria-label="What it will make">
        <SurveyPanel
          survey={survey}
          share={surveyed.share}
          problem={surveyed.problem}
          isReadable={isReadable}
        />
        <TargetFields {...{ draft, change, obstacles, dossiers, access, token, setToken }} />
      </aside>
      <div className={styles.foot}>
        <p>{footSentence}</p>
        <button type="submit" className={styles.go} disabled={surveyed.problem !== null}>
          {draft.into === "new" ? "Import as a new dossier" : "Add to the dossier"}
        </button>
      </div>
    </form>
  );
}
