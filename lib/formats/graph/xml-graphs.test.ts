import { describe, expect, it } from "vitest";
import { encodeText } from "../test-encode";
import { graphOf, refusedFor } from "./test-graphs";

const HEAD = '<gexf xmlns="http://gexf.net/1.3" version="1.3"><graph defaultedgetype="directed">';
const NODES = '<nodes><node id="a" label="A"/><node id="b" label="B"/></nodes>';

function gexf(edges: string, nodes = NODES, before = ""): string {
  return `${before}${HEAD}${nodes}<edges>${edges}</edges></graph></gexf>`;
}

function graphml(body: string, keys = ""): string {
  return `<graphml>${keys}<graph edgedefault="directed">${body}</graph></graphml>`;
}

function codes(text: string): string[] {
  return graphOf(text).warnings.map(({ code }) => code);
}

describe("GEXF", () => {
  it("without a node is a graph without a node, and says so", () => {
    expect(graphOf("<gexf><graph><nodes/><edges/></graph></gexf>")).toMatchObject({
      nodes: [],
      warnings: [{ code: "no_nodes", count: 1 }],
    });
  });

  it("gives what nodes and edges are and have, with y turned and types as declared", () => {
    const attributes =
      '<attributes class="node"><attribute id="0" title="age" type="integer"/><attribute id="1" title="born in" type="string"><default>Tehran</default></attribute></attributes>' +
      '<attributes class="edge"><attribute id="0" title="quote" type="string"/></attributes>';
    const nodes =
      '<nodes><node id="1" label="Ali"><attvalues><attvalue for="0" value="84"/></attvalues><viz:position x="3" y="4"/><viz:color r="255" g="0" b="16"/></node></nodes>';
    const edge =
      '<edge id="e" source="1" target="1" kind="met with" weight="2" start="2023-11-01" end="2023-11-10" type="undirected"><attvalues><attvalue for="0" value="we &amp; they"/></attvalues></edge>';
    const graph = graphOf(gexf(edge, attributes + nodes));
    expect(graph.nodes).toEqual([
      {
        ...{ id: "1", label: "Ali", position: { x: 3, y: -4 }, colour: "#ff0010" },
        attributes: new Map([
          ["age", "84"],
          ["born in", "Tehran"],
        ]),
      },
    ]);
    expect(graph.edges).toEqual([
      {
        ...{ id: "e", source: "1", target: "1", directed: false, label: null, weight: 2, colour: null },
        attributes: new Map([
          ["quote", "we & they"],
          ["kind", "met with"],
          ["happened", "2023-11-01/2023-11-10"],
        ]),
      },
    ]);
    expect(graph.nodeAttributes).toEqual([
      { name: "age", type: "number" },
      { name: "born in", type: "text" },
    ]);
  });

  it.each([
    ['<edge source="a" target="ghost"/>', "dangling_end"],
    ['<edge id="e" source="a" target="b"/><edge id="e" source="b" target="a"/>', "duplicate_edge_id"],
    ['<edge source="a" target="a"/>', "self_loop"],
    ['<edge source="a"/>', "missing_end"],
    ['<edge source="a" target="b" weight="NaN"/>', "bad_number"],
    ['<edge source="a" target="b" start="2024-01-02" end="2024-01-01"/>', "reversed_time"],
    [
      '<edge source="a" target="b"><attvalues><attvalue for="9" value="x"/></attvalues></edge>',
      "undeclared_attribute",
    ],
  ])("%s is told as %s", (edges, code) => {
    expect(codes(gexf(edges))).toEqual([code]);
  });

  it("keeps both statements of an id that comes twice, and a node for an end that has none", () => {
    expect(
      graphOf(gexf('<edge id="e" source="a" target="b"/><edge id="e" source="b" target="a"/>')).edges,
    ).toMatchObject([
      { id: "e", source: "a" },
      { id: null, source: "b" },
    ]);
    expect(graphOf(gexf('<edge source="a" target="ghost"/>')).nodes.map(({ id }) => id)).toEqual([
      "a",
      "b",
      "ghost",
    ]);
  });

  it("keeps a weight that is no number as the text that it is, and says none where there is none", () => {
    const [bad, none, nought] = graphOf(
      gexf(
        '<edge source="a" target="b" weight="heavy"/><edge source="a" target="b"/><edge source="a" target="b" weight="0"/>',
      ),
    ).edges;
    expect(bad).toMatchObject({ weight: null, attributes: new Map([["weight", "heavy"]]) });
    expect(none?.weight).toBeNull();
    expect(nought?.weight).toBe(0);
  });

  it("takes a node that comes again for the same, and adds only what the first lacks", () => {
    const nodes =
      '<nodes><node id="a" label="First"/><node id="a" label="Second"><viz:position x="1" y="0"/></node></nodes>';
    const graph = graphOf(gexf("", nodes));
    expect(graph.nodes).toMatchObject([{ label: "First", position: { x: 1, y: 0 } }]);
    expect(graph.warnings).toMatchObject([{ code: "duplicate_node", count: 1, first: [{ got: "a" }] }]);
  });

  it("counts all warnings of a kind, and keeps the places of the first ten", () => {
    const [warning] = graphOf(gexf('<edge source="a" target="a"/>'.repeat(40))).warnings;
    expect(warning).toMatchObject({ code: "self_loop", count: 40 });
    expect(warning?.first).toHaveLength(10);
  });
});

