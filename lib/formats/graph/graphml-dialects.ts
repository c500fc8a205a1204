import type { GraphBuilder } from "./graph-builder";
import type { GraphNotes } from "./graph-notes";
import type { GraphValue, Place } from "./graph-value";

/** Attributes of Gephi that say where a node is and how it looks. */
const GEPHI = ["x", "y", "z", "r", "g", "b", "size"] as const;
/** Elements of yEd that are drawn and have no place. */
const SHAPES = new Set(["Shape", "SVGContent", "Image", "Arrows", "LineStyle", "BorderStyle"]);

/** What a dialect of GraphML says of how one node or edge is drawn. */
export interface Drawn {
  /** Whether the `data` that is being read holds a drawing and no text. */
  used: boolean;
  /** What yEd writes on it, or null. */
  readonly text: string | null;
  open(name: string, fields: ReadonlyMap<string, string>, notes: GraphNotes): void;
  close(name: string, text: string): void;
  /** Takes the first of these attributes, in any case, out of the others and returns its text, or null. */
  label(values: Map<string, GraphValue>, names: readonly string[]): string | null;
  /** Takes what says where it is out of the attributes, and returns it, y down. */
  place(
    values: Map<string, GraphValue>,
    graph: GraphBuilder,
    place: Place,
  ): { x: GraphValue | null; y: GraphValue | null; colour: string | null };
}

/** Returns a collector of what is drawn, for one node or edge. */
export function takeLayout(): Drawn {
  let text: string | null = null;
  let box: { x: number; y: number } | null = null;
  let fill: string | null = null;
  return {
    used: false,
    get text() {
      return text;
    },
    open(name, fields, notes) {
      this.used = true;
      if (name === "Geometry") box ??= centreOf(fields);
      else if (name === "Fill") fill ??= fields.get("color") ?? null;
      else if (SHAPES.has(name)) notes.leaveOut("shapes", name);
    },
    close(name, content) {
      if (name === "NodeLabel" || name === "EdgeLabel") text ??= content.trim() || null;
    },
    label(values, names) {
      for (const wanted of names) {
        for (const [name, value] of values) {
          if (name.toLowerCase() !== wanted || value === "") continue;
          values.delete(name);
          return String(value);
        }
      }
      return null;
    },
    place(values, graph, place) {
      const found = new Map<string, GraphValue>();
      const has = (names: readonly string[]) => names.every((name) => values.has(name));
      const wanted = [
        ...(has(["x", "y"]) ? ["x", "y", "z"] : []),
        ...(has(["r", "g", "b"]) ? ["r", "g", "b"] : []),
      ];
      for (const name of GEPHI) {
        const value = values.get(name);
        if (value === undefined || !wanted.includes(name)) continue;
        found.set(name, value);
        values.delete(name);
      }
      if (Number(found.get("z") ?? 0) !== 0) graph.notes.leaveOut("third_dimension");
      const parts = ["r", "g", "b"].map((name) => found.get(name));
      const named = colourAttribute(values);
      const colour = fill ?? named ?? (parts[0] === undefined ? null : parts.join(", "));
      if (box !== null) return { ...box, colour };
      // Gephi's axis points up, as in mathematics; ours down, as on a page.
      const y = graph.number(found.get("y"), place);
      return { x: found.get("x") ?? null, y: y === null ? null : 0 - y, colour };
    },
  };
}

/** A colour as NodeXL gives it stays an attribute where it is only a name. */
function colourAttribute(values: Map<string, GraphValue>): string | null {
  for (const [name, value] of values) {
    if (
      !/^colou?r$/i.test(name) ||
      !/^(?:#[0-9a-f]{6}|\d{1,3}\s*,\s*\d{1,3}\s*,\s*\d{1,3})$/i.test(String(value))
    )
      continue;
    values.delete(name);
    return String(value);
  }
  return null;
}

function centreOf(fields: ReadonlyMap<string, string>): { x: number; y: number } | null {
  const [x, y, width, height] = ["x", "y", "width", "height"].map((name) =>
    Number(fields.get(name) ?? Number.NaN),
  );
  if (!Number.isFinite(x) || !Number.isFinite(y)) return null;
  return { x: (x as number) + (width || 0) / 2, y: (y as number) + (height || 0) / 2 };
}
