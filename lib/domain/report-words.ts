import type { RelayKind, ReportKind } from "./codes";
import type { RelayPlace } from "./relay-place";
import { formatCount, formatNumber } from "./sentence";

/** What a person reads as the kind of a report. */
export const REPORT_KIND_WORD: Readonly<Record<ReportKind, string>> = {
  article: "Article",
  wire: "Wire report",
  post: "Post",
  statement: "Statement",
  broadcast: "Broadcast",
  document: "Document",
};

/** What a report does with the one it relays. */
export const RELAY_VERB: Readonly<Record<RelayKind, string>> = {
  republishes: "republishes",
  quotes: "quotes",
  summarises: "summarises",
};

/** What happens to a report in the one that relays it. */
export const RELAYED_WORD: Readonly<Record<RelayKind, string>> = {
  republishes: "republished by",
  quotes: "quoted by",
  summarises: "summarised by",
};

/** How the text of a report is at hand, for {@link heldWords}. */
export interface Held {
  readonly held: boolean;
  readonly hasAddress: boolean;
  readonly relayedBy: RelayPlace["relayedBy"];
}

/** Whether a text is at hand in words, and whether the reports that relay it are to be named after them. */
export interface HeldWords {
  readonly words: string;
  readonly namesRelays: boolean;
}

/**
 * Returns whether the text is at hand: "Held, and shown below"; where it is not, how the report is known: "Not held. Known only
 * through", to be followed by the reports that relay it.
 */
export function heldWords({ held, hasAddress, relayedBy }: Held): HeldWords {
  if (held) return { words: "Held, and shown below", namesRelays: false };
  if (hasAddress) return { words: "Not held; it can be read at its address", namesRelays: false };
  return relayedBy.length > 0
    ? { words: "Not held. Known only through", namesRelays: true }
    : { words: "Not held", namesRelays: false };
}

/** What a report carries, in numbers. */
export interface Carried {
  readonly claims: number;
  readonly lines: number;
  /** The claims that were read; of these, the quotes that no longer stand in the text. */
  readonly read: number;
  readonly detached: number;
}

/**
 * Returns what a report carries: "21 claims on 11 lines", with the quotes that no longer stand in its text; where not all
 * claims were read, of which of them that is said.
 */
export function carriesSentence({ claims, lines, read, detached }: Carried): string {
  if (claims === 0) return "It carries no claim of this dossier";
  const carried = `${formatCount(claims, "claim")} on ${formatCount(lines, "line")}`;
  if (detached === 0) return carried;
  const stand = detached === 1 ? "is no longer in the text and is" : "are no longer in the text and are";
  const among = read < claims ? ` of the first ${formatCount(read, "claim")}` : "";
  return `${carried}; ${formatCount(detached, "quote")}${among} ${stand} not counted`;
}

/** Returns that only the first claims of a report are shown, and with a text that only theirs are marked in it. */
export function firstClaims(shown: number, of: number, hasText: boolean): string {
  const marked = hasText ? ", and only their words are marked in the text" : "";
  return `The first ${formatNumber(shown)} of ${formatCount(of, "claim")} are shown here${marked}.`;
}

/** The way on to what {@link firstClaims} leaves out. */
export const ALL_CLAIMS = "See all its lines in the explorer";
