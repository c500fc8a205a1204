import { CLAIM_STATUSES, STANCES } from "@/lib/domain/codes";
import { civilOf, OPEN_FROM_DAY, OPEN_TO_DAY } from "@/lib/domain/day";
import type { LineRecord, LineSide } from "@/lib/domain/line-record";
import { CLAIM_BITS, type ClaimTable, NO_SCOPE, UNDATED } from "./claim-table";
import { lineIndex } from "./line-index";
import { type TableNames, toLine } from "./to-line";

/** Which lines, or which rows, are meant; all where nothing is said. */
export interface RecordedLines {
  /** Ids of lines. */
  readonly lines?: ReadonlySet<string> | null;
  /** 1 for each row that is meant. What a line amounts to still comes from all of its claims. */
  readonly rows?: Uint8Array | null;
}

const DRAFT = CLAIM_STATUSES.indexOf("draft");
const WITHDRAWN = CLAIM_STATUSES.indexOf("withdrawn");
const UNREAL = CLAIM_BITS.future | CLAIM_BITS.hypothetical;

/** Yields lines with what their claims come to, in the order of the dossier; lines without a claim that is meant are none. */
export function* lineRecords(
  table: ClaimTable,
  names: TableNames,
  { lines = null, rows = null }: RecordedLines = {},
): Generator<LineRecord> {
  const { lineCount } = lineIndex(table);
  for (let position = 0; position < lineCount; position++) {
    const line = toLine(table, names, position, { heard: null, shown: rows });
    if (line.rows.length === 0 || (lines !== null && !lines.has(line.id))) continue;
    const { id, status, relays, voices, origins } = line;
    yield {
      id,
      subject: names.actorIds[line.subject] ?? "",
      relation: names.relationIds[line.relation] ?? "",
      object: names.actorIds[line.object] ?? "",
      ...{ status, relays, voices },
      sides: STANCES.flatMap((stance, code) => sideOf(table, line.rows, code, stance, origins[stance]) ?? []),
    };
  }
}

function sideOf(
  table: ClaimTable,
  rows: Uint32Array,
  code: number,
  stance: LineSide["stance"],
  origins: number,
): LineSide | null {
  const scopes = new Set<string>();
  const happened = new Span();
  const reported = new Span();
  let [claims, draft, anyBit, allUnreal] = [0, true, 0, true];
  for (const row of rows) {
    if (table.stance[row] !== code || table.status[row] === WITHDRAWN) continue;
    claims++;
    draft &&= table.status[row] === DRAFT;
    anyBit |= table.bits[row];
    allUnreal &&= (table.bits[row] & UNREAL) !== 0;
    happened.add(table.happenedFrom[row], table.happenedTo[row]);
    reported.add(table.reportedFrom[row], table.reportedTo[row]);
    if (table.scope[row] !== NO_SCOPE) scopes.add(table.scopes[table.scope[row]]!);
  }
  if (claims === 0) return null;
  return {
    stance,
    claims,
    origins,
    scopes: [...scopes],
    happened: happened.edtf(),
    reported: reported.edtf(),
    draft,
    unreal: allUnreal ? ((anyBit & CLAIM_BITS.hypothetical) !== 0 ? "hypothetical" : "future") : null,
  };
}

/** The days from the first to the last of several windows. */
class Span {
  #from = UNDATED;
  #to = UNDATED;

  add(from: number, to: number): void {
    if (from === UNDATED) return;
    this.#from = this.#from === UNDATED ? from : Math.min(this.#from, from);
    this.#to = Math.max(this.#to, to);
  }

  edtf(): string | null {
    if (this.#from === UNDATED) return null;
    const [from, to] = [dayText(this.#from, OPEN_FROM_DAY), dayText(this.#to, OPEN_TO_DAY)];
    return from === null || to === null ? null : from === to ? from : `${from}/${to}`;
  }
}

/** Null for a year that EDTF of level 0 has no form for. */
function dayText(day: number, open: number): string | null {
  if (day === open) return "..";
  const { year, month, day: ofMonth } = civilOf(day);
  if (year < 0 || year > 9999) return null;
  const two = (part: number) => String(part).padStart(2, "0");
  return `${String(year).padStart(4, "0")}-${two(month)}-${two(ofMonth)}`;
}
