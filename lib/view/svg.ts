import { textDirection } from "@/lib/domain/text-direction";
import { escapeXml } from "@/lib/text/xml";
import type { FontWeight } from "./measure-text";

/** Returns a number in at most two decimals, so that the same figure is the same file on every machine. */
export function svgNumber(value: number): string {
  const rounded = Math.round(value * 100) / 100;
  return String(rounded === 0 ? 0 : rounded);
}

export interface TextStyle {
  readonly size: number;
  readonly weight?: FontWeight;
  readonly colour: string;
  /** `start` is the left for a left-to-right text and the right for a right-to-left one. */
  readonly anchor?: "start" | "middle";
  /** Direction of the paragraph; from its own first letter where it is not given. */
  readonly dir?: "ltr" | "rtl";
}

/** Separates the words of a label from the numbers of its sources. Invisible, of no width, and no place to break a line. */
export const MARK = "\u2063";

/** Size of raised numbers beside that of the words before them. */
export const RAISED = 0.72;

/** Returns one line of real text. `x` is its left end, right end for right-to-left text, or its middle; `y` its baseline. */
export function svgText(
  text: string,
  x: number,
  y: number,
  { size, weight = 400, colour, anchor = "start", dir = textDirection(text) }: TextStyle,
): string {
  const [words, mark] = text.split(MARK);
  const attributes = [
    `x="${svgNumber(x)}" y="${svgNumber(y)}"`,
    `font-size="${svgNumber(size)}" fill="${colour}"`,
    weight === 400 ? "" : `font-weight="${weight}"`,
    anchor === "start" ? "" : `text-anchor="${anchor}"`,
    dir === "rtl" ? 'direction="rtl"' : "",
  ];
  const raised = mark
    ? `<tspan dx="1" dy="${svgNumber(-size * 0.32)}" font-size="${svgNumber(size * RAISED)}">${escapeXml(mark)}</tspan>`
    : "";
  return `<text ${attributes.filter((part) => part !== "").join(" ")}>${escapeXml(words ?? "")}${raised}</text>`;
}
