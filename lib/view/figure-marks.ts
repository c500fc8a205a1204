import { unescapeXml } from "@/lib/text/xml";

/** What a figure's SVG draws, in order: all that a painter of another format has to know. Lengths are user units. */
export type FigureDrawn =
  | { readonly type: "shape"; readonly path: string; readonly look: Look; readonly at: Place }
  | { readonly type: "text"; readonly text: TextLine; readonly at: Place };

/** Where a group lies on the page: moved, then made smaller. */
export interface Place {
  readonly x: number;
  readonly y: number;
  readonly scale: number;
}

/** How a shape is painted; null for no fill or no stroke. */
export interface Look {
  readonly fill: string | null;
  readonly stroke: string | null;
  readonly width: number;
  readonly dashes: readonly number[];
  readonly roundCap: boolean;
  readonly roundJoin: boolean;
}

/** One line of text. `x` is its start, which is the right end where `direction` is `rtl`, or its middle. */
export interface TextLine {
  readonly words: string;
  /** The numbers of sources after it, raised and smaller; null for none. */
  readonly raised: {
    readonly words: string;
    readonly size: number;
    readonly dx: number;
    readonly dy: number;
  } | null;
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly weight: 400 | 600;
  readonly colour: string;
  readonly anchor: "start" | "middle";
  readonly direction: "ltr" | "rtl";
}

export interface FigurePage {
  readonly width: number;
  readonly height: number;
  readonly drawn: readonly FigureDrawn[];
}

const TOKEN = /<(\/?)([a-zA-Z:]+)([^<>]*?)(\/?)>|([^<]+)/g;
const ATTRIBUTE = /([a-z-]+[A-Za-z-]*)="([^"]*)"/g;
const SHAPES = new Set(["rect", "ellipse", "polygon", "path"]);
/** What is not drawn, with all that is in it. */
const SILENT = new Set(["title", "desc", "metadata", "style"]);

/**
 * Returns what an SVG of `figureSvg` draws. It reads those documents alone: an element that they do not have is an error,
 * so that no format silently leaves out what another one shows.
 */
export function figureMarks(svg: string): FigurePage {
  const drawn: FigureDrawn[] = [];
  const places: Place[] = [{ x: 0, y: 0, scale: 1 }];
  let page = { width: 0, height: 0 };
  let silent: string | null = null;
  let text: { line: TextLine; raised: boolean } | null = null;
  for (const [, closing, name = "", given = "", , words] of svg.slice(svg.indexOf("<svg")).matchAll(TOKEN)) {
    const at = places.at(-1)!;
    if (silent !== null) {
      if (closing === "/" && name === silent) silent = null;
    } else if (words !== undefined) {
      if (text !== null) text.line = withWords(text.line, unescapeXml(words), text.raised);
    } else if (closing === "/") {
      if (name === "g") places.pop();
      if (name === "text" && text !== null) {
        drawn.push({ type: "text", text: text.line, at });
        text = null;
      }
    } else if (SILENT.has(name)) {
      silent = name;
    } else if (name === "svg") {
      const [, , width = 0, height = 0] = (attributesOf(given).viewBox ?? "").split(" ").map(Number);
      page = { width, height };
    } else if (name === "g") {
      places.push(placeIn(at, attributesOf(given).transform ?? ""));
    } else if (name === "text") {
      text = { line: textLine(attributesOf(given)), raised: false };
    } else if (name === "tspan" && text !== null) {
      const { dx = "0", dy = "0", "font-size": size = "0" } = attributesOf(given);
      text.line = { ...text.line, raised: { words: "", size: Number(size), dx: Number(dx), dy: Number(dy) } };
      text.raised = true;
    } else if (SHAPES.has(name)) {
      const attributes = attributesOf(given);
      drawn.push({ type: "shape", path: pathOf(name, attributes), look: lookOf(attributes), at });
    } else {
      throw new Error(`A figure has no <${name}>.`);
    }
  }
  return { ...page, drawn };
}

type Attributes = Readonly<Record<string, string>>;

