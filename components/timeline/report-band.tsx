"use client";

import { Popover } from "@base-ui/react/popover";
import { Tooltip } from "@base-ui/react/tooltip";
import Link from "next/link";
import { formatWithin, spokenDate } from "@/lib/domain/clock-words";
import type { DossierData } from "@/lib/domain/dossier-data";
import { formatCount } from "@/lib/domain/sentence";
import type { DayScale } from "@/lib/view/day-scale";
import {
  clusterTicks,
  middleDay,
  type ReportTick,
  type ReportTicks,
  tellApart,
  tickOf,
} from "@/lib/view/report-ticks";
import styles from "./band.module.css";

interface Props {
  data: DossierData;
  ticks: ReportTicks;
  scale: DayScale | null;
  width: number;
  /** Reports of the row that is pointed at or open. */
  lit: ReadonlySet<number>;
}

/** What a finger needs to press one and not its neighbour. */
const APART_PX = 26;
/** Reports that a list names at most. */
const MOST_LISTED = 60;

/** The reports under the rows, each where it was published; those too near each other share a list. */
export function ReportBand({ data, ticks, scale, width, lit }: Props) {
  const clusters = scale ? clusterTicks(ticks.dated, scale, width, APART_PX) : [];
  return (
    <div className={styles.band}>
      <div className={styles.bandLabel}>
        <h2>Reported</h2>
        {ticks.undated.length > 0 ? (
          <ManyReports
            data={data}
            reports={ticks.undated}
            label={`${formatCount(ticks.undated.length, "undated report")}`}
            text={`${ticks.undated.length} undated`}
            at={null}
          />
        ) : null}
      </div>
      <div className={styles.bandTrack}>
        {scale
          ? tellApart(ticks.dated, scale, width, lit).map((tick) => (
              <span
                key={tick.report}
                aria-hidden="true"
                className={styles.tick}
                data-fuzzy={tick.fuzzy || undefined}
                data-lit={lit.has(tick.report) || undefined}
                style={{ left: `${scale.middleOf(middleDay(tick)) * 100}%` }}
              />
            ))
          : null}
        {clusters.map(({ ticks: [first, ...more], from }) =>
          first && more.length === 0 ? (
            <OneReport key={first.report} data={data} tick={first} at={from} />
          ) : (
            <ManyReports
              key={first?.report}
              data={data}
              reports={[first, ...more].flatMap((tick) => tick?.report ?? [])}
              label={`${formatCount(more.length + 1, "report")}, ${withinOf([first, ...more])}`}
              text={String(more.length + 1)}
              at={from}
            />
          ),
        )}
      </div>
    </div>
  );
}

function OneReport({ data, tick, at }: { data: DossierData; tick: ReportTick; at: number }) {
  const report = data.reports[tick.report];
  if (!report) return null;
  const date = spokenDate(tick);
  return (
    <Tooltip.Root>
      <Tooltip.Trigger
        delay={100}
        render={<Link prefetch={false} href={addressOf(data, tick.report)} />}
        className={styles.hit}
        style={{ left: `${at * 100}%` }}
        aria-label={`${report.title}, ${date}`}
      />
      <Tooltip.Portal>
        <Tooltip.Positioner side="top" sideOffset={4} collisionPadding={8} style={{ zIndex: 30 }}>
          <Tooltip.Popup className={styles.tip}>
            <cite lang={report.language} dir="auto">
              {report.title}
            </cite>
            <small>{date}</small>
          </Tooltip.Popup>
        </Tooltip.Positioner>
      </Tooltip.Portal>
    </Tooltip.Root>
  );
}

interface ManyProps {
  data: DossierData;
  reports: readonly number[];
  label: string;
  text: string;
  /** A fraction of the axis, or null for those without a date, which stand at its end. */
  at: number | null;
}

function ManyReports({ data, reports, label, text, at }: ManyProps) {
  return (
    <Popover.Root>
      <Popover.Trigger
        openOnHover
        delay={150}
        className={at === null ? styles.hitUndated : styles.hit}
        style={at === null ? undefined : { left: `${at * 100}%` }}
        aria-label={label}
      >
        <span className={styles.many}>{text}</span>
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Positioner side="top" sideOffset={4} collisionPadding={8} style={{ zIndex: 30 }}>
          <Popover.Popup className={styles.tip}>
            <Popover.Title className={styles.tipTitle}>{label}</Popover.Title>
            <ul>
              {reports.slice(0, MOST_LISTED).map((position) => (
                <li key={position}>
                  <Link prefetch={false} href={addressOf(data, position)}>
                    <cite lang={data.reports[position]?.language} dir="auto">
                      {data.reports[position]?.title}
                    </cite>
                  </Link>
                  {at === null ? null : <small>{spokenDate(tickOf(data, position))}</small>}
                </li>
              ))}
              {reports.length > MOST_LISTED ? <li>and {reports.length - MOST_LISTED} more</li> : null}
            </ul>
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}

function withinOf(ticks: readonly (ReportTick | undefined)[]): string {
  const days = ticks.flatMap((tick) => (tick ? Math.round(middleDay(tick)) : []));
  return formatWithin(Math.min(...days), Math.max(...days));
}

function addressOf(data: DossierData, report: number): string {
  return `/d/${data.dossier.id}/reports/${data.reports[report]?.id}`;
}
