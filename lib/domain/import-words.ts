import type { ImportProgress, ImportReport } from "./import-report";
import { formatCount, formatNumber } from "./sentence";
import type { IdleKind, KindOfName } from "./table-import";
import { formatRowProblem } from "./table-words";

const KIND_WITH_ARTICLE: Readonly<Record<KindOfName, string>> = {
  ...{ person: "a person", organisation: "an organisation", state: "a state", group: "a group" },
  outlet: "an outlet",
};

/** Problems of one kind that are shown with their rows; the rest is counted. */
const SHOWN = 10;

/** Share of the time that reading takes of the whole, measured at two million rows; the rest is indexes and counts. */
const READING_SHARE = 0.6;

const STEPS: Readonly<Record<Exclude<ImportProgress["step"], "reading">, string>> = {
  comparing: "comparing with what is stored",
  storing: "storing",
  counting: "counting lines",
  finishing: "finishing",
};

/** Returns how much of an import is done, 0 to 1, or null where the size of the file is not known. Reading is a part of it. */
export function progressShare({ bytes, totalBytes, step }: ImportProgress): number | null {
  if (step !== "reading") return { comparing: 0.6, storing: 0.62, counting: 0.95, finishing: 0.99 }[step];
  return totalBytes === null || totalBytes === 0 ? null : READING_SHARE * Math.min(1, bytes / totalBytes);
}

/** Returns how far an import is: "812,000 rows, 41,200 a second, about 28 s left". */
export function formatProgress(progress: ImportProgress): string {
  const { rows, durationMs, step } = progress;
  if (step !== "reading") return `${formatCount(rows, "row")} read, ${STEPS[step]} …`;
  const seconds = durationMs / 1_000;
  const rate = seconds === 0 ? "" : `, ${formatNumber(Math.round(rows / seconds))} a second`;
  const share = progressShare(progress);
  const left =
    share === null || share < 0.02 ? "" : `, about ${timeWords((seconds / share) * (1 - share))} left`;
  return `${formatCount(rows, "row")}${rate}${left}`;
}

/** Returns a length of time in round words: "28 s", "3 min". */
export function timeWords(seconds: number): string {
  return seconds < 100 ? `${Math.max(1, Math.round(seconds))} s` : `${Math.round(seconds / 60)} min`;
}

/** Returns what an import came to, as lines: what was stored first, then rows that were left out, and what was noticed. */
export function importLines(report: ImportReport): string[] {
  return [
    storedSentence(report),
    countsSentence(report),
    ...skippedLines(report),
    ...warningLines(report),
    ...newTypeLines(report),
    ...report.idleKinds.map(idleKindSentence),
  ];
}

function storedSentence({ result, dossier, version, imported, dryRun }: ImportReport): string {
  if (result === "nothing")
    return `No row makes a claim, so nothing was stored, and there is no dossier “${dossier}”.`;
  if (result === "unchanged") return `“${dossier}” has all of these claims already; nothing was added.`;
  const what =
    result === "added"
      ? `stored as “${dossier}”, version ${version}, with ${formatCount(imported, "claim")}`
      : `added to “${dossier}”, now version ${version}: ${formatCount(imported, "claim")}`;
  return dryRun ? `Only tried, nothing was stored. It would be ${what}.` : `It was ${what}.`;
}

function countsSentence({
  rows,
  imported,
  duplicates,
  skippedCount,
  undated,
  actors,
  reports,
  durationMs,
  rowsPerSecond,
}: ImportReport): string {
  const said = [
    `${formatCount(imported, "claim")} imported`,
    `${formatCount(duplicates.inFile, "duplicate")} in the file`,
    `${formatNumber(duplicates.inDossier)} stored before`,
    `${formatNumber(skippedCount)} skipped`,
  ];
  const rate = `${timeWords(durationMs / 1_000)}, ${formatNumber(rowsPerSecond)} rows a second`;
  const named = `${formatCount(actors, "actor")}, ${formatCount(reports, "report")}, ${formatCount(undated, "undated claim")}`;
  return `${formatCount(rows, "row")}: ${said.join(", ")}. ${named}. ${rate}.`;
}

function skippedLines({ skippedCount, skipped }: ImportReport): string[] {
  if (skippedCount === 0) return [];
  const shown = skipped.slice(0, SHOWN).map((problem) => `  ${formatRowProblem(problem)}`);
  return [`Skipped, ${formatCount(skippedCount, "row")}:`, ...shown, ...more(skippedCount - shown.length)];
}

function warningLines({ warnings }: ImportReport): string[] {
  return warnings.flatMap(({ count, first }) => {
    const shown = first.slice(0, 3).map((problem) => `  ${formatRowProblem(problem)}`);
    return [`Noticed, ${formatCount(count, "time")}:`, ...shown, ...more(count - shown.length)];
  });
}

function newTypeLines({ relations }: ImportReport): string[] {
  const unsure = relations.filter(({ sure }) => !sure);
  if (unsure.length === 0) return [];
  const shown = unsure
    .slice(0, SHOWN)
    .map(
      ({ name, id, family, how }) =>
        `  “${name}” became ${id}, ${family}${how === "new" ? ", a new type" : ""}`,
    );
  return [
    `Relations to look at, ${formatCount(unsure.length, "name")}:`,
    ...shown,
    ...more(unsure.length - shown.length),
  ];
}

/** Returns why a decision on the kind of an actor changed nothing, as a sentence. */
export function idleKindSentence({ name, kind, why }: IdleKind): string {
  return why === "stored"
    ? `The dossier had “${name}” already, which keeps its kind: it was not made ${KIND_WITH_ARTICLE[kind]}.`
    : `No row that was taken has the name “${name}”, so nobody was made ${KIND_WITH_ARTICLE[kind]}.`;
}

function more(count: number): string[] {
  return count > 0 ? [`  … and ${formatNumber(count)} more`] : [];
}
