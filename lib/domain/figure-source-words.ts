import { numberRanges } from "./number-ranges";
import { formatCount } from "./sentence";

/** Words of source notes in which several sources stand together. */

/** Returns that outlets pass on what another one reports: "Kestrel ← three officials, relayed by Radio Corrin, Northlight". */
export function relaysWords(relayed: string, outlets: readonly string[]): string {
  return `${relayed}, relayed by ${outlets.join(", ")}`;
}

/** Returns the same where there is no room for their names: "Kestrel ← three officials, relayed by 9 outlets". */
export function relaysCount(relayed: string, outlets: number): string {
  return `${relayed}, relayed by ${formatCount(outlets, "outlet")}`;
}

/** Returns the dossier's name of somebody whom several reports call by different words: "three officials (variously worded)". */
export function variouslyWorded(name: string): string {
  return `${name} (variously worded)`;
}

/** What is known of when several reports were published. */
export interface SourceDates {
  readonly reports: number;
  /** From the first to the last of the dated ones; empty for none. */
  readonly span: string;
  readonly undated: number;
  readonly inferred: number;
}

/** Returns how many reports there are and when they were published: "10 reports, 4–9 Mar 2025 (1 undated, 1 date inferred)". */
export function sourceDates({ reports, span, undated, inferred }: SourceDates): string {
  if (span === "") return `${formatCount(reports, "report")}, undated`;
  const notes = [
    undated === 0 ? "" : `${undated} undated`,
    inferred === 0 ? "" : formatCount(inferred, "date inferred", "dates inferred"),
  ].filter((note) => note !== "");
  const marks = notes.length === 0 ? "" : ` (${notes.join(", ")})`;
  return `${reports === 1 ? "" : `${formatCount(reports, "report")}, `}${span}${marks}`;
}

/** No line of words ends at it, and it is narrow. */
const SPACE = "\u202f";

/**
 * Returns the numbers of the sources that stand for a line and, after a sign, of those against it: "1–13 ≠ 14,15", "3", "≠ 15".
 * Empty for none.
 */
export function sourceNumbers(numbers: readonly number[], isAgainst: (number: number) => boolean): string {
  const own = numberRanges(numbers.filter((number) => !isAgainst(number)));
  const against = numberRanges(numbers.filter(isAgainst));
  if (against === "") return own;
  return own === "" ? `≠${SPACE}${against}` : `${own}${SPACE}≠${SPACE}${against}`;
}
