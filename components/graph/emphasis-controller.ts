"use client";

import type { Collection, Core } from "cytoscape";
import { useEffect } from "react";
import type { Scene } from "@/lib/view/scene";
import { type Selection, selectedIds, selectedLines } from "@/lib/view/selection";

interface Props {
  cy: Core;
  scene: Scene;
  selection: Selection | null;
  /** Whether a person chose the selection; the line that a dossier opens with stands out but dims nothing. */
  chosen: boolean;
  /** Relation types or lines whose row in the filter panel is hovered; an id of a line is none of a relation type. */
  preview: readonly string[] | null;
}

/** Lets what is selected, or previewed in the legend, stand out, and dims the rest. Renders nothing. */
export function EmphasisController({ cy, scene, selection, chosen, preview }: Props) {
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new scene brings new elements, which need their classes
  useEffect(() => {
    const selected = selectedElements(cy, selection);
    const lit = preview ? previewedEdges(cy, preview) : selected;
    const kept = chosen || preview ? withNeighbours(lit) : cy.collection();
    cy.batch(() => {
      setClass(cy, "sel", selected);
      setClass(cy, "hover", preview ? lit : cy.collection());
      setClass(cy, "dim", kept.empty() ? cy.collection() : cy.elements().not(kept));
    });
  }, [cy, scene, selection, chosen, preview]);
  return null;
}

function selectedElements(cy: Core, selection: Selection | null): Collection {
  const lines = new Set(selectedLines(selection));
  // By what they stand for: a line may be the only one left of a fold.
  const edges = cy.edges().filter((edge) => edge.data("lines").some((line: string) => lines.has(line)));
  return selectedIds(selection).reduce<Collection>((all, id) => all.union(cy.getElementById(id)), edges);
}

function previewedEdges(cy: Core, preview: readonly string[]): Collection {
  const ids = new Set(preview);
  return cy
    .edges()
    .filter((edge) => ids.has(edge.data("relation")) || edge.data("lines").some((id: string) => ids.has(id)));
}

function withNeighbours(elements: Collection): Collection {
  const edges = elements.edges().union(elements.nodes().connectedEdges());
  return elements.union(edges).union(edges.connectedNodes());
}

function setClass(cy: Core, name: string, wanted: Collection) {
  const current = cy.elements(`.${name}`);
  current.not(wanted).removeClass(name);
  wanted.not(current).addClass(name);
}
