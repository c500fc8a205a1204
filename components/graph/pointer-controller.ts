"use client";

import type { Core, EventObject } from "cytoscape";
import { useEffect } from "react";
import type { Point } from "@/lib/view/view-state";

export interface PointerHandlers {
  /** A line, a fold of lines, or an actor was chosen; null: the empty ground. `also` adds a second actor. */
  onChoose: (id: string | null, also: boolean) => void;
  onHover: (hover: { id: string; at: Point } | null) => void;
  /** An actor was dragged to a place, px of the drawing. */
  onMove: (actor: string, to: Point) => void;
}

interface Props extends PointerHandlers {
  cy: Core;
}

/** Tells what the pointer does on the canvas in terms of actors and lines. Renders nothing. */
export function PointerController({ cy, onChoose, onHover, onMove }: Props) {
  useEffect(() => {
    const container = cy.container();
    const tap = (event: EventObject) => {
      const original = event.originalEvent as MouseEvent | undefined;
      if (event.target === cy) onChoose(null, false);
      else if (event.target.data("type") !== "role") onChoose(event.target.id(), original?.shiftKey ?? false);
    };
    const over = (event: EventObject) => {
      event.target.addClass("hover");
      if (container) container.style.cursor = "pointer";
      onHover({ id: event.target.id(), at: event.renderedPosition });
    };
    const out = (event: EventObject) => {
      event.target.removeClass("hover");
      if (container) container.style.cursor = "";
      onHover(null);
    };
    const dragged = (event: EventObject) => onMove(event.target.id(), { ...event.target.position() });
    cy.on("tap", tap);
    cy.on("mouseover", "node, edge", over);
    cy.on("mouseout", "node, edge", out);
    cy.on("dragfree", "node", dragged);
    return () => {
      cy.off("tap", tap);
      cy.off("mouseover", "node, edge", over);
      cy.off("mouseout", "node, edge", out);
      cy.off("dragfree", "node", dragged);
    };
  }, [cy, onChoose, onHover, onMove]);
  return null;
}
