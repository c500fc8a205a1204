"use client";

import { useDeferredValue, useId, useMemo } from "react";
import { linesWithValue } from "@/lib/claims/lines-with-value";
import { accountsOfRows, reportsOfRows } from "@/lib/claims/row-values";
import { positions } from "@/lib/view/known-ids";
import type { SourceField } from "@/lib/view/pick";
import { accountGroups, reportEntries, type SourceInput } from "@/lib/view/source-entries";
import { sourceLoss } from "@/lib/view/source-loss";
import type { View } from "@/lib/view/view-state";
import { LossSentences } from "./loss-sentences";
import { SourceList } from "./source-list";

interface Props extends SourceInput {
  field: SourceField;
  change: (view: View) => void;
  /** Opens a line. */
  open: (line: string) => void;
  preview: (lines: readonly string[] | null) => void;
}

/** Who says so, or which reports: only these, or all but these, and what becomes of the lines then. */
export function SourceFacet({ field, change, open, preview, ...latest }: Props) {
  // Its numbers cost more than all else in a large dossier: what was asked for is shown first, and here what is chosen.
  const result = useDeferredValue(latest.result);
  const view = useDeferredValue(latest.view);
  const { data, table, everything } = latest;
  const input = { data, table, everything, result, view };
  const lossId = useId();
  const isAccounts = field === "act";
  // biome-ignore lint/correctness/useExhaustiveDependencies: of the view only its filters matter, and the result has them
  const groups = useMemo(
    () => (isAccounts ? accountGroups(input) : [{ label: "Reports", entries: reportEntries(input) }]),
    [isAccounts, data, table, everything, result],
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: of the view only its filters matter, and the result has them
  const loss = useMemo(() => sourceLoss(data, table, view, field, result), [data, table, field, result]);
  const light = (id: string | null) => {
    if (id === null) return preview(null);
    const known = positions(data)[isAccounts ? "actors" : "reports"].get(id);
    const values = isAccounts ? accountsOfRows(table) : reportsOfRows(table);
    preview(known === undefined ? null : linesWithValue(table, result, values, known));
  };
  return (
    <>
      <SourceList
        noun={isAccounts ? "accounts" : "reports"}
        field={field}
        groups={groups}
        view={latest.view}
        change={change}
        loss={(next) => sourceLoss(data, table, next, field)}
        preview={light}
        describedBy={loss ? lossId : null}
      />
      {loss ? <LossSentences id={lossId} sentences={loss} view={latest.view} open={open} /> : null}
    </>
  );
}
