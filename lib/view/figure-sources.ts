import type { ClaimTable } from "@/lib/claims/claim-table";
import { CLAIM_BITS } from "@/lib/claims/claim-table";
import { contradictingRows } from "@/lib/claims/contradicting-rows";
import type { Line } from "@/lib/claims/line";
import type { Actor } from "@/lib/domain/actor";
import { CLAIM_STATUSES, STANCES, type Stance } from "@/lib/domain/codes";
import type { DossierData } from "@/lib/domain/dossier-data";
import { contradictionLead, noteLead } from "@/lib/domain/figure-words";
import { chainSentence, FLAG_WORDS, lineSentence } from "@/lib/domain/sentence";
import { isolated } from "@/lib/domain/text-direction";
import { formatWhen, isInferred } from "@/lib/domain/when-words";
import { wordingKey } from "@/lib/domain/wordings";
import { withWords } from "./line-words";

/** One numbered source note of a figure: an attribution chain in one report, for one side of the matter. */
export interface FigureSource {
  readonly number: number;
  readonly stance: Stance;
  /** Whether it speaks against a line that is shown: it denies or disputes it, or states what contradicts it. */
  readonly against: boolean;
  /** Whether the filter leaves its claims out, so that the figure shows them by this note alone. */
  readonly leftOut: boolean;
  readonly text: string;
  /** How many of the shown lines it is a source of. */
  readonly lines: number;
  /** What it is made of, for notes that are set together; null for one that always stands alone. */
  readonly parts: SourceParts | null;
}

/** A source note before it is a text. */
export interface SourceParts {
  /** Position of its report. */
  readonly report: number;
  readonly publisher: string;
  /** The outlet that the publisher cites, or null where it cites none. */
  readonly relayed: string | null;
  /** Whom the last of these cites, the chain from there on; empty for nobody, and where it is in the publisher's own voice. */
  readonly cited: string;
  /** The same by the dossier's own names, whatever the report calls the unnamed. */
  readonly citedName: string;
  /** The same by position of its actors: which people these are. */
  readonly citedActors: string;
  readonly linkInferred: boolean;
  readonly date: string;
  /** Days of publication, as columns have them. */
  readonly fromDay: number;
  readonly toDay: number;
  readonly dateInferred: boolean;
}

export interface FigureSources {
  /** In order of number, from 1. */
  readonly notes: readonly FigureSource[];
  /** The note numbers of each line, ascending. */
  readonly marks: ReadonlyMap<string, readonly number[]>;
}

const NO_WORDINGS: ReadonlyMap<string, string> = new Map();
const WITHDRAWN = CLAIM_STATUSES.indexOf("withdrawn");

/**
 * Returns the source notes of the shown lines, "Voz ← Reuters ← three senior officials; 15 November 2023 (inferred)", each
 * chain once per report and side, in order of the lines and their claims.
 *
 * `whole` holds the lines as they are without a filter. From there come the claims that deny or dispute a shown line, those
 * that assert one of which only the denial is shown, and those of lines that contradict it and are not shown themselves:
 * no filter can leave the other side out of a figure. Their notes say that the filter does. `wordings` are what reports call
 * unnamed sources, by `wordingKey`; without them the dossier's names stand.
 */
export function figureSources(
  data: DossierData,
  table: ClaimTable,
  shown: readonly Line[],
  whole: ReadonlyMap<string, Line>,
  wordings: ReadonlyMap<string, string> = NO_WORDINGS,
): FigureSources {
  const notes = new Map<string, Omit<FigureSource, "lines">>();
  const lines = new Map<number, number>();
  const marks = new Map<string, readonly number[]>();
  const isShown = new Set(shown.map((line) => line.id));
  for (const line of shown) {
    const numbers = new Set<number>();
    const all = whole.get(line.id) ?? line;
    const cited = [
      ...citationsOf(line, all, table),
      ...contradictionsOf(line, all, isShown, whole, table, data),
    ];
    for (const { row, lead, against, leftOut } of cited) {
      const parts = partsOf(data, table, row, wordings);
      const own = (table.bits[row]! & CLAIM_BITS.ownVoice) !== 0;
      const text = lead + noteText(parts, own);
      const key = `${against ? 1 : 0} ${table.report[row]} ${text}`;
      let note = notes.get(key);
      if (note === undefined) {
        const stance = STANCES[table.stance[row]!]!;
        // What speaks against a line, was withdrawn or left out is said of each source in full.
        const together = lead === "" && !against ? parts : null;
        note = { number: notes.size + 1, stance, against, leftOut, text, parts: together };
        notes.set(key, note);
      }
      numbers.add(note.number);
    }
    for (const number of numbers) lines.set(number, (lines.get(number) ?? 0) + 1);
    marks.set(
      line.id,
      [...numbers].sort((a, b) => a - b),
    );
  }
  const counted = Array.from(notes.values(), (note) => ({ ...note, lines: lines.get(note.number) ?? 0 }));
  return { notes: counted, marks };
}

