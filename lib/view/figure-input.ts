import type { DossierData } from "@/lib/domain/dossier-data";
import type { FigureSources } from "./figure-sources";
import type { Theme } from "./palette";
import type { Preset } from "./presets";
import type { SceneLine } from "./scene-input";
import type { StrokePlan } from "./strokes";
import type { Point } from "./view-state";

/** A font that travels in the file. */
export interface FigureFont {
  readonly weight: number;
  /** WOFF2 in base64. */
  readonly base64: string;
  /** CSS `unicode-range` of the file. */
  readonly range: string;
}

export interface FigureInput {
  readonly data: Pick<DossierData, "dossier" | "actors" | "relationTypes" | "hash">;
  /** The shown lines in order. Their status is that of the whole dossier: a filter cannot take a denial away. */
  readonly lines: readonly SceneLine[];
  /** Every line that could be drawn, of which a plan makes strokes; null where there is no plan. */
  readonly candidates: readonly SceneLine[] | null;
  /** Which strokes are drawn, as on the screen; null where every line is. */
  readonly plan: StrokePlan | null;
  /** Places in layout units, by actor id. Only actors with a shown line are drawn. */
  readonly layout: Readonly<Record<string, Point>>;
  readonly roles: boolean;
  readonly sources: FigureSources;
  readonly title: string;
  /** One sentence; may be empty. */
  readonly takeaway: string;
  /** "3 of 8 lines: Friction", or null where nothing is filtered. */
  readonly filterStatement: string | null;
  /** How many of the lines somebody speaks against whom the filter leaves out, in words, or null for none. */
  readonly unheard: string | null;
  /** What the lines rest on: "1 origin · 10 relays · 0 unnamed voices", or of more lines the range of origins; may be empty. */
  readonly resting: string;
  /** The first sentence of the dossier's description: what it is made from, or that it is invented; may be empty. */
  readonly about: string;
  /** That nobody in the dossier speaks against a shown line, where that is so; else empty. */
  readonly undenied: string;
  /** Of shown lines that are contradicted by lines which are not shown, a sentence each, for the text alternative. */
  readonly contradicted: readonly string[];
  /** "7 October – 10 November 2023 (inferred)", or null where nothing is dated. */
  readonly happened: string | null;
  /** The text alternative; null for the one that `figureText` writes. */
  readonly altText: string | null;
  /** The address that is printed: a reader types it, so it leaves out what the figure does not show. */
  readonly permalink: string;
  /** The address that the file carries for Relata to open again: the view exactly, with its selection and camera. */
  readonly restores: string;
  /** The day the figure was made, in words. */
  readonly made: string;
  readonly preset: Preset;
  readonly theme: Theme;
  /** No ground is painted, and none under words: lines stop where words stand on them. */
  readonly transparent: boolean;
  /** All words are black, as journals ask; light figures only. */
  readonly inkText: boolean;
  readonly fonts: readonly FigureFont[];
}
