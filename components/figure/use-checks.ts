"use client";

import { useEffect, useMemo, useState } from "react";
import { type FigureCheck, figureChecks } from "@/lib/view/figure-checks";
import type { ExportChoices } from "./choices";
import { canMakeImage } from "./render-png";
import type { Figure } from "./use-figure";

/** Returns what is to be said of the figure before it is saved; empty until it is drawn. */
export function useChecks(
  { drawn }: Figure,
  choices: ExportChoices,
  ownNames: boolean,
): readonly FigureCheck[] {
  const { format, scale, preset } = choices;
  const width = preset.widthPx * scale;
  const height = preset.heightPx * scale;
  const [tried, setTried] = useState<{ size: string; fits: boolean } | null>(null);
  const size = `${width} ${height}`;
  useEffect(() => {
    if (format === "png") setTried({ size: `${width} ${height}`, fits: canMakeImage(width, height) });
  }, [format, width, height]);
  const fits = tried?.size === size ? tried.fits : null;
  return useMemo(() => {
    if (drawn === null) return [];
    const { input, facts, svg } = drawn;
    const image = { width, height, dpi: preset.dpi * scale, fits };
    return figureChecks({ input, facts, svg, format, ownNames, image });
  }, [drawn, format, width, height, preset, scale, fits, ownNames]);
}
