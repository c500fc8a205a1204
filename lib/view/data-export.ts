import type { ClaimTable } from "@/lib/claims/claim-table";
import type { FilterResult } from "@/lib/claims/line";
import { lineIndex } from "@/lib/claims/line-index";
import type { DossierData } from "@/lib/domain/dossier-data";
import { type DataFile, EXPORT_BODY_BYTES, exportOf } from "@/lib/domain/export-format";
import { lineId } from "@/lib/domain/line-ends";

/** How much of the dossier a data file has: all that is stored, or the lines that the view shows. */
export type DataScope = "all" | "shown";

/** What a person decides about a data file. */
export interface DataChoices {
  readonly file: DataFile;
  readonly scope: DataScope;
}

/** Lines and claims of a data file; `lines` is null where only a part of the dossier is here to be counted. */
export interface DataCounts {
  readonly lines: number | null;
  readonly claims: number;
}

/** What there is to export from a view. */
export interface Exportable {
  readonly all: DataCounts;
  /** The shown lines with all of their claims, of those that are here: what is denied goes along. */
  readonly shown: DataCounts & { readonly lines: number };
  /** Why there is no choice of what is shown: it is everything, or nothing; null where there is one. */
  readonly noChoice: "everything" | "nothing" | null;
}

/** Returns how much an export of everything, and of what is shown, would have. Cost is linear in the shown lines. */
export function exportable({ part }: Pick<DossierData, "part">, { table, shown }: FilterResult): Exportable {
  const { lineCount, rowStart } = lineIndex(table);
  const all = part
    ? { lines: null, claims: part.claims }
    : { lines: lineCount as number, claims: table.claimCount };
  const claims = shown.reduce((sum, line) => sum + rowStart[line + 1] - rowStart[line], 0);
  const isEverything = !part && shown.length === lineCount;
  const noChoice = isEverything ? "everything" : shown.length === 0 ? "nothing" : null;
  return { all, shown: { lines: shown.length, claims }, noChoice };
}

/** Returns the choices that the data part opens with: everything as it is, or what a filter leaves in a format that can be a part. */
export function firstDataChoices({ noChoice }: Exportable, isFiltered: boolean): DataChoices {
  return isFiltered && noChoice === null ? { file: "csv", scope: "shown" } : { file: "bundle", scope: "all" };
}

/** Returns the scope that a file will have: a bundle is only ever whole, and so is what there is no choice of. */
export function scopeOfFile({ file, scope }: DataChoices, { noChoice }: Exportable): DataScope {
  return file === "bundle" || noChoice !== null ? "all" : scope;
}

/** Returns the address of everything in a file, in the state of the data that the page has. */
export function wholeAddress(
  { dossier, hash }: Pick<DossierData, "dossier" | "hash">,
  file: DataFile,
): string {
  const { format, spreadsheet } = exportOf(file);
  const query = new URLSearchParams({ format, ...(spreadsheet ? { spreadsheet: "yes" } : {}), v: hash });
  return `/api/dossiers/${dossier.id}/export?${query}`;
}

/**
 * Returns the request body that asks for the shown lines, in the order of the dossier; null where the list would be longer than
 * the server takes.
 */
export function shownBody(
  data: Pick<DossierData, "actors" | "relationTypes">,
  { table, shown }: { readonly table: ClaimTable; readonly shown: Uint32Array },
  file: DataFile,
): string | null {
  const { subject, relation, object } = lineIndex(table);
  const lines = Array.from(shown, (at) =>
    lineId({
      subject: data.actors[subject[at]]?.id ?? "",
      relation: data.relationTypes[relation[at]]?.id ?? "",
      object: data.actors[object[at]]?.id ?? "",
    }),
  );
  // Ids are slugs: a letter is a byte.
  const body = JSON.stringify({ ...exportOf(file), lines });
  return body.length > EXPORT_BODY_BYTES ? null : body;
}
