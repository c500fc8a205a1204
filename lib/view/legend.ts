import type { FilterResult } from "@/lib/claims/line";
import type { DossierData } from "@/lib/domain/dossier-data";
import { FAMILIES, FAMILY_LABEL, type Family } from "@/lib/domain/family";
import { isPresent, relationMask } from "./relation-mask";
import { type FamilyState, familyState } from "./toggle";
import type { View } from "./view-state";

/** A relation type in the legend that is the filter. */
export interface LegendType {
  readonly id: string;
  readonly label: string;
  readonly on: boolean;
  /** Lines that the other filters leave: what turning it on gives. */
  readonly shown: number;
  /** Lines in the whole dossier, at least 1. */
  readonly total: number;
}

/** A family in the legend with its relation types that have a line. Counts are sums over them. */
export interface LegendRow {
  readonly family: Family;
  readonly label: string;
  readonly state: FamilyState;
  readonly shown: number;
  readonly total: number;
  readonly types: readonly LegendType[];
}

/** Returns the families that have a line, in their fixed order, each with its relation types in the dossier's order. */
export function legendRows(data: DossierData, result: FilterResult, view: View): LegendRow[] {
  const { shown, total } = result.facets.relation;
  const mask = relationMask(view, data);
  return FAMILIES.flatMap((family) => {
    const types = data.relationTypes.flatMap(({ id, label, family: own }, position): LegendType[] => {
      if (own !== family || !isPresent(total, position)) return [];
      const counts = { shown: shown[position] ?? 0, total: total[position] ?? 0 };
      return [{ id, label, on: mask[position] === 1, ...counts }];
    });
    if (types.length === 0) return [];
    const state = familyState(view, data, family, total);
    const counts = { shown: sum(types, "shown"), total: sum(types, "total") };
    return [{ family, label: FAMILY_LABEL[family], state, ...counts, types }];
  });
}

function sum(types: readonly LegendType[], field: "shown" | "total"): number {
  return types.reduce((total, type) => total + type[field], 0);
}
