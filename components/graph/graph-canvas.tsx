"use client";

import type { Core, ElementDefinition } from "cytoscape";
import { memo, useEffect, useRef } from "react";
import CytoscapeComponent from "react-cytoscapejs";
import { stylesheet } from "@/lib/view/stylesheet";
import { keepTextCrisp } from "./crisp-text";
import styles from "./graph.module.css";

const NOTHING: ElementDefinition[] = [];

interface Props {
  theme: "light" | "dark";
  onReady: (cy: Core) => void;
}

/**
 * Mounts cytoscape once, empty. It never renders again: react-cytoscapejs would compare every element and restyle all of
 * them, and takes an actor called `constructor` for one that it has already. What is drawn is said to the instance by
 * controllers.
 */
export const GraphCanvas = memo(
  function GraphCanvas({ theme, onReady }: Props) {
    const instance = useRef<Core | null>(null);
    useEffect(() => {
      if (!instance.current) return;
      // react-cytoscapejs passes no other attribute on to the element that cytoscape hangs itself on.
      instance.current.container()?.setAttribute("data-testid", "graph");
      keepTextCrisp(instance.current);
      onReady(instance.current);
    }, [onReady]);
    return (
      <CytoscapeComponent
        id="graph-canvas"
        className={styles.canvas}
        elements={NOTHING}
        stylesheet={stylesheet(theme)}
        layout={{ name: "preset", fit: false }}
        zoom={1}
        pan={{ x: 0, y: 0 }}
        minZoom={0.1}
        maxZoom={4}
        boxSelectionEnabled={false}
        autounselectify
        cy={(cy: Core) => {
          instance.current = cy;
        }}
      />
    );
  },
  () => true,
);
