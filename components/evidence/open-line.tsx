"use client";

import { useCallback, useMemo } from "react";
import { CompareLink } from "@/components/compare/compare-link";
import controls from "@/components/shell/controls.module.css";
import { linesOfSameReports } from "@/lib/claims/lines-of-reports";
import type { Actor } from "@/lib/domain/actor";
import type { Ends } from "@/lib/domain/line-ends";
import { modeMark } from "@/lib/domain/mode-words";
import type { FilteredLine } from "@/lib/view/line-standing";
import styles from "./evidence.module.css";
import type { EvidencePanelProps } from "./evidence-props";
import { LineEvidence } from "./line-evidence";
import { RelatedLines } from "./related-lines";
import { RelationSentence } from "./relation-sentence";
import { markOfLine, toRelated } from "./to-related";
import { useEvidence } from "./use-evidence";

/** Lines that "same report also says" lists at most. */
const MOST = 24;

interface Props extends EvidencePanelProps {
  id: string;
  ends: Ends;
  /** The line as the filters in force leave it; null where the dossier has no such line. */
  filtered: FilteredLine | null;
  actors: ReadonlyMap<string, Actor>;
}

/** The open line: its sentence at once, its claims when they are there, and the lines that bear on it. */
export function OpenLine({ data, table, explored, id, ends, filtered, actors, open, first }: Props) {
  const state = useEvidence(data, id, first);
  const subject = actors.get(ends.subject);
  const object = actors.get(ends.object);
  const relation = data.relationTypes.find((type) => type.id === ends.relation);
  const markOf = useCallback(
    (line: string) => markOfLine(data, table, explored.everything, line),
    [data, table, explored],
  );
  const sameReport = useMemo(
    () => toRelated(linesOfSameReports(table, explored.everything, id, MOST), data, markOf),
    [table, explored, id, data, markOf],
  );
  if (!subject || !object || !relation) return null;
  const evidence = state?.status === "ready" ? state.evidence : null;
  const openLine = (line: string) => open([line]);
  return (
    <>
      <h2>
        <RelationSentence
          subject={subject}
          relation={relation}
          object={object}
          mark={modeMark(filtered?.unreal ?? null)}
          size="large"
        />
      </h2>
      {state?.status === "loading" ? <Waiting /> : null}
      {state?.status === "failed" ? (
        <div role="alert" className={styles.failed}>
          <p>{state.message}</p>
          <button type="button" className={controls.button} onClick={state.retry}>
            Try again
          </button>
        </div>
      ) : null}
      {evidence && state?.status === "ready" ? (
        <>
          <LineEvidence
            evidence={evidence}
            data={data}
            actors={actors}
            filtered={filtered}
            more={state.more}
            compare={<CompareLink data={data} table={table} evidence={evidence} />}
          />
          {state.failed ? (
            <p role="alert" className={styles.failed}>
              {state.failed}
            </p>
          ) : null}
          <RelatedLines
            title="Because"
            lines={toRelated(evidence.related.because, data, markOf)}
            open={openLine}
          />
          <RelatedLines
            title="Given as the reason for"
            lines={toRelated(evidence.related.reasonFor, data, markOf)}
            open={openLine}
          />
          <RelatedLines
            title="But also"
            meaning="They can both hold: one limits or completes the other."
            lines={toRelated(evidence.related.butAlso, data, markOf)}
            open={openLine}
          />
          <RelatedLines
            title="Contradicted by"
            meaning="A report sets one against the other."
            lines={toRelated(evidence.related.contradicts, data, markOf)}
            open={openLine}
          />
        </>
      ) : null}
      <RelatedLines title="Same report also says" lines={sameReport} open={openLine} />
    </>
  );
}

function Waiting() {
  return (
    <div className={styles.skeleton} aria-hidden="true">
      <span style={{ width: "60%" }} />
      <span style={{ width: "90%" }} />
      <span style={{ width: "75%" }} />
    </div>
  );
}
