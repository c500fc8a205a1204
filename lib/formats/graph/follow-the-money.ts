import { parseEdtf } from "@/lib/domain/edtf-parse";
import { formatPath } from "../issue-text";
import { parseJson } from "../json-input";
import { decodeSource } from "./decode-source";
import { INTERESTS, type InterestSchema, OTHER_SCHEMATA, SCHEMA_KINDS } from "./follow-the-money-schemata";
import type { GraphBuilder } from "./graph-builder";
import { GraphRefused, refusal } from "./graph-limits";
import type { GraphValue } from "./graph-value";
import { fieldOf, fieldsOf } from "./json-source";
import { scalarOf } from "./json-values";

type Fields = Readonly<Record<string, unknown>>;

/** One entity: its properties as lists of texts, entities within them by their ids. */
interface Entity {
  readonly id: string | null;
  readonly schema: string;
  readonly properties: ReadonlyMap<string, readonly string[]>;
  readonly place: () => string;
}

/**
 * Reads entities of FollowTheMoney, one JSON object a line, as Aleph and OpenSanctions give them.
 *
 * Entities are nodes with `schema` and, of people and bodies, `kind`; further names are `aliases`. Interests (Ownership,
 * Directorship and so on) are edges: what they say of their ends is `relation`, their dates are `happened`, their address is
 * `url`. A schema that is not known is a node all the same. Other properties that name an entity are no relation, and are listed.
 */
export function readFollowTheMoney(bytes: Uint8Array, graph: GraphBuilder): void {
  const text = decodeSource(bytes, graph.notes);
  const entities: Entity[] = [];
  for (const [index, line] of text.split("\n").entries()) {
    if (line.trim() === "") continue;
    const place = () => `line ${index + 1}`;
    const entity = entityOf(parsedLine(line, place, graph), place);
    if (entity !== null) entities.push(entity);
    else graph.notes.warn("missing_id", place);
  }
  readEntities(entities, graph);
}

/** Reads the entities of a network diagram of Aleph: what is drawn where has no place. */
export function readAlephDiagram(value: unknown, graph: GraphBuilder): void {
  const layout = fieldsOf(fieldOf(fieldsOf(value), "layout"));
  const list = fieldOf(layout, "entities");
  const label = scalarOf(fieldOf(fieldsOf(value), "label"));
  if (label !== null) graph.title = String(label);
  for (const drawn of ["vertices", "edges", "groupings"]) {
    const items = fieldOf(layout, drawn);
    if (Array.isArray(items) && items.length > 0) graph.notes.leaveOut("styles", drawn, items.length);
  }
  const entities = (Array.isArray(list) ? list : []).flatMap((item, index) => {
    const entity = entityOf(item, () => formatPath(["layout", "entities", index]));
    return entity === null ? [] : [entity];
  });
  readEntities(entities, graph);
}

function parsedLine(line: string, place: () => string, graph: GraphBuilder): unknown {
  const { depth, valueLength } = graph.notes.limits;
  const reading = parseJson(line, { maxBytes: valueLength * 8, maxDepth: depth });
  if ("value" in reading) return reading.value;
  if (graph.notes.repair) {
    graph.notes.warn("repaired", place, reading.issues[0]?.got ?? null);
    return null;
  }
  throw new GraphRefused(
    reading.issues.map((issue) => ({ ...issue, path: place() })),
    true,
  );
}

function entityOf(value: unknown, place: () => string): Entity | null {
  const fields = fieldsOf(value);
  const schema = fieldOf(fields, "schema");
  if (fields === null || typeof schema !== "string") return null;
  const properties = new Map<string, readonly string[]>();
  for (const [name, given] of Object.entries(fieldsOf(fieldOf(fields, "properties")) ?? {})) {
    const texts = (Array.isArray(given) ? given : [given]).flatMap(textOf);
    if (texts.length > 0) properties.set(name, texts);
  }
  const id = scalarOf(fieldOf(fields, "id"));
  return { id: id === null ? null : String(id), schema, properties, place };
}

