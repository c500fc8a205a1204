"use client";

import { useEffect, useState } from "react";
import type { TableSurvey } from "@/lib/domain/table-survey";
import { ReadingProblem, type SurveyPlan, type TableReader } from "./table-reader";

/** What was found of a whole table so far. While it is read anew, what was found before stays. */
export interface Surveyed {
  readonly survey: TableSurvey | null;
  /** Share of the file that was read: 0 to 1; 1 once it was read to its end. */
  readonly share: number;
  readonly problem: ReadingProblem | null;
}

/** Changes come one after another; a reading that the next one would stop at once is not begun. */
const PAUSE_MS = 150;

const NOTHING: Surveyed = { survey: null, share: 0, problem: null };

/** Returns what becomes of a whole file under a plan, in the background, read anew when the plan changes. Null reads nothing. */
export function useSurvey(reader: TableReader, file: File, plan: SurveyPlan | null): Surveyed {
  const [state, setState] = useState<Surveyed>(NOTHING);
  // Plans are made anew at each drawing of the page; what they say is what counts.
  const said = plan === null ? null : JSON.stringify(plan);
  useEffect(() => {
    if (said === null) return;
    const stop = new AbortController();
    setState(({ survey }) => ({ survey, share: 0, problem: null }));
    const timer = setTimeout(() => {
      const onProgress = ({
        bytes,
        totalBytes,
        survey,
      }: Parameters<Parameters<TableReader["survey"]>[2]>[0]) =>
        setState({ survey, share: Math.min(0.99, bytes / Math.max(1, totalBytes)), problem: null });
      reader.survey(file, JSON.parse(said) as SurveyPlan, onProgress, stop.signal).then(
        (survey) => setState({ survey, share: 1, problem: null }),
        (problem: unknown) => {
          if (stop.signal.aborted) return;
          const told =
            problem instanceof ReadingProblem
              ? problem
              : new ReadingProblem("The file cannot be read.", String(problem));
          setState(({ survey }) => ({ survey, share: 0, problem: told }));
        },
      );
    }, PAUSE_MS);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [reader, file, said]);
  return state;
}
