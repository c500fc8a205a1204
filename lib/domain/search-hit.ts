/** One thing that a search in a dossier found. */
export interface SearchHit {
  readonly type: "actor" | "relation" | "line";
  /** Id of the actor, relation type or line. */
  readonly id: string;
  /** What it is called: an actor's name, a relation type's label, a line as a sentence. */
  readonly label: string;
  /** The words that matched, where the label does not show them: an alias, an inverse, a scope, a quote. */
  readonly detail: string | null;
  readonly matched: "name" | "alias" | "relation" | "scope" | "quote";
  /** The line to open, where one was found. */
  readonly line?: string;
  /** Whether it is outside the part of the dossier that is in the browser; never set by the server. */
  readonly elsewhere?: boolean;
}
