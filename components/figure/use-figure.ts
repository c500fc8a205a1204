"use client";

import { useDeferredValue, useEffect, useMemo, useState } from "react";
import type { FigureContent } from "@/lib/view/compose-figure";
import { figureSvg } from "@/lib/view/figure";
import type { FigureFont, FigureInput } from "@/lib/view/figure-input";
import type { Scale } from "@/lib/view/presets";
import { loadFigureFonts } from "./load-fonts";

export type FigureChoices = Pick<
  FigureInput,
  "title" | "takeaway" | "altText" | "preset" | "theme" | "permalink" | "made"
>;

export interface Figure {
  /** Address of the preview, or null until it is drawn. */
  readonly preview: string | null;
  /** Whether text will look as intended wherever the file goes; null until that is known. */
  readonly fontsError: string | null;
  /** The document at this scale, with its fonts in it. */
  readonly svgAt: (scale: Scale) => Promise<string>;
}

/** Returns the figure as it is chosen, kept up to date for the preview. */
export function useFigure(content: FigureContent | null, choices: FigureChoices): Figure {
  const deferred = useDeferredValue(choices);
  const [fonts, setFonts] = useState<readonly FigureFont[]>([]);
  const [fontsError, setFontsError] = useState<string | null>(null);
  const bare = useMemo(
    () => (content === null ? null : figureSvg({ ...content, ...deferred, fonts: [] })),
    [content, deferred],
  );
  useEffect(() => {
    if (bare === null) return;
    let live = true;
    loadFigureFonts(bare).then(
      (found) => {
        if (!live) return;
        // The same files again are the same fonts; a new array would draw the preview twice for each letter typed.
        setFonts((before) => (isSame(before, found) ? before : found));
        setFontsError(null);
      },
      (error: unknown) =>
        live && setFontsError(error instanceof Error ? error.message : "The fonts could not be fetched."),
    );
    return () => {
      live = false;
    };
  }, [bare]);
  const preview = usePreview(content, deferred, fonts, fonts.length > 0 || fontsError !== null);
  const svgAt = async (scale: Scale) => {
    if (content === null) throw new Error("The figure is not laid out yet.");
    const { preset } = choices;
    const scaled = {
      ...preset,
      widthPx: preset.widthPx * scale,
      heightPx: preset.heightPx * scale,
      unit: preset.unit * scale,
    };
    const input = { ...content, ...choices, preset: scaled };
    return figureSvg({ ...input, fonts: await loadFigureFonts(figureSvg({ ...input, fonts: [] })) });
  };
  return { preview, fontsError, svgAt };
}

function isSame(a: readonly FigureFont[], b: readonly FigureFont[]): boolean {
  return (
    a.length === b.length &&
    a.every((font, i) => font.base64 === b[i]?.base64 && font.weight === b[i]?.weight)
  );
}

function usePreview(
  content: FigureContent | null,
  choices: FigureChoices,
  fonts: readonly FigureFont[],
  ready: boolean,
): string | null {
  const [preview, setPreview] = useState<string | null>(null);
  useEffect(() => {
    if (content === null || !ready) return;
    const svg = figureSvg({ ...content, ...choices, fonts });
    const url = URL.createObjectURL(new Blob([svg], { type: "image/svg+xml" }));
    setPreview(url);
    return () => URL.revokeObjectURL(url);
  }, [content, choices, fonts, ready]);
  return preview;
}
