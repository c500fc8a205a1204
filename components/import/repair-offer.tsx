import { REPAIR_SENTENCE } from "@/lib/domain/graph-words";
import controls from "../shell/controls.module.css";
import styles from "./import.module.css";

/** Below the reason why a graph is refused: what reading it with repair does, and the button that does so. */
export function RepairOffer({ repair }: { repair: () => void }) {
  return (
    <div className={styles.repair}>
      <p>{REPAIR_SENTENCE}</p>
      <button type="button" className={controls.primary} onClick={repair}>
        Read with repair
      </button>
    </div>
  );
}
