"use client";

import { type ReactNode, useEffect, useMemo, useState } from "react";
import { APP_ERRORS } from "@/lib/domain/app-error";
import { NO_REPAIR } from "@/lib/domain/graph-words";
import { tooLargeSentence } from "@/lib/domain/import-page-words";
import type { RelationType } from "@/lib/domain/relation-type";
import { sentenceCase } from "@/lib/domain/sentence-case";
import { suggestedSlug } from "@/lib/text/plain-slug";
import type { ImportDraft } from "@/lib/view/import-draft";
import { BundleImport } from "./bundle-import";
import { FileBar } from "./file-bar";
import styles from "./import.module.css";
import type { ImportRoomProps } from "./import-room-props";
import { ImportRun } from "./import-run";
import { RepairOffer } from "./repair-offer";
import { TableMappingForm } from "./table-mapping-form";
import type { ReadingProblem } from "./table-reader";
import { usePreview } from "./use-preview";
import { type ImportOrder, useTableImport } from "./use-table-import";

interface Props extends ImportRoomProps {
  file: File;
  take: (file: File) => void;
  setIsBusy: (isBusy: boolean) => void;
}

const NONE: readonly RelationType[] = [];

/** A file that was chosen: what it is decides how it is imported. */
export function OpenedFile(props: Props) {
  const { reader, file, take, limits, setIsBusy } = props;
  const [draft, setDraft] = useState<ImportDraft>(() => firstDraft(file));
  const [repair, setRepair] = useState(false);
  const known = useKnownTypes(draft.into === "stored" ? draft.stored : null);
  const { preview, problem, isReading } = usePreview(reader, file, { chosen: draft.chosen, repair }, known);
  const { state, start, cancel, forget } = useTableImport();
  const [order, setOrder] = useState<ImportOrder | null>(null);
  const isRunning = state.step === "running";
  useLeaveWarning(isRunning);
  useEffect(() => setIsBusy(isRunning), [isRunning, setIsBusy]);

  if (preview?.kind === "bundle") {
    if (file.size > limits.bundleBytes) {
      return <Refused file={file} take={take} detail={tooLargeSentence(file.size, limits.bundleBytes)} />;
    }
    return <BundleImport {...props} />;
  }
  if (file.size > limits.bytes) {
    return <Refused file={file} take={take} detail={tooLargeSentence(file.size, limits.bytes)} />;
  }
  if (preview?.graph && file.size > limits.graphBytes) {
    return <Refused file={file} take={take} detail={tooLargeSentence(file.size, limits.graphBytes)} />;
  }
  if (preview === null) {
    if (problem) {
      return (
        <Refused file={file} take={take} title={problem.title} detail={detailOf(problem)}>
          {problem.mendable && !isReading ? <RepairOffer repair={() => setRepair(true)} /> : null}
          {!problem.mendable && problem.title === APP_ERRORS.bad_graph.title ? <p>{NO_REPAIR}</p> : null}
        </Refused>
      );
    }
    return <Waiting file={file} />;
  }
  if (order !== null && (isRunning || state.step === "done" || state.step === "failed")) {
    const again = () => {
      forget();
      setOrder(null);
    };
    return (
      <ImportRun
        {...{ file, order, state, cancel, take }}
        back={again}
        retry={() => start(order)}
        stored={draft.into === "stored"}
      />
    );
  }
  return (
    <TableMappingForm
      {...props}
      {...{ preview, isReading, problem, draft, setDraft, known, repair }}
      isCancelled={state.step === "cancelled"}
      submit={(next) => {
        setOrder(next);
        start(next);
      }}
    />
  );
}

function firstDraft(file: File): ImportDraft {
  const title = file.name
    .replace(/\.[^.]{1,6}$/, "")
    .normalize("NFC")
    .toWellFormed()
    .replaceAll(/[\p{Cc}\s]+/gu, " ")
    .trim();
  return {
    ...{
      chosen: {},
      roles: {},
      readings: {},
      relations: new Map(),
      kinds: new Map(),
      into: "new",
      stored: null,
      publisher: "",
    },
    title: [...title].slice(0, 200).join(""),
    id: suggestedSlug(title),
  };
}

/** Returns the relation types that a stored dossier has: names of the file are matched with them first. */
function useKnownTypes(dossier: string | null): readonly RelationType[] {
  const [types, setTypes] = useState<{ of: string; types: readonly RelationType[] } | null>(null);
  useEffect(() => {
    if (dossier === null) return;
    const stop = new AbortController();
    fetch(`/api/dossiers/${encodeURIComponent(dossier)}/relation-types`, { signal: stop.signal })
      .then((answer) => (answer.ok ? answer.json() : { relationTypes: [] }))
      .then(({ relationTypes }) => setTypes({ of: dossier, types: relationTypes }))
      // What the page says of relations is then as for a new dossier; the server matches with what it has.
      .catch(() => undefined);
    return () => stop.abort();
  }, [dossier]);
  return useMemo(() => (types !== null && types.of === dossier ? types.types : NONE), [types, dossier]);
}

function useLeaveWarning(isOn: boolean): void {
  useEffect(() => {
    if (!isOn) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener("beforeunload", warn);
    return () => removeEventListener("beforeunload", warn);
  }, [isOn]);
}

/** Returns what was wrong, as a sentence: `Expected a table of text, got a PDF.` */
function detailOf({ message }: ReadingProblem): string {
  const detail = sentenceCase(message.replace(/^file: /, ""));
  return /[.?!]$/.test(detail) ? detail : `${detail}.`;
}

function Waiting({ file }: { file: File }) {
  return (
    <>
      <h1 className={styles.title}>Looking at the file …</h1>
      <FileBar file={file} take={null} />
      <div className={styles.skeleton} aria-hidden />
    </>
  );
}

function Refused({
  file,
  take,
  title = "The file is too large.",
  detail,
  children,
}: {
  file: File;
  take: (file: File) => void;
  title?: string;
  detail: string;
  children?: ReactNode;
}) {
  return (
    <div role="alert">
      <h1 className={styles.title}>
        {title.replace(/, and nothing of it was stored\.$/, "").replace(/\.$/, "")}
      </h1>
      <FileBar file={file} take={take} />
      <p className={styles.lead}>{detail}</p>
      {children}
    </div>
  );
}
