import { CLAIM_STATUSES, type ClaimStatus, SPEECHES, type Speech } from "@/lib/domain/codes";
import { parseLineId } from "@/lib/domain/line-ends";
import { SLUG } from "@/lib/domain/slug";
import { parseFoldId } from "./fold-id";
import { dayOfIso } from "./iso-day";
import { MAX_PATH_STEPS } from "./path-selection";
import {
  type Camera,
  type DateRange,
  DRAW_STEPS,
  type DrawStep,
  type Pick,
  type Point,
  STANCE_TOKENS,
  type StanceToken,
} from "./view-state";

/**
 * Text forms of the values in a link. Every `parse…` returns null where the text is not understood, so that the caller can
 * say so; every `format…` is its inverse on canonical values. Separators are those that a query string shows as they are.
 */

const DECIMAL = /^-?\d{1,6}(\.\d{1,17})?$/;
// Control characters, line ends and lone surrogates, none of which a link can carry faithfully.
const UNFIT = /[\p{Cc}\p{Zl}\p{Zp}\p{Cs}]/u;

/** Largest distance from the origin, as for the layout that a dossier brings. */
export const MAX_COORDINATE = 100_000;
/** Bounds of the zoom factor. */
export const ZOOM = { min: 0.01, max: 100 } as const;

/** Whether a text has the form of a line's id, `subject.relation.object`. */
export function isLineId(text: string): boolean {
  return parseLineId(text) !== null;
}

/** Returns the text itself if it has 1 to `max` characters (code points) and no control character, else null. */
export function parseText(text: string, max: number): string | null {
  const fits = text !== "" && text.length <= 2 * max && [...text].length <= max;
  return fits && !UNFIT.test(text) ? text : null;
}

/** Returns false for `0` and true for `1`. */
export function parseFlag(text: string): boolean | null {
  return text === "0" || text === "1" ? text === "1" : null;
}

/** Returns a whole number from 0 to 999. */
export function parseCount(text: string): number | null {
  return /^(0|[1-9]\d{0,2})$/.test(text) ? Number(text) : null;
}

/** Returns ids in their order, each once. `extra` is one more token that is allowed beside ids. */
export function parseIds(text: string, extra?: string): readonly string[] | null {
  const ids = text.split(",");
  return ids.every((id) => id === extra || SLUG.test(id)) ? [...new Set(ids)] : null;
}

/** Most expansions that a link can hold. */
export const MAX_EXPANSIONS = 40;

/** Returns ids of expanded actors in their order, as often as each was expanded. */
export function parseExpanded(text: string): readonly string[] | null {
  const ids = text.split(",");
  return ids.length <= MAX_EXPANSIONS && ids.every((id) => SLUG.test(id)) ? ids : null;
}

/** Returns the text itself if it is an id. */
export function parseId(text: string): string | null {
  return SLUG.test(text) ? text : null;
}

/** Returns one of the numbers of strokes that can be asked for. */
export function parseDrawStep(text: string): DrawStep | null {
  return DRAW_STEPS.find((step) => String(step) === text) ?? null;
}

/** Returns a choice of ids: `a,b` only these, `-a,b` all but these. */
export function parsePick(text: string): Pick | null {
  const not = text.startsWith("-");
  const ids = parseIds(not ? text.slice(1) : text);
  return ids && { not, ids };
}

/** Returns stance tokens in their fixed order, whatever order they came in. */
export function parseStances(text: string): readonly StanceToken[] | null {
  return parseTokens(text, STANCE_TOKENS);
}

/** Returns kinds of speech in their fixed order. */
export function parseSpeeches(text: string): readonly Speech[] | null {
  return parseTokens(text, SPEECHES);
}

/** Returns claim statuses in their fixed order. */
export function parseClaimStatuses(text: string): readonly ClaimStatus[] | null {
  return parseTokens(text, CLAIM_STATUSES);
}

