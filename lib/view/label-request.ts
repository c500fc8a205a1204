import type { Curve, Head } from "./curve";
import type { Box, SceneLabel } from "./scene";

/** A curve that is drawn, with the head at its end. */
export interface DrawnCurve {
  readonly id: string;
  readonly curve: Curve;
  readonly head: Head;
  readonly width: number;
}

/** A label that looks for a place on its curve. */
export interface LabelRequest extends DrawnCurve {
  /** The words in rows, in the ways they may be set, the best first. */
  readonly settings: readonly (readonly string[])[];
  /** Whether it is a number among many, for which few places are tried. */
  readonly isCount?: boolean;
}

export interface LabelSurroundings {
  /** Boxes that no label may touch: nodes and the names under small nodes. */
  readonly nodes: readonly Box[];
  /** All curves that are drawn, the labels' own among them. */
  readonly curves: readonly DrawnCurve[];
  /** Labels that already have their place and keep it. */
  readonly fixed: ReadonlyMap<string, SceneLabel>;
  /** No label leaves this box; null for no such bound. */
  readonly frame: Box | null;
}

/** Labels keep at least this far from each other and from nodes, px: the canvas takes each for 2 px larger on every side. */
export const LABEL_GAP = 4;
