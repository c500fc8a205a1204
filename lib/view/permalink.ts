import type { DossierData } from "@/lib/domain/dossier-data";
import { viewToQuery } from "./url";
import { DEFAULT_VIEW, type View } from "./view-state";

type Data = Pick<DossierData, "dossier">;

/**
 * Returns the canonical address of a view: everything a reader needs to see the same, the data version included. `origin`
 * as browsers give it: "https://example.org".
 */
export function permalink(view: View, { dossier }: Data, origin: string): string {
  return `${origin}/d/${dossier.id}?${viewToQuery({ ...view, v: dossier.version })}`;
}

/** Returns the address that a figure carries: without what it does not show, such as camera, selection, and order of the list. */
export function figurePermalink(view: View, data: Data, origin: string): string {
  const { view: pane, sel, z, sort, lay } = DEFAULT_VIEW;
  return permalink({ ...view, view: pane, sel, z, sort, lay }, data, origin);
}

/**
 * Returns the two addresses of a figure: the one that is printed, which selects something only where the figure is of a
 * selection, and the one that its file carries, which opens the view exactly.
 */
export function figureLinks(
  view: View,
  isOfSelection: boolean,
  data: Data,
  origin: string,
): { readonly permalink: string; readonly restores: string } {
  const printed = isOfSelection
    ? permalink({ ...view, z: DEFAULT_VIEW.z }, data, origin)
    : figurePermalink(view, data, origin);
  return { permalink: printed, restores: permalink(view, data, origin) };
}
