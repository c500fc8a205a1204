import { Fragment } from "react";
import { type AttributionDrift, type DriftGroup, originNumbers } from "@/lib/claims/attribution-drift";
import type { Actor } from "@/lib/domain/actor";
import { driftSentence, MEASURE, ORIGIN_SENTENCE } from "@/lib/domain/comparison-words";
import type { DossierData } from "@/lib/domain/dossier-data";
import { formatCount } from "@/lib/domain/sentence";
import { sideHeading } from "@/lib/domain/stance-words";
import compare from "./compare.module.css";
import { DriftRows } from "./drift-rows";
import styles from "./drift-table.module.css";
import { MarksKey } from "./marked-words";
import { OriginHeading } from "./origin-heading";

/** Heads of the columns. On a phone, where rows become cards, drift-rows.tsx repeats them beside each cell. */
const COLUMNS = [
  "Report",
  "Published",
  "Names the outlet as",
  "Names the source as",
  "Its wording",
  "Speech",
] as const;

interface Props {
  data: DossierData;
  drift: AttributionDrift;
  actors: ReadonlyMap<string, Actor>;
}

/** How each report names the source: one row a report, under the independent origin that it rests on. */
export function DriftTable({ data, drift, actors }: Props) {
  const { sides, withdrawn } = drift;
  const sentence = driftSentence(
    sides.map(({ stance, reportCount, groups }) => ({
      stance,
      reports: reportCount,
      origins: groups.length,
    })),
  );
  const numbers = originNumbers(drift);
  const isCompared = sides.some(({ groups }) => groups.some(({ rows }) => rows.some((row) => row.isMeasure)));
  return (
    <section className={compare.section} aria-labelledby="drift">
      <h3 id="drift">How each report names the source</h3>
      <table className={styles.table}>
        <caption>
          <strong>{sentence}</strong>
          {sides.length > 0 ? <span className={styles.origins}>{ORIGIN_SENTENCE}</span> : null}
          {isCompared ? <MarksKey against={MEASURE} showsDropped /> : null}
        </caption>
        <thead>
          <tr>
            {COLUMNS.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        {sides.map((side) => (
          <Fragment key={side.stance}>
            {sides.length > 1 ? (
              <tbody className={styles.side} data-stance={side.stance}>
                <tr>
                  <th colSpan={COLUMNS.length} scope="rowgroup">
                    {sideHeading(side.stance)} {formatCount(side.groups.length, "independent origin")}
                  </th>
                </tr>
              </tbody>
            ) : null}
            {side.groups.map((group) => (
              <tbody key={group.rows[0]?.entries[0]?.claim.id} data-stance={side.stance}>
                <tr className={styles.group}>
                  <th colSpan={COLUMNS.length} scope="rowgroup">
                    <OriginHeading numbers={numbers} group={group} actors={actors} />
                    <Measure group={group} actors={actors} />
                  </th>
                </tr>
                <DriftRows dossier={data.dossier.id} group={group} rows={group.rows} actors={actors} />
              </tbody>
            ))}
          </Fragment>
        ))}
        {withdrawn.length > 0 ? (
          <tbody className={styles.withdrawn}>
            <tr className={styles.group}>
              <th colSpan={COLUMNS.length} scope="rowgroup">
                Withdrawn: not counted
              </th>
            </tr>
            <DriftRows dossier={data.dossier.id} group={null} rows={withdrawn} actors={actors} />
          </tbody>
        ) : null}
      </table>
    </section>
  );
}

/** Says so where the origin's own report is not there to compare with. */
function Measure({ group, actors }: { group: DriftGroup; actors: ReadonlyMap<string, Actor> }) {
  const [first, ...others] = group.rows;
  if (!first || first.isOrigin || others.length === 0) return null;
  return (
    <small>
      No report of its own says this here; the others are compared with the earliest, by{" "}
      <bdi>{actors.get(first.report.publisher)?.name ?? first.report.publisher}</bdi>.
    </small>
  );
}
