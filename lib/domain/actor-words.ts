import type { Actor } from "./actor";

/** What a person reads as the kind of an actor. */
export const KIND_WORD: Readonly<Record<Actor["kind"], string>> = {
  person: "Person",
  organisation: "Organisation",
  state: "State",
  group: "Group",
  outlet: "News outlet",
  unnamed: "Unnamed source",
};
