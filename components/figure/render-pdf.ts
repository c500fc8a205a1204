import { typefacesFor } from "@/lib/view/figure-fonts";
import type { FigureMark } from "@/lib/view/figure-mark";
import type { Preset } from "@/lib/view/presets";
import { loadTypefaces } from "./load-typefaces";

/** Returns an SVG document of a figure as a PDF of the size that its preset has on paper. The library for it comes only now. */
export async function renderPdf(svg: string, mark: FigureMark, preset: Preset, day: string): Promise<Blob> {
  const [{ figurePdf }, typefaces] = await Promise.all([
    import("@/lib/view/figure-pdf"),
    loadTypefaces(typefacesFor(svg)),
  ]);
  const points = (pixels: number) => (pixels * 72) / preset.dpi;
  const bytes = await figurePdf({
    svg,
    mark,
    widthPt: points(preset.widthPx),
    heightPt: points(preset.heightPx),
    madeMs: Date.parse(`${day}T00:00:00Z`),
    typeface: (typeface, weight) => typefaces.get(`${typeface}-${weight}`) ?? new Uint8Array(),
  });
  return new Blob([bytes], { type: "application/pdf" });
}
