"use client";

import { useEffect, useState } from "react";
import type { RelationType } from "@/lib/domain/relation-type";
import type { FilePreview } from "@/lib/domain/table-survey";
import { type HowToLook, ReadingProblem, type TableReader } from "./table-reader";

/** A look at a file, as far as it is. While it is looked at anew, the last look stays. */
export interface Previewed {
  readonly preview: FilePreview | null;
  readonly problem: ReadingProblem | null;
  readonly isReading: boolean;
}

const NOTHING: Previewed = { preview: null, problem: null, isReading: true };

/** Returns what a file is, read anew whenever the file or what was settled of its shape changes. */
export function usePreview(
  reader: TableReader,
  file: File,
  { chosen, repair }: HowToLook,
  known: readonly RelationType[],
): Previewed {
  const [state, setState] = useState<Previewed>(NOTHING);
  useEffect(() => {
    const stop = new AbortController();
    setState(({ preview }) => ({ preview, problem: null, isReading: true }));
    reader.preview(file, { chosen, repair }, known, stop.signal).then(
      (preview) => setState({ preview, problem: null, isReading: false }),
      (problem: unknown) => {
        if (stop.signal.aborted) return;
        const told =
          problem instanceof ReadingProblem
            ? problem
            : new ReadingProblem("The file cannot be read.", String(problem));
        setState(({ preview }) => ({ preview, problem: told, isReading: false }));
      },
    );
    return () => stop.abort();
  }, [reader, file, chosen, repair, known]);
  return state;
}
