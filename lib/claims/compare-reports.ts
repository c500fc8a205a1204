import type { Claim } from "@/lib/domain/claim";
import { claimNaming } from "@/lib/domain/claim-naming";
import { STANCES } from "@/lib/domain/codes";
import type { CorroborationContext } from "@/lib/domain/corroboration";
import type { LineEvidence } from "@/lib/domain/dossier-data";
import { originGroups } from "@/lib/domain/origin-groups";
import {
  closestWording,
  isSameWording,
  type WordDifference,
  wordDifference,
} from "@/lib/text/word-difference";

import { comparableWordings, standingQuotes, wordingOf } from "./standing-wording";

/** In what two reports may differ on a line that both carry, the gravest first. */
export const DIFFERENCES = ["stance", "scope", "mode", "happened", "source", "speech", "wording"] as const;
export type Difference = (typeof DIFFERENCES)[number];

/** A claim with its ends as its line has them: of a symmetric relation, in the order of the dossier. */
export interface LineClaim {
  readonly claim: Claim;
  readonly line: string;
}

/** One claim beside those of the other report on the same line. */
export interface ComparedClaim {
  readonly claim: Claim;
  /** Its quotes, without those that no longer stand in the report; and all as one text, null for none. */
  readonly quotes: readonly string[];
  readonly wording: string | null;
  /** From the closest wording of the other report to this one; null where there is none to compare with. */
  readonly difference: WordDifference | null;
}

/** A line that one of the reports carries alone. */
export interface LineOfOne {
  readonly line: string;
  readonly claims: readonly Claim[];
}

/** A line that both carry. */
export interface LineOfBoth {
  readonly line: string;
  readonly a: readonly ComparedClaim[];
  readonly b: readonly ComparedClaim[];
  readonly differences: readonly Difference[];
  /** Whether, by what these two say alone, they count as one origin. False where their stances differ. */
  readonly isOneOrigin: boolean;
}

/** What two reports say, line by line. */
export interface ReportComparison {
  /** In the order of the report's claims. */
  readonly onlyA: readonly LineOfOne[];
  readonly onlyB: readonly LineOfOne[];
  /** Those on which their stances differ first, then in the order of the first report's claims. */
  readonly both: readonly LineOfBoth[];
  /** Claims that were withdrawn, of either: said by neither. */
  readonly withdrawnCount: number;
}

/** What a comparison has to know of the two reports beside their claims. */
export interface ComparisonOptions {
  /** Quotes that no longer stand in their text; they are not compared. */
  readonly detached: LineEvidence["detached"];
  /** Whether both are in one language; else their words are shown and not compared. */
  readonly isSameLanguage: boolean;
}

/**
 * Returns what two reports say, by line. Two reports without claims have nothing in any list.
 */
export function compareReports(
  a: readonly LineClaim[],
  b: readonly LineClaim[],
  context: CorroborationContext,
  { detached, isSameLanguage }: ComparisonOptions = { detached: {}, isSameLanguage: true },
): ReportComparison {
  const [ofA, ofB] = [byLine(a), byLine(b)];
  const only = (own: ReturnType<typeof byLine>, other: ReturnType<typeof byLine>) =>
    [...own].filter(([line]) => !other.has(line)).map(([line, claims]) => ({ line, claims }));
  const both = [...ofA].flatMap(([line, claims]) => {
    const others = ofB.get(line);
    return others ? [lineOfBoth(line, claims, others, context, { detached, isSameLanguage })] : [];
  });
  const isContested = (line: LineOfBoth) => line.differences.includes("stance");
  return {
    onlyA: only(ofA, ofB),
    onlyB: only(ofB, ofA),
    both: [...both.filter(isContested), ...both.filter((line) => !isContested(line))],
    withdrawnCount: [...a, ...b].filter(({ claim }) => claim.status === "withdrawn").length,
  };
}

function byLine(claims: readonly LineClaim[]): Map<string, Claim[]> {
  const lines = new Map<string, Claim[]>();
  for (const { claim, line } of claims) {
    if (claim.status === "withdrawn") continue;
    lines.set(line, [...(lines.get(line) ?? []), claim]);
  }
  return lines;
}

function lineOfBoth(
  line: string,
  a: readonly Claim[],
  b: readonly Claim[],
  context: CorroborationContext,
  options: ComparisonOptions,
): LineOfBoth {
  const compared = { a: compare(a, b, options), b: compare(b, a, options) };
  const differs: Readonly<Record<Difference, boolean>> = {
    stance: isOther(a, b, ({ stance }) => stance),
    scope: isOther(a, b, ({ scope }) => scope?.toLowerCase() ?? ""),
    mode: isOther(a, b, ({ mode }) => mode ?? "actual"),
    happened: isOther(a, b, ({ happened }) => happened.edtf ?? ""),
    source: isOther(a, b, (claim) => sourceOf(claim, context, options)),
    speech: isOther(a, b, ({ speech }) => speech),
    wording:
      options.isSameLanguage &&
      [...compared.a, ...compared.b].some(({ wording, difference }) =>
        difference ? !isSameWording(difference) : wording !== null,
      ),
  };
  const groups = originGroups([...a, ...b], context);
  const joinsBoth = (claims: readonly Claim[]) =>
    claims.some((claim) => a.includes(claim)) && claims.some((claim) => b.includes(claim));
  return {
    line,
    ...compared,
    differences: DIFFERENCES.filter((field) => differs[field]),
    isOneOrigin:
      !differs.stance && STANCES.every((stance) => groups[stance].every((group) => joinsBoth(group.claims))),
  };
}

/** By its words, or where it has none, or in another language, by the actors that it names. */
function sourceOf(
  claim: Claim,
  context: CorroborationContext,
  { isSameLanguage }: ComparisonOptions,
): string {
  const { source } = claimNaming(claim, context);
  if (source.type !== "named") return "";
  return source.steps.map(({ actor, words }) => (isSameLanguage ? (words ?? actor) : actor)).join(" ");
}

function isOther(a: readonly Claim[], b: readonly Claim[], field: (claim: Claim) => string): boolean {
  const values = (claims: readonly Claim[]) => [...new Set(claims.map(field))].sort().join("\n");
  return values(a) !== values(b);
}

function compare(
  own: readonly Claim[],
  other: readonly Claim[],
  { detached, isSameLanguage }: ComparisonOptions,
): ComparedClaim[] {
  const candidates = isSameLanguage
    ? comparableWordings(other.map((claim) => standingQuotes(claim, detached)))
    : [];
  return own.map((claim) => {
    const quotes = standingQuotes(claim, detached);
    const wording = wordingOf(quotes);
    const closest = wording === null ? undefined : candidates[closestWording(wording, candidates)];
    const difference = wording === null || closest === undefined ? null : wordDifference(closest, wording);
    return { claim, quotes, wording, difference };
  });
}
