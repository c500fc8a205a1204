import type { Line } from "@/lib/claims/line";
import type { DossierData } from "@/lib/domain/dossier-data";
import { statusMark } from "@/lib/domain/sentence";
import styles from "./paths.module.css";
import { RelationSentence } from "./relation-sentence";

interface Props {
  line: Line;
  data: DossierData;
  open: (line: string) => void;
  /** What ends the clause. In the button, as it would stand alone on a row where the words fill one. */
  end?: ";" | ".";
}

/** A line within a sentence: a button that opens what it rests on, with what its status is. */
export function Clause({ line, data, open, end }: Props) {
  return (
    <button type="button" className={styles.clause} onClick={() => open(line.id)}>
      <RelationSentence
        subject={data.actors[line.subject]}
        relation={data.relationTypes[line.relation]}
        object={data.actors[line.object]}
        size="row"
      />
      {statusMark(line)}
      {end}
    </button>
  );
}
