import { parseArgs } from "node:util";
import { FAMILIES, type Family } from "@/lib/domain/family";
import type { RelationType } from "@/lib/domain/relation-type";
import {
  type ChosenKind,
  DATE_READINGS,
  type DateReading,
  KINDS_OF_NAMES,
  type TableMapping,
} from "@/lib/domain/table-import";
import type { ChosenShape } from "@/lib/domain/table-survey";
import { oneLineOf } from "@/lib/formats/table/clean-text";
import { relationMatcher } from "@/lib/formats/table/match-relation";
import type { TableRequest } from "@/lib/formats/table/plan-import";
import { UsageError } from "./usage";

const TEXT = { type: "string" } as const;
const FLAG = { type: "boolean" } as const;
const TEXTS = { type: "string", multiple: true } as const;

/** What the command line says of an import of rows. */
export type TableOptions = ReturnType<typeof parseImportOptions>["values"];

/** Returns the files and options of `relata import`. Throws what `parseArgs` throws. */
export function parseImportOptions(args: string[]) {
  return parseArgs({
    args,
    allowPositionals: true,
    options: {
      ...{ dossier: TEXT, title: TEXT, language: TEXT, licence: TEXT, maintainer: TEXTS },
      ...{ map: TEXTS, family: TEXTS, kind: TEXTS, dates: TEXT, publisher: TEXT },
      ...{ encoding: TEXT, delimiter: TEXT, header: TEXT, report: TEXT, nodes: TEXT },
      ...{ "dry-run": FLAG, repair: FLAG, spreadsheet: FLAG },
    },
  });
}

const DELIMITERS: Readonly<Record<string, string>> = {
  tab: "\t",
  comma: ",",
  semicolon: ";",
  pipe: "|",
  space: " ",
};

/** Returns what the command line settles of a table. Throws `UsageError` with what may be said instead. */
export function toTableRequest(
  dossier: string,
  options: TableOptions,
  vocabulary: readonly RelationType[],
): TableRequest {
  const { map = [], family = [], kind = [], publisher, language } = options;
  return {
    chosen: chosenShape(options),
    map,
    relations: family.map((each) => chosenFamily(each, vocabulary)),
    kinds: kind.map(chosenKind),
    dates: options.dates === undefined ? undefined : dateReading(options.dates),
    publisher,
    language,
    // Not the name of the file: a claim is known by its report, and a copy under another name says nothing new.
    fileTitle: dossier,
  };
}

function chosenShape({ encoding, delimiter, header }: TableOptions): ChosenShape {
  return {
    ...(encoding === undefined ? {} : { encoding: encoding.toLowerCase() }),
    ...(delimiter === undefined ? {} : { delimiter: delimiterOf(delimiter) }),
    ...(header === undefined ? {} : { header: yesOrNo(header) }),
  };
}

function delimiterOf(text: string): string {
  const named = Object.hasOwn(DELIMITERS, text) ? DELIMITERS[text] : undefined;
  if (named !== undefined) return named;
  if (text === "\\t") return "\t";
  if ([...text].length === 1 && !/[\r\n"]/.test(text)) return text;
  throw new UsageError(
    `--delimiter is one character, or ${Object.keys(DELIMITERS).join(", ")}; not “${text}”.`,
  );
}

function yesOrNo(text: string): boolean {
  if (text === "yes" || text === "no") return text === "yes";
  throw new UsageError(`--header is yes where the first row names the columns, else no; not “${text}”.`);
}

function dateReading(text: string): DateReading {
  const reading = DATE_READINGS.find((each) => each === text);
  if (reading === undefined)
    throw new UsageError(`--dates is one of ${DATE_READINGS.join(", ")}; not “${text}”.`);
  return reading;
}

function chosenFamily(text: string, vocabulary: readonly RelationType[]): TableMapping["relations"][number] {
  const at = text.lastIndexOf("=");
  const [name, family] = [text.slice(0, at).trim().normalize("NFC"), text.slice(at + 1).trim()];
  if (at < 1 || !isFamily(family)) {
    throw new UsageError(`--family is RELATION=FAMILY, with one of ${FAMILIES.join(", ")}; not “${text}”.`);
  }
  const { type, reversed } = relationMatcher(vocabulary)(name);
  return { name, type: { ...type, family }, reversed };
}

function chosenKind(text: string): ChosenKind {
  const at = text.lastIndexOf("=");
  const name = oneLineOf(text.slice(0, at));
  const kind = KINDS_OF_NAMES.find((each) => each === text.slice(at + 1).trim());
  if (at < 1 || name === "" || kind === undefined) {
    throw new UsageError(`--kind is NAME=KIND, with one of ${KINDS_OF_NAMES.join(", ")}; not “${text}”.`);
  }
  return { name, kind };
}

function isFamily(text: string): text is Family {
  return (FAMILIES as readonly string[]).includes(text);
}
