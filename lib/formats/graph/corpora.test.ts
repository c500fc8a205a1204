import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { AppError } from "@/lib/domain/app-error";
import type { GraphFile, GraphWarningCode } from "@/lib/domain/graph-file";
import { readBundle } from "../bundle";
import { readTable } from "../table/read-table";
import { sniffTable } from "../table/sniff-table";
import { TableAccount } from "../table/table-account";
import { readGraph } from "./read-graph";

/** Other projects' files and hostile ones, read in place; tests of them are skipped, visibly, where they are not. */
const CORPORA = "../shared/corpora";
const here = existsSync(CORPORA);

/** What a file comes to, and how sure: its graph or rows, or why it is refused. */
interface Outcome {
  readonly path: string;
  readonly graph: GraphFile | null;
  readonly warnings: number;
  readonly refused: string | null;
}

function filesUnder(folder: string): string[] {
  return readdirSync(`${CORPORA}/${folder}`).flatMap((name) => {
    const path = folder === "" ? name : `${folder}/${name}`;
    return statSync(`${CORPORA}/${path}`).isDirectory() ? filesUnder(path) : [path];
  });
}

async function outcomeOf(path: string): Promise<Outcome> {
  const bytes = readFileSync(`${CORPORA}/${path}`);
  const reading = readGraph(bytes);
  if ("graph" in reading)
    return { path, graph: reading.graph, warnings: reading.graph.warnings.length, refused: null };
  if ("issues" in reading) {
    const [issue] = reading.issues;
    return { path, graph: null, warnings: 0, refused: `${issue?.path}: ${issue?.expected} / ${issue?.got}` };
  }
  if (reading.other === "bundle") {
    const bundle = readBundle(bytes);
    return {
      path,
      graph: null,
      warnings: 0,
      refused: "bundle" in bundle ? null : (bundle.issues[0]?.path ?? ""),
    };
  }
  return tableOutcome(path, bytes);
}

async function tableOutcome(path: string, bytes: Uint8Array): Promise<Outcome> {
  try {
    const sniff = sniffTable(bytes, true);
    const account = new TableAccount();
    for await (const _batch of readTable([bytes], sniff.shape, account));
    const warnings =
      account.warnings().length + account.skippedCount + sniff.problems.length + sniff.doubts.length;
    return { path, graph: null, warnings, refused: null };
  } catch (error) {
    if (error instanceof AppError) return { path, graph: null, warnings: 0, refused: error.message };
    throw error;
  }
}

