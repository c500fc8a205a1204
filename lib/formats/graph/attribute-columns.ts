import type { AttributeType, GraphAttribute } from "@/lib/domain/graph-file";
import { refusal } from "./graph-limits";
import type { GraphNotes } from "./graph-notes";
import type { GraphValue, Place } from "./graph-value";

/** The names under which nodes, or edges, have values, with what those are: as declared, or as all of them turn out to be. */
export class AttributeColumns {
  readonly #notes: GraphNotes;
  readonly #columns = new Map<string, { type: AttributeType | null; declared: boolean }>();

  constructor(notes: GraphNotes) {
    this.#notes = notes;
  }

  /** Returns the name by which a declared attribute goes: with a number where another has the name already. */
  declare(wanted: string, type: AttributeType): string {
    let name = wanted;
    for (let copy = 2; this.#columns.has(name); copy++) name = `${wanted} (${copy})`;
    if (name !== wanted) this.#notes.warn("repeated_attribute", "attributes", wanted);
    this.#add(name, { type, declared: true });
    return name;
  }

  /**
   * Returns the text of a value, or null where it is none. Of a declared number what is no number stays as text, and so does the
   * attribute; what is infinite or not a number by its own word is left out.
   */
  take(name: string, value: GraphValue, place: Place): string | null {
    const column = this.#columns.get(name) ?? this.#add(name, { type: null, declared: false });
    const text = String(value);
    if (/^[-+]?(?:nan|inf|infinity)$/i.test(text.trim()) && column.type === "number") {
      this.#notes.warn("bad_number", place, text);
      return null;
    }
    if (!column.declared) {
      const type = typeOf(value);
      if (column.type === null) column.type = type;
      else if (column.type !== type) column.type = "text";
      return text;
    }
    if (column.type === "boolean") {
      const word = /^(?:(true|1)|(false|0))$/i.exec(text.trim());
      if (word) return String(word[1] !== undefined);
    }
    const fits =
      column.type === "number" ? text.trim() !== "" && Number.isFinite(Number(text)) : column.type === "text";
    if (!fits && text !== "") {
      this.#notes.warn("type_mismatch", place, text);
      column.type = "text";
    }
    return text;
  }

  /** Returns all names with their types, in the order in which they were met. */
  list(): GraphAttribute[] {
    return [...this.#columns].map(([name, { type }]) => ({ name, type: type ?? "text" }));
  }

  #add(name: string, column: { type: AttributeType | null; declared: boolean }) {
    const { columns } = this.#notes.limits;
    if (this.#columns.size >= columns) {
      throw refusal("too_many_attributes", "file", `at most ${columns} names of attributes`, "more");
    }
    this.#columns.set(name, column);
    return column;
  }
}

function typeOf(value: GraphValue): AttributeType {
  return typeof value === "string" ? "text" : (typeof value as "number" | "boolean");
}