function parseTokens<T extends string>(text: string, all: readonly T[]): readonly T[] | null {
  const tokens: readonly string[] = text.split(",");
  const known = all.filter((token) => tokens.includes(token));
  return tokens.every((token) => known.some((other) => other === token)) ? known : null;
}

export function formatPick(pick: Pick): string {
  return (pick.not ? "-" : "") + pick.ids.join(",");
}

/** Returns the selection: `-` nothing, one line id, 2 to 6 of them for a path, one fold, one actor id, or two; all different. */
export function parseSelection(text: string): readonly string[] | null {
  if (text === "-") return [];
  const ids = text.split(",");
  if (new Set(ids).size < ids.length) return null;
  if (ids.length === 1 && parseFoldId(text) !== null) return ids;
  if (ids.every(isLineId)) return ids.length <= MAX_PATH_STEPS ? ids : null;
  return ids.length <= 2 && ids.every((id) => SLUG.test(id)) ? ids : null;
}

export function formatSelection(selection: readonly string[]): string {
  return selection.length === 0 ? "-" : selection.join(",");
}

/** Returns a range of days: `2023-10-01/2023-11-30`, `../2023-11-30`, `2023-10-01/..`, or one day. */
export function parseRange(text: string): DateRange | null {
  const [from, to, ...rest] = text.split("/");
  if (from === undefined || rest.length > 0) return null;
  const range = { from: parseEnd(from), to: parseEnd(to ?? from) };
  if (range.from === undefined || range.to === undefined) return null;
  if (range.from === null && range.to === null) return null;
  if (range.from !== null && range.to !== null && range.from > range.to) return null;
  return { from: range.from, to: range.to };
}

export function formatRange({ from, to }: DateRange): string {
  return from !== null && from === to ? from : `${from ?? ".."}/${to ?? ".."}`;
}

/** Returns the text itself if it is a day as YYYY-MM-DD that the calendar has, else null. */
export function parseDay(text: string): string | null {
  return dayOfIso(text) === null ? null : text;
}

function parseEnd(text: string): string | null | undefined {
  if (text === "..") return null;
  return parseDay(text) ?? undefined;
}

/** Returns a number rounded as positions are in links: two decimals, and never -0. */
export function roundCoordinate(value: number): number {
  return Math.round(value * 100) / 100 || 0;
}

/** Returns zoom and middle of the pane from `1.25,120,-40`. */
export function parseCamera(text: string): Camera | null {
  const [zoom, x, y, ...rest] = text.split(",").map(parseDecimal);
  if (zoom == null || x == null || y == null || rest.length > 0) return null;
  if (zoom < ZOOM.min || zoom > ZOOM.max) return null;
  return { zoom, x, y };
}

export function formatCamera({ zoom, x, y }: Camera): string {
  return [zoom, x, y].map(roundCoordinate).join(",");
}

/** Returns positions by actor from `iran:120,-40;hamas:3,4`; an actor placed twice makes the whole unreadable. */
export function parsePositions(text: string): Readonly<Record<string, Point>> | null {
  const positions: Record<string, Point> = {};
  for (const entry of text.split(";")) {
    const [id = "", point = "", ...rest] = entry.split(":");
    const [x, y, ...more] = point.split(",").map(parseDecimal);
    if (!SLUG.test(id) || Object.hasOwn(positions, id) || rest.length > 0) return null;
    if (x == null || y == null || more.length > 0) return null;
    positions[id] = { x, y };
  }
  return positions;
}

export function formatPositions(positions: Readonly<Record<string, Point>>): string {
  // Sorted, because the order of an object's keys depends on how it was made and says nothing.
  const ids = Object.keys(positions).sort();
  return ids
    .map((id) => `${id}:${roundCoordinate(positions[id]!.x)},${roundCoordinate(positions[id]!.y)}`)
    .join(";");
}

function parseDecimal(text: string): number | null {
  if (!DECIMAL.test(text)) return null;
  const value = roundCoordinate(Number(text));
  return Math.abs(value) <= MAX_COORDINATE ? value : null;
}
