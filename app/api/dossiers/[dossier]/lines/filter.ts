import { rowsMatching } from "@/lib/claims/rows-matching";
import { AppError } from "@/lib/domain/app-error";
import { knownNames } from "@/lib/store/queries/known-names";
import type { LineChoice } from "@/lib/store/queries/list-lines";
import { compileFilter } from "@/lib/view/compile-filter";
import { positions } from "@/lib/view/known-ids";
import { type Known, nameFilter, namesInFilter, unknownInFilter } from "@/lib/view/name-filter";
import { parseView } from "@/lib/view/url";
import type { View } from "@/lib/view/view-state";

/** The parameters of an explorer's link that filter, as `/d/{id}` has them. */
const FILTERS = [
  ...["fam", "rel", "st", "sp", "cs", "o", "rep", "act", "hide", "h", "r", "und", "as", "q"],
] as const;
/** Parameters of this route that are none of a view. */
const OWN = ["from", "v"];

/**
 * Returns the filter that a request for lines asks for with the parameters of an explorer's link; null where it has none, for all
 * lines with all their claims. Throws `bad_request` for a value that cannot be read, a parameter that means nothing here, and
 * ids that the dossier does not have.
 */
export function lineChoice(dossier: string, url: string): LineChoice | null {
  const given = new URL(url).searchParams;
  const params = new URLSearchParams([...given].filter(([name]) => !OWN.includes(name)));
  const { view, notices } = parseView(params);
  const odd = [...params.keys()].find((name) => !FILTERS.some((known) => known === name));
  if (odd !== undefined)
    throw new AppError(
      "bad_request",
      `Lines are not chosen by “${odd.slice(0, 60)}”. Expected: ${FILTERS.join(", ")}.`,
    );
  if (notices[0]) throw new AppError("bad_request", notices[0].text.replace(" It was ignored.", ""));
  if ([...params].every(([, value]) => value === "")) return null;
  return {
    overColumns: ({ data, table }) => {
      const { actors, reports } = positions(data);
      expectKnown(view, { relationTypes: data.relationTypes, actors, reports });
      return compileFilter(view, data, view.q === null ? null : rowsMatching(table, data, view.q)).filter;
    },
    overDatabase: async () => {
      const known = await knownNames(dossier, namesInFilter(view));
      expectKnown(view, known);
      return nameFilter(view, known);
    },
  };
}

function expectKnown(view: View, known: Known): void {
  const unknown = unknownInFilter(view, known);
  if (unknown.length === 0) return;
  const listed = unknown.map((id) => `“${id}”`).join(", ");
  throw new AppError("bad_request", `The filter names what the dossier does not have: ${listed}.`);
}
