"use client";

import type { Core } from "cytoscape";
import { useCallback, useRef, useState } from "react";
import { useTheme } from "@/components/shell/use-theme";
import type { DrawnActors } from "@/lib/view/drawn-actors";
import { moveActor, select, selectAlso } from "@/lib/view/toggle";
import type { Camera, Point } from "@/lib/view/view-state";
import { CameraController } from "./camera-controller";
import { EmphasisController } from "./emphasis-controller";
import styles from "./graph.module.css";
import { GraphButtons } from "./graph-buttons";
import { GraphCanvas } from "./graph-canvas";
import type { GraphPaneProps } from "./graph-props";
import { GraphTools } from "./graph-tools";
import { HoverCard } from "./hover-card";
import { PointerController } from "./pointer-controller";
import { SceneController } from "./scene-controller";
import { useFonts } from "./use-fonts";
import type { PaneSize } from "./use-pane-size";
import { useScene } from "./use-scene";
import { wholeViewport } from "./viewport";

interface Props extends GraphPaneProps {
  drawn: DrawnActors;
  layout: Readonly<Record<string, Point>>;
  size: PaneSize;
}

/** The drawn graph: a canvas, the controllers that keep it equal to the view, and the buttons over it. */
export function Graph({ data, explored, view, change, preview, reset, drawn, layout, size }: Props) {
  const { theme } = useTheme();
  const [cy, setCy] = useState<Core | null>(null);
  const [focus, setFocus] = useState<string | null>(null);
  const [hover, setHover] = useState<{ id: string; at: Point } | null>(null);
  const { scene, placement } = useScene({ data, explored, view, drawn, layout, size, focus });
  const { lines } = explored;
  const arrival = useRef<string | null>(null);
  const latest = useRef({ view, placement, scene });
  latest.current = { view, placement, scene };

  const choose = useCallback(
    (id: string | null, also = false) => {
      const { view, scene } = latest.current;
      if (id === null) return change(select(view, []));
      const fold = scene.edges.find((edge) => edge.id === id && edge.type === "fold");
      const isActor = scene.nodes.some((node) => node.id === id);
      arrival.current = fold?.lines[0] ?? null;
      change(also && isActor ? selectAlso(view, id) : select(view, [fold?.lines[0] ?? id]));
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
  const hovered = hover ? lines.get(hover.id) : undefined;
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
            bounds={scene.bounds}
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
        onChoose={choose}
        onFocus={setFocus}
        onMoveBy={moveBy}
      />
      <GraphTools onZoom={zoomBy} onFit={fit} onReset={reset} />
      {hover && hovered ? <HoverCard line={hovered} data={data} at={hover.at} size={size} /> : null}
    </>
  );
}