describe("GraphML", () => {
  it("of yEd has its labels, places and colours from what is drawn", () => {
    const node = `<node id="n0"><data key="d"><y:ShapeNode><y:Geometry height="20" width="10" x="100" y="50"/><y:Fill color="#FFCC00"/><y:NodeLabel>Ali <y:LabelModel/></y:NodeLabel></y:ShapeNode></data></node>`;
    const graph = graphOf(graphml(node, '<key id="d" for="node" yfiles.type="nodegraphics"/>'));
    expect(graph.nodes).toMatchObject([
      { id: "n0", label: "Ali", position: { x: 105, y: 60 }, colour: "#ffcc00" },
    ]);
  });

  it("of igraph has its labels under name, and of Gephi under label", () => {
    const keys = '<key id="v_name" for="node" attr.name="name" attr.type="string"/>';
    const node = '<node id="n0"><data key="v_name">Ali</data></node>';
    expect(graphOf(graphml(node, keys)).nodes[0]).toMatchObject({ label: "Ali", attributes: new Map() });
    const both = `${keys}<key id="label" for="node" attr.name="label" attr.type="string"/>`;
    const named = '<node id="n0"><data key="v_name">ali-1</data><data key="label">Ali</data></node>';
    expect(graphOf(graphml(named, both)).nodes[0]).toMatchObject({
      label: "Ali",
      attributes: new Map([["name", "ali-1"]]),
    });
  });

  it("leaves out edges among more than two nodes, and says how many", () => {
    const graph = graphOf(graphml('<node id="a"/><hyperedge><endpoint node="a"/></hyperedge>'));
    expect(graph.edges).toEqual([]);
    expect(graph.warnings).toMatchObject([{ code: "hyperedge", count: 1 }]);
  });

  it("keeps a value that is not of its declared type as text, and the attribute with it", () => {
    const keys = '<key id="k" for="node" attr.name="n" attr.type="int"/>';
    const graph = graphOf(
      graphml(
        '<node id="a"><data key="k">twelve</data></node><node id="b"><data key="k">7</data></node>',
        keys,
      ),
    );
    expect(graph.nodeAttributes).toEqual([{ name: "n", type: "text" }]);
    expect(graph.nodes.map(({ attributes }) => attributes.get("n"))).toEqual(["twelve", "7"]);
  });

  it("reads nodes within nodes as nodes, with their parent", () => {
    const graph = graphOf(graphml('<node id="p"><graph><node id="c"/></graph></node>'));
    expect(graph.nodes.map(({ id, attributes }) => [id, attributes.get("parent")])).toEqual([
      ["c", "p"],
      ["p", undefined],
    ]);
  });
});

