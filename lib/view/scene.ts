import type { ActorKind, LineStatus } from "@/lib/domain/codes";
import type { Family } from "@/lib/domain/family";

/** Pixels, or user units of the figure. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A drawn actor. `x` and `y` are the middle. */
export interface SceneNode {
  readonly id: string;
  readonly actor: number;
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
}

/** A drawn line, role line, or fold of several lines. A quadratic Bézier curve through one control point. */
export interface SceneEdge {
  /** Line id, `role.<actor>.<index>` or `fold.<subject>.<family>.<object>`. */
  readonly id: string;
  /** `line`, `role`, or `fold` for four and more lines of one direction and family drawn as one. */
  readonly type: "line" | "role" | "fold";
  readonly source: string;
  readonly target: string;
  readonly family: Family;
  /** Relation type id, or null for a role or a fold. */
  readonly relation: string | null;
  /** Ids of the lines it stands for. */
  readonly lines: readonly string[];
  readonly claimCount: number;
  readonly origins: number;
  readonly status: LineStatus;
  readonly pattern: "dotted" | "dashed" | "solid";
  readonly width: number;
  readonly head: "none" | "triangle" | "tee" | "triangle-cross" | "diamond";
  /** Signed distance of the control point from the middle of the straight line between the centres (cytoscape's sign). */
  readonly bend: number;
  /** Where the curve leaves and meets the outlines of the two nodes, and its control point. */
  readonly start: { readonly x: number; readonly y: number };
  readonly control: { readonly x: number; readonly y: number };
  readonly end: { readonly x: number; readonly y: number };
  /** The words on the line, or null where there is no room for them without covering something. */
  readonly label: SceneLabel | null;
}

/** A label: horizontal, on an opaque ground. `dx`, `dy` are the offset of its middle from the middle of the curve. */
export interface SceneLabel extends Box {
  readonly text: readonly string[];
  readonly dx: number;
  readonly dy: number;
}

/** Everything that is drawn, in one coordinate system, with the height and width that it needs. */
export interface Scene {
  readonly nodes: readonly SceneNode[];
  readonly edges: readonly SceneEdge[];
  readonly bounds: Box;
}
