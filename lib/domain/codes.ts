/** Closed lists of the record's codes. A column stores the position in the list, so the order is part of the format. */

/** Whether a report states the relation, says it is not so, or calls it into question. */
export const STANCES = ["asserts", "denies", "disputes"] as const;
export type Stance = (typeof STANCES)[number];

/** Whose words: the publisher's own, reported speech, or a quotation. */
export const SPEECHES = ["own_voice", "indirect", "direct"] as const;
export type Speech = (typeof SPEECHES)[number];

/** Where a claim stands in the editing of the dossier. */
export const CLAIM_STATUSES = ["draft", "accepted", "withdrawn"] as const;
export type ClaimStatus = (typeof CLAIM_STATUSES)[number];

/** Whether the relation is said to be so, to be going to be so, or to be conceivable. */
export const MODES = ["actual", "future", "hypothetical"] as const;
export type Mode = (typeof MODES)[number];

/** What a line amounts to, from its claims. */
export const LINE_STATUSES = ["reported", "disputed", "denied", "withdrawn"] as const;
export type LineStatus = (typeof LINE_STATUSES)[number];

export const ACTOR_KINDS = ["person", "organisation", "state", "group", "outlet", "unnamed"] as const;
export type ActorKind = (typeof ACTOR_KINDS)[number];

export const REPORT_KINDS = ["article", "wire", "post", "statement", "broadcast", "document"] as const;
export type ReportKind = (typeof REPORT_KINDS)[number];

export const RELAYS = ["republishes", "quotes", "summarises"] as const;
export type RelayKind = (typeof RELAYS)[number];
