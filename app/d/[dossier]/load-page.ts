import type { Line } from "@/lib/claims/line";
import type { Claim } from "@/lib/domain/claim";
import type { DossierData, LineEvidence } from "@/lib/domain/dossier-data";
import { loadExplorer } from "@/lib/store/load-explorer";
import { claimsOfLine } from "@/lib/store/queries/claims-of-line";
import { loadClaims } from "@/lib/store/queries/load-claims";
import { filterView, linesOf } from "@/lib/view/explore";
import { resolveSelection } from "@/lib/view/selection";
import { parseView } from "@/lib/view/url";

/** Claims up to this many travel inside the page; above, the browser fetches the columns. */
const INLINE_CLAIMS = 2_000;
const FIRST_CLAIMS = 50;
/** Lines that the list without JavaScript shows at most. */
const STATIC_LINES = 500;

export type SearchParams = Record<string, string | string[] | undefined>;

export interface DossierPageData {
  readonly data: DossierData;
  /** The claim columns where they are small enough to travel with the page, else null. */
  readonly columns: Uint8Array | null;
  /** Evidence of the line that the link opens, or null. */
  readonly first: LineEvidence | null;
  /** The lines of the link for a browser without JavaScript, how many there are in all, and the claims of each. */
  readonly lines: readonly Line[];
  readonly totalLines: number;
  readonly claimsOf: (line: Line) => readonly Claim[];
}

/** Returns everything that the page of a dossier shows before a script runs, or null where there is no such dossier. */
export async function loadDossierPage(id: string, search: SearchParams): Promise<DossierPageData | null> {
  const explorer = await loadExplorer(id);
  if (!explorer) return null;
  const { data, table, arrow } = explorer;
  const { view } = parseView(toSearchParams(search));
  const selection = resolveSelection(view, data);
  const first =
    selection?.type === "line"
      ? await claimsOfLine(id, selection.id, { from: 0, limit: FIRST_CLAIMS })
      : null;
  const isSmall = table.claimCount <= INLINE_CLAIMS;
  const result = filterView(data, table, view);
  // Rows of the columns are the claims in the order of the dossier.
  const claims = isSmall ? await loadClaims(id) : [];
  return {
    data,
    columns: isSmall ? arrow : null,
    first,
    lines: linesOf(result, view, data).slice(0, STATIC_LINES),
    totalLines: result.totalLines,
    claimsOf: (line) => Array.from(line.rows, (row) => claims[row]).filter((claim) => claim !== undefined),
  };
}

function toSearchParams(record: SearchParams): URLSearchParams {
  return new URLSearchParams(
    Object.entries(record).flatMap(([key, value]) => [value ?? []].flat().map((each) => [key, each])),
  );
}
