import { parseEdtf } from "@/lib/domain/edtf-parse";
import type { GraphNotes } from "./graph-notes";
import type { Place } from "./graph-value";

/**
 * Returns the time of a node or edge of GEXF as an EDTF day or interval of days, or null where there is none that is a date:
 * numbers are steps of a model and no days. An end before its start is told, and makes no time.
 */
export function edtfOf(fields: ReadonlyMap<string, string>, notes: GraphNotes, place: Place): string | null {
  const stamp = dayOf(fields.get("timestamp"));
  if (stamp !== null) return stamp;
  const start = dayOf(fields.get("start") ?? fields.get("startopen") ?? fields.get("datefrom"));
  const end = dayOf(fields.get("end") ?? fields.get("endopen") ?? fields.get("dateto"));
  if (start === null && end === null) return null;
  if (start !== null && end !== null && end < start) {
    notes.warn("reversed_time", place, `${start} to ${end}`);
    return null;
  }
  if (start === end) return start;
  return `${start ?? ".."}/${end ?? ".."}`;
}

function dayOf(text: string | undefined): string | null {
  const day = /^(\d{4}-\d{2}-\d{2})(?:T.*)?$/.exec(text?.trim() ?? "")?.[1];
  return day !== undefined && parseEdtf(day) !== null ? day : null;
}
