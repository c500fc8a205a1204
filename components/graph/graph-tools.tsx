"use client";

import { Maximize2, Minus, Plus, RotateCcw } from "lucide-react";
import { createPortal } from "react-dom";
import controls from "@/components/shell/controls.module.css";

interface Props {
  onZoom: (factor: number) => void;
  onFit: () => void;
  /** Puts moved actors back; null where none was moved. */
  onReset: (() => void) | null;
}

const STEP = 1.25;

/** Buttons for everything that a wheel or a drag does to the drawing as a whole, in the bar over it: there they cover no actor. */
export function GraphTools({ onZoom, onFit, onReset }: Props) {
  const bar = document.getElementById("graph-tools");
  if (!bar) return null;
  return createPortal(
    <>
      {onReset ? (
        <button type="button" className={controls.button} onClick={onReset}>
          <RotateCcw size={15} aria-hidden /> Reset positions
        </button>
      ) : null}
      <button
        type="button"
        className={controls.icon}
        aria-label="Zoom out"
        title="Zoom out"
        onClick={() => onZoom(1 / STEP)}
      >
        <Minus size={17} aria-hidden />
      </button>
      <button
        type="button"
        className={controls.icon}
        aria-label="Zoom in"
        title="Zoom in"
        onClick={() => onZoom(STEP)}
      >
        <Plus size={17} aria-hidden />
      </button>
      <button type="button" className={controls.icon} aria-label="Show all" title="Show all" onClick={onFit}>
        <Maximize2 size={16} aria-hidden />
      </button>
    </>,
    bar,
  );
}
