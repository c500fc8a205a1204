"use client";

import { useId } from "react";
import type { ClaimTable } from "@/lib/claims/claim-table";
import type { FilterResult } from "@/lib/claims/line";
import { presentValues } from "@/lib/claims/present-values";
import type { DossierData } from "@/lib/domain/dossier-data";
import { formatNumber } from "@/lib/domain/sentence";
import { legendRows } from "@/lib/view/legend";
import { isOneOnlyDenied } from "@/lib/view/only-denied";
import { setMinOrigins, toggleDisputedOnly, toggleOrphans, toggleRoles } from "@/lib/view/toggle";
import type { View } from "@/lib/view/view-state";
import { ClaimFacets } from "./claim-facets";
import { FacetSection } from "./facet-section";
import { FilterRow } from "./filter-row";
import styles from "./filters.module.css";
import { PatternKey } from "./pattern-key";
import { RelationFacet } from "./relation-facet";
import { SourceFacet } from "./source-facet";
import { FEW } from "./source-list";
import { Swatch } from "./swatch";

interface Props {
  data: DossierData;
  table: ClaimTable;
  view: View;
  everything: FilterResult;
  result: FilterResult;
  roleCount: number;
  change: (view: View) => void;
  /** Opens a line. */
  open: (line: string) => void;
  /** Lights up the lines of these relation types, or these lines, while a row is hovered; null ends it. */
  preview: (relationsOrLines: readonly string[] | null) => void;
  /** Whether there is room for more than the legend at first, as there is beside the graph and not on a phone. */
  roomy: boolean;
}

/** The legend that is the filter: families with their relation types and roles, then who says so, in which form, and on what it rests. */
export function FilterPanel(props: Props) {
  const { data, table, view, everything, result, roleCount, change, open, preview, roomy } = props;
  const originsId = useId();
  const values = presentValues(table);
  const sources = { data, table, everything, result, view, change, open, preview };
  const most = Math.max(1, result.facets.minOrigins.length - 1, view.o);
  return (
    <div className={styles.body}>
      <RelationFacet
        data={data}
        rows={legendRows(data, result, view)}
        view={view}
        present={result.facets.relation.total}
        change={change}
        preview={preview}
      />
      {roleCount > 0 ? (
        <FilterRow
          label="Roles"
          state={view.roles ? "on" : "off"}
          shown={view.roles ? roleCount : 0}
          total={roleCount}
          swatch={<Swatch family="standing" role />}
          title="Offices and memberships that reports mention, such as a supreme leader of a state."
          onToggle={() => change(toggleRoles(view))}
        />
      ) : null}
      <div className={styles.facets}>
        {values.accounts > 1 || view.act !== null ? (
          <FacetSection
            title="Who says so"
            filtered={view.act !== null}
            openAtFirst={roomy && values.accounts <= FEW}
          >
            {() => <SourceFacet field="act" {...sources} />}
          </FacetSection>
        ) : null}
        {values.reports > 1 || view.rep !== null ? (
          <FacetSection title="Reports" filtered={view.rep !== null}>
            {() => <SourceFacet field="rep" {...sources} />}
          </FacetSection>
        ) : null}
        <ClaimFacets table={table} everything={everything} result={result} view={view} change={change} />
      </div>
      <div className={styles.section}>
        {most > 1 ? (
          <div className={styles.field}>
            <label htmlFor={originsId}>Independent origins</label>
            <select
              id={originsId}
              value={view.o}
              onChange={(event) => change(setMinOrigins(view, Number(event.target.value)))}
            >
              <option value={0}>any</option>
              {Array.from({ length: most - 1 }, (_, index) => index + 2).map((count) => (
                <option key={count} value={count}>
                  {count} or more ({formatNumber(result.facets.minOrigins[count] ?? 0)})
                </option>
              ))}
            </select>
          </div>
        ) : null}
        <label className={styles.check}>
          <input
            type="checkbox"
            checked={view.st.includes("disputed")}
            disabled={result.facets.disputed === 0 && !view.st.includes("disputed")}
            onChange={() => change(toggleDisputedOnly(view))}
          />
          Disputed only
          <small>{formatNumber(result.facets.disputed)}</small>
        </label>
        <label className={styles.check}>
          <input
            type="checkbox"
            checked={view.hide.includes("*")}
            onChange={() => change(toggleOrphans(view))}
          />
          Hide actors left without a line
        </label>
      </div>
      <div className={styles.section}>
        <PatternKey withdrawn={result.withdrawn > 0} denied={isOneOnlyDenied(result)} />
      </div>
    </div>
  );
}
