"use client";

import type { Core } from "cytoscape";
import { useEffect, useRef } from "react";
import type { Scene } from "@/lib/view/scene";
import { stylesheet } from "@/lib/view/stylesheet";
import { syncScene } from "./sync-scene";

interface Props {
  cy: Core;
  scene: Scene;
  theme: "light" | "dark";
}

/** Keeps the canvas equal to the scene, and its colours to the theme. Renders nothing. */
export function SceneController({ cy, scene, theme }: Props) {
  useEffect(() => syncScene(cy, scene), [cy, scene]);
  const drawnTheme = useRef<string | null>(null);
  useEffect(() => {
    if (drawnTheme.current !== theme) cy.style(stylesheet(theme));
    drawnTheme.current = theme;
  }, [cy, theme]);
  return null;
}