describe.skipIf(!here)("every file of the corpora", () => {
  const outcomes = new Map<string, Outcome>();
  const requests: string[] = [];
  // The port that the hostile files name: nothing may ever come here.
  const canary = createServer((request, response) => {
    requests.push(request.url ?? "");
    response.end();
  });

  beforeAll(async () => {
    await new Promise<void>((done) => canary.once("error", () => done()).listen(9, "127.0.0.1", done));
    for (const path of filesUnder("")) outcomes.set(path, await outcomeOf(path));
    // Without a limit: how long files may take is measured by the benchmark.
  }, 0);
  afterAll(() => {
    canary.close();
  });

  it("is imported, imported with warnings, or refused with a place and a reason; none crashes", () => {
    expect(outcomes.size).toBeGreaterThan(600);
    for (const { refused } of outcomes.values()) {
      if (refused !== null) expect(refused).toMatch(/^(?:file|line \d+|row \d+|[\w[\].]+).*: \S/);
    }
  });

  it("is read without a request to anybody", () => {
    expect(requests).toEqual([]);
  });

  it("leaves objects as they are", () => {
    expect(Object.keys(Object.prototype)).toEqual([]);
    expect(({} as { polluted?: boolean; isAdmin?: boolean }).polluted).toBeUndefined();
    expect(({} as { polluted?: boolean; isAdmin?: boolean }).isAdmin).toBeUndefined();
  });

  interface Oracle {
    readonly error?: string;
    readonly nodes?: number;
    readonly entities?: number;
    readonly edges?: number;
    readonly hyper?: number;
    readonly distinctNodeIds?: number;
  }
  const oracle: [string, Oracle][] = here
    ? Object.entries(JSON.parse(readFileSync(`${CORPORA}/oracle-counts.json`, "utf8")))
    : [["-", {}]];
  const wellFormed = oracle.filter(([, { error }]) => error === undefined);

  it.each(wellFormed)("%s has the nodes and edges that others count, or says why not", (path, counts) => {
    const graph = outcomes.get(path)?.graph;
    expect(graph, path).not.toBeNull();
    if (!graph) return;
    const noted = (code: GraphWarningCode) =>
      graph.warnings.find((warning) => warning.code === code)?.count ?? 0;
    const nodes = counts.nodes ?? counts.entities ?? 0;
    // Warnings count ends, not nodes: what is made of a dangling end is one node, however often it is named.
    expect(graph.nodes.length).toBe(nodes - noted("duplicate_node") + noted("dangling_end"));
    expect(graph.edges.length).toBe((counts.edges ?? 0) - noted("missing_end"));
    expect(noted("hyperedge")).toBe(counts.hyper ?? 0);
  });

  it("is imported where it is a well-formed graph: all of them", () => {
    const refused = wellFormed.filter(([path]) => outcomes.get(path)?.refused !== null).map(([path]) => path);
    expect(refused).toEqual([]);
  });

  it.each(oracle.filter(([, { error }]) => error !== undefined))(
    "%s is not well-formed, and is refused where other parsers stop",
    (path, { error = "" }) => {
      const place = /line (\d+)/.exec(error)?.[1];
      expect(outcomes.get(path)?.refused).toMatch(new RegExp(`^line ${place}, column \\d+: well-formed XML`));
    },
  );

  const expectations = here
    ? (JSON.parse(readFileSync(`${CORPORA}/own-expectations.json`, "utf8")) as {
        file: string;
        expect: string;
        why: string;
      }[])
    : [{ file: "-", expect: "-", why: "-" }];

  it.each(expectations)("$file: $expect, since $why", ({ file, expect: wanted }) => {
    const outcome = outcomes.get(file);
    expect(outcome, file).toBeDefined();
    if (wanted === "reject") expect(outcome?.refused).not.toBeNull();
    if (wanted === "accept") expect(outcome?.refused).toBeNull();
    if (wanted === "reject-or-warn")
      expect(outcome?.refused !== null || (outcome?.warnings ?? 0) > 0).toBe(true);
  });

  it("keeps what hostile graphs say, to the letter", () => {
    const labels = (path: string) => outcomes.get(path)?.graph?.nodes.map(({ id, label }) => label ?? id);
    expect(labels("xml-attack/own/cp1251-declared.graphml")).toContain("Иванов");
    expect(labels("graph-semantics/own/xss-labels.gexf")).toContain("<script>alert(1)</script>");
    expect(labels("graph-semantics/own/formula-labels.gexf")).toContain("+1+1");
    expect(labels("graph-semantics/own/proto-ids.gexf")).toEqual([
      "__proto__",
      "constructor",
      "toString",
      "hasOwnProperty",
    ]);
    const twins = outcomes
      .get("graph-semantics/own/normalisation-twins.graphml")
      ?.graph?.nodes.map(({ id }) => id);
    expect(new Set(twins?.slice(0, 2))).toEqual(new Set(["\u00e9", "e\u0301"]));
    expect(outcomes.get("graph-semantics/own/duplicate-edge-ids.gexf")?.graph?.edges).toHaveLength(2);
    const included = outcomes.get("xml-attack/own/xinclude.graphml")?.graph?.nodes[0];
    expect(included?.label ?? null).toBeNull();
  });

  it("gives no place to a coordinate that is not finite", () => {
    const nodes = outcomes.get("graph-semantics/own/infinite-positions.gexf")?.graph?.nodes ?? [];
    for (const { position } of nodes) expect(position).toBeNull();
  });

  it.each([
    "graphml/neo4j-apoc/fileWithUnicode.graphml",
    "xml-attack/own/encoding-lie.gexf",
    "xml-attack/own/control-chars.graphml",
    "xml-attack/own/nul-byte.gexf",
    "json-attack/own/nan-literal.json",
    "json-attack/own/lone-surrogate.json",
    "json-attack/own/invalid-utf8.json",
  ])("%s is read where repair is asked for, with a warning", (path) => {
    const reading = readGraph(readFileSync(`${CORPORA}/${path}`), { repair: true });
    expect("graph" in reading && reading.graph.warnings.length).toBeGreaterThan(0);
    for (const node of "graph" in reading ? reading.graph.nodes : []) {
      expect(node.id).not.toContain("\0");
      expect(node.id.isWellFormed()).toBe(true);
    }
  });

  it.each(["billion-laughs.gexf", "xxe-file.gexf", "xxe-param-oob.graphml", "deep-nesting-100k.graphml"])(
    "%s is not repaired",
    (name) => {
      const reading = readGraph(readFileSync(`${CORPORA}/xml-attack/own/${name}`), { repair: true });
      expect("issues" in reading && reading.issues[0]?.code).toMatch(/^(?:doctype|too_deep)$/);
    },
  );
});
