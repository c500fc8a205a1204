import type { ClaimTable } from "@/lib/claims/claim-table";
import { CLAIM_BITS } from "@/lib/claims/claim-table";
import type { Line } from "@/lib/claims/line";
import { STANCES, type Stance } from "@/lib/domain/codes";
import type { DossierData } from "@/lib/domain/dossier-data";
import { chainSentence } from "@/lib/domain/sentence";
import { formatSpan, formatWhen, isInferred } from "@/lib/domain/when-words";
import { isolated } from "./svg";

/** One numbered source note of a figure: an attribution chain in one report, for one side of the matter. */
export interface FigureSource {
  readonly number: number;
  readonly stance: Stance;
  readonly text: string;
}

export interface FigureSources {
  /** In order of number, from 1. */
  readonly notes: readonly FigureSource[];
  /** The note numbers of each line, ascending. */
  readonly marks: ReadonlyMap<string, readonly number[]>;
}

const SIDE: Readonly<Record<Stance, string>> = { asserts: "", denies: "Denied: ", disputes: "Disputed: " };

/**
 * Returns the source notes of the shown lines, "Voz ← Reuters ← three senior officials; 15 November 2023 (inferred)", each
 * chain once per report and side, in order of the lines and their claims.
 *
 * `whole` holds the lines as they are without a filter: claims that deny or dispute a shown line come from there, so that no
 * filter can leave a denial out of a figure.
 */
export function figureSources(
  data: DossierData,
  table: ClaimTable,
  shown: readonly Line[],
  whole: ReadonlyMap<string, Line>,
): FigureSources {
  const notes = new Map<string, FigureSource>();
  const marks = new Map<string, readonly number[]>();
  for (const line of shown) {
    const numbers = new Set<number>();
    for (const row of rowsOf(line, whole.get(line.id) ?? line, table)) {
      const chain = table.chain.subarray(table.chainStart[row], table.chainStart[row + 1]);
      const key = [table.stance[row], table.report[row], ...chain].join(" ");
      let note = notes.get(key);
      if (note === undefined) {
        note = {
          number: notes.size + 1,
          stance: STANCES[table.stance[row]!]!,
          text: noteText(data, table, row, chain),
        };
        notes.set(key, note);
      }
      numbers.add(note.number);
    }
    marks.set(
      line.id,
      [...numbers].sort((a, b) => a - b),
    );
  }
  return { notes: [...notes.values()], marks };
}

function rowsOf(line: Line, whole: Line, table: ClaimTable): number[] {
  const against = [...whole.rows].filter((row) => STANCES[table.stance[row]!] !== "asserts");
  return [...new Set([...line.rows, ...against])].sort((a, b) => a - b);
}

function noteText(data: DossierData, table: ClaimTable, row: number, chain: Uint32Array): string {
  const report = data.reports[table.report[row]!];
  const names = chainSentence(
    [...chain].map((actor) => ({ name: isolated(data.actors[actor]?.name ?? "") })),
  );
  const link = (table.bits[row]! & CLAIM_BITS.linkInferred) !== 0 ? " (link inferred)" : "";
  const own = (table.bits[row]! & CLAIM_BITS.ownVoice) !== 0 ? " in its own voice" : "";
  return `${SIDE[STANCES[table.stance[row]!]!]}${names}${own}${link}; ${report ? noteDate(report.published) : "undated"}`;
}

/** Notes are many and narrow, so "about" is set as historians set it: "c. 15 November 2023 (inferred)". */
function noteDate(when: DossierData["reports"][number]["published"]): string {
  const date = formatWhen(when).replace(/^about /, "c. ");
  // No line ends inside a date.
  return date.replaceAll(" ", "\u00a0") + (isInferred(when) ? " (inferred)" : "");
}

/**
 * Returns when the shown lines are said to have happened: "7 October – 10 November 2023 (dates inferred)", or null where no
 * claim has a date.
 */
export function happenedStatement(table: ClaimTable, shown: readonly Line[]): string | null {
  let from = Number.POSITIVE_INFINITY;
  let to = Number.NEGATIVE_INFINITY;
  let dated = 0;
  let undated = 0;
  let inferred = 0;
  for (const line of shown) {
    for (const row of line.rows) {
      if (table.happenedFrom[row]! < -1e9) {
        undated++;
        continue;
      }
      dated++;
      from = Math.min(from, table.happenedFrom[row]!);
      to = Math.max(to, table.happenedTo[row]!);
      if ((table.bits[row]! & CLAIM_BITS.happenedInferred) !== 0) inferred++;
    }
  }
  if (dated === 0) return null;
  const notes = [
    inferred === dated ? "inferred" : inferred > 0 ? "partly inferred" : "",
    undated > 0 ? "some claims undated" : "",
  ];
  const said = notes.filter((note) => note !== "").join("; ");
  return formatSpan(from, to) + (said === "" ? "" : ` (${said})`);
}
