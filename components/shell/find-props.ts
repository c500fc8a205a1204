import type { DossierData } from "@/lib/domain/dossier-data";
import type { SearchHit } from "@/lib/domain/search-hit";

/** What the box is for, as its name and in it. */
export const FIND_WORDS = "Find a person, group or words";

/** What the search among a dossier needs, and what it asks for. */
export interface FindProps {
  data: DossierData;
  /** Lines of each actor, by position: of names that fit alike, those with most come first. */
  linesOfActor: ArrayLike<number>;
  /** Brings in an actor or line that is outside the part of the dossier that is here. */
  bringIn: (hit: SearchHit) => void;
  /** Selects a line or an actor. */
  open: (ids: readonly string[]) => void;
  /** Name of the actor that is open, or null: another can be asked for beside it. */
  beside: string | null;
  /** Selects an actor beside the open one. */
  openAlso: (actor: string) => void;
  /** Keeps only lines of one relation type. */
  onlyRelation: (relation: string) => void;
}
