import fc from "fast-check";
import type { AttributeType, GraphAttribute, GraphEdge, GraphFile, GraphNode } from "@/lib/domain/graph-file";
import { readGraph } from "./read-graph";
import type { Writable } from "./write-gexf";

/** Names that break what takes them for something else than text. */
const AWKWARD = [
  ...[
    "__proto__",
    "constructor",
    "toString",
    "=1+1",
    "+1",
    "-2",
    "@SUM(1)",
    "<script>alert(1)</script>",
    "&amp;",
    "]]>",
  ],
  ...[
    '"quoted"',
    "it's",
    "a.b#c[d]",
    "back\\slash",
    "semi;colon",
    "comma, comma",
    "  blank ends  ",
    "tab\tin",
    "line\nend",
  ],
  ...[
    "محمد بن سلمان",
    "דוד",
    "Иванов",
    "習近平",
    "ﷺ",
    "e\u0301",
    "\u00e9",
    "ALI",
    "alı",
    "🧑‍🤝‍🧑",
    "𝔘",
    "\u202eabc",
    "1",
    "0",
  ],
  ...[
    "null",
    "true",
    "NaN",
    "2023-11-15",
    "https://example.org/?a=1&b=2",
    "%",
    "sep=;",
    "#fff",
    "cr\rhere",
    "a\u00a0b",
  ],
];

/** Text that every format can hold: what XML forbids is left out, which is said where it is written. */
const text = fc
  .oneof(
    { weight: 2, arbitrary: fc.constantFrom(...AWKWARD) },
    { weight: 1, arbitrary: fc.string({ unit: "binary", minLength: 1, maxLength: 12 }) },
  )
  .map((value) => [...value.toWellFormed()].map((each) => (isXmlCharacter(each) ? each : "x")).join(""));

function isXmlCharacter(character: string): boolean {
  const code = character.codePointAt(0) ?? 0;
  return code >= 0x20 ? code !== 0xfffe && code !== 0xffff : [0x09, 0x0a, 0x0d].includes(code);
}

const name = text.filter((value) => value.trim() !== "");

const number = fc.oneof(
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e6, max: 1e6 }),
);
const coordinate = number.map((value) => value + 0);
const colour = fc
  .integer({ min: 0, max: 0xffffff })
  .map((value) => `#${value.toString(16).padStart(6, "0")}`);

/** Names that a format uses itself are left out: an attribute of such a name goes by another, which is no equal graph. */
const RESERVED =
  /^(?:id|label|name|n|shared[_ ]name|source|target|weight|directed|parent|x|y|z|r|g|b|size|colou?r|edge label|happened|relata_\w+|position|type|kind)$/i;
const attributeName = name.filter((value) => !RESERVED.test(value.trim()));

function textOfType(type: AttributeType): fc.Arbitrary<string> {
  if (type === "boolean") return fc.boolean().map(String);
  return type === "number" ? number.map((value) => String(value + 0)) : name;
}

function attributesOf(declared: readonly GraphAttribute[]): fc.Arbitrary<Map<string, string>> {
  if (declared.length === 0) return fc.constant(new Map());
  const fields = declared.map(({ name: key, type }) =>
    fc.option(textOfType(type).map((value) => [key, value] as const)),
  );
  return fc.tuple(...fields).map((all) => new Map(all.filter((field) => field !== null)));
}

const declarations = fc.uniqueArray(
  fc.record({ name: attributeName, type: fc.constantFrom<AttributeType>("text", "number", "boolean") }),
  { selector: ({ name: key }) => key, maxLength: 3 },
);

/** Graphs with awkward ids, labels and attributes, and edges of both kinds. Attributes that nobody has are not declared. */
export const graphs: fc.Arbitrary<Writable> = fc
  .record({
    title: fc.option(name.map((value) => value.trim())),
    ids: fc.uniqueArray(name, { minLength: 1, maxLength: 6 }),
    nodeAttributes: declarations,
    edgeAttributes: declarations,
  })
  .chain(({ title, ids, nodeAttributes, edgeAttributes }) => {
    const nodes = fc.tuple(
      ...ids.map((id) =>
        fc.record({
          id: fc.constant(id),
          label: name as fc.Arbitrary<string | null>,
          attributes: attributesOf(nodeAttributes),
          position: fc.option(fc.record({ x: coordinate, y: coordinate })),
          colour: fc.option(colour),
        }),
      ),
    );
    const edge = fc.record({
      id: fc.option(name),
      source: fc.constantFrom(...ids),
      target: fc.constantFrom(...ids),
      directed: fc.boolean(),
      label: fc.option(name),
      weight: fc.option(coordinate),
      attributes: attributesOf(edgeAttributes),
      colour: fc.constant(null),
    });
    const edges = fc.uniqueArray(edge, { selector: ({ id }) => id ?? Symbol("none"), maxLength: 6 });
    return fc.record({ title: fc.constant(title), nodes, edges }).map((parts) => ({
      ...parts,
      nodeAttributes: usedIn(parts.nodes, nodeAttributes),
      edgeAttributes: usedIn(parts.edges, edgeAttributes),
    }));
  });

function usedIn(
  items: readonly { attributes: ReadonlyMap<string, string> }[],
  declared: readonly GraphAttribute[],
): GraphAttribute[] {
  return declared.filter((one) => items.some(({ attributes }) => attributes.has(one.name)));
}

/** Returns a graph as plain values that can be compared: what of it a format is expected to give back. */
export function comparable({ title, nodes, edges }: Pick<GraphFile, "title" | "nodes" | "edges">) {
  const plain = (attributes: ReadonlyMap<string, string>) =>
    [...attributes].sort(([one], [other]) => (one < other ? -1 : 1));
  return {
    title,
    nodes: nodes.map((node: GraphNode) => ({ ...node, attributes: plain(node.attributes) })),
    edges: edges.map((edge: GraphEdge) => ({ ...edge, attributes: plain(edge.attributes) })),
  };
}

/** Returns the graph that a text is read as. Throws where it is refused. */
export function graphOf(input: string | Uint8Array, repair = false): GraphFile {
  const bytes = typeof input === "string" ? new TextEncoder().encode(input) : input;
  const reading = readGraph(bytes, { repair });
  if ("graph" in reading) return reading.graph;
  throw new Error("issues" in reading ? JSON.stringify(reading.issues) : reading.other);
}

/** Returns the code and the place for which a text is refused, or null where it is not. */
export function refusedFor(input: string | Uint8Array): string | null {
  const bytes = typeof input === "string" ? new TextEncoder().encode(input) : input;
  const reading = readGraph(bytes);
  return "issues" in reading ? `${reading.issues[0]?.code} at ${reading.issues[0]?.path}` : null;
}
