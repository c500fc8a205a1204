import type { Stance } from "@/lib/domain/codes";
import type { RowProblem, SkipCode, TableMapping, TableRole, TableShape } from "@/lib/domain/table-import";
import type { When } from "@/lib/domain/when";
import { isAddress } from "./cell-forms";
import { fits, hasControl, isRunningText, oneLineOf, ownCopy, runningTextOf } from "./clean-text";
import { isNoDate, readDate } from "./read-date";
import { readStance } from "./stance-words";
import type { TableAccount } from "./table-account";
import { problemOf } from "./table-limits";

/** Characters that the record allows in each field; see the schemas in `lib/domain`. */
const LENGTHS = {
  ...{ subject: 200, relation: 200, object: 200, publisher: 200, speaker: 200, title: 390, url: 2000 },
  ...{
    quote: 600,
    locator: 120,
    scope: 200,
    place: 120,
    note: 600,
    id: 64,
    happened: 200,
    reported: 200,
    stance: 200,
  },
} as const satisfies Record<TableRole, number>;

const UNDATED: When = { edtf: null, basis: "unknown" };
/** Dates come again and again; so many are remembered before all are forgotten. */
const DATES_KEPT = 20_000;

/** Why a row makes no claim; thrown and caught within one row, so that no field needs to be asked twice. */
export class RowSkipped extends Error {
  constructor(readonly problem: RowProblem<SkipCode>) {
    super(problem.code);
  }
}

/**
 * Reads the cells of a row by their roles, as the record wants them, and tells the account of what it leaves out.
 *
 * A name that is needed and missing, too long or no text skips the row; any other value that does not fit is left out with
 * a warning. A date that cannot be read leaves the claim undated with the words of the cell: never dropped, never 1970.
 */
export class RowCells {
  readonly #mapping: TableMapping;
  readonly #columns: readonly string[];
  readonly #account: TableAccount;
  readonly #dates = { happened: new Map<string, When>(), reported: new Map<string, When>() };
  #row: readonly string[] = [];
  #number = 0;

  constructor(shape: TableShape, mapping: TableMapping, account: TableAccount) {
    this.#mapping = mapping;
    this.#columns = shape.columns;
    this.#account = account;
  }

  /** Makes a row the one whose cells are read. */
  turnTo(row: readonly string[], number: number): void {
    this.#row = row;
    this.#number = number;
  }

  /** Returns the cell of a role as it is in the file; empty where the role has no column. */
  raw(role: TableRole): string {
    const column = this.#mapping.columns[role];
    return column === undefined ? "" : (this.#row[column] ?? "");
  }

  /** Returns a name that the row needs. Throws {@link RowSkipped} where there is none. */
  needed(role: "subject" | "relation" | "object"): string {
    const cell = this.raw(role);
    const text = oneLineOf(cell);
    if (text === "") throw this.#skip("missing", role, null);
    if (hasControl(text)) throw this.#skip("control_character", role, cell);
    if (!fits(text, LENGTHS[role])) throw this.#skip("too_long", role, cell);
    if (/[\t\n\v\f\r\u0085\u2028\u2029]/.test(cell)) this.#warn("spaces_in_name", role, cell);
    return text;
  }

  /** Returns one line of text, or null where there is none or it does not fit. */
  line(role: TableRole): string | null {
    const cell = this.raw(role);
    if (cell === "") return null;
    const text = oneLineOf(cell);
    if (text === "") return null;
    return hasControl(text) || !fits(text, LENGTHS[role]) ? this.#leftOut(role, cell) : text;
  }

  /** Returns the words of a quote, or null where there are none or they do not fit. */
  quote(): string | null {
    const cell = this.raw("quote");
    const text = cell === "" ? "" : runningTextOf(cell);
    if (text === "") return null;
    return !isRunningText(text) || !fits(text, LENGTHS.quote) ? this.#leftOut("quote", cell) : text;
  }

  /** Returns an address on the web, or null. Addresses are text: nobody here opens them. */
  url(): string | null {
    const text = this.line("url");
    if (text === null) return null;
    return isAddress(text) && /^https?:/i.test(text) && isWebUrl(text) ? text : this.#leftOut("url", text);
  }

  /** Returns the stance. Throws {@link RowSkipped} where it is not clear: a denial must not become an assertion. */
  stance(): Stance {
    const cell = this.raw("stance");
    const stance = cell === "" ? "asserts" : readStance(cell);
    if (stance === null) throw this.#skip("bad_stance", "stance", cell);
    return stance;
  }

  /** Returns when it happened, or was reported. The same cell gives the same object. */
  when(role: "happened" | "reported"): When {
    const cell = this.raw(role);
    if (cell === "") return UNDATED;
    const known = this.#dates[role].get(cell);
    const when = known ?? this.#readWhen(role, cell);
    if (when.edtf === null && when !== UNDATED) this.#warn("bad_date", role, cell);
    return when;
  }

  #readWhen(role: "happened" | "reported", cell: string): When {
    const dates = this.#dates[role];
    if (dates.size >= DATES_KEPT) dates.clear();
    const when = this.#whenOf(
      cell,
      this.#mapping[role === "happened" ? "happenedReading" : "reportedReading"],
    );
    dates.set(ownCopy(cell), when);
    return when;
  }

  #whenOf(cell: string, reading: TableMapping["happenedReading"]): When {
    if (isNoDate(cell)) return UNDATED;
    const edtf = readDate(cell, reading);
    const words = ownCopy([...oneLineOf(cell)].slice(0, LENGTHS.happened).join("").trim());
    const text = words === "" || hasControl(words) ? {} : { text: words };
    if (edtf === null) return { ...UNDATED, ...text };
    // Where the file says it in words, they stay beside what they were read as.
    return { edtf: ownCopy(edtf), basis: "stated", ...(/\p{L}{3}/u.test(cell) ? text : {}) };
  }

  #leftOut(role: TableRole, cell: string): null {
    this.#warn("value_left_out", role, cell);
    return null;
  }

  #warn(code: "value_left_out" | "spaces_in_name" | "bad_date", role: TableRole, cell: string): void {
    this.#account.warn(problemOf(code, this.#number, this.#nameOf(role), cell));
  }

  #skip(code: SkipCode, role: TableRole, cell: string | null): RowSkipped {
    return new RowSkipped(problemOf(code, this.#number, this.#nameOf(role), cell));
  }

  #nameOf(role: TableRole): string | null {
    return this.#columns[this.#mapping.columns[role] ?? -1] ?? null;
  }
}

function isWebUrl(text: string): boolean {
  try {
    return /^https?:$/.test(new URL(text).protocol);
  } catch {
    return false;
  }
}
