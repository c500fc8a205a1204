import { GraphSkeleton } from "@/components/graph/graph-skeleton";
import type { DossierData } from "@/lib/domain/dossier-data";
import controls from "./controls.module.css";
import styles from "./explorer.module.css";
import type { Columns } from "./use-columns";

/** The page while claims arrive: actors at their saved places and how much has come; or what went wrong, and a way on. */
export function LoadingExplorer({
  data,
  state,
}: {
  data: DossierData;
  state: Exclude<Columns, { status: "ready" }>;
}) {
  return (
    <main className={styles.waiting} data-needs-script aria-busy={state.status === "loading"}>
      {state.status === "loading" ? (
        <>
          <GraphSkeleton data={data} />
          <p role="status" className={styles.progress}>
            Loading claims… {(state.received / 1e6).toFixed(1)} MB
            {state.total ? ` of ${(state.total / 1e6).toFixed(1)} MB` : ""}
          </p>
        </>
      ) : (
        <div role="alert" className={styles.failed}>
          <p>The claims of this dossier could not be loaded. {state.message}</p>
          <button type="button" className={controls.button} onClick={state.retry}>
            Try again
          </button>
        </div>
      )}
    </main>
  );
}
