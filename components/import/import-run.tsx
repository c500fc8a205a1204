import { formatProgress, progressShare } from "@/lib/domain/import-words";
import controls from "../shell/controls.module.css";
import { FileBar } from "./file-bar";
import styles from "./import.module.css";
import { ImportReportView } from "./import-report-view";
import { ProgressBar } from "./progress-bar";
import type { ImportOrder, ImportState } from "./use-table-import";

interface Props {
  file: File;
  order: ImportOrder;
  state: ImportState;
  /** The claims go to a dossier that was there before. */
  stored: boolean;
  cancel: () => void;
  back: () => void;
  retry: () => void;
  take: (file: File) => void;
}

/** An import from the moment it was asked for: how far it is, and then what came of it. */
export function ImportRun({ file, order, state, stored, cancel, back, retry, take }: Props) {
  if (state.step === "done") {
    return <ImportReportView report={state.report} {...{ file, take, back, stored }} title={order.title} />;
  }
  if (state.step === "failed") {
    return (
      <div className={styles.message} role="alert">
        <h1 className={styles.title}>{state.problem.title.replace(/\.$/, "")}</h1>
        <FileBar file={file} take={null} />
        <p className={styles.lead}>{state.problem.detail}</p>
        <p className={styles.actions}>
          <button type="button" className={controls.primary} onClick={retry}>
            Try again
          </button>
          <button type="button" className={controls.button} onClick={back}>
            Back to the columns
          </button>
        </p>
      </div>
    );
  }
  if (state.step !== "running") return null;
  const { progress, isReckoned } = state;
  const isFinishing = progress.step === "finishing";
  const words =
    progress.bytes === 0 && progress.step === "reading" ? "Beginning …" : formatProgress(progress);
  return (
    <div className={styles.message}>
      <h1 className={styles.title}>Importing</h1>
      <FileBar file={file} take={null} />
      <ProgressBar
        label="Import"
        share={progressShare(progress)}
        words={isReckoned && progress.bytes > 0 && order.rows > 0 ? `About ${words}` : words}
      />
      <p className={styles.actions}>
        <button type="button" className={controls.button} onClick={cancel} disabled={isFinishing}>
          Cancel
        </button>
        <span className={styles.small}>
          {isFinishing
            ? "It is being put in its place, and cannot be cancelled any more."
            : "Cancelled, or with this page closed, it leaves nothing behind."}
        </span>
      </p>
    </div>
  );
}
