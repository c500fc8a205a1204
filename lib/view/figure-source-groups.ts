import { UNDATED } from "@/lib/claims/claim-table";
import { shortSpan } from "@/lib/domain/axis-words";
import { relaysCount, relaysWords, sourceDates, variouslyWorded } from "@/lib/domain/figure-source-words";
import { formatSpan } from "@/lib/domain/when-words";
import { type FigureSource, LINK_INFERRED, type SourceParts } from "./figure-sources";

/** What stands as one note under a figure: a source, or several that have something in common. */
export interface FigureNote {
  /** The numbers of its sources, ascending. */
  readonly numbers: readonly number[];
  readonly against: boolean;
  readonly leftOut: boolean;
  readonly text: string;
  /** How often the numbers of its sources stand on the drawing. */
  readonly lines: number;
}

/** More names than this do not stand in one note: the reader counts them off by its numbers. */
const MOST_NAMES = 12;

/** Returns each source as a note of its own, in order of number. */
export function singleNotes(sources: readonly FigureSource[]): FigureNote[] {
  return sources.map((source) => ({ ...source, numbers: [source.number] }));
}

/**
 * Returns the sources in fewer notes, in order of their first number: outlets that relay what the same one has from the same
 * people ("Kestrel ← three officials, relayed by Tallowmere Post, Harbour Ledger; 2 reports, 4–5 Mar 2025"), those whom one
 * report cites ("Agence Littoral ← Maud Perrine · Odile Varnesse; 10 March 2025"), and who speaks in its own voice.
 *
 * There is a name to each number, in their order: an outlet with two numbers is named twice; but where they are `brief`, those that
 * relay one origin are counted. What speaks against a line, or was withdrawn or left out by the filter, always stands alone.
 */
export function groupedNotes(sources: readonly FigureSource[], brief = false): FigureNote[] {
  const groups = new Map<string, FigureSource[]>();
  const relayers = relayersOf(sources.flatMap(({ parts }) => parts ?? []));
  for (const source of sources) {
    const key = kindOf(source, relayers);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [source]);
    else group.push(source);
  }
  return [...groups]
    .flatMap(([key, members]) => chunksOf(members).map((chunk) => noteOf(key, chunk, brief)))
    .sort((a, b) => a.numbers[0]! - b.numbers[0]!);
}

/** What a source may be set together with. */
function kindOf({ number, parts }: FigureSource, relayers: ReadonlyMap<string, ReadonlySet<string>>): string {
  if (parts === null) return `alone ${number}`;
  const { relayed, report, cited } = parts;
  if ((relayers.get(originOf(parts))?.size ?? 0) > 1) return `relays ${originOf(parts)}`;
  if (cited !== "") return `report ${report} ${relayed ?? ""}`;
  return relayed === null ? "own" : `alone ${number}`;
}

/** The outlet that is relayed, and from whom it has it. */
function originOf({ relayed, citedActors }: SourceParts): string {
  return `${relayed} ← ${citedActors}`;
}

/** The outlets that relay each origin. */
function relayersOf(sources: readonly SourceParts[]): ReadonlyMap<string, ReadonlySet<string>> {
  const relayers = new Map<string, Set<string>>();
  for (const parts of sources) {
    if (parts.relayed === null) continue;
    const known = relayers.get(originOf(parts)) ?? new Set();
    relayers.set(originOf(parts), known.add(parts.publisher));
  }
  return relayers;
}

/** Whom all of some sources cite: in their words where these are the same, else by the dossier's name. */
function citedByAll(parts: readonly SourceParts[]): string {
  const { cited, citedName } = parts[0]!;
  return parts.every((part) => part.cited === cited) ? cited : variouslyWorded(citedName);
}

function chunksOf(members: readonly FigureSource[]): FigureSource[][] {
  const count = Math.ceil(members.length / MOST_NAMES);
  const size = Math.ceil(members.length / count);
  return Array.from({ length: count }, (_, i) => members.slice(i * size, (i + 1) * size));
}

function noteOf(key: string, members: readonly FigureSource[], brief: boolean): FigureNote {
  const first = members[0]!;
  const numbers = members.map(({ number }) => number);
  const lines = members.reduce((sum, member) => sum + member.lines, 0);
  const rest = { numbers, against: first.against, leftOut: first.leftOut, lines };
  const parts = members.flatMap((member) => member.parts ?? []);
  if (members.length === 1 || parts.length !== members.length) return { ...rest, text: first.text };
  const { publisher, relayed, date } = parts[0]!;
  const named = (name: (part: SourceParts) => string) =>
    parts.map((part) => name(part) + (part.linkInferred ? LINK_INFERRED : ""));
  if (key.startsWith("report ")) {
    const start = relayed === null ? publisher : `${publisher} ← ${relayed}`;
    return { ...rest, text: `${start} ← ${named(({ cited }) => cited).join(" · ")}; ${date}` };
  }
  const names = named((part) => part.publisher);
  const dates = datesOf(parts);
  if (relayed !== null) {
    const cited = citedByAll(parts);
    const origin = cited === "" ? relayed : `${relayed} ← ${cited}`;
    const outlets = new Set(parts.map(({ publisher }) => publisher));
    const words = brief ? relaysCount(origin, outlets.size) : relaysWords(origin, names);
    return { ...rest, text: `${words}; ${dates}` };
  }
  return { ...rest, text: `${names.join(", ")}, each in its own voice; ${dates}` };
}

/** How many reports, and when they were published. */
function datesOf(parts: readonly SourceParts[]): string {
  const reports = new Map(parts.map((part) => [part.report, part]));
  const dated = [...reports.values()].filter(({ fromDay }) => fromDay !== UNDATED);
  const inferred = dated.filter(({ dateInferred }) => dateInferred).length;
  const from = Math.min(...dated.map(({ fromDay }) => fromDay));
  const to = Math.max(...dated.map(({ toDay }) => toDay));
  const span = dated.length === 0 ? "" : reports.size === 1 ? formatSpan(from, to) : shortSpan(from, to);
  return sourceDates({ reports: reports.size, span, undated: reports.size - dated.length, inferred });
}
