import {
  type DateGuess,
  type EncodingGuess,
  type MappingGuess,
  TABLE_ROLES,
  type TableMapping,
  type TableShape,
} from "./table-import";
import { formatDateDoubt, formatEncoding, formatReason, ROLE_LABEL } from "./table-words";

/** How a table is going to be read, and what that rests on. */
export interface TablePlanWords {
  readonly shape: TableShape;
  readonly mapping: TableMapping;
  readonly sniff: {
    readonly encoding: EncodingGuess;
    readonly doubts: readonly ("encoding" | "delimiter" | "header")[];
  } | null;
  readonly guess: MappingGuess | null;
}

const DELIMITER_NAMES: Readonly<Record<string, string>> = {
  "\t": "tab",
  ",": "comma",
  ";": "semicolon",
  "|": "pipe",
  " ": "space",
};

/**
 * Returns how a table is read as lines of words: its form, the meaning of each column, then what is not sure, each with the option
 * of the command line that changes it. The first two lines are always there.
 */
export function planLines({ shape, mapping, sniff, guess }: TablePlanWords): string[] {
  return [
    formLine(shape),
    columnsLine(shape, mapping),
    ...shapeDoubts(shape, sniff),
    ...roleDoubts(shape, mapping, guess),
    ...dateDoubts(mapping, guess),
  ];
}

function formLine({ format, encoding, delimiter, header, columns }: TableShape): string {
  const form =
    format === "json-lines"
      ? "JSON Lines"
      : `Columns are separated by a ${DELIMITER_NAMES[delimiter] ?? `“${delimiter}”`}`;
  const named = format === "json-lines" || header ? "" : ", without a row of names";
  return `${form}, ${encoding}${named}: ${columns.length} columns.`;
}

function columnsLine({ columns }: TableShape, mapping: TableMapping): string {
  const used = TABLE_ROLES.flatMap((role) => {
    const column = mapping.columns[role];
    return column === undefined ? [] : [`${ROLE_LABEL[role]} “${columns[column]}”`];
  });
  const taken = new Set(Object.values(mapping.columns));
  const unused = columns.filter((_, column) => !taken.has(column)).map((name) => `“${name}”`);
  return `${used.join(" · ")}.${unused.length === 0 ? "" : ` Not read: ${unused.join(", ")}.`}`;
}

function shapeDoubts(shape: TableShape, sniff: TablePlanWords["sniff"]): string[] {
  return (sniff?.doubts ?? []).map((doubt) => {
    if (doubt === "encoding" && sniff)
      return `Not sure: ${formatEncoding(sniff.encoding)} Change it with --encoding.`;
    if (doubt === "delimiter") return "Not sure: what separates the columns. Change it with --delimiter.";
    const taken = shape.header
      ? "The first row was taken for names of columns"
      : "The first row was taken for data";
    return `Not sure: ${taken}. Change it with --header ${shape.header ? "no" : "yes"}.`;
  });
}

function roleDoubts({ columns }: TableShape, mapping: TableMapping, guess: MappingGuess | null): string[] {
  return TABLE_ROLES.flatMap((role) => {
    const reason = guess?.reasons[role];
    const column = mapping.columns[role];
    // What was chosen is not what was guessed.
    if (reason === undefined || reason.sure || column === undefined || column !== guess?.columns[role])
      return [];
    return [
      `Not sure: ${ROLE_LABEL[role]} is “${columns[column]}”. ${formatReason(reason)} Change it with --map ${role}=COLUMN.`,
    ];
  });
}

function dateDoubts(mapping: TableMapping, guess: MappingGuess | null): string[] {
  const of = (role: "happened" | "reported", dates: DateGuess | undefined, reading: string) =>
    dates === undefined || mapping.columns[role] === undefined || dates.reading !== reading
      ? []
      : dates.doubts.map((doubt) => `Not sure: ${formatDateDoubt(doubt)} Change it with --dates.`);
  return [
    ...of("happened", guess?.happened, mapping.happenedReading),
    ...of("reported", guess?.reported, mapping.reportedReading),
  ];
}
