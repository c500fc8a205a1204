"use client";

import { useMemo } from "react";
import controls from "@/components/shell/controls.module.css";
import type { Line } from "@/lib/claims/line";
import type { Actor } from "@/lib/domain/actor";
import { foldCounts } from "@/lib/domain/drawn-words";
import { FAMILY_LABEL } from "@/lib/domain/family";
import { countsSentence, formatCount, statusMark } from "@/lib/domain/sentence";
import { linesOfFold } from "@/lib/view/fold-lines";
import type { FoldSelection } from "@/lib/view/selection";
import type { EvidencePanelProps } from "./evidence-props";
import styles from "./open-fold.module.css";
import { RelationSentence } from "./relation-sentence";

interface Props extends EvidencePanelProps {
  selected: FoldSelection;
  actors: ReadonlyMap<string, Actor>;
}

/** What a folded stroke stands for: its lines, those with most claims first, each of them a way to its evidence. */
export function OpenFold({ data, explored, open, selected, actors }: Props) {
  const { fold } = selected;
  const lines = useMemo(() => linesOfFold(explored.lines, data, fold), [explored.lines, data, fold]);
  const [from, to] = [actors.get(fold.from), actors.get(fold.to)];
  if (!from || !to) return null;
  const claims = lines.reduce((sum, line) => sum + line.rows.length, 0);
  return (
    <div className={styles.fold}>
      <h2>
        <span style={{ color: `var(--family-${fold.family})` }}>{FAMILY_LABEL[fold.family]}</span>{" "}
        {from === to ? "within" : "between"} <bdi>{from.name}</bdi>
        {from === to ? null : (
          <>
            {" "}
            and <bdi>{to.name}</bdi>
          </>
        )}
      </h2>
      <p>
        {lines.length === 0
          ? "The filter leaves none of these lines."
          : `${foldCounts(lines.length, claims)}, drawn as one. Choose a line to read what it rests on.`}
      </p>
      <ul className={styles.lines}>
        {lines.map((line) => (
          <li key={line.id}>
            <button type="button" onClick={() => open([line.id])}>
              <LineWords line={line} data={data} />
              <small>
                {formatCount(line.rows.length, "claim")} · {countsSentence(line)}
              </small>
            </button>
          </li>
        ))}
      </ul>
      <p className={styles.ends}>
        {[...new Set([from, to])].map((actor) => (
          <button key={actor.id} type="button" className={controls.button} onClick={() => open([actor.id])}>
            <span>
              About <bdi>{actor.name}</bdi>
            </span>
          </button>
        ))}
      </p>
    </div>
  );
}

function LineWords({ line, data }: { line: Line; data: EvidencePanelProps["data"] }) {
  return (
    <RelationSentence
      subject={data.actors[line.subject]}
      relation={data.relationTypes[line.relation]}
      object={data.actors[line.object]}
      mark={statusMark(line)}
      size="row"
    />
  );
}
