"use client";

import type { Core } from "cytoscape";
import { useEffect, useRef } from "react";
import type { Placement } from "@/lib/view/place-actors";
import type { Camera } from "@/lib/view/view-state";
import type { PaneSize } from "./use-pane-size";
import { cameraOf, type DrawingBounds, restingViewport, sameCamera, viewportOf } from "./viewport";

/** How long the camera has to rest before the address says where it is. */
const REST_MS = 300;

interface Props {
  cy: Core;
  camera: Camera | null;
  /** The same object for as long as everything stands where it stood; the camera is put in place anew for each other one. */
  placement: Placement;
  size: PaneSize;
  bounds: DrawingBounds;
  onRest: (camera: Camera) => void;
}

/** Puts the camera where the address says, or so that all is in sight; tells where a person leaves it. Renders nothing. */
export function CameraController({ cy, camera, placement, size, bounds, onRest }: Props) {
  const own = useRef(0);
  const reported = useRef<{ camera: Camera; placement: Placement; size: PaneSize } | null>(null);
  // The bounds at rest do not follow a filter: nothing may move because of one.
  const home = useRef({ size, placement, bounds });
  if (home.current.size !== size || home.current.placement !== placement)
    home.current = { size, placement, bounds };

  useEffect(() => {
    const last = reported.current;
    const isOurs = last !== null && last.placement === placement && last.size === size;
    if (camera && isOurs && sameCamera(camera, last.camera)) return;
    reported.current = null;
    own.current++;
    cy.resize();
    cy.viewport(camera ? viewportOf(camera, placement, size) : restingViewport(home.current.bounds, size));
    own.current--;
  }, [cy, camera, placement, size]);

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const report = () => {
      clearTimeout(timer);
      if (timer === undefined) return;
      timer = undefined;
      const next = cameraOf({ zoom: cy.zoom(), pan: cy.pan() }, placement, size);
      reported.current = { camera: next, placement, size };
      onRest(next);
    };
    const moved = () => {
      if (own.current > 0) return;
      clearTimeout(timer);
      timer = setTimeout(report, REST_MS);
    };
    // Whatever a person does next comes after the move, and may take the graph away. Shift pans on and on.
    const before = (event: Event) => {
      if (!(event instanceof KeyboardEvent && event.shiftKey)) report();
    };
    cy.on("viewport", moved);
    window.addEventListener("pointerdown", before, true);
    window.addEventListener("keydown", before, true);
    return () => {
      cy.off("viewport", moved);
      window.removeEventListener("pointerdown", before, true);
      window.removeEventListener("keydown", before, true);
      // Where the graph itself goes, its view is out of date by now.
      if (cy.destroyed()) clearTimeout(timer);
      else report();
    };
  }, [cy, placement, size, onRest]);
  return null;
}
