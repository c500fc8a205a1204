import { useEffect, useRef, useState } from "react";
import type { FilterResult } from "@/lib/claims/line";
import { EXPORT_UNREACHED, receivedWords, savedWords, TOO_MANY_LINES } from "@/lib/domain/data-export-words";
import type { DossierData } from "@/lib/domain/dossier-data";
import { type DataFile, exportFileName, exportOf } from "@/lib/domain/export-format";
import { type DataScope, shownBody, wholeAddress } from "@/lib/view/data-export";
import { expectState, saveAddress, saveLines } from "./export-data";

/** What is said of a download: that it runs, that it is there, or why it is not. */
export interface Download {
  readonly type: "busy" | "done" | "failed";
  readonly text: string;
}

/** Returns how the latest download stands, what starts one, and what forgets it. A download ends with the dialog. */
export function useDataDownload(data: DossierData, result: FilterResult) {
  const [download, setDownload] = useState<Download | null>(null);
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);

  const start = async (file: DataFile, scope: DataScope) => {
    const abort = new AbortController();
    running.current = abort;
    setDownload({ type: "busy", text: receivedWords(0) });
    try {
      const text = await save(data, result, { file, scope, signal: abort.signal }, (bytes) =>
        setDownload({ type: "busy", text: receivedWords(bytes) }),
      );
      if (!abort.signal.aborted) setDownload({ type: "done", text });
    } catch (error) {
      if (abort.signal.aborted) return;
      setDownload({ type: "failed", text: error instanceof Error ? error.message : EXPORT_UNREACHED });
    }
  };
  const forget = () => setDownload(null);
  return { download, start, forget };
}

async function save(
  data: DossierData,
  result: FilterResult,
  { file, scope, signal }: { file: DataFile; scope: DataScope; signal: AbortSignal },
  onBytes: (bytes: number) => void,
): Promise<string> {
  const state = { dossier: data.dossier.id, hash: data.hash };
  const fallbackName = exportFileName(data.dossier.id, exportOf(file).format, scope === "shown");
  if (scope === "all") {
    await expectState(state, signal);
    saveAddress(wholeAddress(data, file));
    return savedWords(fallbackName, true);
  }
  const body = shownBody(data, result, file);
  if (body === null) throw new Error(TOO_MANY_LINES);
  return savedWords(await saveLines(state, body, { signal, onBytes, fallbackName }), false);
}
