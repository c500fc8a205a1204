import type { Claim } from "@/lib/domain/claim";
import { csvRow, neutralised } from "@/lib/text/csv-row";
import type { RecordNames } from "./export-records";

/**
 * What a row says of a claim, under the names by which an import of a table knows the columns: a table that is written here is
 * read again as the same claims. The last ones are for people, and are not read.
 */
const COLUMNS = [
  ...(["claim id", "subject", "relation", "object", "stance", "happened", "reported", "publisher"] as const),
  ...(["speaker", "report title", "url", "quote", "locator", "scope", "place", "note"] as const),
  ...(["mode", "claim status", "chain of attribution"] as const),
] as const;

type Row = Readonly<Record<(typeof COLUMNS)[number], string>>;

/** Returns what a row says of a claim. What there is nothing of is empty. */
export function claimRow(claim: Claim, names: RecordNames): Row {
  const report = names.reports.get(claim.report);
  const actorName = (id: string | undefined) => (id === undefined ? "" : (names.actors.get(id)?.name ?? id));
  const steps = claim.chain.map(({ actor }) => actorName(actor));
  // A document that a file of rows made of itself has the same title for all, and the import gives it again.
  const title = report?.kind === "document" && report.url === undefined ? "" : (report?.title ?? "");
  return {
    "claim id": claim.id,
    subject: actorName(claim.subject),
    relation: names.relationTypes.get(claim.relation)?.label ?? claim.relation,
    object: actorName(claim.object),
    stance: claim.stance,
    happened: claim.happened.edtf ?? claim.happened.text ?? "",
    reported: report?.published.edtf ?? "",
    publisher: actorName(report?.publisher),
    speaker: steps.length > 1 ? (steps.at(-1) ?? "") : "",
    "report title": title.startsWith("[") ? "" : title,
    url: report?.url ?? "",
    quote: claim.quotes?.[0]?.exact ?? "",
    locator: claim.locator ?? "",
    scope: claim.scope ?? "",
    place: claim.place ?? "",
    note: claim.note ?? "",
    mode: claim.mode ?? "",
    "claim status": claim.status,
    "chain of attribution": steps.join(" › "),
  };
}

/** Pages of claims as they come from where they are kept. */
export type ClaimPages = AsyncIterable<readonly Claim[]>;

/**
 * Yields claims as CSV, one row each under a row of names, exact: cells are what the claims say, to the letter.
 *
 * `spreadsheet`: with a byte order mark, so that Excel reads UTF-8, and with an apostrophe before whatever a spreadsheet would
 * take for a formula. `relata import --spreadsheet` takes it off again.
 */
export async function* writeClaimsCsv(
  pages: ClaimPages,
  names: RecordNames,
  spreadsheet: boolean,
): AsyncGenerator<string> {
  yield `${spreadsheet ? "\ufeff" : ""}${csvRow(COLUMNS)}`;
  for await (const page of pages) {
    yield page
      .map((claim) => {
        const row = claimRow(claim, names);
        const cells = COLUMNS.map((column) => row[column]);
        return csvRow(spreadsheet ? cells.map(neutralised) : cells);
      })
      .join("");
  }
}

/** Yields claims as JSON Lines, one object each with the fields of the table, without those that are empty. */
export async function* writeClaimsJsonLines(pages: ClaimPages, names: RecordNames): AsyncGenerator<string> {
  for await (const page of pages) {
    yield page
      .map((claim) => {
        const fields = Object.entries(claimRow(claim, names)).filter(([, value]) => value !== "");
        return `${JSON.stringify(Object.fromEntries(fields))}\n`;
      })
      .join("");
  }
}
