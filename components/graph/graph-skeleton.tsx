import type { DossierData } from "@/lib/domain/dossier-data";
import styles from "./graph.module.css";

/** Room left around the outermost actors, in percent of the pane. */
const RIM = { x: 14, y: 12 };

/** Actors at their saved places while the canvas loads; nothing where the dossier brings no layout. */
export function GraphSkeleton({ data }: { data: Pick<DossierData, "dossier" | "actors"> }) {
  const layout = data.dossier.layout ?? {};
  const actors = data.actors.filter((actor) => Object.hasOwn(layout, actor.id));
  const across = percent(
    actors.map((actor) => layout[actor.id].x),
    RIM.x,
  );
  const down = percent(
    actors.map((actor) => layout[actor.id].y),
    RIM.y,
  );
  return (
    <div className={styles.skeleton} aria-hidden="true">
      {actors.map((actor, index) => (
        <span
          key={actor.id}
          data-kind={actor.kind}
          style={{ left: `${across[index]}%`, top: `${down[index]}%` }}
        >
          {actor.name}
        </span>
      ))}
    </div>
  );
}

function percent(values: readonly number[], rim: number): number[] {
  const least = Math.min(...values);
  const span = Math.max(...values) - least;
  return values.map((value) => (span === 0 ? 50 : rim + ((value - least) / span) * (100 - 2 * rim)));
}
