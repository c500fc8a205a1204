/** A size of the exported figure. It is laid out in user units; `unit` says how many pixels one of them is at scale 1. */
export interface Preset {
  readonly id: string;
  readonly label: string;
  readonly widthPx: number;
  readonly heightPx: number;
  readonly unit: number;
}

/** The sizes a figure can have, the first being the default. The larger ones of one shape are the same picture, larger. */
export const PRESETS: readonly Preset[] = [
  { id: "post", label: "Article, 16:9", widthPx: 1200, heightPx: 675, unit: 1 },
  { id: "card", label: "Link preview", widthPx: 1200, heightPx: 630, unit: 1 },
  { id: "square", label: "Square", widthPx: 1080, heightPx: 1080, unit: 1.2 },
  { id: "slide", label: "Slide", widthPx: 1600, heightPx: 900, unit: 4 / 3 },
  { id: "screen", label: "Full HD", widthPx: 1920, heightPx: 1080, unit: 1.6 },
];

/** Scales at which a PNG can be made. */
export const SCALES = [1, 2, 3, 4] as const;
export type Scale = (typeof SCALES)[number];

/** Returns the preset with this id, or the default one. */
export function findPreset(id: string): Preset {
  return PRESETS.find((preset) => preset.id === id) ?? PRESETS[0]!;
}
