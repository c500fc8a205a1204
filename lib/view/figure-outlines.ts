import { create, type Font } from "fontkit";
import { escapeXml } from "@/lib/text/xml";
import type { Typeface } from "./figure-fonts";
import { type FigureDrawn, figureMarks, type TextLine } from "./figure-marks";
import type { LoadTypeface } from "./figure-pdf";
import { svgNumber as n } from "./svg";
import { textRuns } from "./text-runs";

/**
 * Returns a document of `figureSvg` with its words as outlines, set as the PDF sets them: for rasterisers, of which each has
 * its own idea of fonts, shaping and the order of right-to-left words.
 */
export function outlinedSvg(svg: string, typeface: LoadTypeface): string {
  const { width, height, drawn } = figureMarks(svg);
  const size = /<svg [^>]*? width="(\d+)" height="(\d+)"/.exec(svg);
  const pen = new Pen(typeface);
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${size?.[1]}" height="${size?.[2]}" viewBox="0 0 ${n(width)} ${n(height)}">
${drawn.map((one) => element(one, pen)).join("\n")}
</svg>
`;
}

function element(one: FigureDrawn, pen: Pen): string {
  const { x, y, scale } = one.at;
  const place = x === 0 && y === 0 && scale === 1 ? "" : ` transform="translate(${x} ${y}) scale(${scale})"`;
  if (one.type === "text")
    return `<g${place} fill="${escapeXml(one.text.colour)}">${pen.write(one.text)}</g>`;
  const { fill, stroke, width, dashes, roundCap, roundJoin } = one.look;
  const look = [
    `fill="${escapeXml(fill ?? "none")}"`,
    stroke === null ? "" : `stroke="${escapeXml(stroke)}" stroke-width="${width}"`,
    dashes.length === 0 ? "" : `stroke-dasharray="${dashes.join(" ")}"`,
    roundCap ? 'stroke-linecap="round"' : "",
    roundJoin ? 'stroke-linejoin="round"' : "",
  ];
  return `<path${place} d="${escapeXml(one.path)}" ${look.filter((part) => part !== "").join(" ")}/>`;
}

/** Draws words in outlines; keeps the fonts it has read. */
class Pen {
  readonly #load: LoadTypeface;
  readonly #fonts = new Map<string, Font>();

  constructor(load: LoadTypeface) {
    this.#load = load;
  }

  write(line: TextLine): string {
    const { raised, weight, size, direction } = line;
    const words = textRuns(line.words, direction).map((run) => this.#set(run, weight, size, line.y));
    const numbers =
      raised === null
        ? []
        : textRuns(raised.words, "ltr").map((run) => this.#set(run, weight, raised.size, line.y + raised.dy));
    const gap = numbers.length === 0 ? 0 : (raised?.dx ?? 0);
    const runs = direction === "rtl" ? [...numbers, ...words] : [...words, ...numbers];
    const total = runs.reduce((sum, run) => sum + run.width, gap);
    let x = line.anchor === "middle" ? line.x - total / 2 : direction === "rtl" ? line.x - total : line.x;
    return runs
      .map((run) => {
        if (run === numbers[0] && direction === "ltr") x += gap;
        const drawn = run.draw(x);
        x += run.width;
        return drawn;
      })
      .join("");
  }

  #set(run: { text: string; typeface: Typeface }, weight: 400 | 600, size: number, y: number) {
    const font = this.#font(run.typeface, weight);
    const { glyphs, positions, advanceWidth } = font.layout(run.text);
    const scale = size / font.unitsPerEm;
    const draw = (x: number) => {
      let at = x;
      return glyphs
        .map((glyph, i) => {
          const { xAdvance, xOffset, yOffset } = positions[i]!;
          const path = glyph.path.toSVG();
          const place = `translate(${n(at + xOffset * scale)} ${n(y - yOffset * scale)}) scale(${scale.toFixed(5)} ${(-scale).toFixed(5)})`;
          at += xAdvance * scale;
          return path === "" ? "" : `<path transform="${place}" d="${path}"/>`;
        })
        .join("");
    };
    return { width: advanceWidth * scale, draw };
  }

  #font(typeface: Typeface, weight: 400 | 600): Font {
    const name = `${typeface}-${weight}`;
    const known = this.#fonts.get(name);
    if (known) return known;
    const font = create(this.#load(typeface, weight));
    this.#fonts.set(name, font);
    return font;
  }
}
