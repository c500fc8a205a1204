"use client";

import { useDeferredValue, useEffect, useMemo, useState } from "react";
import type { FigureContent } from "@/lib/view/compose-figure";
import { type DrawnFigure, drawFigure, figureSvg, withFonts } from "@/lib/view/figure";
import type { FigureFont, FigureInput } from "@/lib/view/figure-input";
import { type Scale, scaled } from "@/lib/view/presets";
import { loadFigureFonts } from "./load-fonts";

export type FigureChoices = Pick<
  FigureInput,
  | "title"
  | "takeaway"
  | "altText"
  | "preset"
  | "theme"
  | "transparent"
  | "inkText"
  | "permalink"
  | "restores"
  | "made"
>;

export interface Figure {
  /** Address of the preview, or null until it is drawn. */
  readonly preview: string | null;
  /** The figure without its fonts, as the preview shows it, and what it was drawn from; null until it is laid out. */
  readonly drawn: (DrawnFigure & { readonly input: FigureInput }) | null;
  /** Whether text will look as intended wherever the file goes; null until that is known. */
  readonly fontsError: string | null;
  /** What the document at this scale is drawn from, without its fonts. Throws before it is laid out. */
  readonly inputAt: (scale: Scale) => FigureInput;
  /** The document at this scale, with its fonts in it. */
  readonly svgAt: (scale: Scale) => Promise<string>;
}

/** Returns the figure as it is chosen, kept up to date for the preview. */
export function useFigure(content: FigureContent | null, choices: FigureChoices): Figure {
  const deferred = useDeferredValue(choices);
  const [fonts, setFonts] = useState<readonly FigureFont[]>([]);
  const [fontsError, setFontsError] = useState<string | null>(null);
  const drawn = useMemo(() => {
    if (content === null) return null;
    const input = { ...content, ...deferred, fonts: [] };
    return { ...drawFigure(input), input };
  }, [content, deferred]);
  const bare = drawn?.svg ?? null;
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
  const preview = usePreview(bare, fonts, fonts.length > 0 || fontsError !== null);
  const inputAt = (scale: Scale): FigureInput => {
    if (content === null) throw new Error("The figure is not laid out yet.");
    return { ...content, ...choices, preset: scaled(choices.preset, scale), fonts: [] };
  };
  const svgAt = async (scale: Scale) => {
    const svg = figureSvg(inputAt(scale));
    return withFonts(svg, await loadFigureFonts(svg));
  };
  return { preview, drawn, fontsError, inputAt, svgAt };
}

function isSame(a: readonly FigureFont[], b: readonly FigureFont[]): boolean {
  return (
    a.length === b.length &&
    a.every((font, i) => font.base64 === b[i]?.base64 && font.weight === b[i]?.weight)
  );
}

function usePreview(bare: string | null, fonts: readonly FigureFont[], ready: boolean): string | null {
  const [preview, setPreview] = useState<string | null>(null);
  useEffect(() => {
    if (bare === null || !ready) return;
    const svg = withFonts(bare, fonts);
    const url = URL.createObjectURL(new Blob([svg], { type: "image/svg+xml" }));
    setPreview(url);
    return () => URL.revokeObjectURL(url);
  }, [bare, fonts, ready]);
  return preview;
}
