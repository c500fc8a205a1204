import type { DossierData } from "@/lib/domain/dossier-data";
import type { FigureScope } from "@/lib/view/figure-of-view";
import type { Theme } from "@/lib/view/palette";
import { findPreset, type Preset, type Scale } from "@/lib/view/presets";

export const FORMATS = ["png", "svg", "pdf"] as const;
export type FigureFormat = (typeof FORMATS)[number];

/** What a person decides about a figure. */
export interface ExportChoices {
  readonly preset: Preset;
  readonly theme: Theme;
  readonly transparent: boolean;
  readonly inkText: boolean;
  readonly scope: FigureScope;
  readonly format: FigureFormat;
  readonly scale: Scale;
  readonly title: string;
  readonly takeaway: string;
  /** Null for the texts that are written from the lines. */
  readonly altText: string | null;
  readonly caption: string | null;
}

/** Returns the choices that a dialog opens with: ready to download as it is. */
export function firstChoices({ dossier }: DossierData, theme: Theme): ExportChoices {
  const { title, takeaway = "" } = dossier;
  const look = { preset: findPreset("post"), theme, transparent: false, inkText: false } as const;
  const words = { title, takeaway, altText: null, caption: null };
  return { ...look, ...words, scope: "view", format: "png", scale: 2 };
}

/** Returns the choices with another size: what is printed is light, a journal's words are black, and its images are sharp. */
export function withPreset(choices: ExportChoices, preset: Preset): Partial<ExportChoices> {
  const wasPrint = choices.preset.medium === "print";
  if (preset.medium !== "print") return { preset, inkText: wasPrint ? false : choices.inkText };
  const isJournal = preset.id.startsWith("journal");
  return { preset, theme: "light", inkText: isJournal, scale: wasPrint ? choices.scale : 4 };
}