describe("XML is refused, with its place", () => {
  const bomb = '<!DOCTYPE gexf [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>';
  it.each([
    ["with a DOCTYPE", gexf("", NODES, bomb), /^doctype at line 1, column \d+$/],
    [
      "with an entity that XML does not know",
      gexf("", '<nodes><node id="&nbsp;"/></nodes>'),
      /^not_xml at line 1/,
    ],
    ["with NUL", gexf("", '<nodes><node id="a\u0000"/></nodes>'), /^not_xml at/],
    ["with a control character by reference", gexf("", '<nodes><node id="&#1;"/></nodes>'), /^not_xml at/],
    ["with an attribute twice", gexf("", '<nodes><node id="a" id="b"/></nodes>'), /^not_xml at/],
    ["that is not closed", HEAD, /^not_xml at/],
    ["too deep", `<gexf>${"<a>".repeat(100)}`, /^too_deep at/],
    [
      "with a flood of attributes",
      gexf("", `<nodes><node ${Array.from({ length: 500 }, (_, at) => `a${at}="1"`).join(" ")}/></nodes>`),
      /^too_many_attributes at/,
    ],
    [
      "in an encoding that nobody knows",
      `<?xml version="1.0" encoding="runes"?>${gexf("")}`,
      /^unknown_encoding at line 1$/,
    ],
    ["of another kind", "<svg/>", /^other_file at file$/],
  ])("%s", (_what, text, reason) => {
    expect(refusedFor(text)).toMatch(reason);
  });

  it("whose bytes are not in the encoding that it declares", () => {
    const text = `<?xml version="1.0" encoding="UTF-8"?>\n${gexf("", '<nodes><node id="é"/></nodes>')}`;
    expect(refusedFor(encodeText(text, "windows-1252"))).toBe("bad_encoding at line 2");
    expect(graphOf(encodeText(text, "windows-1252"), true).nodes[0]?.id).toBe("é");
  });
});

describe("XML is read", () => {
  it.each([
    ["utf-16le", "\ufeff"],
    ["utf-16be", "\ufeff"],
    ["utf-16le", ""],
    ["utf-8", "\ufeff"],
  ])("in %s with the mark %j", (encoding, mark) => {
    expect(
      graphOf(encodeText(mark + gexf("", '<nodes><node id="Łódź مصر"/></nodes>'), encoding)).nodes[0]?.id,
    ).toBe("Łódź مصر");
  });

  it.each(["windows-1251", "koi8-r", "iso-8859-5"])("in %s where it says so", (encoding) => {
    const text = `<?xml version='1.0' encoding='${encoding}'?>${gexf("", '<nodes><node id="Иванов"/></nodes>')}`;
    expect(graphOf(encodeText(text, encoding)).nodes[0]?.id).toBe("Иванов");
  });

  it("though it says UTF-16 and is not, which is told", () => {
    const text = `<?xml version="1.0" encoding="utf-16"?>${gexf("")}`;
    expect(graphOf(text).warnings).toMatchObject([{ code: "encoding_lie" }]);
  });

  it("whatever prefix its namespace has, and with instructions that are passed over", () => {
    const text =
      '<?xml-stylesheet href="http://127.0.0.1:9/x.xsl"?><g:gexf xmlns:g="x"><g:graph><g:nodes><g:node id="a"/></g:nodes></g:graph></g:gexf>';
    expect(graphOf(text).nodes).toHaveLength(1);
  });

  it("in time that grows with its size, also where it opens what it never closes", () => {
    const hostile = gexf("", `<nodes><node id="a & b"/>${"<![CDATA[ & ".repeat(100_000)}</nodes>`);
    expect(refusedFor(hostile)).toBe("not_xml at line 1, column 102");
    const comments = gexf("", `<nodes><!-- a & b --><![CDATA[ & ]]><node id="x"/></nodes>`);
    expect(graphOf(comments, true).warnings).toEqual([]);
  });

  it("with repair, where letters are missing or too many, and says where", () => {
    const text = gexf("", '<nodes><node id="a" label="Marks & Spencer\u0001"/></nodes>');
    expect(refusedFor(text)).toMatch(/^not_xml/);
    const graph = graphOf(text, true);
    expect(graph.nodes[0]?.label).toBe("Marks & Spencer");
    expect(graph.warnings).toMatchObject([
      { code: "repaired", count: 2, first: [{ path: "line 1" }, { path: "line 1" }] },
    ]);
  });
});
