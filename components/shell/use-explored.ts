"use client";

import { useMemo } from "react";
import type { ClaimTable } from "@/lib/claims/claim-table";
import type { FilterResult } from "@/lib/claims/line";
import type { DossierData } from "@/lib/domain/dossier-data";
import { type ActiveFilter, activeFilters } from "@/lib/view/active-filters";
import { compileFilter } from "@/lib/view/compile-filter";
import { everythingOf, filtersOf, filterView } from "@/lib/view/explore";
import { LineList } from "@/lib/view/line-list";
import type { ViewNotice } from "@/lib/view/notices";
import { resolveSelection, type Selection } from "@/lib/view/selection";
import { viewToQuery } from "@/lib/view/url";
import type { View } from "@/lib/view/view-state";

export interface Explored {
  /** What the filter leaves. */
  readonly result: FilterResult;
  /** The dossier without a filter. */
  readonly everything: FilterResult;
  /** The shown lines in the order of the list. */
  readonly lines: LineList;
  readonly filters: readonly ActiveFilter[];
  readonly selection: Selection | null;
  /** What the view names that the dossier does not know. */
  readonly notices: readonly ViewNotice[];
}

/** Returns everything that the view makes of the dossier: the same object as long as it is the same. */
export function useExplored(data: DossierData, table: ClaimTable, view: View): Explored {
  const everything = everythingOf(data, table);
  const filterKey = viewToQuery(filtersOf(view));
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key says whether the filters differ, whatever else does
  const result = useMemo(() => latelyFiltered(data, table, view, filterKey), [data, table, filterKey]);
  const lines = useMemo(() => new LineList(data, table, result, view.sort), [data, table, result, view.sort]);
  const filters = useMemo(() => activeFilters(view, data), [view, data]);
  const selection = useMemo(() => resolveSelection(view.sel, data), [view.sel, data]);
  const notices = useMemo(() => compileFilter(view, data).notices, [view, data]);
  return useMemo(
    () => ({ result, everything, lines, filters, selection, notices }),
    [result, everything, lines, filters, selection, notices],
  );
}

/** How many results are kept: the latest, and those that React may ask for again. */
const KEPT = 3;
const lately = new WeakMap<ClaimTable, readonly { key: string; result: FilterResult }[]>();

/**
 * Returns what a view leaves, as it was found lately. While the address follows a drag React renders the step before once
 * more, beside the step it is at: without this, each would be a pass over all claims again.
 */
function latelyFiltered(data: DossierData, table: ClaimTable, view: View, key: string): FilterResult {
  const before = lately.get(table) ?? [];
  const found = before.find((one) => one.key === key) ?? { key, result: filterView(data, table, view) };
  lately.set(table, [found, ...before.filter((one) => one !== found)].slice(0, KEPT));
  return found.result;
}
