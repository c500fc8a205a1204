/** A size of the exported figure. It is laid out in user units; `unit` says how many pixels one of them is at scale 1. */
export interface Preset {
  readonly id: string;
  readonly label: string;
  /** Whether it is for a screen or to be printed in millimetres. */
  readonly medium: "screen" | "print";
  readonly widthPx: number;
  readonly heightPx: number;
  readonly unit: number;
  /** Pixels per inch at scale 1: with them the size in pixels is a size on paper. */
  readonly dpi: number;
  /** "89 × 190 mm", or in pixels where it is for a screen. */
  readonly size: string;
}

/** What browsers call an inch. */
const SCREEN_DPI = 96;
/** At twice this a journal prints: scale 2 is 300 dpi, scale 4 is 600. */
const PRINT_DPI = 150;

const screen = (id: string, label: string, widthPx: number, heightPx: number, unit: number): Preset => ({
  ...{ id, label, medium: "screen", widthPx, heightPx, unit, dpi: SCREEN_DPI },
  size: `${widthPx} × ${heightPx}`,
});

const print = (id: string, label: string, widthMm: number, heightMm: number, unit: number): Preset => {
  const pixels = (mm: number) => Math.round((mm / 25.4) * PRINT_DPI);
  const size = { widthPx: pixels(widthMm), heightPx: pixels(heightMm), size: `${widthMm} × ${heightMm} mm` };
  return { id, label, medium: "print", ...size, unit, dpi: PRINT_DPI };
};

/**
 * The sizes a figure can have, the first being the default. The larger ones of one shape are the same picture, larger. In
 * print the smallest words are 8 points high on a page of A4, and 6 in a journal, whose columns are narrow.
 */
export const PRESETS: readonly Preset[] = [
  screen("post", "Article, 16:9", 1200, 675, 1),
  screen("card", "Link preview", 1200, 630, 1),
  screen("square", "Square", 1080, 1080, 1.2),
  screen("slide", "Slide", 1600, 900, 4 / 3),
  screen("screen", "Full HD", 1920, 1080, 1.6),
  print("a4", "A4, landscape", 297, 210, 4 / 3),
  print("a4-portrait", "A4, portrait", 210, 297, 4 / 3),
  print("journal", "Journal, one column", 89, 190, 1),
  print("journal-wide", "Journal, full width", 183, 140, 1),
];

/** Scales at which a PNG can be made. */
export const SCALES = [1, 2, 3, 4] as const;
export type Scale = (typeof SCALES)[number];

/** Returns the preset with this id, or the default one. */
export function findPreset(id: string): Preset {
  return PRESETS.find((preset) => preset.id === id) ?? PRESETS[0]!;
}

/** Returns a preset drawn larger by a whole factor, for an image of that many more pixels each way. */
export function scaled(preset: Preset, scale: Scale): Preset {
  return {
    ...preset,
    widthPx: preset.widthPx * scale,
    heightPx: preset.heightPx * scale,
    unit: preset.unit * scale,
    dpi: preset.dpi * scale,
  };
}

/** Returns how large a size in user units is on paper, in points of 1/72 inch; on a screen, of its own inches. */
export function printedPoints(size: number, { unit, dpi }: Preset): number {
  return (size * unit * 72) / dpi;
}
