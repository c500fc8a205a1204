import type { Actor } from "@/lib/domain/actor";
import type { GraphAttribute, GraphEdge, GraphNode } from "@/lib/domain/graph-file";
import type { LineRecord, LineSide } from "@/lib/domain/line-record";
import { modeMark } from "@/lib/domain/mode-words";
import { STANCE_WORDS } from "@/lib/domain/stance-words";
import type { Writable } from "../graph/write-gexf";
import { type ExportRecords, type RecordNames, recordNames } from "./export-records";

const NODE_ATTRIBUTES: readonly GraphAttribute[] = [
  { name: "kind", type: "text" },
  { name: "description", type: "text" },
  { name: "aliases", type: "text" },
  { name: "same as", type: "text" },
];
const EDGE_ATTRIBUTES: readonly GraphAttribute[] = [
  ...(["relation", "relation_id", "family", "stance", "mode", "line_status"] as const).map(
    (name) => ({ name, type: "text" }) as const,
  ),
  ...(["claims", "origins", "relays", "voices"] as const).map((name) => ({ name, type: "number" }) as const),
  ...(["scope", "happened", "reported"] as const).map((name) => ({ name, type: "text" }) as const),
  { name: "draft", type: "boolean" },
];

/**
 * Returns a dossier as the graph that other tools draw: actors are nodes, and lines are edges, one for each stance, so that a
 * denial never looks like what it denies: its label says so, as it says of what is future or hypothetical, and the attribute
 * `relation` has the words alone. Its weight is the number of claims.
 *
 * The names of attributes are those by which an import knows them again. A whole dossier has all its actors, a part of it those of
 * its lines. Withdrawn claims are not in it, and neither are lines of nothing else.
 */
export function graphOfLines(
  records: ExportRecords,
  lines: readonly LineRecord[],
  isWhole: boolean,
): Writable {
  const names = recordNames(records);
  const edges = lines.flatMap((line) => line.sides.map((side) => edgeOf(line, side, names)));
  const ends = new Set(edges.flatMap(({ source, target }) => [source, target]));
  const actors = isWhole ? records.actors : records.actors.filter(({ id }) => ends.has(id));
  const nodes = actors.map((actor) => nodeOf(actor, records));
  const used = (
    items: readonly { attributes: ReadonlyMap<string, string> }[],
    all: readonly GraphAttribute[],
  ) => all.filter(({ name }) => items.some(({ attributes }) => attributes.has(name)));
  return {
    title: records.dossier.title,
    ...{ nodes, edges },
    nodeAttributes: used(nodes, NODE_ATTRIBUTES),
    edgeAttributes: used(edges, EDGE_ATTRIBUTES),
  };
}

function nodeOf(
  { id, name, kind, description, aliases, sameAs }: Actor,
  { dossier }: ExportRecords,
): GraphNode {
  const place = dossier.layout?.[id];
  return {
    ...{ id, label: name, position: place === undefined ? null : { x: place.x, y: place.y }, colour: null },
    attributes: present([
      ["kind", kind],
      ["description", description],
      ["aliases", aliases?.map(({ text }) => text).join("; ")],
      ["same as", sameAs?.[0]],
    ]),
  };
}

function edgeOf(line: LineRecord, side: LineSide, { relationTypes }: RecordNames): GraphEdge {
  const type = relationTypes.get(line.relation);
  const relation = type?.label ?? line.relation;
  const said = side.stance === "asserts" ? relation : `${STANCE_WORDS[side.stance].past}: ${relation}`;
  return {
    // An assertion is its line; what else is said of it goes by its stance.
    id: side.stance === "asserts" ? line.id : `${line.id}.${side.stance}`,
    ...{ source: line.subject, target: line.object, directed: type?.symmetric !== true },
    ...{ label: `${said}${modeMark(side.unreal)}`, weight: side.claims, colour: null },
    attributes: present([
      ["relation", relation],
      ["relation_id", line.relation],
      ["family", type?.family],
      ["stance", side.stance],
      ["mode", side.unreal],
      ["line_status", line.status],
      ["claims", String(side.claims)],
      ["origins", String(side.origins)],
      ["relays", String(line.relays)],
      ["voices", String(line.voices)],
      ["scope", side.scopes.join("; ")],
      ["happened", side.happened],
      ["reported", side.reported],
      ["draft", side.draft ? "true" : null],
    ]),
  };
}

function present(fields: readonly (readonly [string, string | null | undefined])[]): Map<string, string> {
  return new Map(fields.flatMap(([name, value]) => (value ? [[name, value] as const] : [])));
}
