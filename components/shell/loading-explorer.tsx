import { GraphSkeleton } from "@/components/graph/graph-skeleton";
import { sizeWords } from "@/lib/domain/dossier-scope-words";
import type { DossierHead } from "@/lib/view/dossier-head";
import controls from "./controls.module.css";
import styles from "./loading-explorer.module.css";
import type { LoadedDossier } from "./use-dossier";
import { useOnline } from "./use-online";

interface Props {
  head: DossierHead;
  state: Exclude<LoadedDossier, { status: "ready" }>;
}

/** The page while a dossier arrives: actors at their saved places and how much has come; or what went wrong, and a way on. */
export function LoadingExplorer({ head, state }: Props) {
  const online = useOnline();
  return (
    <main className={styles.waiting} data-needs-script aria-busy={state.status === "loading"}>
      {state.status === "loading" ? <GraphSkeleton data={head.placed} /> : null}
      <div className={styles.state}>
        <p className={styles.size}>{sizeWords(head)}</p>
        {online ? null : <p role="status">You are offline. Loading goes on when there is a connection.</p>}
        {state.status === "loading" ? (
          <Progress state={state} />
        ) : (
          <div role="alert" className={styles.failed}>
            <p>
              {state.status === "stopped"
                ? "Loading was stopped."
                : `This dossier could not be loaded. ${state.message}`}
            </p>
            <button type="button" className={controls.button} onClick={state.retry}>
              {state.status === "stopped" ? "Load it" : "Try again"}
            </button>
          </div>
        )}
      </div>
    </main>
  );
}

function Progress({ state }: { state: Extract<LoadedDossier, { status: "loading" }> }) {
  const { received, total } = state;
  return (
    <div className={styles.progress}>
      <progress
        className={styles.bar}
        aria-label="Loading claims"
        {...(total === null ? {} : { value: received, max: total })}
      />
      <p role="status" className={styles.bytes}>
        Loading claims… {megabytes(received)}
        {total === null ? "" : ` of ${megabytes(total)}`}
      </p>
      <button type="button" className={controls.quiet} onClick={state.stop}>
        Stop
      </button>
    </div>
  );
}

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`;
}
