import type { ClaimTable } from "@/lib/claims/claim-table";
import type { FilterResult, Line } from "@/lib/claims/line";
import { lineIndex } from "@/lib/claims/line-index";
import { isShown } from "@/lib/claims/shown-lines";
import type { DossierData } from "@/lib/domain/dossier-data";
import { linePosition } from "./line-position";
import { sortPositions } from "./sort-positions";
import type { Sort } from "./view-state";

/**
 * The lines that a result shows, in the order of the list. There can be a million: a `Line` is made of those that are asked
 * for, and all else is found in columns.
 */
export class LineList implements Iterable<Line> {
  readonly #data: DossierData;
  readonly #table: ClaimTable;
  readonly #result: FilterResult;
  readonly #sort: Sort;
  #sorted: Uint32Array | null = null;
  #places: Uint32Array | null = null;

  constructor(data: DossierData, table: ClaimTable, result: FilterResult, sort: Sort) {
    this.#data = data;
    this.#table = table;
    this.#result = result;
    this.#sort = sort;
  }

  get length(): number {
    return this.#result.shown.length;
  }

  /** Returns the line at a place of the list, from 0, or undefined past its end. */
  at(place: number): Line | undefined {
    const position = this.#positions[place];
    return position === undefined ? undefined : this.#result.line(position);
  }

  /** Returns the lines at the places from `from` up to `to`: what a window on the list shows. */
  slice(from = 0, to = this.length): readonly Line[] {
    return Array.from(this.#positions.subarray(from, to), this.#result.line);
  }

  /** All lines one after the other, each made when it is its turn. */
  *[Symbol.iterator](): Iterator<Line> {
    for (const position of this.#positions) yield this.#result.line(position);
  }

  /** Returns the line with this id, or undefined where it is not shown. */
  get(id: string): Line | undefined {
    const position = this.#find(id);
    return position === null ? undefined : this.#result.line(position);
  }

  /** Returns the place in the list of the line with this id, from 0, or -1 where it is not shown. */
  placeOf(id: string): number {
    const position = this.#find(id);
    return position === null ? -1 : this.#placesOf[position] - 1;
  }

  /** Returns the lines of an actor, in the order of the list. */
  ofActor(actor: number): readonly Line[] {
    const { subject, object } = lineIndex(this.#table);
    return this.#where((line) => subject[line] === actor || object[line] === actor);
  }

  /** Returns the lines between two actors, in the order of the list. */
  between(one: number, other: number): readonly Line[] {
    const { subject, object } = lineIndex(this.#table);
    return this.#where(
      (line) =>
        (subject[line] === one && object[line] === other) ||
        (subject[line] === other && object[line] === one),
    );
  }

  /** Returns the lines of which both ends are among these actors, in the order of the list. */
  among(actors: Iterable<number>): readonly Line[] {
    const { subject, object } = lineIndex(this.#table);
    const isOne = new Uint8Array(this.#table.actorCount);
    for (const actor of actors) isOne[actor] = 1;
    return this.#where((line) => isOne[subject[line]] === 1 && isOne[object[line]] === 1);
  }

  get #positions(): Uint32Array {
    this.#sorted ??= sortPositions(this.#data, this.#table, this.#result, this.#sort);
    return this.#sorted;
  }

  /** Place of each line plus one, by position; 0 for those that are not shown. */
  get #placesOf(): Uint32Array {
    if (this.#places === null) {
      this.#places = new Uint32Array(lineIndex(this.#table).lineCount);
      const positions = this.#positions;
      for (let place = 0; place < positions.length; place++) this.#places[positions[place]] = place + 1;
    }
    return this.#places;
  }

  #find(id: string): number | null {
    const position = linePosition(this.#table, this.#data, id);
    return position !== null && isShown(this.#result, position) ? position : null;
  }

  #where(isWanted: (line: number) => boolean): readonly Line[] {
    const positions = this.#positions;
    const wanted: Line[] = [];
    for (let place = 0; place < positions.length; place++)
      if (isWanted(positions[place])) wanted.push(this.#result.line(positions[place]));
    return wanted;
  }
}
