import type { BundleReport } from "./bundle-report";
import type { ActorKind } from "./codes";
import type { ImportReport } from "./import-report";
import { formatCount, formatNumber } from "./sentence";
import { sentenceCase } from "./sentence-case";
import type { TableRole } from "./table-import";
import type { ChosenShape, ImportLimits, KindHow, SurveyedActor } from "./table-survey";

/** Returns a size in round words: "820 bytes", "14 kB", "152.6 MB", "1 GB". A thousand is 1,024, as file managers have it. */
export function bytesWords(bytes: number): string {
  if (bytes < 1_024) return formatCount(bytes, "byte");
  const [unit, size] =
    bytes < 1_024 ** 2
      ? ["kB", bytes / 1_024]
      : bytes < 1_024 ** 3
        ? ["MB", bytes / 1_024 ** 2]
        : ["GB", bytes / 1_024 ** 3];
  const rounded = size < 10 ? Math.round(size * 10) / 10 : Math.round(size);
  return `${formatNumber(rounded)} ${unit}`;
}

/** Returns what is taken at most, as one sentence. */
export function limitsSentence({
  bytes,
  bundleBytes,
  graphBytes,
  rows,
  rowLength,
  columns,
}: ImportLimits): string {
  return (
    `At most ${bytesWords(bytes)}, ${formatNumber(rows)} rows, ${formatNumber(columns)} columns and ${formatNumber(rowLength)} characters in a row; ` +
    `a bundle at most ${bytesWords(bundleBytes)}, a graph ${bytesWords(graphBytes)}.`
  );
}

/** Returns why a file is not taken that is larger than the limit, before any of it is sent. */
export function tooLargeSentence(bytes: number, limit: number): string {
  return `It has ${bytesWords(bytes)}, and this server takes ${bytesWords(limit)} at most. None of it was sent.`;
}

/** Returns the command that imports a file where it lies: for those who may not import here, or with more than is taken here. */
export function commandFor(fileName: string, isBundle: boolean): string {
  const quoted = /^[\w.-]+$/.test(fileName) ? fileName : `'${fileName.replaceAll("'", "'\\''")}'`;
  return `npx relata import ${quoted}${isBundle ? "" : " --dossier ID"}`;
}

/** What a person reads as what separates the columns. */
export const DELIMITER_LABEL: Readonly<Record<string, string>> = {
  ",": "Comma",
  "\t": "Tab",
  ";": "Semicolon",
  "|": "Pipe",
  " ": "Space",
};

/** What a person reads as what encloses cells. */
export const QUOTE_LABEL: Readonly<Record<string, string>> = {
  '"': "Double quotes",
  "'": "Single quotes",
  "": "None",
};

const ENCODING_NAMES: Readonly<Record<string, string>> = {
  "utf-8": "UTF-8",
  "utf-16le": "UTF-16, little endian",
  "utf-16be": "UTF-16, big endian",
  "windows-1250": "Central European, Windows",
  "windows-1251": "Cyrillic, Windows",
  "windows-1252": "Western European, Windows and Latin-1",
  "windows-1253": "Greek, Windows",
  "windows-1254": "Turkish, Windows",
  "windows-1255": "Hebrew, Windows",
  "windows-1256": "Arabic, Windows",
  "windows-1257": "Baltic, Windows",
  "windows-1258": "Vietnamese, Windows",
  "windows-874": "Thai, Windows",
  macintosh: "Western European, Macintosh",
  "x-mac-cyrillic": "Cyrillic, Macintosh",
  gb18030: "Chinese, GB 18030",
  big5: "Chinese, Big5",
  shift_jis: "Japanese, Shift JIS",
  "euc-jp": "Japanese, EUC",
  "iso-2022-jp": "Japanese, ISO 2022",
  "euc-kr": "Korean, EUC",
};

/** Returns what a person reads as the name of an encoding. */
export function encodingLabel(encoding: string): string {
  return ENCODING_NAMES[encoding] ?? encoding.toUpperCase();
}

/** Returns what is doubtful about a part of a table's shape, or null where nothing is. */
export function doubtWords(
  part: keyof ChosenShape,
  doubts: readonly ("encoding" | "delimiter" | "header")[],
): string | null {
  if (part === "encoding" && doubts.includes("encoding")) return "A guess: do accents look right below?";
  if (part === "delimiter" && doubts.includes("delimiter"))
    return "A guess: are the columns cut rightly below?";
  if (part === "header" && doubts.includes("header")) return "A guess: look at the first row below.";
  return null;
}

/** Returns what is missing where a role that every claim needs has no column. */
export function missingRoleWords(role: TableRole): string {
  if (role === "relation") return "No column says what was done: choose the one that is the Relation.";
  return `No column says ${role === "subject" ? "who did it: choose the Subject" : "to whom: choose the Object"}.`;
}

const KINDS: Readonly<Record<ActorKind, readonly [string, string]>> = {
  person: ["person", "people"],
  organisation: ["organisation", "organisations"],
  state: ["state", "states"],
  group: ["group", "groups"],
  outlet: ["outlet", "outlets"],
  unnamed: ["unnamed source", "unnamed sources"],
};

/** Returns how many actors are of a kind: "1,204 people". */
export function kindCount(kind: ActorKind, actors: number): string {
  return formatCount(actors, ...KINDS[kind]);
}

/** Returns what a kind of actors is called, as one of a list: "Unnamed source". */
export function kindLabel(kind: ActorKind): string {
  return sentenceCase(KINDS[kind][0]);
}

const KIND_HOW: Readonly<Record<KindHow, string>> = {
  chosen: "chosen",
  file: "as the file has it",
  publishes: "it publishes reports",
  guessed: "a guess by its name",
};

/** Returns in how many claims an actor is, and by what its kind was settled: "12 claims · a guess by its name". */
export function surveyedActorWords({ claims, how }: Pick<SurveyedActor, "claims" | "how">): string {
  return `${formatCount(claims, "claim")} · ${KIND_HOW[how]}`;
}

/** What is said where the server was lost. */
export const CONNECTION_LOST =
  "The connection to the server was lost. A file is stored wholly or not at all; import it again, and what may be there already is not added twice.";

/** What is said after an import was cancelled. */
export const IMPORT_CANCELLED = "Cancelled. Nothing was stored.";

/** Returns what an import came to, as the heading of its report. */
export function resultHeading({ result, imported }: Pick<ImportReport, "result" | "imported">): string {
  if (result === "nothing") return "No row makes a claim";
  if (result === "unchanged") return "Nothing new in this file";
  return `${formatCount(imported, "claim")} imported`;
}

/** Returns what an import did to its dossier, as a sentence. */
export function reportSentence({
  result,
  dossier,
  version,
}: Pick<ImportReport, "result" | "dossier" | "version">): string {
  if (result === "nothing")
    return "Nothing was stored, and there is no dossier of it. The rows below say why.";
  if (result === "unchanged")
    return `The dossier “${dossier}” has all of these claims already; nothing was added.`;
  return result === "added"
    ? `They are a new dossier, “${dossier}”.`
    : `They were added to the dossier “${dossier}”, which is now version ${version}.`;
}

/** Returns what storing a bundle did, or would do, as a sentence. */
export function bundleSentence({ result, replaced, dryRun }: BundleReport): string {
  if (result === "unchanged") return "It is stored already, as it is. There is nothing to add.";
  if (result === "replaced") {
    return dryRun
      ? `Version ${replaced} of this dossier is stored, and will be replaced whole.`
      : `It was stored in place of version ${replaced}.`;
  }
  return dryRun ? "Nothing is stored yet." : "It was stored whole.";
}
