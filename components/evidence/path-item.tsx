import { Waypoints } from "lucide-react";
import { Fragment } from "react";
import controls from "@/components/shell/controls.module.css";
import type { DossierData } from "@/lib/domain/dossier-data";
import { pathCounts } from "@/lib/domain/path-words";
import type { ShownPath, ShownStep } from "@/lib/view/shown-paths";
import { Clause } from "./clause";
import styles from "./paths.module.css";

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
        {path.steps.map(({ line }, index) => (
          <Fragment key={line.id}>
            {index > 0 ? " " : null}
            <span className={styles.step}>
              <Clause line={line} data={data} open={open} />
              {index < path.steps.length - 1 ? ";" : "."}
            </span>
          </Fragment>
        ))}
      </p>
      {path.steps.map((step) =>
        step.also.length > 0 ? <Also key={step.line.id} step={step} data={data} open={open} /> : null,
      )}
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

/** The other lines between the two actors of a step. */
export function Also({
  step,
  data,
  open,
}: {
  step: ShownStep;
  data: DossierData;
  open: (line: string) => void;
}) {
  return (
    <p className={styles.also}>
      also:{" "}
      {step.also.map((line, index) => (
        <Fragment key={line.id}>
          {index > 0 ? " " : null}
          <span className={styles.step}>
            <Clause line={line} data={data} open={open} />
            {index < step.also.length - 1 ? ";" : null}
          </span>
        </Fragment>
      ))}
    </p>
  );
}
