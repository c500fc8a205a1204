import { LineFlags, LineScopes, LineStatus } from "@/components/evidence/line-head";
import { RelationSentence } from "@/components/evidence/relation-sentence";
import { toRelated } from "@/components/evidence/to-related";
import type { AttributionDrift } from "@/lib/claims/attribution-drift";
import type { DossierData, LineEvidence } from "@/lib/domain/dossier-data";
import { modeMark, type Unreal } from "@/lib/domain/mode-words";
import { formatNumber } from "@/lib/domain/sentence";
import { BearingLines } from "./bearing-lines";
import styles from "./compare.module.css";
import { DriftTable } from "./drift-table";
import { TwoSides } from "./two-sides";

interface Props {
  data: DossierData;
  evidence: LineEvidence;
  drift: AttributionDrift;
  /** What is said of this line, and of those that bear on it, where nobody says that it is actually so. */
  modes: ReadonlyMap<string, Unreal>;
}

/** One line: who stands against whom, what bears on it, and how each report names the source. */
export function LineComparison({ data, evidence, drift, modes }: Props) {
  const [line] = toRelated([evidence.line], data, (id) => modeMark(modes.get(id) ?? null));
  if (!line) return null;
  const actors = new Map(data.actors.map((actor) => [actor.id, actor]));
  return (
    <div style={{ "--quote": `var(--family-${line.relation.family})` } as React.CSSProperties}>
      <h2>
        <RelationSentence
          subject={line.subject}
          relation={line.relation}
          object={line.object}
          mark={line.mark}
          size="large"
        />
      </h2>
      <LineScopes claims={evidence.claims} className={styles.scope} />
      <LineStatus evidence={evidence} className={styles.status} />
      <LineFlags flags={evidence.flags} />
      {evidence.next === null ? null : (
        <p className={styles.limit}>
          This line has more than {formatNumber(evidence.next)} claims. Below are the first{" "}
          {formatNumber(evidence.next)}; the numbers above count all of them.
        </p>
      )}
      <TwoSides data={data} drift={drift} origins={evidence.origins} actors={actors} />
      <BearingLines data={data} related={evidence.related} modes={modes} />
      <DriftTable data={data} drift={drift} actors={actors} />
    </div>
  );
}
