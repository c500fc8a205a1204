import type { Stance } from "./codes";
import { sentenceCase } from "./sentence-case";

/** A stance as a verb: of one who takes it, of several, and of what it is taken on. */
export interface StanceWords {
  readonly verb: string;
  readonly plural: string;
  readonly past: string;
}

/** What every stance is called; the only place that says so. */
export const STANCE_WORDS: Readonly<Record<Stance, StanceWords>> = {
  asserts: { verb: "asserts", plural: "assert", past: "asserted" },
  denies: { verb: "denies", plural: "deny", past: "denied" },
  disputes: { verb: "disputes", plural: "dispute", past: "disputed" },
};

/** Returns the heading of those who take a stance: "Denied by". */
export function sideHeading(stance: Stance): string {
  return `${sentenceCase(STANCE_WORDS[stance].past)} by`;
}
