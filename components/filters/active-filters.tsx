"use client";

import { X } from "lucide-react";
import controls from "@/components/shell/controls.module.css";
import type { ActiveFilter } from "@/lib/view/active-filters";
import type { View } from "@/lib/view/view-state";
import styles from "./filters.module.css";

/** What is filtered, in words, each with its way out. Nothing where nothing is filtered. */
export function ActiveFilters({
  filters,
  change,
  clear,
}: {
  filters: readonly ActiveFilter[];
  change: (view: View) => void;
  clear: () => void;
}) {
  if (filters.length === 0) return null;
  return (
    <div className={styles.chips}>
      {filters.map((filter) => (
        <button
          key={filter.key}
          type="button"
          className={styles.chip}
          aria-label={`Remove the filter: ${filter.label}`}
          onClick={() => change(filter.without)}
        >
          {filter.label}
          <X size={14} aria-hidden />
        </button>
      ))}
      {filters.length > 1 ? (
        <button type="button" className={controls.quiet} onClick={clear}>
          Clear all
        </button>
      ) : null}
    </div>
  );
}
