"use client";

import { useId } from "react";
import type { FilterResult } from "@/lib/claims/line";
import type { DossierData } from "@/lib/domain/dossier-data";
import { legendRows } from "@/lib/view/legend";
import {
  onlyFamily,
  onlyRelation,
  setMinOrigins,
  toggleDisputedOnly,
  toggleFamily,
  toggleOrphans,
  toggleRelation,
  toggleRoles,
} from "@/lib/view/toggle";
import type { View } from "@/lib/view/view-state";
import { FilterRow } from "./filter-row";
import styles from "./filters.module.css";
import { PatternKey } from "./pattern-key";
import { Swatch } from "./swatch";

interface Props {
  data: DossierData;
  view: View;
  result: FilterResult;
  roleCount: number;
  change: (view: View) => void;
  /** Lights up the lines of these relation types while a row is hovered; null ends it. */
  preview: (relations: readonly string[] | null) => void;
}

/** The legend that is the filter: families with their relation types, roles, origins, disputes. */
export function FilterPanel({ data, view, result, roleCount, change, preview }: Props) {
  const originsId = useId();
  const rows = legendRows(data, result, view);
  const present = result.facets.relation.total;
  const most = Math.max(1, result.facets.minOrigins.length - 1, view.o);
  return (
    <div className={styles.body}>
      {rows.map((row) => (
        <div key={row.family} className={styles.group}>
          <FilterRow
            label={row.label}
            state={row.state}
            shown={row.shown}
            total={row.total}
            swatch={<Swatch family={row.family} />}
            onToggle={() => change(toggleFamily(view, data, row.family, present))}
            onOnly={() => change(onlyFamily(view, data, row.family, present))}
            onPreview={(on) => preview(on ? row.types.map((type) => type.id) : null)}
          />
          {row.types.map((type) => (
            <FilterRow
              key={type.id}
              indent
              label={type.label}
              state={type.on ? "on" : "off"}
              shown={type.shown}
              total={type.total}
              title={data.relationTypes.find((candidate) => candidate.id === type.id)?.definition}
              onToggle={() => change(toggleRelation(view, data, type.id, present))}
              onOnly={() => change(onlyRelation(view, data, type.id, present))}
              onPreview={(on) => preview(on ? [type.id] : null)}
            />
          ))}
        </div>
      ))}
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
                  {count} or more ({result.facets.minOrigins[count] ?? 0})
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
          <small>{result.facets.disputed}</small>
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
        <PatternKey withdrawn={result.withdrawn > 0} />
      </div>
    </div>
  );
}
