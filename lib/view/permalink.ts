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
