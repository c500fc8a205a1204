import type { DossierData } from "@/lib/domain/dossier-data";
import { type CitationStyle, citation, embedCode } from "@/lib/view/citation";
import type { ExportChoices } from "./choices";
import type { Copyable } from "./copy-menu";
import { makePng } from "./export-figure";
import type { Figure } from "./use-figure";

interface Input {
  readonly figure: Figure;
  readonly choices: ExportChoices;
  readonly data: DossierData;
  /** YYYY-MM-DD. */
  readonly day: string;
  readonly caption: string;
  readonly altText: string;
  readonly permalink: string;
}

/** Returns everything of the figure that can be copied; of a figure of what is selected, no embed code. */
export function copyables({ figure, choices, data, day, caption, altText, permalink }: Input): Copyable[] {
  const text = (label: string, what: string, words: () => string): Copyable => ({
    label,
    copy: async () => {
      await navigator.clipboard.writeText(words());
      return `${what} copied.`;
    },
  });
  const cite = (style: CitationStyle) => citation(style, { dossier: data.dossier, url: permalink, day });
  return [
    { label: "Image", copy: () => copyImage(figure, choices) },
    text("Caption", "Caption", () => caption),
    text("Text alternative", "Text alternative", () => altText),
    text("Citation, APA", "Citation", () => cite("apa")),
    text("Citation, BibTeX", "Citation", () => cite("bibtex")),
    text("Citation, CSL-JSON", "Citation", () => cite("csl")),
    // What is embedded is a view; no address says that only what is selected is drawn.
    ...(choices.scope === "selection" ? [] : [text("Embed code", "Embed code", embedded)]),
  ];

  function embedded(): string {
    const { href } = new URL(permalink.replace("/d/", "/embed/"), location.origin);
    return embedCode({ title: choices.title || data.dossier.title, url: href, origin: location.origin });
  }
}

async function copyImage(figure: Figure, choices: ExportChoices): Promise<string> {
  if (typeof ClipboardItem === "undefined" || !navigator.clipboard?.write) {
    throw new Error("This browser cannot copy an image. Download it instead.");
  }
  // The promise and not its result: some browsers allow writing only in the same turn as the click.
  await navigator.clipboard.write([new ClipboardItem({ "image/png": makePng(figure, choices) })]);
  const { preset, scale } = choices;
  return `Image copied, ${preset.widthPx * scale} × ${preset.heightPx * scale} pixels.`;
}
