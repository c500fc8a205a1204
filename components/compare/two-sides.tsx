import type { AttributionDrift, DriftGroup, DriftRow } from "@/lib/claims/attribution-drift";
import { contradictedLeads, leadOfClaims, originNumbers } from "@/lib/claims/attribution-drift";
import type { Actor } from "@/lib/domain/actor";
import { EMPTY_SIDE, moreReports, sidesSentence } from "@/lib/domain/comparison-words";
import type { DossierData, Origins } from "@/lib/domain/dossier-data";
import { formatCount } from "@/lib/domain/sentence";
import { sideHeading } from "@/lib/domain/stance-words";
import { Account } from "./account";
import compare from "./compare.module.css";
import { OriginHeading } from "./origin-heading";
import styles from "./two-sides.module.css";

/** Reports of an origin that are all shown; of more, the first stands for the others until they are opened. */
const SHOWN_OPEN = 3;

interface Props {
  data: DossierData;
  drift: AttributionDrift;
  origins: Origins;
  actors: ReadonlyMap<string, Actor>;
}

/** Who asserts a line beside who denies or disputes it, each side by independent origin. */
export function TwoSides({ data, drift, origins, actors }: Props) {
  const leads = leadOfClaims(drift);
  const numbers = originNumbers(drift);
  const stances = (["asserts", "denies", "disputes"] as const).filter(
    (stance) => stance !== "disputes" || origins.disputes > 0,
  );
  return (
    <section className={compare.section} aria-labelledby="sides">
      <h3 id="sides">Two sides</h3>
      <p className={compare.lead}>{sidesSentence(origins)}</p>
      <div className={styles.sides} style={{ "--sides": stances.length } as React.CSSProperties}>
        {stances.map((stance) => {
          const groups = drift.sides.find((side) => side.stance === stance)?.groups ?? [];
          return (
            <section
              key={stance}
              className={styles.side}
              data-stance={stance}
              data-empty={groups.length === 0 || undefined}
              aria-labelledby={stance}
            >
              <h4 id={stance} className={styles.heading}>
                {sideHeading(stance)}
                <span className={styles.count}>{formatCount(origins[stance], "independent origin")}</span>
              </h4>
              {groups.length === 0 ? <p className={styles.empty}>{EMPTY_SIDE[stance]}</p> : null}
              {groups.map((group) => (
                <div key={group.rows[0]?.entries[0]?.claim.id} className={styles.group}>
                  <h5 className={styles.origin}>
                    <OriginHeading numbers={numbers} group={group} actors={actors} />
                  </h5>
                  <Against leads={contradictedLeads(group, leads)} actors={actors} />
                  <Accounts dossier={data.dossier.id} group={group} actors={actors} />
                </div>
              ))}
            </section>
          );
        })}
      </div>
    </section>
  );
}

/** Whom a group's claims name as contradicted. */
function Against({ leads, actors }: { leads: readonly string[]; actors: ReadonlyMap<string, Actor> }) {
  if (leads.length === 0) return null;
  return (
    <p className={styles.against}>
      Contradicts what rests on{" "}
      {leads.map((lead, at) => (
        <span key={lead}>
          {at > 0 ? ", " : ""}
          <bdi>{actors.get(lead)?.name ?? lead}</bdi>
        </span>
      ))}
    </p>
  );
}

function Accounts({
  dossier,
  group,
  actors,
}: {
  dossier: string;
  group: DriftGroup;
  actors: ReadonlyMap<string, Actor>;
}) {
  const current = group.rows.filter((row) => !row.isSuperseded);
  const superseded = group.rows.filter((row) => row.isSuperseded);
  const ordered = [...current, ...superseded];
  // A group of none but superseded versions has at least one that counts, so the first shown always does.
  const open = ordered.length <= SHOWN_OPEN ? ordered : ordered.slice(0, 1);
  const rest = ordered.slice(open.length);
  const list = (rows: readonly DriftRow[]) =>
    rows.flatMap((row) =>
      row.entries.map(({ claim, quotes }) => (
        <Account
          key={claim.id}
          dossier={dossier}
          claim={claim}
          report={row.report}
          quotes={quotes}
          isSuperseded={row.isSuperseded}
          actors={actors}
        />
      )),
    );
  return (
    <>
      {list(open)}
      {rest.length > 0 ? (
        <details className={styles.rest}>
          <summary>{moreReports(rest.length - superseded.length, superseded.length)}</summary>
          {list(rest)}
        </details>
      ) : null}
    </>
  );
}
