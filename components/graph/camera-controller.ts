"use client";

import type { Core } from "cytoscape";
import { useEffect, useRef } from "react";
import type { Placement } from "@/lib/view/place-actors";
import type { Box } from "@/lib/view/scene";
import type { Camera } from "@/lib/view/view-state";
import type { PaneSize } from "./use-pane-size";

/** How long the camera has to rest before the address says where it is. */
const REST_MS = 300;
/** Free space around a drawing that is larger than its pane, px. */
const RIM = 16;

export interface Viewport {
  readonly zoom: number;
  readonly pan: { readonly x: number; readonly y: number };
}

interface Props {
  cy: Core;
  camera: Camera | null;
  placement: Placement;
  size: PaneSize;
  bounds: Box;
  onRest: (camera: Camera) => void;
}

/** Puts the camera where the address says, or so that all is in sight; tells where a person leaves it. Renders nothing. */
export function CameraController({ cy, camera, placement, size, bounds, onRest }: Props) {
  const own = useRef(0);
  const reported = useRef<Camera | null>(null);
  // The bounds at rest do not follow a filter: nothing may move because of one.
  const home = useRef({ size, placement, bounds });
  if (home.current.size !== size || home.current.placement !== placement)
    home.current = { size, placement, bounds };

  useEffect(() => {
    if (camera !== null && camera === reported.current) return;
    own.current++;
    cy.resize();
    if (camera) {
      const at = placement.toPane(camera);
      const { width, height } = size;
      cy.viewport({
        zoom: camera.zoom,
        pan: { x: width / 2 - at.x * camera.zoom, y: height / 2 - at.y * camera.zoom },
      });
    } else cy.viewport(restingViewport(home.current.bounds, size));
    own.current--;
  }, [cy, camera, placement, size]);

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const rest = () => {
      const zoom = cy.zoom();
      const pan = cy.pan();
      const middle = { x: (size.width / 2 - pan.x) / zoom, y: (size.height / 2 - pan.y) / zoom };
      const next = { zoom: round(zoom, 3), ...rounded(placement.toLayout(middle)) };
      reported.current = next;
      onRest(next);
    };
    const moved = () => {
      if (own.current > 0) return;
      clearTimeout(timer);
      timer = setTimeout(rest, REST_MS);
    };
    cy.on("viewport", moved);
    return () => {
      clearTimeout(timer);
      cy.off("viewport", moved);
    };
  }, [cy, placement, size, onRest]);
  return null;
}

/** At this zoom names have just the size below which they are hidden. */
const LEGIBLE = 12 / 14;

/** Actual size where the drawing fits its pane, so that text has its right size; else as large as fits and can be read. */
function restingViewport(bounds: Box, size: PaneSize): Viewport {
  const all = wholeViewport(bounds, size);
  return all.zoom >= LEGIBLE ? all : around(bounds, size, LEGIBLE);
}

/** All of the drawing, however small; at its actual size where it fits. */
export function wholeViewport(bounds: Box, size: PaneSize): Viewport {
  const inside =
    bounds.x >= 0 &&
    bounds.y >= 0 &&
    bounds.x + bounds.width <= size.width &&
    bounds.y + bounds.height <= size.height;
  if (inside || bounds.width === 0) return { zoom: 1, pan: { x: 0, y: 0 } };
  const fits = Math.min((size.width - 2 * RIM) / bounds.width, (size.height - 2 * RIM) / bounds.height);
  return around(bounds, size, Math.min(1, fits));
}

function around(bounds: Box, size: PaneSize, zoom: number): Viewport {
  const middle = { x: bounds.x + bounds.width / 2, y: bounds.y + bounds.height / 2 };
  return { zoom, pan: { x: size.width / 2 - middle.x * zoom, y: size.height / 2 - middle.y * zoom } };
}

function rounded({ x, y }: { x: number; y: number }) {
  return { x: round(x, 1), y: round(y, 1) };
}

function round(value: number, digits: number): number {
  return Number(value.toFixed(digits));
}