function attributesOf(given: string): Attributes {
  return Object.fromEntries(
    [...given.matchAll(ATTRIBUTE)].map(([, name = "", value = ""]) => [name, unescapeXml(value)]),
  );
}

function placeIn(outer: Place, transform: string): Place {
  const [x = 0, y = 0] = numbersIn(/translate\(([^)]*)\)/.exec(transform)?.[1] ?? "");
  const [scale = 1] = numbersIn(/scale\(([^)]*)\)/.exec(transform)?.[1] ?? "");
  return { x: outer.x + x * outer.scale, y: outer.y + y * outer.scale, scale: outer.scale * scale };
}

function textLine(attributes: Attributes): TextLine {
  return {
    words: "",
    raised: null,
    x: Number(attributes.x),
    y: Number(attributes.y),
    size: Number(attributes["font-size"]),
    weight: attributes["font-weight"] === "600" ? 600 : 400,
    colour: attributes.fill ?? "#000000",
    anchor: attributes["text-anchor"] === "middle" ? "middle" : "start",
    direction: attributes.direction === "rtl" ? "rtl" : "ltr",
  };
}

function withWords(line: TextLine, words: string, isRaised: boolean): TextLine {
  if (!isRaised) return { ...line, words: line.words + words };
  return { ...line, raised: { ...line.raised!, words: line.raised!.words + words } };
}

function lookOf(attributes: Attributes): Look {
  const colour = (given: string | undefined) => (given === undefined || given === "none" ? null : given);
  return {
    fill: colour(attributes.fill),
    stroke: colour(attributes.stroke),
    width: Number(attributes["stroke-width"] ?? 1),
    dashes: numbersIn(attributes["stroke-dasharray"] ?? ""),
    roundCap: attributes["stroke-linecap"] === "round",
    roundJoin: attributes["stroke-linejoin"] === "round",
  };
}

/** A circle in four cubic pieces: how far their control points are from the ends, in radii. */
const ROUND = 0.5523;

function pathOf(name: string, attributes: Attributes): string {
  if (name === "path") return attributes.d ?? "";
  if (name === "polygon") {
    const numbers = numbersIn(attributes.points ?? "");
    const points = numbers.flatMap((x, i) => (i % 2 === 0 ? [`${x} ${numbers[i + 1]}`] : []));
    return `M${points.join("L")}Z`;
  }
  if (name === "ellipse") {
    const [x, y, rx, ry] = ["cx", "cy", "rx", "ry"].map((key) => Number(attributes[key])) as [
      number,
      number,
      number,
      number,
    ];
    return roundedBox(x - rx, y - ry, 2 * rx, 2 * ry, rx, ry);
  }
  const [x, y, width, height] = ["x", "y", "width", "height"].map((key) => Number(attributes[key] ?? 0)) as [
    number,
    number,
    number,
    number,
  ];
  const radius = Number(attributes.rx ?? 0);
  if (radius === 0) return `M${x} ${y}L${x + width} ${y}L${x + width} ${y + height}L${x} ${y + height}Z`;
  return roundedBox(x, y, width, height, radius, radius);
}

function roundedBox(x: number, y: number, width: number, height: number, rx: number, ry: number): string {
  const right = x + width;
  const bottom = y + height;
  const [cx, cy] = [rx * (1 - ROUND), ry * (1 - ROUND)];
  return [
    `M${x + rx} ${y}L${right - rx} ${y}C${right - cx} ${y} ${right} ${y + cy} ${right} ${y + ry}`,
    `L${right} ${bottom - ry}C${right} ${bottom - cy} ${right - cx} ${bottom} ${right - rx} ${bottom}`,
    `L${x + rx} ${bottom}C${x + cx} ${bottom} ${x} ${bottom - cy} ${x} ${bottom - ry}`,
    `L${x} ${y + ry}C${x} ${y + cy} ${x + cx} ${y} ${x + rx} ${y}Z`,
  ].join("");
}

function numbersIn(text: string): number[] {
  return (text.match(/-?\d+(?:\.\d+)?/g) ?? []).map(Number);
}
