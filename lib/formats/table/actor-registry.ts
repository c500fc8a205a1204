import type { Actor } from "@/lib/domain/actor";
import type { ActorKind } from "@/lib/domain/codes";
import type { ChosenKind, IdleKind, KindOfName } from "@/lib/domain/table-import";
import { ownCopy } from "./clean-text";
import { GUESSED_KIND, guessActorKind } from "./guess-actor-kind";
import { hashedSlug, slugOf } from "./name-slug";
import { tooLarge } from "./table-limits";

/** Digits of the hash where two names share even a hashed slug. */
const LONGER_HASH = 32;

/**
 * Gives the names of a table their actors: names that the dossier knows keep their ids, others become new actors.
 *
 * One name, to the letter, is one actor; what is spelled otherwise is another until a person merges them. A name whose slug
 * is taken by another name gets a hash of itself. Holds every name once.
 */
export class ActorRegistry {
  readonly #entries: Map<string, { readonly id: string; readonly isStored: boolean; isUsed: boolean }>;
  readonly #chosen: ReadonlyMap<string, KindOfName>;
  readonly #taken: Set<string>;
  readonly #limit: number;
  #used = 0;
  #fresh: Actor[] = [];

  /** `known`: names, and where they are nobody else's aliases, of the dossier's actors with their ids. `chosen`: kinds that a person decided. */
  constructor(
    known: ReadonlyMap<string, string>,
    knownIds: Iterable<string>,
    limit: number,
    chosen: readonly ChosenKind[] = [],
  ) {
    this.#entries = new Map([...known].map(([name, id]) => [name, { id, isStored: true, isUsed: false }]));
    this.#chosen = new Map(chosen.map(({ name, kind }) => [name, kind]));
    this.#taken = new Set([...known.values(), ...knownIds]);
    this.#limit = limit;
  }

  /** How many names of actors the rows used, known and new. */
  get used(): number {
    return this.#used;
  }

  /** Returns the decisions on kinds that change nothing, in the order in which they were made. */
  idleKinds(): IdleKind[] {
    return [...this.#chosen].flatMap(([name, kind]): IdleKind[] => {
      const entry = this.#entries.get(name);
      if (!entry?.isUsed) return [{ name, kind, why: "not_in_file" }];
      return entry.isStored ? [{ name, kind, why: "stored" }] : [];
    });
  }

  /** Returns the id of the actor with this name. `kind` where it is not to be guessed and nobody decided. */
  idOf(name: string, kind: ActorKind | null = null): string {
    const known = this.#entries.get(name);
    if (known !== undefined) {
      if (!known.isUsed) this.#used++;
      known.isUsed = true;
      return known.id;
    }
    if (this.#entries.size >= this.#limit) throw tooLarge("actors", this.#limit);
    const own = ownCopy(name);
    const id = this.#freeSlug(own);
    this.#entries.set(own, { id, isStored: false, isUsed: true });
    this.#taken.add(id);
    this.#used++;
    this.#fresh.push({ id, name: own, ...this.#kindOf(own, kind) });
    return id;
  }

  /** Returns the actors that are new since the last call, in the order in which they were met. */
  takeFresh(): Actor[] {
    const fresh = this.#fresh;
    this.#fresh = [];
    return fresh;
  }

  #kindOf(name: string, kind: ActorKind | null): Pick<Actor, "kind" | "description"> {
    const chosen = this.#chosen.get(name);
    if (chosen !== undefined) return { kind: chosen };
    if (kind !== null && kind !== "unnamed") return { kind };
    return { kind: guessActorKind(name), description: GUESSED_KIND };
  }

  #freeSlug(name: string): string {
    const plain = slugOf(name);
    if (!this.#taken.has(plain)) return plain;
    const hashed = hashedSlug(name);
    return this.#taken.has(hashed) ? hashedSlug(name, "-", LONGER_HASH) : hashed;
  }
}
