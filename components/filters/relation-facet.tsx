"use client";

import { useMemo, useState } from "react";
import type { DossierData } from "@/lib/domain/dossier-data";
import { formatCount, formatNumber } from "@/lib/domain/sentence";
import { positions } from "@/lib/view/known-ids";
import type { LegendRow, LegendType } from "@/lib/view/legend";
import { FEW_OF_FAMILY, isLong, type ListedRow, listedRows } from "@/lib/view/legend-search";
import type { LinesPerRelation } from "@/lib/view/relation-mask";
import { onlyFamily, onlyRelation, toggleFamily, toggleRelation } from "@/lib/view/toggle";
import type { View } from "@/lib/view/view-state";
import facets from "./facets.module.css";
import { FilterRow } from "./filter-row";
import styles from "./filters.module.css";
import { Swatch } from "./swatch";
import { useSection } from "./use-section";

interface Props {
  data: DossierData;
  rows: readonly LegendRow[];
  view: View;
  present: LinesPerRelation;
  change: (view: View) => void;
  /** Lights up the lines of these relation types while a row is hovered; null ends it. */
  preview: (relations: readonly string[] | null) => void;
}

/** Families with their relation types. Of many types those with most lines, the others behind a button and a search. */
export function RelationFacet(props: Props) {
  const { rows } = props;
  const long = isLong(rows);
  const [text, setText] = useState("");
  const [whole, setWhole] = useState<ReadonlySet<string>>(new Set());
  const listed = useMemo(
    (): readonly ListedRow[] =>
      long
        ? listedRows(rows, text, whole)
        : rows.map((row) => ({ ...row, listed: row.types, fitting: row.types.length })),
    [long, rows, text, whole],
  );
  const count = rows.reduce((sum, { types }) => sum + types.length, 0);
  const show = (family: string, all: boolean) => {
    const next = new Set(whole);
    if (all) next.add(family);
    else next.delete(family);
    setWhole(next);
  };
  return (
    <>
      {long ? (
        <div className={styles.search}>
          <input
            type="search"
            className={facets.search}
            placeholder={`Search ${formatNumber(count)} types`}
            aria-label="Search relation types"
            autoComplete="off"
            spellCheck={false}
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
        </div>
      ) : null}
      {listed.map((row) => (
        <FamilyGroup
          key={row.family}
          {...props}
          row={row}
          long={long}
          searching={text.trim() !== ""}
          isWhole={whole.has(row.family)}
          onShow={(all) => show(row.family, all)}
        />
      ))}
      {long && listed.length === 0 ? <p className={styles.none}>No relation type of that name.</p> : null}
    </>
  );
}

interface GroupProps extends Omit<Props, "rows"> {
  row: ListedRow;
  long: boolean;
  searching: boolean;
  /** Whether all types were asked for. */
  isWhole: boolean;
  onShow: (all: boolean) => void;
}

function FamilyGroup({
  data,
  row,
  view,
  present,
  change,
  preview,
  long,
  searching,
  isWhole,
  onShow,
}: GroupProps) {
  const [chosen, setOpen] = useSection(`family ${row.family}`, true);
  const canFold = long && row.types.length > FEW_OF_FAMILY;
  // What is searched for is not hidden.
  const open = !canFold || searching || chosen;
  const hidden = row.fitting - row.listed.length;
  const definitionOf = ({ id }: LegendType) =>
    data.relationTypes[positions(data).relations.get(id) ?? -1]?.definition;
  return (
    <div className={styles.group} data-long={long || undefined}>
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
      {open
        ? row.listed.map((type) => (
            <FilterRow
              key={type.id}
              indent
              label={type.label}
              state={type.on ? "on" : "off"}
              shown={type.shown}
              total={type.total}
              title={definitionOf(type)}
              onToggle={() => change(toggleRelation(view, data, type.id, present))}
              onOnly={() => change(onlyRelation(view, data, type.id, present))}
              onPreview={(on) => preview(on ? [type.id] : null)}
            />
          ))
        : null}
      {canFold && !searching ? (
        <div className={styles.more}>
          {open && hidden > 0 ? (
            <button type="button" onClick={() => onShow(true)}>
              Show all {formatNumber(row.fitting)}
              <span className="visually-hidden"> of {row.label}</span>
            </button>
          ) : null}
          {open && isWhole ? (
            <button type="button" onClick={() => onShow(false)}>
              Show fewer<span className="visually-hidden"> of {row.label}</span>
            </button>
          ) : null}
          <button type="button" aria-expanded={open} onClick={() => setOpen(!open)}>
            {open ? "Fold" : `Show ${formatCount(row.types.length, "type")}`}
            <span className="visually-hidden"> of {row.label}</span>
          </button>
        </div>
      ) : null}
    </div>
  );
}