function textOf(value: unknown): string[] {
  const scalar = scalarOf(value) ?? scalarOf(fieldOf(fieldsOf(value) as Fields | null, "id"));
  return scalar === null ? [] : [String(scalar)];
}

function readEntities(entities: readonly Entity[], graph: GraphBuilder): void {
  if (entities.length === 0) throw refusal("no_entities", "file", "entities with a schema", "none");
  const ids = new Set(entities.map(({ id }) => id));
  for (const entity of entities) {
    const interest = INTERESTS.get(entity.schema);
    if (interest === undefined) readThing(entity, ids, graph);
    else readInterest(entity, interest, graph);
  }
}

const NAMES = ["name", "alias", "weakAlias", "previousName"];
/** Names of documents, which have no other. */
const TITLES = ["title", "fileName"];

function readThing(
  { id, schema, properties, place }: Entity,
  ids: ReadonlySet<string | null>,
  graph: GraphBuilder,
): void {
  const kind = SCHEMA_KINDS.get(schema);
  if (kind === undefined && !OTHER_SCHEMATA.has(schema)) graph.notes.warn("unknown_schema", place, schema);
  const own = properties.has("name") ? NAMES : [...TITLES, ...NAMES];
  const names = own.flatMap((name) => properties.get(name) ?? []);
  const attributes = new Map<string, GraphValue>([["schema", schema]]);
  if (kind !== undefined) attributes.set("kind", kind);
  const aliases = [...new Set(names.slice(1))].filter((name) => name !== names[0]);
  if (aliases.length > 0) attributes.set("aliases", aliases.join("; "));
  for (const [name, values] of properties) {
    if (own.includes(name)) continue;
    if (values.some((value) => ids.has(value))) graph.notes.leaveOut("references", name, values.length);
    attributes.set(name, values.join("; "));
  }
  graph.node({ id, label: names[0] ?? null, attributes }, place);
}

function readInterest(
  { id, properties, place }: Entity,
  interest: InterestSchema,
  graph: GraphBuilder,
): void {
  const role = properties.get("role")?.[0];
  const attributes = new Map<string, GraphValue>([
    ["relation", interest.relation === "related to" && role !== undefined ? role : interest.relation],
  ]);
  const happened = happenedOf(properties);
  if (happened !== null) attributes.set("happened", happened);
  const [url] = properties.get("sourceUrl") ?? [];
  if (url !== undefined) attributes.set("url", url);
  // What is told of an interest is no quotation of anybody.
  const told = [...(properties.get("summary") ?? []), ...(properties.get("description") ?? [])];
  if (told.length > 0) attributes.set("note", told.join("; "));
  for (const [name, values] of properties) {
    if (name !== interest.source && name !== interest.target && !USED.has(name))
      attributes.set(name, values.join("; "));
  }
  // An owner of three things is three statements.
  const targets = properties.get(interest.target) ?? [null];
  for (const source of properties.get(interest.source) ?? [null]) {
    for (const target of targets) {
      const isOnly = targets.length === 1 && (properties.get(interest.source)?.length ?? 1) === 1;
      graph.edge({ id: isOnly ? id : null, source, target, directed: interest.directed, attributes }, place);
    }
  }
}

const USED = new Set(["startDate", "endDate", "date", "sourceUrl", "summary", "description"]);

function happenedOf(properties: ReadonlyMap<string, readonly string[]>): string | null {
  const day = (name: string) => {
    const text = properties.get(name)?.[0]?.slice(0, 10) ?? "";
    return parseEdtf(text) === null || text.includes("/") ? null : text;
  };
  const [date, start, end] = [day("date"), day("startDate"), day("endDate")];
  if (date !== null) return date;
  if (start === null && end === null) return null;
  return start === end ? start : `${start ?? ".."}/${end ?? ".."}`;
}
