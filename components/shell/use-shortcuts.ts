"use client";

import { useEffect } from "react";

interface Shortcuts {
  undo: (() => void) | null;
  redo: (() => void) | null;
  onExport: () => void;
}

/**
 * Ctrl/Cmd+Z and Ctrl/Cmd+Shift+Z (or Ctrl+Y) step through what was done, except while somebody writes; Ctrl/Cmd+Shift+E
 * opens the export.
 */
export function useShortcuts({ undo, redo, onExport }: Shortcuts) {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
      const act = actionFor(event, { undo, redo, onExport });
      if (!act) return;
      event.preventDefault();
      act();
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, [undo, redo, onExport]);
}

function actionFor(event: KeyboardEvent, { undo, redo, onExport }: Shortcuts): (() => void) | null {
  const key = event.key.toLowerCase();
  if (key === "e" && event.shiftKey) return onExport;
  if (isWriting(event.target)) return null;
  if (key === "y") return redo;
  if (key !== "z") return null;
  return event.shiftKey ? redo : undo;
}

function isWriting(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLTextAreaElement ||
    (target instanceof HTMLInputElement && target.type !== "checkbox")
  );
}