/** A claim that a line's notes cite, and how its note begins. */
interface Citation extends Pick<FigureSource, "against" | "leftOut"> {
  readonly row: number;
  readonly lead: string;
}

function citationsOf(line: Line, whole: Line, table: ClaimTable): Citation[] {
  const shown = new Set(line.rows);
  const isAssertion = (row: number) => STANCES[table.stance[row]!] === "asserts";
  const asserted = [...line.rows].some((row) => isAssertion(row) && table.status[row] !== WITHDRAWN);
  const otherSide = [...whole.rows].filter((row) => !isAssertion(row) || !asserted);
  return [...new Set([...line.rows, ...otherSide])]
    .sort((a, b) => a - b)
    .map((row) => {
      const leftOut = !shown.has(row);
      const withdrawn = table.status[row] === WITHDRAWN;
      const lead = noteLead(STANCES[table.stance[row]!]!, { leftOut, withdrawn });
      return { row, lead, against: !isAssertion(row) && !withdrawn, leftOut };
    });
}

/** The claims that tie a line to lines which contradict it and are not shown. */
function contradictionsOf(
  line: Line,
  whole: Line,
  isShown: ReadonlySet<string>,
  lines: ReadonlyMap<string, Line>,
  table: ClaimTable,
  data: DossierData,
): Citation[] {
  const against = contradictingRows(table);
  return line.contradictedBy.flatMap((id) => {
    const other = isShown.has(id) ? undefined : lines.get(id);
    if (!other) return [];
    const rows = new Set(other.rows);
    const lead = contradictionLead(lineSentence(withWords(other, data)));
    const tied = new Set<number>();
    for (const own of whole.rows) {
      for (const row of against.get(own) ?? []) if (rows.has(row)) tied.add(row);
    }
    return [...tied].sort((a, b) => a - b).map((row) => ({ row, lead, against: true, leftOut: true }));
  });
}

function noteText(parts: SourceParts, own: boolean): string {
  const { publisher, relayed, cited, linkInferred, date } = parts;
  const names = [publisher, ...(relayed === null ? [] : [relayed]), ...(cited === "" ? [] : [cited])];
  const chain = chainSentence(names.map((name) => ({ name })));
  return `${chain}${own ? " in its own voice" : ""}${linkInferred ? LINK_INFERRED : ""}; ${date}`;
}

/** Stands after a chain with a step that the coder inferred. */
export const LINK_INFERRED = ` (${FLAG_WORDS.link_inferred})`;

function partsOf(
  data: DossierData,
  table: ClaimTable,
  row: number,
  wordings: ReadonlyMap<string, string>,
): SourceParts {
  const actors = [...table.chain.subarray(table.chainStart[row], table.chainStart[row + 1])];
  const report = data.reports[table.report[row]!];
  const namesBy = (words: ReadonlyMap<string, string>) =>
    actors.map((actor) => isolated(nameIn(report?.id ?? "", data.actors[actor], words)));
  const relays = data.actors[actors[1] ?? -1]?.kind === "outlet";
  const citedFrom = relays ? 2 : 1;
  const citedBy = (all: readonly string[]) => chainSentence(all.slice(citedFrom).map((name) => ({ name })));
  const names = namesBy(wordings);
  return {
    report: table.report[row]!,
    publisher: names[0] ?? "",
    relayed: relays ? names[1]! : null,
    cited: citedBy(names),
    citedName: citedBy(namesBy(NO_WORDINGS)),
    citedActors: actors.slice(citedFrom).join(" "),
    linkInferred: (table.bits[row]! & CLAIM_BITS.linkInferred) !== 0,
    date: report ? noteDate(report.published) : "undated",
    fromDay: table.reportedFrom[row]!,
    toDay: table.reportedTo[row]!,
    dateInferred: report !== undefined && isInferred(report.published),
  };
}

/** A name; of an unnamed source what this very report calls it, where that is at hand. */
function nameIn(report: string, actor: Actor | undefined, wordings: ReadonlyMap<string, string>): string {
  if (actor?.kind !== "unnamed") return actor?.name ?? "";
  return wordings.get(wordingKey(report, actor.id)) ?? actor.name;
}

/** Notes are many and narrow, so "about" is set as historians set it: "c. 15 November 2023 (inferred)". */
function noteDate(when: DossierData["reports"][number]["published"]): string {
  const date = formatWhen(when).replace(/^about /, "c. ");
  // No line ends inside a date.
  return date.replaceAll(" ", "\u00a0") + (isInferred(when) ? " (inferred)" : "");
}
