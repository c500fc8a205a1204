import { useId } from "react";
import controls from "@/components/shell/controls.module.css";
import type { Explored } from "@/components/shell/use-explored";
import { allWords, NO_CHOICE_WORDS, shownWords } from "@/lib/domain/data-export-words";
import type { DossierData } from "@/lib/domain/dossier-data";
import { DATA_FILES, exportFileName, exportOf } from "@/lib/domain/export-format";
import { CANNOT_CARRY, DATA_FILE_LABEL, DATA_FILE_PURPOSE } from "@/lib/domain/export-format-words";
import { type DataChoices, type Exportable, scopeOfFile, wholeAddress } from "@/lib/view/data-export";
import styles from "./data-part.module.css";
import { Options } from "./form";
import { useDataDownload } from "./use-data-download";

interface Props {
  readonly data: DossierData;
  readonly explored: Explored;
  readonly there: Exportable;
  readonly choices: DataChoices;
  readonly change: (choices: DataChoices) => void;
}

/** What is stored as a file for other programs: which format, how much of it, and what that format has no place for. */
export function DataPart({ data, explored, there, choices, change }: Props) {
  const { download, start, forget } = useDataDownload(data, explored.result);
  const name = useId();
  const { file } = choices;
  const { format } = exportOf(file);
  const scope = scopeOfFile(choices, there);
  const busy = download?.type === "busy";
  const choose = (changed: Partial<DataChoices>) => {
    if (busy) return;
    forget();
    change({ ...choices, ...changed });
  };
  const noChoice = there.noChoice ?? (file === "bundle" ? "bundle" : null);
  return (
    <>
      <div className={styles.scope}>
        <Options
          legend="How much"
          value={scope}
          options={{ all: "Everything", shown: "What is shown" }}
          disabled={noChoice === null ? [] : ["shown"]}
          choose={(value) => choose({ scope: value })}
        />
        {noChoice ? <p>{NO_CHOICE_WORDS[noChoice]}</p> : null}
        <p data-testid="data-counts">
          {scope === "all" ? allWords(there.all) : shownWords(there.shown, there.all.lines)}
        </p>
        {scope === "shown" && explored.filters.length > 0 ? (
          <ul>
            {explored.filters.map(({ key, label }) => (
              <li key={key}>{label}</li>
            ))}
          </ul>
        ) : null}
        <p className={styles.name}>{exportFileName(data.dossier.id, format, scope === "shown")}</p>
      </div>
      <fieldset className={styles.formats}>
        <legend>File format</legend>
        {DATA_FILES.map((one) => (
          <label key={one} className={styles.format}>
            <input
              type="radio"
              name={name}
              value={one}
              checked={one === file}
              onChange={() => choose({ file: one })}
              aria-labelledby={`${name}-${one}`}
              aria-describedby={`${name}-${one}-for`}
            />
            <span id={`${name}-${one}`} className={styles.label}>
              {DATA_FILE_LABEL[one]}
            </span>
            <span id={`${name}-${one}-for`} className={styles.purpose}>
              {DATA_FILE_PURPOSE[one]}
            </span>
          </label>
        ))}
      </fieldset>
      <div className={styles.foot}>
        <div>
          <p className={styles.carries}>
            <strong>{DATA_FILE_LABEL[file]}.</strong> {CANNOT_CARRY[format]}
          </p>
          <p role="status">{download && download.type !== "failed" ? download.text : ""}</p>
          <p role="alert" className={styles.failed}>
            {download?.type === "failed" ? download.text : ""}
          </p>
        </div>
        {scope === "all" ? (
          <a
            href={wholeAddress(data, file)}
            download
            className={controls.primary}
            aria-disabled={busy}
            onClick={(event) => {
              if (event.metaKey || event.ctrlKey || event.shiftKey) return;
              // Asked first whether the data is still there: a link that fails says nothing on the page.
              event.preventDefault();
              if (!busy) void start(file, scope);
            }}
          >
            Download data
          </a>
        ) : (
          <button
            type="button"
            className={controls.primary}
            aria-disabled={busy}
            onClick={() => (busy ? undefined : void start(file, scope))}
          >
            Download data
          </button>
        )}
      </div>
    </>
  );
}
