"use client";

import { Dialog } from "@base-ui/react/dialog";
import { X } from "lucide-react";
import { useMemo, useRef, useState } from "react";
import { useDrawing } from "@/components/graph/use-drawing";
import { useDrawn } from "@/components/graph/use-drawn";
import { useLayout } from "@/components/graph/use-layout";
import controls from "@/components/shell/controls.module.css";
import type { Explored } from "@/components/shell/use-explored";
import { useTheme } from "@/components/shell/use-theme";
import type { ClaimTable } from "@/lib/claims/claim-table";
import type { DossierData } from "@/lib/domain/dossier-data";
import { formatDay } from "@/lib/domain/when-words";
import { composeFigure } from "@/lib/view/compose-figure";
import { figureText } from "@/lib/view/figure";
import { dayOfIso } from "@/lib/view/iso-day";
import { LineList } from "@/lib/view/line-list";
import { figurePermalink } from "@/lib/view/permalink";
import type { View } from "@/lib/view/view-state";
import styles from "./export-dialog.module.css";
import { type ExportChoices, ExportFields, firstChoices } from "./export-fields";
import { exportFigure } from "./export-figure";
import { useFigure } from "./use-figure";

export interface ExportDialogProps {
  readonly data: DossierData;
  readonly table: ClaimTable;
  readonly explored: Explored;
  readonly view: View;
  readonly onClose: () => void;
}

type Outcome = { readonly type: "saved" | "failed"; readonly text: string } | null;

/** The figure of the view as it is now: seen before it is saved, with every choice beside it. */
export function ExportDialog({ data, table, explored, view, onClose }: ExportDialogProps) {
  const { theme } = useTheme();
  const [choices, setChoices] = useState(() => firstChoices(data, theme));
  const [outcome, setOutcome] = useState<Outcome>(null);
  const [busy, setBusy] = useState(false);
  const download = useRef<HTMLButtonElement>(null);
  const today = useMemo(localDay, []);
  const { content, unplaced } = useContent({ data, table, explored, view });
  const figureChoices = useMemo(
    () => ({
      ...choices,
      permalink: figurePermalink(view, data, location.origin),
      made: formatDay(dayOfIso(today) ?? 0),
    }),
    [choices, view, data, today],
  );
  const figure = useFigure(content, figureChoices);
  const written = content === null ? "" : figureText({ ...content, takeaway: choices.takeaway });

  const change = (changed: Partial<ExportChoices>) => {
    setChoices((before) => ({ ...before, ...changed }));
    setOutcome(null);
  };
  const save = async () => {
    setBusy(true);
    setOutcome(null);
    try {
      const name = await exportFigure({
        figure,
        choices,
        data,
        day: today,
        filtered: content?.filterStatement != null,
      });
      setOutcome({ type: "saved", text: `Saved ${name}.` });
    } catch (error) {
      setOutcome({
        type: "failed",
        text: error instanceof Error ? error.message : "The figure could not be made.",
      });
    } finally {
      setBusy(false);
    }
  };

  return (
    <Dialog.Root open onOpenChange={(open) => (open ? undefined : onClose())}>
      <Dialog.Portal>
        <Dialog.Backdrop className={styles.backdrop} />
        <Dialog.Popup className={styles.popup} initialFocus={download}>
          <div className={styles.head}>
            <Dialog.Title>Export figure</Dialog.Title>
            <Dialog.Close className={controls.icon} aria-label="Close">
              <X size={18} aria-hidden />
            </Dialog.Close>
          </div>
          <div className={styles.preview}>
            {figure.preview === null ? (
              <p>
                {unplaced ? "The actors could not be placed, so there is no figure." : "Drawing the preview…"}
              </p>
            ) : (
              // biome-ignore lint/performance/noImgElement: a local document, which no image service could make smaller
              <img
                src={figure.preview}
                width={choices.preset.widthPx}
                height={choices.preset.heightPx}
                alt={choices.altText ?? written}
              />
            )}
          </div>
          <div className={styles.fields}>
            <ExportFields choices={choices} change={change} written={written} />
          </div>
          <div className={styles.foot}>
            {figure.fontsError ? (
              <p className={styles.failed}>
                {figure.fontsError} The figure would use the fonts of whoever opens it.
              </p>
            ) : null}
            <p role="status" className={styles.saved}>
              {busy ? "Making the figure…" : outcome?.type === "saved" ? outcome.text : ""}
            </p>
            <p role="alert" className={styles.failed}>
              {outcome?.type === "failed" ? outcome.text : ""}
            </p>
            <button
              ref={download}
              type="button"
              className={controls.primary}
              aria-disabled={busy || content === null}
              onClick={() => (busy || content === null ? undefined : void save())}
            >
              Download
            </button>
          </div>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

/** What the figure says, null until every drawn actor has its place; and whether no places were found for them. */
function useContent({ data, table, explored, view }: Omit<ExportDialogProps, "onClose">) {
  const { everything, result, lines } = explored;
  const drawn = useDrawn(data, explored, view);
  const { layout, failed } = useLayout(data, everything, drawn);
  const drawing = useDrawing(data, explored, view, drawn);
  const content = useMemo(() => {
    if (layout === null) return null;
    // Of a million lines only those that the figure speaks of are made.
    const all = new LineList(data, table, everything, "order");
    const drawnLines = lines.among(drawn.actors);
    const ids = new Set(drawnLines.flatMap((line) => [line.id, ...line.contradictedBy]));
    const whole = [...ids].flatMap((id) => all.get(id) ?? []);
    const counts = { lines: lines.length, withdrawn: result.withdrawn, whole: all.length };
    return composeFigure({
      data,
      table,
      view,
      lines: drawnLines,
      whole,
      counts,
      drawn: drawn.actors,
      drawing,
      layout,
    });
  }, [data, table, view, lines, result, everything, drawn, drawing, layout]);
  return { content, unplaced: failed && layout === null };
}

/** Today where the reader is, YYYY-MM-DD. */
function localDay(): string {
  const now = new Date();
  const two = (part: number) => String(part).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
