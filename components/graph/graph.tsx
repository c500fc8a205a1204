"use client";

import type { Core } from "cytoscape";
import { useCallback, useRef, useState } from "react";
import { useTheme } from "@/components/shell/use-theme";
import type { Drawing } from "@/lib/view/drawing";
import type { DrawnActors } from "@/lib/view/drawn-actors";
import type { SceneEdge } from "@/lib/view/scene";
import { moveActor, select, selectAlso } from "@/lib/view/toggle";
import type { Camera, Point } from "@/lib/view/view-state";
import { CameraController } from "./camera-controller";
import { EmphasisController } from "./emphasis-controller";
import { FoldCard } from "./fold-card";
import styles from "./graph.module.css";
import { GraphButtons } from "./graph-buttons";
import { GraphCanvas } from "./graph-canvas";
import type { GraphPaneProps } from "./graph-props";
import { GraphTools } from "./graph-tools";
import { HoverCard, LineCard } from "./hover-card";
import { PointerController } from "./pointer-controller";
import { SceneController } from "./scene-controller";
import { useFonts } from "./use-fonts";
import type { PaneSize } from "./use-pane-size";
import { useScene } from "./use-scene";
import { wholeViewport } from "./viewport";

interface Props extends GraphPaneProps {
  drawn: DrawnActors;
  drawing: Drawing;
  layout: Readonly<Record<string, Point>>;
  /** Whether actors without a place wait for one: they are drawn once they have it. */
  waiting: boolean;
  size: PaneSize;
}

/** The drawn graph: a canvas, the controllers that keep it equal to the view, and the buttons over it. */
export function Graph({
  data,
  explored,
  view,
  change,
  preview,
  reset,
  drawn,
  drawing,
  layout,
  waiting,
  size,
}: Props) {
  const { theme } = useTheme();
  const [cy, setCy] = useState<Core | null>(null);
  const [focus, setFocus] = useState<string | null>(null);
  const [hover, setHover] = useState<{ id: string; at: Point } | null>(null);
  const { scene, placement } = useScene({
    data,
    explored,
    view,
    drawn,
    drawing,
    layout,
    waiting,
    size,
    focus,
  });
  const { lines } = explored;
  const arrival = useRef<string | null>(null);
  const latest = useRef({ view, placement, scene, drawing });
  latest.current = { view, placement, scene, drawing };

  const choose = useCallback(
    (id: string | null, also = false) => {
      const { view, scene } = latest.current;
      if (id === null) return change(select(view, []));
      const fold = scene.edges.find((edge) => edge.id === id && edge.type === "fold");
      const isActor = scene.nodes.some((node) => node.id === id);
      if (also && isActor) return change(selectAlso(view, id));
      // A few lines open in the drawing; of a drawing that is bounded, the panel lists them.
      const [first = id] = fold?.lines ?? [];
      const chosen = fold && latest.current.drawing.plan && fold.lines.length > 1 ? id : first;
      arrival.current = fold ? chosen : null;
      change(select(view, [chosen]));
    },
    [change],
  );
  const move = useCallback(
    (actor: string, to: Point) => {
      const { view, placement } = latest.current;
      change(moveActor(view, actor, placement.toLayout(to)));
    },
    [change],
  );
  const moveBy = useCallback(
    (actor: string, by: Point) => {
      const { view, placement } = latest.current;
      const at = placement.toLayout(placement.positions[actor]);
      change(moveActor(view, actor, { x: at.x + by.x, y: at.y + by.y }));
    },
    [change],
  );
  const rest = useCallback((z: Camera) => change({ ...latest.current.view, z }), [change]);
  const zoomBy = (factor: number) => {
    const middle = { x: size.width / 2, y: size.height / 2 };
    cy?.zoom({ level: cy.zoom() * factor, renderedPosition: middle });
  };
  const fit = () => {
    cy?.viewport(wholeViewport(scene.bounds, size));
  };
  if (!useFonts()) return null;
  const edge = hover ? scene.edges.find(({ id }) => id === hover.id) : undefined;
  const hovered = edge?.lines.length === 1 ? lines.get(edge.lines[0]) : undefined;
  return (
    <>
      <div className={styles.canvas} aria-hidden="true">
        <GraphCanvas theme={theme} onReady={setCy} />
      </div>
      {cy ? (
        <>
          <CameraController
            cy={cy}
            camera={view.z}
            placement={placement}
            size={size}
            bounds={scene}
            onRest={rest}
          />
          <SceneController cy={cy} scene={scene} theme={theme} />
          <EmphasisController
            cy={cy}
            scene={scene}
            selection={explored.selection}
            chosen={view.sel !== null}
            preview={preview}
          />
          <PointerController cy={cy} onChoose={choose} onHover={setHover} onMove={move} />
        </>
      ) : null}
      <GraphButtons
        cy={cy}
        data={data}
        scene={scene}
        lines={lines}
        selection={explored.selection}
        arrival={arrival}
        bounded={drawing.plan !== null}
        onChoose={choose}
        onFocus={setFocus}
        onMoveBy={moveBy}
      />
      <GraphTools onZoom={zoomBy} onFit={fit} onReset={reset} />
      {hover && edge && edge.lines.length > 0 ? (
        <HoverCard at={hover.at} size={size}>
          {hovered ? (
            <LineCard line={hovered} data={data} />
          ) : (
            <FoldCard edge={edge} relations={relationsOf(edge, drawing)} data={data} />
          )}
        </HoverCard>
      ) : null}
    </>
  );
}

function relationsOf(edge: SceneEdge, { shown }: Drawing): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const id of edge.lines) {
    const relation = shown.get(id)?.relation;
    if (relation !== undefined) counts.set(relation, (counts.get(relation) ?? 0) + 1);
  }
  return counts;
}
