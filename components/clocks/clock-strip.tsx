"use client";

import { shortSpan } from "@/lib/domain/axis-words";
import { NO_DATES_SENTENCE } from "@/lib/domain/clock-words";
import { formatCount } from "@/lib/domain/sentence";
import { hasReportedStrip } from "@/lib/view/clock-spans";
import { type Clock, windowOf } from "@/lib/view/date-ranges";
import { untilKnown, windowWords } from "@/lib/view/open-window";
import { CLOCK_LABEL, ClockHistogram } from "./clock-histogram";
import styles from "./clocks.module.css";
import type { ClocksProps } from "./clocks-props";
import { FieldPopover } from "./field-popover";
import { KnownFields } from "./known-fields";
import { KnownSlider } from "./known-slider";
import { KnownSteps } from "./known-steps";
import { RangeFields } from "./range-fields";
import { useClockChanges } from "./use-clock-changes";
import { useClocks } from "./use-clocks";

/** Both clocks in one strip under the views: what is chosen on the left, claims over days, what stands apart on the right. */
export function ClockStrip(props: ClocksProps) {
  const { data, view, change } = props;
  const clocks = useClocks(props);
  const { onWindow, onKnown, onUndated } = useClockChanges(view, change);
  const day = clocks.knownOn;
  const reported = windowOf(view, "reported");
  const hasReported = hasReportedStrip(props.table, view);
  const lead = (clock: Clock) => {
    const window = windowOf(view, clock);
    const label = CLOCK_LABEL[clock];
    return (
      <div className={styles.lead}>
        <h2>{label}</h2>
        <FieldPopover label={label} value={windowWords(window)} active={window !== null}>
          <RangeFields
            label={label}
            window={window}
            undated={view.und}
            undatedCount={clocks[clock].histogram.undated}
            onChange={onWindow(clock)}
            onUndated={onUndated}
          />
        </FieldPopover>
      </div>
    );
  };
  return (
    <section className={styles.clocks} aria-label="Dates" data-single={!hasReported || undefined}>
      {lead("happened")}
      <ClockHistogram
        clock="happened"
        of={clocks.happened}
        height={26}
        window={windowOf(view, "happened")}
        onBrush={onWindow("happened")}
      />
      <div className={styles.tail}>
        <p className={styles.undated}>
          <span data-out={(!view.und && view.h !== null) || undefined}>
            {formatCount(clocks.happened.histogram.undated, "claim")} undated
          </span>
          {view.h !== null || view.r !== null ? (
            <label className={styles.too}>
              <input type="checkbox" checked={view.und} onChange={() => onUndated(!view.und)} /> Undated too
            </label>
          ) : null}
          {day !== null && clocks.known.undatedReports > 0 ? (
            <small>{formatCount(clocks.known.undatedReports, "undated report")} left out</small>
          ) : null}
        </p>
      </div>
      {hasReported ? (
        <>
          {lead("reported")}
          <ClockHistogram
            clock="reported"
            of={clocks.reported}
            height={20}
            window={reported}
            emphasis={untilKnown(reported, day)}
            onBrush={onWindow("reported")}
          >
            {clocks.reported.scale ? (
              <KnownSlider scale={clocks.reported.scale} day={day} known={clocks.known} onChange={onKnown} />
            ) : null}
          </ClockHistogram>
          <div className={styles.tail}>
            <span className={styles.knownLabel}>As known on</span>
            <div className={styles.knownValue}>
              <FieldPopover
                label="As known on"
                value={day === null ? "now" : shortSpan(day, day)}
                active={day !== null}
              >
                <KnownFields
                  data={data}
                  day={day}
                  known={clocks.known}
                  next={clocks.next}
                  onChange={onKnown}
                />
              </FieldPopover>
              <KnownSteps day={day} known={clocks.known} onChange={onKnown} />
            </div>
          </div>
        </>
      ) : (
        <p className={styles.noReported}>{NO_DATES_SENTENCE.reported}</p>
      )}
    </section>
  );
}
