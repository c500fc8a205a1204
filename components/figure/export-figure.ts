import type { DossierData } from "@/lib/domain/dossier-data";
import { markOf } from "@/lib/view/figure";
import { xmpPacket } from "@/lib/view/figure-mark";
import { figureFileName } from "@/lib/view/file-name";
import { withPngMetadata } from "@/lib/view/png-chunks";
import type { ExportChoices } from "./choices";
import { renderPdf } from "./render-pdf";
import { renderPng } from "./render-png";
import { saveFile } from "./save-file";
import type { Figure } from "./use-figure";

interface Input {
  readonly figure: Figure;
  readonly choices: ExportChoices;
  readonly data: DossierData;
  /** YYYY-MM-DD. */
  readonly day: string;
  readonly filtered: boolean;
}

/** Makes and saves the file. Returns its name, with its pixels for a PNG; rejects with the reason in words. */
export async function exportFigure(input: Input): Promise<string> {
  const { choices, data, day, filtered } = input;
  const { format, scale, preset } = choices;
  const { id: dossier, version } = data.dossier;
  const name = figureFileName({ dossier, version, day, filtered, extension: format });
  saveFile(await makeFile(input), name);
  if (format !== "png") return name;
  return `${name}, ${preset.widthPx * scale} × ${preset.heightPx * scale} pixels`;
}

async function makeFile({ figure, choices, day }: Input): Promise<Blob> {
  const { format, preset } = choices;
  if (format === "png") return makePng(figure, choices);
  const svg = await figure.svgAt(1);
  if (format === "svg") return new Blob([svg], { type: "image/svg+xml" });
  return renderPdf(svg, markOf(figure.inputAt(1)), preset, day);
}

/** Returns the figure as a PNG with its resolution and description in it; rejects with the reason in words. */
export async function makePng(figure: Figure, { scale, preset, transparent }: ExportChoices): Promise<Blob> {
  const svg = await figure.svgAt(scale);
  const png = await renderPng(svg, preset.widthPx * scale, preset.heightPx * scale, transparent);
  const bytes = withPngMetadata(new Uint8Array(await png.arrayBuffer()), {
    dpi: preset.dpi * scale,
    xmp: xmpPacket(markOf(figure.inputAt(scale))),
  });
  return new Blob([bytes], { type: "image/png" });
}
