"use client";

import { Slider } from "@base-ui/react/slider";
import { useRef } from "react";
import { formatDay } from "@/lib/domain/when-words";
import type { DayScale } from "@/lib/view/day-scale";
import { type KnownDays, stopKnown } from "@/lib/view/known-days";
import styles from "./clocks.module.css";
import { useFrame } from "./use-frame";

interface Props {
  scale: DayScale;
  /** The day of "as known on", or null for now. */
  day: number | null;
  known: KnownDays;
  onChange: (day: number | null, continues: boolean) => void;
}

/** A slider through the days of the reported strip, under the bars of the same days; its last stop is now. */
export function KnownSlider({ scale, day, known, onChange }: Props) {
  // A thumb stands where its day ends, as that is what is known by then: so the first stop is the day before the strip.
  const [min, now] = [scale.span.fromDay - 1, scale.span.toDay];
  const dragging = useRef(false);
  const frame = useFrame<number>((value, continues) => onChange(stopKnown(known, day, value), continues));
  const value = day === null ? now : Math.min(Math.max(day, min), now - 1);
  return (
    <Slider.Root
      className={styles.known}
      min={min}
      max={now}
      step={1}
      largeStep={Math.max(1, Math.round((now - min) / 10))}
      value={value}
      onValueChange={(next) => {
        frame.ask(next as number, dragging.current);
        dragging.current = true;
      }}
      onValueCommitted={() => {
        frame.flush();
        dragging.current = false;
      }}
    >
      <Slider.Control className={styles.knownControl}>
        <Slider.Track className={styles.knownTrack}>
          <Slider.Indicator className={styles.knownIndicator} />
          <Slider.Thumb
            className={styles.knownThumb}
            getAriaLabel={() => "As known on"}
            getAriaValueText={() => (day === null ? "now, all reports" : formatDay(day))}
          />
        </Slider.Track>
      </Slider.Control>
    </Slider.Root>
  );
}
