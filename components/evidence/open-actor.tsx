"use client";

import { useMemo } from "react";
import { accountCounts } from "@/lib/claims/facet-counts";
import { neighboursOf } from "@/lib/claims/neighbours";
import type { Actor } from "@/lib/domain/actor";
import { sourceState, toggleOnly, toggleWithout } from "@/lib/view/pick";
import { expandActor, hideActor, showActor } from "@/lib/view/toggle";
import { hiddenNeighbours, visibleActors } from "@/lib/view/visible-actors";
import { ActorCard } from "./actor-card";
import { ConnectTo } from "./connect-to";
import type { EvidencePanelProps } from "./evidence-props";
import { markOfLine, toRelated } from "./to-related";

interface Props extends EvidencePanelProps {
  id: string;
  actors: ReadonlyMap<string, Actor>;
  /** Somebody is about to name another actor, and needs room for the names. */
  onAsk: () => void;
}

/** The open actor, with what can be done with it in the drawing. */
export function OpenActor({ data, table, explored, view, change, open, id, actors, onAsk }: Props) {
  const position = data.actors.findIndex((actor) => actor.id === id);
  const { everything, lines } = explored;
  const own = useMemo(
    () => lines.filter((line) => line.subject === position || line.object === position),
    [lines, position],
  );
  const neighbours = useMemo(() => neighboursOf(everything), [everything]);
  const undrawn = useMemo(() => {
    const { shown } = visibleActors({ data, totalLinesOfActor: everything.linesOfActor, neighbours, view });
    return hiddenNeighbours(position, neighbours, shown);
  }, [data, everything, neighbours, view, position]);
  const whole = accountCounts(table, everything);
  const counts = accountCounts(table, explored.result);
  const actor = data.actors[position];
  const hidden = view.hide.includes(id);
  return (
    <ActorCard
      actor={actor}
      actors={actors}
      lines={toRelated(
        own.map((line) => line.id),
        data,
        (line) => markOfLine(data, table, everything, line),
      )}
      undrawn={undrawn}
      hidden={hidden}
      account={
        whole.lines[position] > 0 || counts.lines[position] > 0
          ? {
              state: sourceState(view, "act", id),
              only: counts.only[position],
              without: counts.without[position],
              onOnly: () => change(toggleOnly(view, "act", id)),
              onWithout: () => change(toggleWithout(view, "act", id)),
            }
          : null
      }
      onExpand={() =>
        change(
          expandActor(
            view,
            id,
            neighbours(position).map((other) => data.actors[other].id),
          ),
        )
      }
      onToggleHidden={() => change(hidden ? showActor(view, id) : hideActor(view, id))}
      onOpenLine={(line) => open([line])}
      connect={
        everything.linesOfActor[position] > 0 ? (
          <ConnectTo
            key={id}
            data={data}
            linesOfActor={everything.linesOfActor}
            id={id}
            onAsk={onAsk}
            onChoose={(other) => open([id, other])}
          />
        ) : null
      }
    />
  );
}
