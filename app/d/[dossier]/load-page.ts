import { cache } from "react";
import type { FilterResult, Line } from "@/lib/claims/line";
import type { Claim } from "@/lib/domain/claim";
import type { DossierData, LineEvidence } from "@/lib/domain/dossier-data";
import { claimsAtHand, lineAtHand } from "@/lib/store/claims-at-hand";
import { type ExplorerData, loadExplorer } from "@/lib/store/load-explorer";
import { readBeside } from "@/lib/store/read-beside";
import { filterView } from "@/lib/view/explore";
import { LineList } from "@/lib/view/line-list";
import { resolveSelection } from "@/lib/view/selection";
import { parseView } from "@/lib/view/url";

/** Claims up to this many travel inside the page; above, the browser fetches the columns. */
const INLINE_CLAIMS = 2_000;
/** Lines that the list without JavaScript shows at most. */
const STATIC_LINES = 500;

export type SearchParams = Record<string, string | string[] | undefined>;

export interface DossierPageData {
  readonly data: DossierData;
  /** The claim columns where they are small enough to travel with the page, else null. */
  readonly columns: Uint8Array | null;
  /** Evidence of the line that the link opens, or null. */
  readonly first: LineEvidence | null;
  /** The lines of the link for a browser without JavaScript, the first of many, what they are of, and the claims of each. */
  readonly lines: readonly Line[];
  readonly result: FilterResult;
  readonly claimsOf: (line: Line) => readonly Claim[];
  /** Which quotes of these claims no longer stand in the text of their report. */
  readonly detached: LineEvidence["detached"];
}

/** Returns the dossier of this request; its page and its metadata ask for it, the database once. */
export const explorerOf = cache(loadExplorer);

/** Returns everything that the page of a dossier shows before a script runs, or null where there is no such dossier. */
export async function loadDossierPage(id: string, search: SearchParams): Promise<DossierPageData | null> {
  const explorer = await explorerOf(id);
  return explorer && readBeside(explorer, (current) => pageOf(current, search));
}

async function pageOf(explorer: ExplorerData, search: SearchParams): Promise<DossierPageData> {
  const { data, table, arrow } = explorer;
  const { view } = parseView(toSearchParams(search));
  const selection = resolveSelection(view, data);
  const first = selection?.type === "line" ? await lineAtHand(data, selection.id) : null;
  const isSmall = table.claimCount <= INLINE_CLAIMS;
  const result = filterView(data, table, view);
  // Rows of the columns are the claims in the order of the dossier.
  const { claims, detached } = isSmall ? await claimsAtHand(data) : { claims: [], detached: {} };
  return {
    data,
    columns: isSmall ? arrow : null,
    first,
    lines: new LineList(data, table, result, view.sort).slice(0, STATIC_LINES),
    result,
    claimsOf: (line: Line) =>
      Array.from(line.rows, (row) => claims[row]).filter((claim) => claim !== undefined),
    detached,
  };
}

/** Returns the parameters of a request as browsers hold them. */
export function toSearchParams(record: SearchParams): URLSearchParams {
  return new URLSearchParams(
    Object.entries(record).flatMap(([key, value]) => [value ?? []].flat().map((each) => [key, each])),
  );
}
