import { Waypoints } from "lucide-react";
import { Fragment } from "react";
import controls from "@/components/shell/controls.module.css";
import type { Line } from "@/lib/claims/line";
import type { DossierData } from "@/lib/domain/dossier-data";
import { alsoSentence, pathCounts } from "@/lib/domain/path-words";
import type { ShownPath, ShownStep } from "@/lib/view/shown-paths";
import { Clause } from "./clause";
import styles from "./paths.module.css";

/** Other lines between two actors that are read at once; of more, how many there are. */
const ALSO_AT_ONCE = 2;

interface Props {
  path: ShownPath;
  /** Its place in the list, from 1. */
  number: number;
  data: DossierData;
  open: (line: string) => void;
  onShow: () => void;
}

/** A path as one sentence whose clauses open their lines, what else joins the same actors, and the way into the drawing. */
export function PathItem({ path, number, data, open, onShow }: Props) {
  return (
    <li className={styles.path}>
      <p className={styles.sentence}>
        <Clauses lines={path.steps.map(({ line }) => line)} end="." data={data} open={open} />
      </p>
      {path.steps.map((step) => (
        <Also key={step.line.id} step={step} data={data} open={open} />
      ))}
      <p className={styles.foot}>
        <span>{pathCounts(path.steps.length, path.weakest)}</span>
        <button type="button" className={controls.button} onClick={onShow}>
          <Waypoints size={15} aria-hidden /> Show in graph
          <span className="visually-hidden"> path {number}</span>
        </button>
      </p>
    </li>
  );
}

interface AlsoProps {
  step: ShownStep;
  data: DossierData;
  open: (line: string) => void;
}

/** The other lines between the two actors of a step; nothing where there are none. */
export function Also({ step, data, open }: AlsoProps) {
  const { line, also } = step;
  if (also.length === 0) return null;
  const clauses = <Clauses lines={also} data={data} open={open} />;
  if (also.length <= ALSO_AT_ONCE) return <p className={styles.also}>also: {clauses}</p>;
  const [one, other] = [data.actors[line.subject].name, data.actors[line.object].name];
  return (
    <details className={styles.also}>
      <summary>{alsoSentence(also.length, one, other)}</summary>
      <p>{clauses}</p>
    </details>
  );
}

interface ClausesProps {
  lines: readonly Line[];
  end?: ".";
  data: DossierData;
  open: (line: string) => void;
}

function Clauses({ lines, end, data, open }: ClausesProps) {
  return lines.map((line, index) => (
    <Fragment key={line.id}>
      {index > 0 ? " " : null}
      <Clause line={line} data={data} open={open} end={index < lines.length - 1 ? ";" : end} />
    </Fragment>
  ));
}
