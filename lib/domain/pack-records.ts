import type { DossierData } from "./dossier-data";

/** Names this form of packed records; a reader refuses any other. */
export const RECORDS_FORMAT = "relata-records/1";

/**
 * One field of many records. `values` alone: one value for each record. With `at`: the place in `values` of each record's, from
 * 1, and 0 for a record without the field. A single value and no `at`: all records share it.
 */
interface PackedField {
  readonly field: string;
  readonly values: readonly unknown[];
  readonly at?: readonly number[];
}

interface PackedList {
  readonly count: number;
  readonly fields: readonly PackedField[];
}

/** The records of a dossier by field and not by record, as they travel to a browser. */
export interface PackedRecords extends Omit<DossierData, "actors" | "reports"> {
  readonly format: typeof RECORDS_FORMAT;
  readonly actors: PackedList;
  readonly reports: PackedList;
}

/**
 * Returns records in columns: what many share, a language, a date or a note on a guess, is written once. Names and ids are most
 * of what is left.
 */
export function packRecords({ actors, reports, ...rest }: DossierData): PackedRecords {
  return { format: RECORDS_FORMAT, ...rest, actors: packList(actors), reports: packList(reports) };
}

/**
 * Returns the records that {@link packRecords} packed, in their order. Values that records share are one object. Throws where
 * the form is another.
 */
export function unpackRecords({ format, actors, reports, ...rest }: PackedRecords): DossierData {
  if (format !== RECORDS_FORMAT) throw new Error(`Expected ${RECORDS_FORMAT}, got ${String(format)}`);
  return { ...rest, actors: unpackList(actors), reports: unpackList(reports) };
}

function packList(records: readonly object[]): PackedList {
  const fields = new Set(records.flatMap((record) => Object.keys(record)));
  return { count: records.length, fields: Array.from(fields, (field) => packField(records, field)) };
}

function packField(records: readonly object[], field: string): PackedField {
  const places = new Map<string, number>();
  const values: unknown[] = [];
  const all: unknown[] = [];
  const at = records.map((record) => {
    const value: unknown = Object.getOwnPropertyDescriptor(record, field)?.value;
    all.push(value);
    if (value === undefined) return 0;
    const text = JSON.stringify(value);
    const place = places.get(text) ?? values.push(value);
    places.set(text, place);
    return place;
  });
  if (values.length === 1 && !at.includes(0)) return { field, values };
  // Of values that hardly repeat, their places would only be added to them.
  return values.length * 2 > records.length && !at.includes(0) && values.length > 1
    ? { field, values: all }
    : { field, values, at };
}

function unpackList<Item>({ count, fields }: PackedList): Item[] {
  const records: Record<string, unknown>[] = Array.from({ length: count }, () => ({}));
  for (const { field, values, at } of fields) {
    const isShared = values.length === 1 && !at;
    for (let position = 0; position < count; position++) {
      const value = at ? values[at[position]! - 1] : values[isShared ? 0 : position];
      if (value !== undefined) records[position]![field] = value;
    }
  }
  // Sound because what was packed were records of this kind.
  return records as unknown as Item[];
}
