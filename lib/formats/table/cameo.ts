import cameo from "@/data/ontologies/cameo.json";
import type { Family } from "@/lib/domain/family";
import type { RelationType } from "@/lib/domain/relation-type";
import { foldName } from "@/lib/text/fold-name";

/** One kind of event of the CAMEO code book, by the name that ICEWS gives it. */
export interface CameoEvent {
  readonly code: string;
  readonly name: string;
  /** The same as a relation reads: "made a statement about". */
  readonly label: string;
  readonly symmetric: boolean;
  readonly family: Family;
  readonly plover: string | null;
}

const events = cameo.events as readonly CameoEvent[];
const byName = new Map(events.map((event) => [foldName(event.name), event]));
const byCode = new Map(events.map((event) => [event.code, event]));

/** Returns all kinds of events that are known, by code. */
export function cameoEvents(): readonly CameoEvent[] {
  return events;
}

/** Returns the kind of event that has a name in ICEWS data, or null. */
export function cameoOfName(name: string): CameoEvent | null {
  return byName.get(foldName(name)) ?? null;
}

/**
 * Returns the kind of event that has a CAMEO code, or null. A code of a whole class (`04`) is its "not specified below"
 * (`040`). Spreadsheets take leading zeros away: `841` is 0841. Only `10` to `20` could be two codes, and are not `sure`.
 */
export function cameoOfCode(text: string): { event: CameoEvent; sure: boolean } | null {
  const code = text.trim();
  if (!/^\d{1,4}$/.test(code)) return null;
  const exact = byCode.get(code);
  if (exact) return { event: exact, sure: true };
  const wholeClass = code.length === 2 ? byCode.get(`${code}0`) : undefined;
  const zero = code.startsWith("0") ? undefined : (byCode.get(`0${code}`) ?? byCode.get(`0${code}0`));
  const event = wholeClass ?? zero;
  return event ? { event, sure: wholeClass === undefined || zero === undefined } : null;
}

/** Returns a relation type for a kind of event, with its codes. Its definition names the event as the data does. */
export function cameoRelationType({
  code,
  name,
  label,
  symmetric,
  family,
  plover,
}: CameoEvent): RelationType {
  return {
    id: `cameo_${code}`,
    label,
    inverse: symmetric ? label : inReverse(label),
    symmetric,
    family,
    definition: `Event “${name}”, CAMEO ${code}.`,
    ...(plover === null ? {} : { plover: { type: plover, mode: null } }),
    cameo: [code],
  };
}

/** Characters that a relation type's inverse may have. */
const INVERSE_LENGTH = 60;

/** Returns what stands for the inverse of a relation whose data have none. */
export function inReverse(label: string): string {
  const inverse = [...`in reverse: ${label}`];
  return inverse.length <= INVERSE_LENGTH
    ? inverse.join("")
    : `${inverse.slice(0, INVERSE_LENGTH - 1).join("")}…`;
}
