import type { ClaimTable } from "@/lib/claims/claim-table";
import type { DossierData } from "@/lib/domain/dossier-data";
import { layoutInSteps } from "@/lib/graph/layout-steps";
import type { DrawnActors } from "./drawn-actors";
import { everythingOf, filterView } from "./explore";
import { fontFilesFor, unicodeRange } from "./figure-fonts";
import type { FigureFont, FigureInput } from "./figure-input";
import { actorsOfScope, type FigureScope, figureOfScope, viewOfScope } from "./figure-of-view";
import { layoutInput } from "./layout-input";
import type { Theme } from "./palette";
import { figureLinks } from "./permalink";
import type { Preset } from "./presets";
import type { Point, View } from "./view-state";

export interface MakeInput {
  readonly data: DossierData;
  readonly table: ClaimTable;
  readonly view: View;
  readonly scope: FigureScope;
  readonly wordings?: ReadonlyMap<string, string>;
  readonly preset: Preset;
  readonly theme: Theme;
  readonly transparent: boolean;
  readonly inkText: boolean;
  /** Null for those of the dossier. */
  readonly title: string | null;
  readonly takeaway: string | null;
  readonly altText: string | null;
  /** Where the figure's link leads, as browsers give it: "https://example.org". */
  readonly origin: string;
  /** The day the figure was made, in words. */
  readonly made: string;
}

/** Returns a figure without a screen: places for its actors included, but no fonts yet. The same input gives the same. */
export function makeFigure(input: MakeInput): FigureInput {
  const { data, table, scope, origin } = input;
  const everything = everythingOf(data, table);
  const view = viewOfScope(input.view, scope);
  const found = { ...input, everything, result: filterView(data, table, view) };
  const drawn = actorsOfScope(found);
  const content = figureOfScope(found, drawn, placesOf(data, table, drawn));
  return {
    ...content,
    title: input.title ?? data.dossier.title,
    takeaway: input.takeaway ?? data.dossier.takeaway ?? "",
    altText: input.altText,
    ...figureLinks(view, scope === "selection", data, origin),
    made: input.made,
    preset: input.preset,
    theme: input.theme,
    transparent: input.transparent,
    inkText: input.inkText,
    fonts: [],
  };
}

/** Where the actors stand: the dossier's own places, else what the same layout finds that the explorer shows. */
function placesOf(data: DossierData, table: ClaimTable, drawn: DrawnActors): Readonly<Record<string, Point>> {
  const own = data.dossier.layout ?? {};
  const idOf = (position: number) => data.actors[position]!.id;
  if (drawn.actors.every((at) => Object.hasOwn(own, idOf(at)))) return own;
  return layoutInSteps(layoutInput(data, everythingOf(data, table), drawn));
}

/** Returns the fonts that a document carries for its text; `base64Of` gives a file of `public/fonts`. */
export function fontsOf(text: string, base64Of: (file: string) => string): FigureFont[] {
  return fontFilesFor(text).map(({ file, weight, ranges }) => ({
    ...{ weight, base64: base64Of(file), range: unicodeRange(ranges) },
  }));
}
