import type { ClaimStatus, Speech, Stance } from "./codes";
import { sentenceCase } from "./sentence-case";
import { SPEECH_WORDS } from "./speech-words";
import { STANCE_WORDS } from "./stance-words";

/** A value of a facet in words: its label, and what it means. */
export interface FacetWords {
  readonly label: string;
  readonly meaning: string;
}

const STANCE_MEANING: Readonly<Record<Stance, string>> = {
  asserts: "The report states that it is so.",
  denies: "The report states that it is not so.",
  disputes: "The report calls it into question.",
};

/** Returns what a person reads as a claim's stance where claims are chosen by it. */
export function stanceFacet(stance: Stance): FacetWords {
  return { label: sentenceCase(STANCE_WORDS[stance].verb), meaning: STANCE_MEANING[stance] };
}

/** Returns what a person reads as a claim's kind of speech where claims are chosen by it. */
export function speechFacet(speech: Speech): FacetWords {
  const { word, meaning } = SPEECH_WORDS[speech];
  return { label: sentenceCase(word), meaning };
}

/** Returns what a person reads as a claim's status where claims are chosen by it. */
export function claimStatusFacet(status: ClaimStatus): FacetWords {
  return CLAIM_STATUS_WORDS[status];
}

const CLAIM_STATUS_WORDS: Readonly<Record<ClaimStatus, FacetWords>> = {
  draft: { label: "Drafts", meaning: "Coded, and not yet accepted by an editor of the dossier." },
  accepted: { label: "Accepted", meaning: "Accepted by an editor of the dossier." },
  withdrawn: {
    label: "Withdrawn",
    meaning: "Taken back. Shown only where it is asked for, and counted for no origin.",
  },
};
