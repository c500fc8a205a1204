import type { ActorKind, LineStatus } from "@/lib/domain/codes";
import type { Family } from "@/lib/domain/family";
import type { Unreal } from "@/lib/domain/mode-words";
import type { Point } from "./view-state";

/** Pixels, or user units of the figure. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A drawn actor. `x` and `y` are the middle; sizes include the border. */
export interface SceneNode {
  readonly id: string;
  readonly actor: number;
  readonly name: string;
  readonly kind: ActorKind;
  readonly shape: "rectangle" | "round-rectangle" | "ellipse";
  /** Outlet or unnamed source: drawn small and hollow, its name under it. */
  readonly small: boolean;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** The name in one to three lines, shortened with an ellipsis where it would not fit. */
  readonly text: readonly string[];
  readonly dir: "ltr" | "rtl";
  /** Where the name of a small node stands, relative to the node's middle; null where the name is inside. */
  readonly nameBox: Box | null;
  /** Whether the filter leaves it no line. */
  readonly orphan: boolean;
  /** Left out of the drawing; it keeps its place. */
  readonly hidden: boolean;
}

/** A drawn line, role line, or fold of several lines: a quadratic Bézier curve, or for a loop two joined. */
export interface SceneEdge {
  /** Line id, `role.<actor>.<index>` or `fold.<subject>.<family>.<object>`. */
  readonly id: string;
  /** `line`, `role`, or `fold` for several lines of one family drawn as one: of one direction, or of a pair (`StrokePlan`). */
  readonly type: "line" | "role" | "fold";
  readonly source: string;
  readonly target: string;
  readonly family: Family;
  /** Relation type id, or null for a role or a fold. */
  readonly relation: string | null;
  /** Ids of the lines it stands for that are shown; none for a role or a hidden edge. */
  readonly lines: readonly string[];
  readonly claimCount: number;
  /** Independent origins: of the assertion, or of the denial where nobody asserts. */
  readonly origins: number;
  /** Of a fold: disputed if one of its lines is. */
  readonly status: LineStatus;
  /** Where nobody says that it is actually so: what is said instead. Of a fold, where this holds for each of its lines. */
  readonly unreal: Unreal;
  readonly pattern: "sparse" | "dotted" | "dashed" | "solid";
  readonly width: number;
  readonly head: "none" | "triangle" | "tee" | "triangle-cross" | "diamond";
  /** The same at its source, where lines of a fold go that way. */
  readonly tail: SceneEdge["head"];
  /**
   * Distance of the control point from the middle of the straight line between the two middles, to the right of the way
   * from source to target (cytoscape's sign on a screen). For a loop, cytoscape's `control-point-distances`.
   */
  readonly bend: number;
  /** Sweep of a loop in degrees, different for each loop of one actor; null for other edges. */
  readonly sweep: number | null;
  /** Where the curve leaves and meets the outlines, its control points (two for a loop), and the tips of its heads. */
  readonly start: Point;
  readonly tailTip: Point;
  readonly controls: readonly [Point] | readonly [Point, Point];
  readonly end: Point;
  readonly tip: Point;
  /** The words on the line, or null where there is no room for them without covering something. */
  readonly label: SceneLabel | null;
  /** Drawing order: an edge whose label lies on another line is drawn after that line. */
  readonly z: number;
  /** Left out by the filter. It keeps its slot, so that nothing moves when it comes back. */
  readonly hidden: boolean;
}

/** A label: horizontal, on an opaque ground. `dx`, `dy` are the offset of its middle from the middle of the curve. */
export interface SceneLabel extends Box {
  readonly text: readonly string[];
  readonly dx: number;
  readonly dy: number;
}

/** Everything that is drawn or could be under another filter, in one coordinate system. `bounds` holds all that is shown. */
export interface Scene {
  readonly nodes: readonly SceneNode[];
  readonly edges: readonly SceneEdge[];
  readonly bounds: Box;
  /** The part of it that holds all actors that are shown. */
  readonly actorBounds: Box;
}
