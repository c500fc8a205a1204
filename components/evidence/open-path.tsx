"use client";

import { ArrowLeft } from "lucide-react";
import { useMemo } from "react";
import controls from "@/components/shell/controls.module.css";
import type { Line } from "@/lib/claims/line";
import type { Actor } from "@/lib/domain/actor";
import { countsSentence, STATUS_WORD } from "@/lib/domain/sentence";
import { findLine } from "@/lib/view/find-line";
import type { PathSelection } from "@/lib/view/selection";
import { selectedSteps } from "@/lib/view/shown-paths";
import { Clause } from "./clause";
import styles from "./evidence.module.css";
import type { EvidencePanelProps } from "./evidence-props";
import { Also } from "./path-item";
import pathStyles from "./paths.module.css";

interface Props extends EvidencePanelProps {
  path: PathSelection;
  actors: ReadonlyMap<string, Actor>;
}

/** A chosen path: each of its lines with what it rests on, and the way back to all paths between its ends. */
export function OpenPath({ data, table, explored, open, path, actors }: Props) {
  const { lines, everything } = explored;
  const from = path.actors[0];
  const to = path.actors[path.actors.length - 1];
  const steps = useMemo(
    () => selectedSteps(path.lines, lines, (id) => findLine(data, table, everything, id)),
    [path, lines, data, table, everything],
  );
  const openLine = (line: string) => open([line]);
  return (
    <div className={styles.actor}>
      <h2 className={styles.name}>
        <bdi>{actors.get(from)?.name}</bdi> to <bdi>{actors.get(to)?.name}</bdi>
      </h2>
      <ol className={pathStyles.list}>
        {steps.map(({ id, line, filteredOut, also }) => (
          <li key={id} className={pathStyles.path}>
            {line ? (
              <>
                <p className={pathStyles.sentence}>
                  <Clause line={line} data={data} open={openLine} />
                </p>
                <p className={pathStyles.counts}>{rests(line, filteredOut)}</p>
                <Also step={{ line, also }} data={data} open={openLine} />
              </>
            ) : (
              <p className={pathStyles.counts}>The dossier has no line {id}.</p>
            )}
          </li>
        ))}
      </ol>
      <p className={styles.actorActions}>
        <button type="button" className={controls.button} onClick={() => open([from, to])}>
          <ArrowLeft size={15} aria-hidden /> All paths between these two
        </button>
      </p>
    </div>
  );
}

function rests(line: Line, filteredOut: boolean): string {
  const scopes = line.scopes.length > 0 ? [`re: ${line.scopes.join("; ")}`] : [];
  const out = filteredOut ? ["left out by the filter"] : [];
  return [...scopes, STATUS_WORD[line.status], countsSentence(line), ...out].join(" · ");
}
