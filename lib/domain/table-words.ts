import type {
  DateDoubt,
  DateReading,
  EncodingGuess,
  RelationHow,
  RoleReason,
  RowProblem,
  SkipCode,
  TableRole,
  WarningCode,
} from "./table-import";

/** What a person reads as the name of each role of a column. */
export const ROLE_LABEL: Readonly<Record<TableRole, string>> = {
  subject: "Subject",
  relation: "Relation",
  object: "Object",
  happened: "Happened",
  reported: "Reported",
  publisher: "Publisher",
  speaker: "Said by",
  title: "Title of the report",
  url: "Address of the report",
  quote: "Quote",
  locator: "Place in the report",
  scope: "About what",
  place: "Place",
  note: "Note",
  stance: "Asserts or denies",
  id: "Id of the claim",
};

const PROBLEMS: Readonly<Record<SkipCode | WarningCode, string>> = {
  missing: "is empty, and no claim can do without it",
  too_long: "is longer than a name may be",
  control_character: "holds control characters",
  bad_stance: "says neither that it asserts nor that it denies or disputes",
  repeated_id: "an earlier row has this id and says something else",
  stored_id: "the dossier has a claim with this id that says something else",
  nul: "holds a NUL character, which cannot be stored",
  half_character: "holds half a character, which cannot be stored",
  too_many_cells: "has more cells than there are columns",
  not_json: "is not JSON",
  not_object: "is JSON, but no object",
  too_deep: "is nested too deep",
  repeated_field: "is a field that the record has twice",
  bad_date: "is no date that can be read; the claim is undated, and keeps the words",
  value_left_out: "does not fit, and was left out",
  replaced_character: "holds characters that are none in this encoding",
  spaces_in_name: "has tabs or line ends, which were read as blanks",
  too_few_cells: "has fewer cells than there are columns; the rest is taken for empty",
  unknown_field: "is a field that no record at the start of the file has; it was left out",
  deep_value: "is one of several values, of which only the first was taken",
  repeated_header: "is the name of more than one column",
  blank_header: "had no name",
};

/** Returns what a problem of a row is, as the end of a sentence: `is empty, and no claim can do without it`. */
export function problemWords(code: SkipCode | WarningCode): string {
  return PROBLEMS[code];
}

/** Returns a problem of a row as a sentence: `Row 12, column “target”: is empty, and no claim can do without it.` */
export function formatRowProblem({ code, row, column, got }: RowProblem): string {
  const place = column === null ? `Row ${row}` : `Row ${row}, column “${column}”`;
  return `${place}: ${PROBLEMS[code]}${got === null ? "" : ` (“${got}”)`}.`;
}

const ENCODINGS: Readonly<Record<EncodingGuess["how"], string>> = {
  chosen: "as chosen",
  mark: "the file says so in its first bytes",
  utf8_form: "all of it is valid as that, which is no accident",
  plain_letters: "it has only plain letters so far",
  utf16_form: "every other byte is zero",
  letters: "its letters make words that way",
  fallback: "nothing speaks for another",
};

/** Returns why an encoding was taken: `windows-1251: its letters make words that way; please check.` */
export function formatEncoding({ encoding, how, confident }: EncodingGuess): string {
  return `${encoding}: ${ENCODINGS[how]}${confident ? "" : "; please check"}.`;
}

const REASONS: Readonly<Record<RoleReason["how"], string>> = {
  header: "the name of the column says so",
  dates: "its values are dates",
  addresses: "its values are addresses on the web",
  relation_names: "its values are names of relations that are known",
  stances: "its values say who asserts and who denies",
  long_texts: "its values are long",
  place_in_row: "it comes where this is usual",
};

const SHORT_REASONS: Readonly<Record<RoleReason["how"], string>> = {
  header: "by its name",
  dates: "by its dates",
  addresses: "by its addresses",
  relation_names: "by its values",
  stances: "by its values",
  long_texts: "by its long texts",
  place_in_row: "by its place",
};

/** Returns why a column was given a role, where there is little room: `Guess, by its place; please check`. */
export function shortReason({ how, sure }: RoleReason): string {
  return `Guess, ${SHORT_REASONS[how]}${sure ? "" : "; please check"}`;
}

/** Returns why a column was given a role: `The name of the column says so.` */
export function formatReason({ how, sure }: RoleReason): string {
  const reason = REASONS[how];
  return `${reason[0]?.toUpperCase()}${reason.slice(1)}${sure ? "" : "; please check"}.`;
}

const DOUBTS: Readonly<Record<DateDoubt, string>> = {
  day_or_month: "No date says whether the day or the month comes first. The day was taken.",
  two_digit_years: "Years have two digits. 69 to 99 were taken for 19.., the others for 20…",
  excel_days: "Numbers were read as Excel’s days, counted from 1900.",
  other_calendar: "The years look like those of another calendar. They were read as they stand.",
  few_dates: "Many values are no dates that can be read.",
};

/** Returns a doubt about a column of dates as a sentence. */
export function formatDateDoubt(doubt: DateDoubt): string {
  return DOUBTS[doubt];
}

/** What a person reads as the name of each reading of dates, with an example. */
export const DATE_READING_LABEL: Readonly<Record<DateReading, string>> = {
  ymd: "Year first: 2018-08-29",
  dmy: "Day first: 29/08/2018",
  mdy: "Month first: 08/29/2018",
  excel_days: "Days of Excel: 43341",
  unix_seconds: "Seconds since 1970",
  unix_milliseconds: "Milliseconds since 1970",
};

const MATCHES: Readonly<Record<RelationHow, string>> = {
  label: "a relation type of the vocabulary",
  inverse: "a relation type of the vocabulary, read from object to subject",
  id: "the id of a relation type",
  cameo_name: "an event of ICEWS, with its CAMEO code",
  cameo_code: "a CAMEO code",
  chosen: "as chosen",
  new: "a new type of this dossier; its family is a guess",
};

/** Returns by what a relation name was matched. */
export function formatMatch(how: RelationHow): string {
  return MATCHES[how];
}
