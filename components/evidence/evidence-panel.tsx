"use client";

import { ChevronUp, X } from "lucide-react";
import { useEffect, useMemo, useRef } from "react";
import controls from "@/components/shell/controls.module.css";
import type { Actor } from "@/lib/domain/actor";
import { foldHeading } from "@/lib/domain/drawn-words";
import { FAMILY_LABEL } from "@/lib/domain/family";
import { parseLineId } from "@/lib/domain/line-ends";
import { pathHeading, pathSentence } from "@/lib/domain/path-words";
import { spokenStanding } from "@/lib/domain/standing-words";
import { findLine } from "@/lib/view/find-line";
import { filteredLine } from "@/lib/view/line-standing";
import { withWords } from "@/lib/view/line-words";
import { type Selection, selectedIds, selectedLines } from "@/lib/view/selection";
import { select } from "@/lib/view/toggle";
import { DossierCard } from "./dossier-card";
import styles from "./evidence.module.css";
import type { EvidencePanelProps } from "./evidence-props";
import { OpenActor } from "./open-actor";
import { OpenFold } from "./open-fold";
import { OpenLine } from "./open-line";
import { OpenPair } from "./open-pair";
import { OpenPath } from "./open-path";
import { useSheet } from "./use-sheet";

const HEADING = { line: "Evidence", actor: "Actor", pair: "Two actors", fold: "Lines drawn as one" } as const;
const STOP_WORDS = { low: "lowest", middle: "the first quote", full: "the whole screen" };

/** The region that answers "according to whom": for the line, the actor or the dossier that is open. */
export function EvidencePanel(props: EvidencePanelProps) {
  const { data, explored, view, change } = props;
  const { selection } = explored;
  const { stop, setStop, grip, drag } = useSheet(selection !== null);
  const actors = useMemo(() => new Map(data.actors.map((actor) => [actor.id, actor])), [data]);
  const body = useRef<HTMLDivElement>(null);
  const key = selection ? JSON.stringify(selection) : "";
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is newly opened is read from its beginning
  useEffect(() => {
    if (body.current) body.current.scrollTop = 0;
  }, [key]);
  const openId = selection?.type === "line" ? selection.id : null;
  const line = openId === null ? null : parseLineId(openId);
  const filtered = useMemo(
    () => (openId === null ? null : filteredLine(data, props.table, explored, view.as, openId)),
    [data, props.table, explored, view.as, openId],
  );
  const chosen =
    view.sel === null || selection === null ? "" : `Opened: ${namesOf(selection, props, actors)}`;
  return (
    <section
      className={styles.panel}
      aria-label="Evidence"
      data-stop={stop}
      data-open={selection !== null || undefined}
    >
      <p className="visually-hidden" aria-live="polite">
        {chosen}
        {filtered ? ` ${spokenStanding(filtered.standing)}` : null}
      </p>
      <div className={styles.head} {...drag}>
        <h2>{headingOf(selection)}</h2>
        <button
          type="button"
          className={styles.grip}
          aria-label={`Size of the evidence: ${STOP_WORDS[stop]}`}
          {...grip}
        />
        {selection ? (
          <button
            type="button"
            className={controls.icon}
            aria-label="Close the evidence"
            onClick={() => change(select(view, []))}
          >
            <X size={18} aria-hidden />
          </button>
        ) : (
          // Where the sheet only has its bar left, the same button brings it back: focus stays where it is.
          <button
            type="button"
            className={`${controls.icon} ${styles.putAway}`}
            aria-label={stop === "low" ? "Show what the dossier is" : "Put this away"}
            onClick={() => setStop(stop === "low" ? "middle" : "low")}
          >
            {stop === "low" ? <ChevronUp size={18} aria-hidden /> : <X size={18} aria-hidden />}
          </button>
        )}
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reachable by keyboard */}
      <div ref={body} className={styles.body} tabIndex={0}>
        {selection === null ? (
          <DossierCard data={data} table={props.table} everything={explored.everything} open={props.open} />
        ) : null}
        {openId !== null && line ? (
          <OpenLine {...props} key={openId} id={openId} ends={line} filtered={filtered} actors={actors} />
        ) : null}
        {selection?.type === "actor" ? (
          <OpenActor {...props} id={selection.id} actors={actors} onAsk={() => setStop("full")} />
        ) : null}
        {selection?.type === "pair" ? (
          <OpenPair {...props} ids={selection.ids} actors={actors} onDraw={() => setStop("middle")} />
        ) : null}
        {selection?.type === "fold" ? <OpenFold {...props} selected={selection} actors={actors} /> : null}
        {selection?.type === "path" ? <OpenPath {...props} path={selection} actors={actors} /> : null}
      </div>
    </section>
  );
}

function headingOf(selection: Selection): string {
  if (selection === null) return "About";
  return selection.type === "path" ? pathHeading(selection.lines.length) : HEADING[selection.type];
}

/** The open lines as a sentence, or the open actors' names. */
function namesOf(
  selection: NonNullable<Selection>,
  { data, table, explored }: EvidencePanelProps,
  actors: ReadonlyMap<string, Actor>,
): string {
  if (selection.type === "fold") {
    const { family, from, to } = selection.fold;
    const nameOf = (id: string) => actors.get(id)?.name ?? id;
    return foldHeading(FAMILY_LABEL[family], nameOf(from), nameOf(to));
  }
  const lines = selectedLines(selection);
  if (lines.length === 0)
    return selectedIds(selection)
      .map((id) => actors.get(id)?.name ?? "")
      .join(", ");
  const found = lines.flatMap((id) => findLine(data, table, explored.everything, id) ?? []);
  return pathSentence(found.map((line) => withWords(line, data)));
}
