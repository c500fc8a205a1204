import type { Core, ElementDefinition } from "cytoscape";
import { toElements } from "@/lib/view/elements";
import type { Scene } from "@/lib/view/scene";

/** Classes that come with the scene; all others belong to controllers. */
const OF_SCENE = ["off", "orphan"];

/**
 * Makes the canvas show a scene: adds and removes elements, and touches only data, classes and positions that differ, in one
 * batch. Going through the `elements` prop instead would compare and restyle everything.
 */
export function syncScene(cy: Core, scene: Scene): void {
  const wanted = toElements(scene);
  const ids = new Set(wanted.map((element) => element.data.id));
  cy.batch(() => {
    cy.elements()
      .filter((element) => !ids.has(element.id()))
      .remove();
    for (const element of wanted) {
      const existing = cy.getElementById(element.data.id ?? "");
      if (existing.empty()) cy.add(element);
      else update(existing, element);
    }
  });
}

function update(existing: ReturnType<Core["getElementById"]>, wanted: ElementDefinition) {
  const before: Record<string, unknown> = existing.data();
  // What an element is and whom it joins never changes; the rest in one call, which restyles it once.
  const changed = Object.entries(wanted.data).filter(([key, value]) => !isSame(before[key], value));
  if (changed.length > 0) existing.data(Object.fromEntries(changed));
  for (const name of OF_SCENE) {
    const on = wanted.classes?.includes(name) ?? false;
    if (existing.hasClass(name) !== on) existing.toggleClass(name, on);
  }
  if (!wanted.position) return;
  const { x, y } = existing.position();
  if (x !== wanted.position.x || y !== wanted.position.y) existing.position(wanted.position);
}

function isSame(before: unknown, after: unknown): boolean {
  if (Object.is(before, after)) return true;
  if (!Array.isArray(before) || !Array.isArray(after) || before.length !== after.length) return false;
  return before.every((value, at) => value === after[at]);
}
