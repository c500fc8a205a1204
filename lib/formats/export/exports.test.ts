import { describe, expect, it } from "vitest";
import type { Bundle } from "@/lib/domain/bundle";
import { EXPORT_FORMATS, type ExportFormat } from "@/lib/domain/export-format";
import { CANNOT_CARRY, EXPORT_FORMAT_LABEL } from "@/lib/domain/export-format-words";
import type { LineRecord, LineSide } from "@/lib/domain/line-record";
import { testBundle } from "@/lib/domain/test-bundle";
import { readBundle, writeBundle } from "../bundle";
import { guessGraph } from "../graph/guess-graph";
import { graphOf } from "../graph/test-graphs";
import { type ExportSource, writeExport } from "./write-export";

const side = (more: Partial<LineSide> = {}): LineSide => ({
  ...{ stance: "asserts", claims: 2, origins: 1, scopes: [], happened: null, reported: null, draft: false },
  unreal: null,
  ...more,
});

function lineOf({ claims, actors }: Bundle, more: Partial<LineRecord> = {}): LineRecord {
  const [claim] = claims;
  const [subject, object] = [claim?.subject ?? actors[0]?.id ?? "", claim?.object ?? ""];
  const relation = claim?.relation ?? "";
  return {
    ...{ id: `${subject}.${relation}.${object}`, subject, relation, object },
    ...{ status: "reported", relays: 1, voices: 3, sides: [side()] },
    ...more,
  };
}

function sourceOf(bundle: Bundle, lines: readonly LineRecord[] = [], isWhole = true): ExportSource {
  return {
    isWhole,
    records: async () => bundle,
    lines: async () => lines,
    claims: async function* () {
      yield bundle.claims;
    },
    arrow: async () => Uint8Array.of(1, 2, 3),
  };
}

async function written(source: ExportSource, format: ExportFormat, spreadsheet = false): Promise<string> {
  const decoder = new TextDecoder();
  let text = "";
  for await (const bytes of writeExport(source, format, spreadsheet))
    text += decoder.decode(bytes, { stream: true });
  return text + decoder.decode();
}

const denied: Partial<LineRecord> = {
  status: "disputed",
  sides: [
    side({ happened: "2023-11-01/2023-11-10", scopes: ["the war"] }),
    side({ stance: "denies", claims: 1 }),
  ],
};

describe("a dossier in every format", () => {
  it.each(EXPORT_FORMATS)("as %s has a name and a sentence of what it cannot carry", (format) => {
    expect(EXPORT_FORMAT_LABEL[format]).not.toBe("");
    expect(CANNOT_CARRY[format]).toMatch(/\.$/);
  });

  it("as a bundle is the bundle, byte for byte", async () => {
    const bundle = testBundle();
    expect(await written(sourceOf(bundle), "bundle")).toBe(writeBundle(bundle));
    expect(readBundle(await written(sourceOf(bundle), "bundle"))).toEqual({ bundle });
  });

  it.each(["gexf", "graphml", "cytoscape-json", "cx2"] as const)(
    "as %s has actors with what is known of them, and an edge for each stance of a line",
    async (format) => {
      const bundle = testBundle();
      const line = lineOf(bundle, denied);
      const graph = graphOf(await written(sourceOf(bundle, [line]), format));
      expect(graph.title).toBe(bundle.dossier.title);
      expect(graph.nodes.map(({ id, label }) => [id, label])).toEqual(
        bundle.actors.map(({ id, name }) => [id, name]),
      );
      expect(
        graph.edges.map(({ id, attributes }) => [
          id,
          attributes.get("stance"),
          attributes.get("line_status"),
        ]),
      ).toEqual([
        [line.id, "asserts", "disputed"],
        [`${line.id}.denies`, "denies", "disputed"],
      ]);
      expect(graph.edges[0]?.attributes.get("happened")).toBe("2023-11-01/2023-11-10");
      expect(graph.edges[0]?.weight).toBe(2);
      const types = new Map(graph.edgeAttributes.map(({ name, type }) => [name, type]));
      expect([types.get("origins"), types.get("scope")]).toEqual(["number", "text"]);
      expect(graph.warnings).toEqual([]);
    },
  );

  it.each(["gexf", "graphml", "cytoscape-json", "cx2"] as const)(
    "as %s labels no denial, and nothing that is not actual, like what is said to be so, and is read again by the relation",
    async (format) => {
      const bundle = testBundle();
      const sides = [
        side({ unreal: "hypothetical" }),
        side({ stance: "denies", unreal: "future" }),
        side({ stance: "disputes" }),
      ];
      const line = lineOf(bundle, { status: "disputed", sides });
      const label = bundle.relationTypes.find(({ id }) => id === line.relation)?.label ?? "";
      const graph = graphOf(await written(sourceOf(bundle, [line]), format));
      expect(graph.edges.map((edge) => [edge.label, edge.attributes.get("mode")])).toEqual([
        [`${label} (hypothetical)`, "hypothetical"],
        [`denied: ${label} (future)`, "future"],
        [`disputed: ${label}`, undefined],
      ]);
      const { columns, guess } = guessGraph(graph, bundle.relationTypes);
      expect(columns.names[guess.columns.relation ?? -1]).toBe("relation");
      expect(columns.names[guess.columns.stance ?? -1]).toBe("stance");
      expect(graph.edges.map((edge) => edge.attributes.get("relation"))).toEqual([label, label, label]);
    },
  );

  it("has only the actors of its lines where it is a part", async () => {
    const bundle = testBundle();
    const line = lineOf(bundle);
    const graph = graphOf(await written(sourceOf(bundle, [line], false), "gexf"));
    expect(new Set(graph.nodes.map(({ id }) => id))).toEqual(new Set([line.subject, line.object]));
    await expect(written(sourceOf(bundle, [], false), "bundle")).rejects.toThrow(/whole dossier/);
    await expect(written(sourceOf(bundle), "gexf", true)).rejects.toThrow(/Only CSV/);
  });

  it("as Arrow is what the columns give", async () => {
    expect(await written(sourceOf(testBundle()), "arrow")).toBe("\u0001\u0002\u0003");
  });
});

