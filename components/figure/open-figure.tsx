"use client";

import { X } from "lucide-react";
import { usePathname, useRouter } from "next/navigation";
import { useCallback, useEffect, useRef, useState } from "react";
import controls from "@/components/shell/controls.module.css";
import { DROP_HERE, figureUnread } from "@/lib/domain/open-figure-words";
import { FIGURE_TYPES, figureAmong } from "@/lib/view/figure-kind";
import styles from "./open-figure.module.css";
import type { OpenedFigure } from "./open-figure-file";

const INPUT = "open-figure-file";

/** Opens the view of a figure that is dropped anywhere on the page, or chosen with {@link OpenFigureButton}. */
export function OpenFigure() {
  const router = useRouter();
  const path = usePathname();
  const [over, setOver] = useState(false);
  const [said, setSaid] = useState<{ text: string; failed: boolean } | null>(null);
  const latest = useRef(0);
  const open = useCallback(
    async (file: File) => {
      latest.current += 1;
      const own = latest.current;
      const { path: target, text } = await opened(file);
      // Of two files that are opened one after the other, the first may be read last.
      if (own !== latest.current) return;
      setSaid({ text, failed: target === null });
      if (target !== null) router.push(target);
    },
    [router],
  );
  const isEmbedded = path.startsWith("/embed/");
  useDroppedFile(isEmbedded ? null : open, setOver);
  if (isEmbedded) return null;
  return (
    <>
      <input
        id={INPUT}
        type="file"
        accept={FIGURE_TYPES.join(",")}
        hidden
        aria-label="Open a figure"
        onChange={(event) => {
          const [file] = event.currentTarget.files ?? [];
          event.currentTarget.value = "";
          if (file) void open(file);
        }}
      />
      {over ? (
        <div className={styles.over} aria-hidden="true">
          <p>{DROP_HERE}</p>
        </div>
      ) : null}
      <div className={styles.said} data-shown={said !== null} data-failed={said?.failed}>
        <p role="status">{said?.text}</p>
        {said ? (
          <button
            type="button"
            className={controls.icon}
            aria-label="Close this message"
            onClick={() => setSaid(null)}
          >
            <X size={16} aria-hidden />
          </button>
        ) : null}
      </div>
    </>
  );
}

/** What came of a file; it never rejects. */
async function opened(file: File): Promise<OpenedFigure> {
  try {
    // The reader of files is fetched when there is one to read.
    const { openFigureFile } = await import("./open-figure-file");
    return await openFigureFile(file);
  } catch {
    return { path: null, text: figureUnread(file.name) };
  }
}

/** Chooses a file whose view is opened: the way to it without a drag. */
export function OpenFigureButton() {
  return (
    <button
      type="button"
      className={`${controls.quiet} ${styles.choose}`}
      onClick={() => document.getElementById(INPUT)?.click()}
    >
      Open a figure…
    </button>
  );
}

function useDroppedFile(open: ((file: File) => void) | null, setOver: (over: boolean) => void): void {
  const depth = useRef(0);
  useEffect(() => {
    if (open === null) return;
    const holds = (event: DragEvent) =>
      [...(event.dataTransfer?.items ?? [])].some(
        (item) => item.kind === "file" && FIGURE_TYPES.includes(item.type),
      );
    const enter = (event: DragEvent) => {
      if (!holds(event)) return;
      depth.current += 1;
      setOver(true);
    };
    const leave = (event: DragEvent) => {
      if (!holds(event)) return;
      depth.current = Math.max(0, depth.current - 1);
      if (depth.current === 0) setOver(false);
    };
    const move = (event: DragEvent) => {
      if (holds(event)) event.preventDefault();
    };
    const drop = (event: DragEvent) => {
      depth.current = 0;
      setOver(false);
      const file = figureAmong(event.dataTransfer?.files ?? []);
      if (event.defaultPrevented || !file) return;
      event.preventDefault();
      open(file);
    };
    const handlers = { dragenter: enter, dragleave: leave, dragover: move, drop } as const;
    for (const [name, handler] of Object.entries(handlers)) {
      window.addEventListener(name, handler as EventListener);
    }
    return () => {
      for (const [name, handler] of Object.entries(handlers)) {
        window.removeEventListener(name, handler as EventListener);
      }
    };
  }, [open, setOver]);
}
