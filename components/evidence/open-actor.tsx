"use client";

import dynamic from "next/dynamic";
import { useDeferredValue, useMemo } from "react";
import { useDrawn } from "@/components/graph/use-drawn";
import { accountCounts } from "@/lib/claims/facet-counts";
import { neighboursOf } from "@/lib/claims/neighbours";
import type { Actor } from "@/lib/domain/actor";
import { hiddenActors } from "@/lib/view/hidden-actors";
import { positions } from "@/lib/view/known-ids";
import { joinedState, sourceState, toggleOnly, toggleWithout } from "@/lib/view/pick";
import { collapseActor, expandActor, focusActor, hideActor, showActor } from "@/lib/view/toggle";
import { hiddenNeighbours, nextExpansion } from "@/lib/view/visible-actors";
import { ActorCard } from "./actor-card";
import type { EvidencePanelProps } from "./evidence-props";
import paths from "./paths.module.css";
import { markOfLine, toRelated } from "./to-related";

const ConnectTo = dynamic(() => import("./connect-to").then((file) => file.ConnectTo), {
  ssr: false,
  loading: () => <div className={paths.connectRoom} />,
});

interface Props extends EvidencePanelProps {
  id: string;
  actors: ReadonlyMap<string, Actor>;
  /** Somebody is about to name another actor, and needs room for the names. */
  onAsk: () => void;
}

/** The open actor, with what can be done with it in the drawing. */
export function OpenActor({ data, table, explored, view, change, open, id, actors, onAsk }: Props) {
  const position = positions(data).actors.get(id) ?? -1;
  const { everything, lines } = explored;
  const own = useMemo(() => {
    const ids = lines.ofActor(position).map((line) => line.id);
    return toRelated(ids, data, (line) => markOfLine(data, table, everything, line));
  }, [lines, position, data, table, everything]);
  const neighbours = neighboursOf(everything);
  const drawn = useDrawn(data, explored, view);
  const { undrawn, next } = useMemo(() => {
    const idOf = (at: number) => data.actors[at].id;
    const near = hiddenActors({ data, view, drawn: drawn.actors, result: explored.result, neighbours });
    const shown = drawn.actors.filter((at) => !near.has(idOf(at)));
    const missing = hiddenNeighbours(position, neighbours, shown);
    return { undrawn: missing, next: nextExpansion(position, neighbours, shown) };
  }, [data, explored.result, neighbours, view, position, drawn]);
  const whole = accountCounts(table, everything);
  // Its numbers cost more than all else in a large dossier: what was asked for is shown first.
  const counts = accountCounts(table, useDeferredValue(explored.result));
  const actor = data.actors[position];
  const hidden = view.hide.includes(id);
  return (
    <ActorCard
      actor={actor}
      actors={actors}
      lines={own}
      undrawn={undrawn}
      next={next}
      expanded={view.x.includes(id)}
      focused={view.near === id}
      onCollapse={() => change(collapseActor(view, id))}
      onFocus={() => change(focusActor(view, id))}
      hidden={hidden}
      account={
        whole.lines[position] > 0 || counts.lines[position] > 0
          ? {
              state: sourceState(view, "act", id),
              joins: joinedState(view, "act", id),
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
