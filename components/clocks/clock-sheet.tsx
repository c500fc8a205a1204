"use client";

import { Dialog } from "@base-ui/react/dialog";
import { ChevronRight, X } from "lucide-react";
import { useState } from "react";
import dialogs from "@/components/filters/filter-dialog.module.css";
import controls from "@/components/shell/controls.module.css";
import { shortSpan } from "@/lib/domain/axis-words";
import { shownWords } from "@/lib/view/active-filters";
import { type Clock, windowOf } from "@/lib/view/date-ranges";
import { untilKnown, windowWords } from "@/lib/view/open-window";
import { CLOCK_LABEL, ClockHistogram } from "./clock-histogram";
import type { ClocksProps } from "./clocks-props";
import { Histogram } from "./histogram";
import { KnownFields } from "./known-fields";
import { KnownSlider } from "./known-slider";
import { KnownSteps } from "./known-steps";
import { RangeFields } from "./range-fields";
import styles from "./sheet.module.css";
import { useClockChanges } from "./use-clock-changes";
import { type Clocks, useClocks } from "./use-clocks";

const CLOCKS: readonly Clock[] = ["happened", "reported"];
const TINY = { width: 150, height: 13 } as const;

/** Both clocks on a phone: one strip that says what is chosen, and opens into a sheet with everything that chooses. */
export function ClockSheet(props: ClocksProps) {
  const [open, setOpen] = useState(false);
  const clocks = useClocks(props);
  const day = clocks.knownOn;
  const { explored } = props;
  return (
    <Dialog.Root open={open} onOpenChange={setOpen}>
      <Dialog.Trigger className={styles.compact}>
        {CLOCKS.map((clock) => (
          <Tiny key={clock} clock={clock} clocks={clocks} {...props} />
        ))}
        <span className="visually-hidden">
          As known on {day === null ? "now" : shortSpan(day, day)}: change dates
        </span>
        <ChevronRight size={18} aria-hidden />
      </Dialog.Trigger>
      <Dialog.Portal>
        <Dialog.Backdrop className={dialogs.backdrop} />
        <Dialog.Popup className={dialogs.popup}>
          <div className={dialogs.head}>
            <Dialog.Title>Dates</Dialog.Title>
            <Dialog.Close className={controls.icon} aria-label="Close">
              <X size={18} aria-hidden />
            </Dialog.Close>
          </div>
          <Sheet {...props} clocks={clocks} />
          <Dialog.Close className={`${controls.primary} ${dialogs.done}`}>
            Show {shownWords(explored.result)}
          </Dialog.Close>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

/** One clock of the closed strip: its name, what is chosen, and its claims in small. */
function Tiny({ clock, clocks, view }: ClocksProps & { clock: Clock; clocks: Clocks }) {
  const { scale, histogram } = clocks[clock];
  const window = windowOf(view, clock);
  const day = clock === "reported" ? clocks.knownOn : null;
  const words =
    day !== null && window === null ? `by ${shortSpan(day, day)}` : scale ? windowWords(window) : "no date";
  return (
    <span className={styles.tiny}>
      <strong>{CLOCK_LABEL[clock]}</strong>
      <span data-active={window !== null || day !== null || undefined}>{words}</span>
      {scale ? (
        <svg
          viewBox={`0 0 ${TINY.width} ${TINY.height}`}
          preserveAspectRatio="none"
          aria-hidden="true"
          className={styles.tinyBars}
        >
          <Histogram bins={histogram.bins} scale={scale} {...TINY} window={untilKnown(window, day)} />
        </svg>
      ) : null}
    </span>
  );
}

function Sheet({ data, view, change, clocks }: ClocksProps & { clocks: Clocks }) {
  const { onWindow, onKnown, onUndated } = useClockChanges(view, change);
  const day = clocks.knownOn;
  return (
    <div className={styles.sheet}>
      {CLOCKS.map((clock) => {
        const window = windowOf(view, clock);
        const label = CLOCK_LABEL[clock];
        return (
          <section key={clock} aria-label={label}>
            <h3>
              {label} <span data-active={window !== null || undefined}>{windowWords(window)}</span>
            </h3>
            <ClockHistogram
              clock={clock}
              of={clocks[clock]}
              height={56}
              window={window}
              emphasis={clock === "reported" ? untilKnown(window, day) : window}
              onBrush={onWindow(clock)}
            />
            <RangeFields
              label={label}
              window={window}
              undated={view.und}
              undatedCount={clocks[clock].histogram.undated}
              onChange={onWindow(clock)}
              onUndated={onUndated}
            />
          </section>
        );
      })}
      <section aria-label="As known on">
        <h3>
          As known on{" "}
          <span data-active={day !== null || undefined}>{day === null ? "now" : shortSpan(day, day)}</span>
          <KnownSteps day={day} known={clocks.known} onChange={onKnown} />
        </h3>
        {clocks.reported.scale ? (
          <KnownSlider scale={clocks.reported.scale} day={day} known={clocks.known} onChange={onKnown} />
        ) : null}
        <KnownFields data={data} day={day} known={clocks.known} next={clocks.next} onChange={onKnown} />
      </section>
    </div>
  );
}
