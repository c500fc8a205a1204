import type { RelationType } from "@/lib/domain/relation-type";
import type { RelationMatch, RelationSummary, TableMapping } from "@/lib/domain/table-import";
import { ownCopy } from "./clean-text";
import { relationMatcher } from "./match-relation";
import { tooLarge } from "./table-limits";

/** Gives the relation names of a table their types, as a person chose or as they match, and counts their rows. */
export class RelationRegistry {
  readonly #match: (name: string) => RelationMatch;
  readonly #chosen: ReadonlyMap<string, { type: RelationType; reversed: boolean }>;
  readonly #known: ReadonlySet<string>;
  readonly #limit: number;
  readonly #names = new Map<string, { match: RelationMatch; rows: number }>();
  readonly #told = new Set<string>();
  #fresh: RelationType[] = [];

  /** `inDossier` are the types that are stored already; `vocabulary` what else may be matched. */
  constructor(
    inDossier: readonly RelationType[],
    vocabulary: readonly RelationType[],
    chosen: TableMapping["relations"],
    limit: number,
  ) {
    this.#match = relationMatcher([...inDossier, ...vocabulary]);
    this.#chosen = new Map(chosen.map(({ name, ...choice }) => [name, choice]));
    this.#known = new Set(inDossier.map(({ id }) => id));
    this.#limit = limit;
  }

  /** Returns what a relation name means, and counts the row. */
  use(name: string): RelationMatch {
    const known = this.#names.get(name);
    if (known !== undefined) {
      known.rows++;
      return known.match;
    }
    if (this.#names.size >= this.#limit) throw tooLarge("relation names", this.#limit);
    const own = ownCopy(name);
    const choice = this.#chosen.get(own);
    const match: RelationMatch = choice ? { ...choice, how: "chosen", sure: true } : this.#match(own);
    this.#names.set(own, { match, rows: 1 });
    if (!this.#known.has(match.type.id) && !this.#told.has(match.type.id)) {
      this.#told.add(match.type.id);
      this.#fresh.push(match.type);
    }
    return match;
  }

  /** Returns the types that are new since the last call, in the order in which they were met. */
  takeFresh(): RelationType[] {
    const fresh = this.#fresh;
    this.#fresh = [];
    return fresh;
  }

  /** Returns what became of each name, the one with most rows first, then by name. */
  summary(): RelationSummary[] {
    return [...this.#names]
      .map(([name, { match, rows }]) => {
        const { id, label, family } = match.type;
        return { name, id, label, family, reversed: match.reversed, how: match.how, sure: match.sure, rows };
      })
      .sort((a, b) => b.rows - a.rows || (a.name < b.name ? -1 : 1));
  }
}
