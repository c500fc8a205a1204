import type { ElementDefinition } from "cytoscape";
import { isSign } from "./dispute-signs";
import { BORDER } from "./node-size";
import type { Scene, SceneEdge, SceneNode } from "./scene";

/** Classes that the stylesheet knows; `off` and `orphan` come with the elements, the others are the controllers' to set. */
export const GRAPH_CLASSES = ["off", "orphan", "dim", "sel", "hover"] as const;
export type GraphClass = (typeof GRAPH_CLASSES)[number];

/**
 * Returns the elements that cytoscape draws for a scene: nodes before edges, each with flat data that the stylesheet maps,
 * and classes `off` (left out by the filter) and `orphan`. Positions are those of the scene; whoever updates a mounted graph
 * takes positions for new ids only.
 */
export function toElements(scene: Scene): ElementDefinition[] {
  return [...scene.nodes.map(nodeElement), ...scene.edges.map(edgeElement)];
}

function nodeElement(node: SceneNode): ElementDefinition {
  return {
    group: "nodes",
    data: {
      id: node.id,
      kind: node.kind,
      name: node.name,
      label: node.text.join("\n"),
      dir: node.dir,
      shape: node.shape,
      size: node.small ? "small" : "full",
      w: node.width - BORDER,
      h: node.height - BORDER,
    },
    position: { x: node.x, y: node.y },
    classes: [node.hidden ? "off" : "", node.orphan ? "orphan" : ""].filter((name) => name !== ""),
  };
}

function edgeElement(edge: SceneEdge): ElementDefinition {
  const {
    id,
    type,
    source,
    target,
    family,
    relation,
    claimCount,
    origins,
    status,
    pattern,
    width,
    head,
    tail,
    bend,
    z,
  } = edge;
  const isRole = type === "role";
  return {
    group: "edges",
    data: {
      id,
      source,
      target,
      type,
      // A line's own id, also where it is the only one left of a fold; null for a role and for several lines in one.
      line: type === "line" ? id : edge.lines.length === 1 && !isRole ? edge.lines[0]! : null,
      lines: edge.lines,
      relation,
      family,
      subject: source,
      object: target,
      claimCount,
      origins,
      status,
      pattern,
      width,
      head,
      tail,
      bend,
      z,
      sweep: edge.sweep ?? 0,
      loop: edge.sweep === null ? 0 : 1,
      label: edge.label?.text.join("\n") ?? "",
      sign: isSign(edge.label) ? 1 : 0,
      dx: edge.label?.dx ?? 0,
      dy: edge.label?.dy ?? 0,
    },
    classes: edge.hidden ? ["off"] : [],
  };
}
