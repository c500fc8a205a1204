import PDFDocument from "pdfkit";
import type { Typeface } from "./figure-fonts";
import { type FigureMark, xmpPacket } from "./figure-mark";
import { type FigurePage, figureMarks, type Look, type TextLine } from "./figure-marks";
import { textRuns } from "./text-runs";

/** The bytes of a TTF. */
export type LoadTypeface = (typeface: Typeface, weight: 400 | 600) => Uint8Array;

export interface PdfInput {
  /** A document of `figureSvg`. */
  readonly svg: string;
  readonly mark: FigureMark;
  /** Of the page, in points of 1/72 inch. */
  readonly widthPt: number;
  readonly heightPt: number;
  /** The day the figure was made, as milliseconds since 1970: the same input gives the same bytes. */
  readonly madeMs: number;
  /** Returns the font files; it is asked for those that `typefacesFor` names. */
  readonly typeface: LoadTypeface;
}

type Document = PDFKit.PDFDocument;

/**
 * Returns the figure as a PDF of one page: the same shapes as its SVG, live text with the fonts that it needs embedded in
 * part, and the text alternative where a screen reader finds it. Title, link and hash are among the document's properties and in its
 * XMP packet. Right-to-left text is ordered and shaped (UAX #9, and the tables of its font).
 */
export async function figurePdf(input: PdfInput): Promise<Uint8Array<ArrayBuffer>> {
  const { mark, widthPt, heightPt } = input;
  const made = new Date(input.madeMs);
  const document: Document = new PDFDocument({
    size: [widthPt, heightPt],
    margin: 0,
    pdfVersion: "1.7",
    tagged: true,
    lang: mark.language,
    displayTitle: true,
    // Helvetica is asked for by default, and its metrics are not in the browser's build.
    font: null as unknown as string,
    info: {
      Title: mark.title,
      Subject: mark.altText,
      Keywords: `${mark.permalink} sha256:${mark.hash}`,
      Creator: "Relata",
      Producer: "Relata",
      CreationDate: made,
      ModDate: made,
    },
  });
  const bytes = collected(document);
  // The library writes properties into its packet as they are: a title with "&" in it makes that no XML. Ours has them all.
  Object.assign(document, { _addInfo: () => undefined });
  (document as unknown as { appendXML: (xml: string) => void }).appendXML(xmpOf(mark));
  const page = figureMarks(input.svg);
  const figure = document.struct("Figure", { title: mark.title, alt: mark.altText }, () =>
    paint(document, page, widthPt / page.width, input.typeface),
  );
  document.addStructure(figure);
  document.end();
  return bytes;
}

/** What our packet says, for the packet that the library frames. */
function xmpOf(mark: FigureMark): string {
  return /<rdf:Description[\s\S]*<\/rdf:Description>/.exec(xmpPacket(mark))?.[0] ?? "";
}

function collected(document: Document): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = [];
  return new Promise((resolve, reject) => {
    document.on("data", (chunk: Uint8Array) => chunks.push(chunk));
    document.on("error", reject);
    document.on("end", () => {
      const whole = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0));
      let at = 0;
      for (const chunk of chunks) {
        whole.set(chunk, at);
        at += chunk.length;
      }
      resolve(whole);
    });
  });
}

function paint(document: Document, page: FigurePage, scale: number, typeface: LoadTypeface): void {
  const fonts = new Set<string>();
  const setFont = (family: Typeface, weight: 400 | 600, size: number) => {
    const name = `${family}-${weight}`;
    if (!fonts.has(name)) {
      document.registerFont(name, typeface(family, weight) as unknown as ArrayBuffer);
      fonts.add(name);
    }
    document.font(name).fontSize(size);
  };
  for (const one of page.drawn) {
    document.save();
    const k = scale * one.at.scale;
    document.transform(k, 0, 0, k, scale * one.at.x, scale * one.at.y);
    if (one.type === "shape") paintShape(document, one.path, one.look);
    else paintText(document, one.text, setFont);
    document.restore();
  }
}

function paintShape(document: Document, path: string, look: Look): void {
  if (path === "") return;
  document.lineCap(look.roundCap ? "round" : "butt").lineJoin(look.roundJoin ? "round" : "miter");
  if (look.dashes.length > 0) document.dash([...look.dashes] as unknown as number, {});
  document.lineWidth(look.width).path(path);
  if (look.fill !== null && look.stroke !== null) document.fillAndStroke(look.fill, look.stroke);
  else if (look.fill !== null) document.fill(look.fill);
  else if (look.stroke !== null) document.stroke(look.stroke);
}

type SetFont = (family: Typeface, weight: 400 | 600, size: number) => void;

// An empty list of features has the library shape a run as a whole, and not word by word, which would put the words of a
// right-to-left run in the wrong order.
const WHOLE_RUN = { lineBreak: false, baseline: "alphabetic", features: [] } as const;

function paintText(document: Document, line: TextLine, setFont: SetFont): void {
  const { raised, weight, size, y, direction } = line;
  const words = textRuns(line.words, direction).map((run) => ({ ...run, size, y }));
  const numbers = raised
    ? textRuns(raised.words, "ltr").map((run) => ({ ...run, size: raised.size, y: y + raised.dy }))
    : [];
  const runs = direction === "rtl" ? [...numbers, ...words] : [...words, ...numbers];
  const widths = runs.map((run) => {
    setFont(run.typeface, weight, run.size);
    return document.widthOfString(run.text, WHOLE_RUN as unknown as PDFKit.Mixins.TextOptions);
  });
  const gap = raised?.dx ?? 0;
  const total = widths.reduce((sum, width) => sum + width, gap);
  let x = line.anchor === "middle" ? line.x - total / 2 : direction === "rtl" ? line.x - total : line.x;
  for (const [i, run] of runs.entries()) {
    if (run === numbers[0] && direction === "ltr") x += gap;
    setFont(run.typeface, weight, run.size);
    document.fillColor(line.colour);
    document.text(run.text, x, run.y, WHOLE_RUN as unknown as PDFKit.Mixins.TextOptions);
    x += widths[i]!;
  }
}