describe("FollowTheMoney", () => {
  it("has no denial that would read as what it denies, and says of a disputed line that it is", async () => {
    const bundle = testBundle();
    const onlyDenied = lineOf(bundle, { status: "denied", sides: [side({ stance: "denies" })] });
    const isolated = await written(sourceOf(bundle, [onlyDenied]), "follow-the-money");
    expect(isolated).not.toContain("UnknownLink");
    const text = await written(sourceOf(bundle, [lineOf(bundle, denied)]), "follow-the-money");
    const link = text
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line))
      .at(-1);
    expect(link.properties.summary[0]).toMatch(
      /^Disputed: 2 claims, 1 independent origin\. Lines show what reports say/,
    );
    expect([link.properties.startDate, link.properties.endDate]).toEqual([["2023-11-01"], ["2023-11-10"]]);
  });

  it("says of what is only expected that it is", async () => {
    const bundle = testBundle();
    const line = lineOf(bundle, { sides: [side({ unreal: "future" })] });
    expect(await written(sourceOf(bundle, [line]), "follow-the-money")).toContain(
      '"Reported (future): 2 claims',
    );
  });

  it("is read again with the same actors and lines", async () => {
    const bundle = testBundle();
    const graph = graphOf(await written(sourceOf(bundle, [lineOf(bundle)]), "follow-the-money"));
    expect(graph.nodes.map(({ label }) => label)).toEqual(bundle.actors.map(({ name }) => name));
    expect(graph.edges).toHaveLength(1);
  });

  it("writes an interest by its own schema where it has one", async () => {
    const bundle = testBundle();
    const [type] = bundle.relationTypes;
    const owned = { ...bundle, relationTypes: [{ ...(type as NonNullable<typeof type>), label: "owns" }] };
    const line = lineOf(bundle, { relation: type?.id ?? "" });
    const text = await written(sourceOf(owned, [line]), "follow-the-money");
    expect(text).toContain('"schema":"Ownership"');
    expect(graphOf(text).edges[0]?.attributes.get("relation")).toBe("owns");
  });
});

describe("JSON-LD", () => {
  it("has a claim, never a review of it, with report, quote and everybody in its chain", async () => {
    const bundle = testBundle();
    const text = await written(sourceOf(bundle), "json-ld");
    expect(text).not.toContain("ClaimReview");
    const { "@context": context, "@graph": nodes } = JSON.parse(text) as {
      "@context": object;
      "@graph": Record<string, unknown>[];
    };
    // Nothing that a reader would have to fetch.
    expect(Object.values(context).every((value) => typeof value === "string")).toBe(true);
    const [claim] = bundle.claims;
    const node = nodes.find((each) => each["@id"] === `urn:relata:${bundle.dossier.id}:claim:${claim?.id}`);
    expect(node?.["@type"]).toEqual(["schema:Claim", "prov:Entity"]);
    expect(node?.["prov:wasAttributedTo"]).toHaveLength(claim?.chain.length ?? 0);
    const ids = new Set(nodes.map((each) => each["@id"]));
    for (const [, id] of text.matchAll(/\{"@id":"(urn:relata:[^"]+)"\}/g)) expect(ids).toContain(id);
    const quotes = bundle.claims.reduce((sum, { quotes: each = [] }) => sum + each.length, 0);
    expect(nodes.filter((each) => each["@type"] === "oa:Annotation")).toHaveLength(quotes);
  });

  it("does not word what is hypothetical as if it were so", async () => {
    const bundle = testBundle();
    const claims = bundle.claims.map((claim) => ({ ...claim, mode: "hypothetical" as const }));
    const text = await written(sourceOf({ ...bundle, claims }), "json-ld");
    expect(text.match(/"schema:text":"[^"]* \(hypothetical\)"/g)).toHaveLength(claims.length);
  });

  it("does not word a denial as what it denies", async () => {
    const bundle = testBundle();
    const [claim] = bundle.claims;
    const denial = {
      ...bundle,
      claims: [{ ...(claim as NonNullable<typeof claim>), stance: "denies" as const }],
    };
    expect(await written(sourceOf(denial), "json-ld")).toMatch(/"schema:text":"Denied: /);
  });
});
