import type { DossierData } from "@/lib/domain/dossier-data";
import { foldName } from "@/lib/text/fold-name";
import { NAME_FIT, nameFit, slips, wantedName } from "@/lib/text/name-match";
import { TrigramIndex } from "@/lib/text/trigram-index";

/** An actor that a name was typed for. */
export interface FoundActor {
  readonly id: string;
  readonly name: string;
  /** The alias that fits where the name does not, as it was found; else null. */
  readonly alias: string | null;
}

type Actors = DossierData["actors"];

/** What a dossier's actors are called, folded: one entry a name or alias. */
interface Names {
  readonly folded: readonly string[];
  /** Position of the actor of each. */
  readonly actor: Uint32Array;
  /** The alias as it was found; null for the name itself. */
  readonly alias: readonly (string | null)[];
  readonly trigrams: TrigramIndex;
}

/** Names that are looked at one after the other before a page may do something else. */
const SLICE = 2_000;
/** Share of its runs of three letters that a misspelt name keeps. */
const ALIKE = 0.3;
/** Names that are compared letter by letter at most. */
const COMPARED = 200;

const known = new WeakMap<Actors, Names>();

/**
 * Returns actors whose name or alias fits a text, folded as in the search: the whole name first, then names that begin with it, names
 * with a word that does, with all its words, with it anywhere, and, where there is room, names that are spelt alike; of equal
 * ones those with most lines, then the order of the dossier. All of them for an empty text. At most `limit`.
 *
 * `having`: only actors with lines, as who has none is connected to nobody.
 */
export function findActors(
  actors: Actors,
  linesOfActor: ArrayLike<number>,
  text: string,
  limit: number,
  having: "lines" | "name" = "lines",
): FoundActor[] {
  const names = namesOf(actors);
  const wanted = foldName(text);
  const typed = wantedName(wanted);
  const isWanted = (actor: number) => having === "name" || (linesOfActor[actor] ?? 0) > 0;
  const best = new BestFits(actors.length);
  for (let at = 0; at < names.folded.length; at++) {
    const fit = nameFit(names.folded[at]!, typed);
    if (fit !== null && isWanted(names.actor[at]!)) best.meet(names.actor[at]!, fit, at);
  }
  if (best.count < limit && wanted.length > 2) {
    for (const at of names.trigrams.alike(wanted, ALIKE, COMPARED)) {
      const actor = names.actor[at]!;
      const fit = best.has(actor) || !isWanted(actor) ? null : slips(names.folded[at]!, typed.words);
      if (fit !== null) best.meet(actor, NAME_FIT.alike + fit, at);
    }
  }
  return best.first(limit, linesOfActor).map(([actor, at]) => {
    const { id, name } = actors[actor]!;
    return { id, name, alias: names.alias[at]! };
  });
}

/** Worse than any fit. */
const NONE = 255;

/** The best fit of each actor and the name that it is by. One letter fits half of all actors, so numbers and no objects. */
class BestFits {
  count = 0;
  readonly #fit: Uint8Array;
  readonly #at: Uint32Array;

  constructor(actors: number) {
    this.#fit = new Uint8Array(actors).fill(NONE);
    this.#at = new Uint32Array(actors);
  }

  has(actor: number): boolean {
    return this.#fit[actor] !== NONE;
  }

  meet(actor: number, fit: number, at: number): void {
    const before = this.#fit[actor]!;
    if (fit >= before) return;
    if (before === NONE) this.count++;
    this.#fit[actor] = fit;
    this.#at[actor] = at;
  }

  /** Returns the first actors and their names: by fit, then lines, then position. A few are kept in order while all pass by. */
  first(limit: number, lines: ArrayLike<number>): (readonly [actor: number, at: number])[] {
    const fits = this.#fit;
    const isBefore = (a: number, b: number) =>
      fits[a] !== fits[b] ? fits[a]! < fits[b]! : (lines[a] ?? 0) > (lines[b] ?? 0);
    const first: number[] = [];
    for (let actor = 0; actor < fits.length; actor++) {
      if (fits[actor] === NONE) continue;
      if (first.length === limit && !isBefore(actor, first[limit - 1]!)) continue;
      let place = first.length;
      while (place > 0 && isBefore(actor, first[place - 1]!)) place--;
      first.splice(place, 0, actor);
      if (first.length > limit) first.pop();
    }
    return first.map((actor) => [actor, this.#at[actor]!]);
  }
}

/**
 * Makes ready what {@link findActors} looks through, a slice each time it is asked to go on, so that nobody waits for it while
 * typing. Where it was not made ready, the first search does it all.
 */
export function* readyActors(actors: Actors): Generator<void> {
  if (known.has(actors)) return;
  const folded: string[] = [];
  const positions: number[] = [];
  const alias: (string | null)[] = [];
  for (const [position, actor] of actors.entries()) {
    const add = (text: string, as: string | null) => {
      folded.push(foldName(text));
      positions.push(position);
      alias.push(as);
    };
    add(actor.name, null);
    for (const { text } of actor.aliases ?? []) add(text, text);
    if (position % SLICE === SLICE - 1) yield;
  }
  const trigrams = new TrigramIndex(folded);
  yield* trigrams.fill(SLICE);
  known.set(actors, { folded, actor: Uint32Array.from(positions), alias, trigrams });
}

function namesOf(actors: Actors): Names {
  const steps = readyActors(actors);
  while (!steps.next().done);
  return known.get(actors)!;
}
