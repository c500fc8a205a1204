import type { Actor } from "@/lib/domain/actor";
import { ACTOR_KINDS, type ActorKind } from "@/lib/domain/codes";
import type { GraphFile, GraphNode } from "@/lib/domain/graph-file";
import { hasControl, oneLineOf } from "../table/clean-text";
import { SCHEMA_KINDS } from "./follow-the-money-schemata";

/** What a file says of an actor beside its name. */
export type ActorDetails = Partial<Pick<Actor, "kind" | "description" | "aliases" | "sameAs" | "unnamed">>;

/** The nodes of a file as actors: a name for each, no two the same, and what else is said of them. */
export interface GraphActors {
  /** By node id. */
  readonly names: ReadonlyMap<string, string>;
  /** By name. */
  readonly details: ReadonlyMap<string, ActorDetails>;
  /** Names of the attributes that became part of an actor. */
  readonly used: ReadonlySet<string>;
}

const NAME_LENGTH = 200;
const DESCRIPTION_LENGTH = 160;
const KIND = /^(?:kind|actor ?kind|schema|entity ?type|node ?type|type|category)$/i;
const DESCRIPTION = /^(?:description|summary|bio|about)$/i;
const ALIASES = /^(?:aliases|alias|aka|also known as)$/i;
const SAME_AS = /^(?:same ?as|wikidata|wikipedia|website|homepage|url|uri)$/i;

const KIND_WORDS: ReadonlyMap<string, ActorKind> = new Map<string, ActorKind>([
  ...ACTOR_KINDS.map((kind): [string, ActorKind] => [kind, kind]),
  ...[...SCHEMA_KINDS].map(([schema, kind]): [string, ActorKind] => [schema.toLowerCase(), kind]),
  ...(["people", "human", "individual", "politician"].map((word) => [word, "person"]) as [
    string,
    ActorKind,
  ][]),
  ...(["org", "ngo", "agency", "institution", "firm"].map((word) => [word, "organisation"]) as [
    string,
    ActorKind,
  ][]),
  ...(["country", "nation", "government"].map((word) => [word, "state"]) as [string, ActorKind][]),
  ...(["media", "newspaper", "news outlet"].map((word) => [word, "outlet"]) as [string, ActorKind][]),
]);

/**
 * Returns the actors that the nodes of a file are. A name is the node's label, else its id.
 *
 * Two nodes are two actors even where their labels are the same: then the id stands behind, in brackets. A name that is too long
 * is cut. Kind, description, aliases and addresses are taken from attributes of such names where their values are such.
 */
export function graphActors({ nodes }: Pick<GraphFile, "nodes">): GraphActors {
  const plain = nodes.map((node) => plainName(node));
  const uses = new Map<string, number>();
  for (const name of plain) uses.set(name, (uses.get(name) ?? 0) + 1);
  const taken = new Set<string>(plain.filter((name) => uses.get(name) === 1));
  const copies = new Map<string, number>();
  const names = new Map<string, string>();
  const details = new Map<string, ActorDetails>();
  const used = new Set<string>();
  for (const [index, node] of nodes.entries()) {
    const name = plain[index] ?? node.id;
    const own = uses.get(name) === 1 ? name : freeName(name, cleaned(node.id), taken, copies);
    names.set(node.id, own);
    const said = detailsOf(node, own, used);
    if (Object.keys(said).length > 0) details.set(own, said);
  }
  return { names, details, used };
}

function plainName({ id, label }: GraphNode): string {
  const name = cleaned(label ?? "") || cleaned(id);
  return name === "" ? "node without a name" : cut(name, NAME_LENGTH);
}

function freeName(name: string, id: string, taken: Set<string>, copies: Map<string, number>): string {
  const base = `${name} ${cut(id, 60)}`;
  // Counted on from the last: thousands of nodes may have one label, and ids that begin alike.
  for (let copy = (copies.get(base) ?? 0) + 1; ; copy++) {
    copies.set(base, copy);
    const mark = copy === 1 ? ` (${cut(id, 60)})` : ` (${cut(id, 60)}, ${copy})`;
    const own = `${cut(name, NAME_LENGTH - [...mark].length)}${mark}`;
    if (taken.has(own)) continue;
    taken.add(own);
    return own;
  }
}

function detailsOf({ attributes }: GraphNode, name: string, used: Set<string>): ActorDetails {
  const details: ActorDetails = {};
  for (const [attribute, value] of attributes) {
    const text = cleaned(value);
    if (text === "") continue;
    const kind = KIND.test(attribute) ? KIND_WORDS.get(text.toLowerCase()) : undefined;
    if (kind !== undefined) {
      details.kind = kind;
      if (kind === "unnamed") details.unnamed = { count: null };
    } else if (DESCRIPTION.test(attribute)) details.description ??= cut(text, DESCRIPTION_LENGTH);
    else if (ALIASES.test(attribute)) details.aliases ??= aliasesOf(text, name);
    else if (SAME_AS.test(attribute) && isWebUrl(text))
      details.sameAs = [...(details.sameAs ?? []), text].slice(0, 20);
    else continue;
    used.add(attribute);
  }
  if (details.aliases?.length === 0) delete details.aliases;
  return details;
}

function aliasesOf(text: string, name: string): { text: string }[] {
  const all = text.split(/[;|]/).map((alias) => cut(alias.trim(), NAME_LENGTH));
  return [...new Set(all)]
    .filter((alias) => alias !== "" && alias !== name)
    .slice(0, 100)
    .map((alias) => ({ text: alias }));
}

function cleaned(text: string): string {
  const line = oneLineOf(text);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are exactly what is taken out
  return hasControl(line) ? oneLineOf(line.replaceAll(/[\u0000-\u001f\u007f-\u009f]/g, " ")) : line;
}

function cut(text: string, length: number): string {
  const characters = [...text];
  return characters.length <= length
    ? text
    : `${characters
        .slice(0, length - 1)
        .join("")
        .trimEnd()}…`;
}

function isWebUrl(text: string): boolean {
  return text.length <= 2000 && /^https?:\/\//i.test(text) && URL.canParse(text);
}
