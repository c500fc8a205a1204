import Link from "next/link";
import { formatCount } from "@/lib/domain/sentence";
import type { Thumbnail } from "@/lib/view/thumbnail";
import styles from "./dossier-list.module.css";

interface Card {
  readonly summary: {
    readonly id: string;
    readonly title: string;
    readonly claims: number;
    readonly reports: number;
    readonly origins: number;
    readonly lines: number;
  };
  readonly takeaway: string | null;
  readonly names: string;
  readonly happened: string;
  readonly reported: string;
  readonly thumbnail: Thumbnail | null;
}

/** A dossier in the list of all: a small drawing, what it rests on, and its dates. The whole card is one target. */
export function DossierCard({ card }: { card: Card }) {
  const { summary, takeaway, names, happened, reported, thumbnail } = card;
  return (
    <li className={styles.card}>
      {thumbnail ? <Drawing thumbnail={thumbnail} /> : null}
      <div className={styles.words}>
        <h2>
          <Link href={`/d/${summary.id}`}>
            <bdi>{summary.title}</bdi>
          </Link>
        </h2>
        {takeaway || names ? <p>{takeaway ?? names}</p> : null}
        <p className={styles.counts}>
          {formatCount(summary.lines, "line")} · {formatCount(summary.claims, "claim")} ·{" "}
          {formatCount(summary.reports, "report")} · {formatCount(summary.origins, "origin")}
        </p>
        {happened ? (
          <dl>
            <dt>Happened</dt>
            <dd>{happened}</dd>
            <dt>Reported</dt>
            <dd>{reported}</dd>
          </dl>
        ) : null}
      </div>
    </li>
  );
}

function Drawing({ thumbnail }: { thumbnail: Thumbnail }) {
  const { width, height, lines, actors } = thumbnail;
  return (
    <svg className={styles.drawing} viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      {lines.map((line) => (
        <path
          key={`${line.x1} ${line.y1} ${line.x2} ${line.y2} ${line.family}`}
          d={arc(line)}
          fill="none"
          strokeWidth="1.6"
          style={{ stroke: `var(--family-${line.family})` }}
        />
      ))}
      {actors.map(({ x, y, round }) => (
        <rect
          key={`${x} ${y}`}
          x={x - 8}
          y={y - 5.5}
          width="16"
          height="11"
          rx={round ? 5.5 : 2}
          className={styles.actor}
        />
      ))}
    </svg>
  );
}

/** Each family bends its own way, so that lines between the same two actors do not hide each other. */
function arc({ x1, y1, x2, y2, family }: Thumbnail["lines"][number]): string {
  const bend = BEND[family];
  const length = Math.hypot(x2 - x1, y2 - y1) || 1;
  const x = (x1 + x2) / 2 + ((y2 - y1) / length) * bend;
  const y = (y1 + y2) / 2 - ((x2 - x1) / length) * bend;
  return `M${x1} ${y1}Q${x.toFixed(1)} ${y.toFixed(1)} ${x2} ${y2}`;
}

const BEND = { contact: 0, cooperation: 18, friction: -18, force: 8, awareness: -8, standing: 26 } as const;
