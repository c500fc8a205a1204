import { cache } from "react";
import type { FilterResult, Line } from "@/lib/claims/line";
import type { Claim } from "@/lib/domain/claim";
import type { DossierData, LineEvidence } from "@/lib/domain/dossier-data";
import { chosenScope, type DossierScope, formatScope, parseScope } from "@/lib/domain/dossier-scope";
import { browserBudget } from "@/lib/store/browser-budget";
import { claimsAtHand, lineAtHand } from "@/lib/store/claims-at-hand";
import type { ExplorerData } from "@/lib/store/explorer-data";
import { type BrowserData, loadForBrowser } from "@/lib/store/load-for-browser";
import { readBeside } from "@/lib/store/read-beside";
import { type DossierHead, headOf } from "@/lib/view/dossier-head";
import { filterView } from "@/lib/view/explore";
import { LineList } from "@/lib/view/line-list";
import { resolveSelection } from "@/lib/view/selection";
import { parseView } from "@/lib/view/url";
import type { View } from "@/lib/view/view-state";

/** Claims up to this many travel inside the page; above, the browser fetches columns and records. */
const INLINE_CLAIMS = 2_000;
/** Lines that the list without JavaScript shows at most, of a dossier that travels in the page and of a larger one. */
const STATIC_LINES = { inline: 500, fetched: 100 };

export type SearchParams = Record<string, string | string[] | undefined>;

export interface DossierPageData {
  readonly data: DossierData;
  /** What is painted before claims and records are there. */
  readonly head: DossierHead;
  /** Records and claim columns where they are small enough to travel with the page, else null. */
  readonly inline: { readonly data: DossierData; readonly columns: Uint8Array } | null;
  /** What is said of a scope that the link asks for and that is not shown, or null. */
  readonly notice: string | null;
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
export const browserDataOf = cache((id: string, scope: string | null) =>
  loadForBrowser(id, scope === null ? null : parseScope(scope)),
);

/**
 * Returns a dossier for a page that is about some of it, or null where there is none: whole up to the browser's budget, above it
 * the scope that the page is about, or what the dossier opens on where even that is too much.
 */
export async function explorerOf(
  id: string,
  about: DossierScope | null = null,
): Promise<ExplorerData | null> {
  const stored = await browserDataOf(id, about && formatScope(about));
  return stored?.explorer ?? null;
}

/** Returns everything that the page of a dossier shows before a script runs, or null where there is no such dossier. */
export async function loadDossierPage(id: string, search: SearchParams): Promise<DossierPageData | null> {
  const { view } = parseView(toSearchParams(search));
  const found = await browserDataOf(id, scopeText(view));
  if (!found) return null;
  const again = async () => (await loadForBrowser(id, found.scope))?.explorer ?? null;
  return readBeside(found.explorer, (current) => pageOf(current, found, view), again);
}

/** Returns the text of the scope that a request asks for, or null where it asks for none that can be read. */
export function scopeAsked(search: SearchParams): string | null {
  return scopeText(parseView(toSearchParams(search)).view);
}

async function pageOf(
  { data, table, arrow }: ExplorerData,
  { notice }: BrowserData,
  view: View,
): Promise<DossierPageData> {
  const selection = resolveSelection(view.sel, data);
  const first = selection?.type === "line" ? await lineAtHand(data, selection.id) : null;
  const isSmall = table.claimCount <= INLINE_CLAIMS;
  const result = filterView(data, table, view);
  // Rows of the columns are the claims in the order of the dossier; of a part, only some of those.
  const { claims, detached } =
    isSmall && !data.part ? await claimsAtHand(data) : { claims: [], detached: {} };
  const most = isSmall ? STATIC_LINES.inline : STATIC_LINES.fetched;
  return {
    data,
    head: headOf(data, table.claimCount, browserBudget()),
    inline: isSmall ? { data, columns: arrow } : null,
    notice,
    first,
    lines: new LineList(data, table, result, view.sort).slice(0, most),
    result,
    claimsOf: (line: Line) =>
      Array.from(line.rows, (row) => claims[row]).filter((claim) => claim !== undefined),
    detached,
  };
}

/** Null for what a dossier opens on, which a link leaves out. */
function scopeText({ scope }: View): string | null {
  const chosen = chosenScope(scope);
  return chosen && formatScope(chosen);
}

/** Returns the parameters of a request as browsers hold them. */
export function toSearchParams(record: SearchParams): URLSearchParams {
  return new URLSearchParams(
    Object.entries(record).flatMap(([key, value]) => [value ?? []].flat().map((each) => [key, each])),
  );
}
