"use client";

import { useEffect, useState } from "react";
import { FIGURE_TYPES, figureAmong } from "@/lib/view/figure-kind";
import styles from "./drop.module.css";

interface Props {
  take: (file: File) => void;
  /** Files that are dropped are left alone, as while another one is being imported. */
  disabled?: boolean;
}

/**
 * Takes a file that is dropped anywhere on the page, and shows while one hovers that it may be let go of. Figures are left to
 * `OpenFigure`, which listens at the same time: a drop is taken by one of the two.
 */
export function FileDrop({ take, disabled = false }: Props) {
  const [isOver, setIsOver] = useState(false);
  useEffect(() => {
    if (disabled) return;
    // Entering a child counts as leaving its parent, so both are counted.
    let depth = 0;
    const show = (event: DragEvent, change: number) => {
      if (!event.dataTransfer?.types.includes("Files") || holdsFigure(event.dataTransfer)) return;
      event.preventDefault();
      depth = Math.max(0, depth + change);
      setIsOver(depth > 0);
    };
    const enter = (event: DragEvent) => show(event, 1);
    const leave = (event: DragEvent) => show(event, -1);
    const over = (event: DragEvent) => show(event, 0);
    const drop = (event: DragEvent) => {
      if (!event.dataTransfer?.types.includes("Files")) return;
      depth = 0;
      setIsOver(false);
      if (event.defaultPrevented || figureAmong(event.dataTransfer.files)) return;
      event.preventDefault();
      const [file] = event.dataTransfer.files;
      if (file) take(file);
    };
    const listeners = { dragenter: enter, dragleave: leave, dragover: over, drop } as const;
    for (const [name, listener] of Object.entries(listeners))
      addEventListener(name, listener as EventListener);
    return () => {
      for (const [name, listener] of Object.entries(listeners))
        removeEventListener(name, listener as EventListener);
    };
  }, [take, disabled]);
  if (!isOver) return null;
  return (
    <div className={styles.over} aria-hidden>
      <div>
        <strong>Let go to look at it</strong>
        <span>Nothing is stored before you say so.</span>
      </div>
    </div>
  );
}

/** While files hover, a browser gives their types and no names. */
function holdsFigure({ items }: DataTransfer): boolean {
  return [...items].some(({ type }) => FIGURE_TYPES.includes(type));
}
