import type { DossierData } from "@/lib/domain/dossier-data";
import { foldCounts, foldHeading } from "@/lib/domain/drawn-words";
import { FAMILY_LABEL } from "@/lib/domain/family";
import { formatNumber } from "@/lib/domain/sentence";
import { actorOf } from "@/lib/view/known-ids";
import type { SceneEdge } from "@/lib/view/scene";

/** Relation types that the card names at most. */
const MOST = 6;

interface Props {
  edge: SceneEdge;
  /** Relation types of its lines, as positions, and how many lines are of each. */
  relations: ReadonlyMap<number, number>;
  data: DossierData;
}

/** What the stroke under the pointer stands for: how many lines, of which relation types. */
export function FoldCard({ edge, relations, data }: Props) {
  const nameOf = (id: string) => actorOf(data, id)?.name ?? id;
  const counts = [...relations].sort(([, a], [, b]) => b - a);
  const rest = counts.slice(MOST).reduce((sum, [, count]) => sum + count, 0);
  return (
    <>
      <strong>{foldHeading(FAMILY_LABEL[edge.family], nameOf(edge.source), nameOf(edge.target))}</strong>
      <span>{foldCounts(edge.lines.length, edge.claimCount)}</span>
      {counts.slice(0, MOST).map(([relation, count]) => (
        <span key={relation}>
          {data.relationTypes[relation].label}
          {count > 1 ? ` (${count})` : ""}
        </span>
      ))}
      {rest > 0 ? <span>and {formatNumber(rest)} more</span> : null}
    </>
  );
}
