import { REPAIR_SENTENCE, REPAIR_SHOWN } from "@/lib/domain/graph-words";
import controls from "../shell/controls.module.css";
import styles from "./import.module.css";

/** Below the reason why a graph is refused: what reading it with repair does, and the button that does so. */
export function RepairOffer({ repair }: { repair: () => void }) {
  return (
    <section className={styles.repair} aria-labelledby="repair">
      <h2 id="repair">It can be read all the same</h2>
      <p>{REPAIR_SENTENCE}</p>
      <button type="button" className={controls.primary} onClick={repair}>
        Read with repair
      </button>
      <p className={styles.small}>{REPAIR_SHOWN}</p>
    </section>
  );
}
