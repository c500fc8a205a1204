import {
  GRAPH_WARNINGS,
  type GraphWarning,
  type GraphWarningCode,
  LEFT_OUT,
  type LeftOut,
  type LeftOutCode,
  PLACES_KEPT,
} from "@/lib/domain/graph-file";
import { GRAPH_LIMITS, type GraphLimits, type GraphOptions } from "./graph-limits";

/** Characters of a value that a warning shows, and of a name that is told. */
const SHOWN = 60;

/** What is noticed while one file is read, counted and capped. Its size does not grow with the file. */
export class GraphNotes {
  readonly repair: boolean;
  readonly limits: GraphLimits;
  readonly #warnings = new Map<
    GraphWarningCode,
    { count: number; first: { path: string; got: string | null }[] }
  >();
  readonly #leftOut = new Map<LeftOutCode, { count: number; names: Set<string> }>();

  constructor({ repair = false, limits = GRAPH_LIMITS }: GraphOptions = {}) {
    this.repair = repair;
    this.limits = limits;
  }

  /** Notes something at a place. A function says the place only where it is kept: most are only counted. */
  warn(code: GraphWarningCode, place: string | (() => string), got: string | null = null): void {
    const warning = this.#warnings.get(code) ?? { count: 0, first: [] };
    this.#warnings.set(code, warning);
    warning.count++;
    if (warning.first.length >= PLACES_KEPT) return;
    const path = typeof place === "string" ? place : place();
    warning.first.push({ path, got: got === null ? null : shortened(got) });
  }

  /** Notes that something has no place in a dossier. */
  leaveOut(what: LeftOutCode, name: string | null = null, count = 1): void {
    const known = this.#leftOut.get(what) ?? { count: 0, names: new Set() };
    this.#leftOut.set(what, known);
    known.count += count;
    if (name !== null && known.names.size < PLACES_KEPT) known.names.add(shortened(name));
  }

  /** Returns the warnings, in the order of their codes. */
  warnings(): GraphWarning[] {
    return GRAPH_WARNINGS.flatMap((code) => {
      const warning = this.#warnings.get(code);
      return warning === undefined ? [] : [{ code, ...warning }];
    });
  }

  /** Returns what has no place, in the order of its codes. */
  leftOut(): LeftOut[] {
    return LEFT_OUT.flatMap((what) => {
      const known = this.#leftOut.get(what);
      return known === undefined ? [] : [{ what, count: known.count, names: [...known.names] }];
    });
  }
}

function shortened(text: string): string {
  const characters = [...text.slice(0, 4 * SHOWN)];
  return characters.length <= SHOWN ? text : `${characters.slice(0, SHOWN - 1).join("")}…`;
}
