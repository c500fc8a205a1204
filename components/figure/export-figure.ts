import type { DossierData } from "@/lib/domain/dossier-data";
import { figureFileName } from "@/lib/view/file-name";
import type { ExportChoices } from "./export-fields";
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
export async function exportFigure({ figure, choices, data, day, filtered }: Input): Promise<string> {
  const { format, scale, preset } = choices;
  const { id: dossier, version } = data.dossier;
  const name = figureFileName({ dossier, version, day, filtered, extension: format });
  if (format === "svg") {
    saveFile(new Blob([await figure.svgAt(1)], { type: "image/svg+xml" }), name);
    return name;
  }
  const width = preset.widthPx * scale;
  const height = preset.heightPx * scale;
  saveFile(await renderPng(await figure.svgAt(scale), width, height), name);
  return `${name}, ${width} × ${height} pixels`;
}
