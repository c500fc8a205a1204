import type { ClaimStatus, Speech, Stance } from "./codes";

/** A value of a facet in words: its label, and what it means. */
export interface FacetWords {
  readonly label: string;
  readonly meaning: string;
}

/** What a person reads as a claim's stance where claims are chosen by it. */
export const STANCE_WORDS: Readonly<Record<Stance, FacetWords>> = {
  asserts: { label: "Asserts", meaning: "The report states that it is so." },
  denies: { label: "Denies", meaning: "The report states that it is not so." },
  disputes: { label: "Disputes", meaning: "The report calls it into question." },
};

/** What a person reads as a claim's kind of speech. */
export const SPEECH_WORDS: Readonly<Record<Speech, FacetWords>> = {
  own_voice: {
    label: "Own voice",
    meaning: "The publisher says it in its own words, and names nobody who said so.",
  },
  indirect: { label: "Indirect speech", meaning: "The report tells in its own words what somebody said." },
  direct: { label: "Direct speech", meaning: "The report gives somebody's words in quotation marks." },
};

/** What a person reads as a claim's status. */
export const CLAIM_STATUS_WORDS: Readonly<Record<ClaimStatus, FacetWords>> = {
  draft: { label: "Drafts", meaning: "Coded, and not yet accepted by an editor of the dossier." },
  accepted: { label: "Accepted", meaning: "Accepted by an editor of the dossier." },
  withdrawn: {
    label: "Withdrawn",
    meaning: "Taken back. Shown only where it is asked for, and counted for no origin.",
  },
};
