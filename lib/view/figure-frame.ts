import { CHAIN_KEY, mayShare, SHARED_SIGN } from "@/lib/domain/figure-words";
import { STANDING_SENTENCE } from "@/lib/domain/sentence";
import { isolated, textDirection } from "@/lib/domain/text-direction";
import { figureColours } from "./figure-colours";
import type { FigureInput } from "./figure-input";
import { hasWordsInFigure } from "./figure-scene";
import { type FontWeight, measureText } from "./measure-text";
import type { Palette } from "./palette";
import { svgNumber as n, svgText } from "./svg";
import { wrapEvenly, wrapText } from "./wrap-text";

/** A part of the figure with its origin at the upper left corner, and its height. */
export interface TextBlock {
  readonly svg: string;
  readonly height: number;
}

interface Setting {
  readonly size: number;
  readonly lineHeight: number;
  readonly weight: FontWeight;
  readonly colour: string;
  readonly maxLines: number;
  /** Free space above the paragraph. */
  readonly before: number;
}

/** How the words at the top are set, and how in the column of a journal. */
const SIZES = {
  title: { size: 28, lineHeight: 34 },
  takeaway: { size: 16.5, lineHeight: 23 },
  statement: { size: 13.5, lineHeight: 19 },
} as const;
const NARROW_SIZES = {
  title: { size: 22, lineHeight: 27 },
  takeaway: { size: 14.5, lineHeight: 19 },
  statement: { size: 12.5, lineHeight: 17 },
} as const;
/** A page narrower than this, in user units, is a column of a journal. */
export const NARROW = 640;

/** Returns title, takeaway, what is shown and left out, when it is said to have happened, and on how many origins it rests. */
export function figureHeader(input: FigureInput, width: number, colours: Palette): TextBlock {
  const { title, takeaway, about, filterStatement, unheard, happened, undenied } = input;
  const statements: readonly Statement[] = [
    [about, 600],
    [filterStatement === null ? "" : `Shown: ${filterStatement}`, 600],
    [unheard === null ? "" : `≠ ${unheard}`, 600],
    [happened === null ? "" : `Said to have happened: ${happened}`, 400],
    [restingStatement(input), 400],
    [undenied, 400],
  ];
  const sizes = width < NARROW ? NARROW_SIZES : SIZES;
  const head = paragraphs(width, [
    [title, { ...sizes.title, weight: 600, colour: colours.ink, maxLines: 2, before: 0 }],
    [takeaway, { ...sizes.takeaway, weight: 400, colour: colours.ink, maxLines: 3, before: 4 }],
  ]);
  const small = { ...sizes.statement, colour: colours.ink2, maxLines: 2, before: 0 } as const;
  let svg = head.svg;
  let height = head.height + (statements.some(([text]) => text !== "") ? 6 : 0);
  for (const row of inRows(
    statements.filter(([text]) => text !== ""),
    width,
    small.size,
  )) {
    let x = 0;
    let highest = 0;
    for (const [text, weight] of row) {
      const block = paragraphs(width, [[text, { ...small, weight }]], x, height);
      svg += `\n${block.svg}`;
      highest = Math.max(highest, block.height - height);
      x += Math.ceil(measureText(text, small.size, weight)) + STATEMENT_GAP;
    }
    height += highest;
  }
  return { svg, height };
}

/** Free space between statements in one row. */
const STATEMENT_GAP = 24;

type Statement = readonly [text: string, weight: FontWeight];

/** The statements in as few rows as they need, in their order: short ones stand side by side. */
function inRows(statements: readonly Statement[], width: number, size: number): Statement[][] {
  const rows: Statement[][] = [];
  let used = 0;
  for (const statement of statements) {
    const [text, weight] = statement;
    const wide = Math.ceil(measureText(text, size, weight));
    const row = rows.at(-1);
    if (row !== undefined && textDirection(text) === "ltr" && used + STATEMENT_GAP + wide <= width) {
      row.push(statement);
      used += STATEMENT_GAP + wide;
    } else {
      rows.push([statement]);
      // Beside what starts at the right nothing stands.
      used = textDirection(text) === "ltr" ? wide : width;
    }
  }
  return rows;
}

/** On how many origins lines rest, with the sign of those among several that may share some. */
function restingStatement(input: FigureInput): string {
  const { resting, lines } = input;
  const hasSigns = lines.length > 1 && hasWordsInFigure(input);
  return resting !== "" && hasSigns && lines.some(mayShare) ? `${resting} (${SHARED_SIGN})` : resting;
}

/** Returns the standing sentence, where the data is from, and the link, under a hairline. */
export function figureFooter(
  input: FigureInput,
  width: number,
  colours: Palette,
): TextBlock & { readonly linkSize: number } {
  const { title, version, licence } = input.data.dossier;
  const small = {
    size: 12.5,
    lineHeight: 17,
    weight: 400,
    colour: colours.ink2,
    maxLines: 2,
    before: 0,
  } as const;
  const link = linkSetting(input.permalink, width);
  const from = `Relata dossier “${isolated(title)}”, version ${version}, ${licence}. Figure made ${input.made}.`;
  const standing = paragraphs(width, [
    [
      STANDING_SENTENCE,
      { ...small, size: 13.5, lineHeight: 20, weight: 600, colour: colours.ink, before: 8 },
    ],
  ]);
  const [first, second] = inRows(
    [
      [from, 400],
      [input.permalink, 400],
    ],
    width,
    small.size,
  );
  // A link that is set small has rows of its own.
  const isBeside = second === undefined && link.size === small.size && first !== undefined;
  const fromWidth = Math.ceil(measureText(from, small.size, 400)) + STATEMENT_GAP;
  const origin = paragraphs(width, [[from, small]], 0, standing.height);
  const address = paragraphs(
    width,
    [[input.permalink, { ...small, ...link }]],
    ...(isBeside ? ([fromWidth, standing.height] as const) : ([0, origin.height] as const)),
  );
  const block = {
    svg: [standing.svg, origin.svg, address.svg].join("\n"),
    height: Math.max(origin.height, address.height),
  };
  const rule = `<path d="M0 0H${n(width)}" stroke="${colours.rule}"/>`;
  return { svg: rule + block.svg, height: block.height, linkSize: link.size };
}

/** Sizes of the link, px, each with the lines that it may take; the smallest may take any number. */
const LINK_SIZES = [
  { size: 12.5, lineHeight: 17, maxLines: 2 },
  { size: 11, lineHeight: 14, maxLines: 3 },
  { size: 9.5, lineHeight: 12, maxLines: Number.POSITIVE_INFINITY },
] as const;

/** How the link is set: a link that is cut short opens nothing, so a long one is small instead. */
function linkSetting(link: string, maxWidth: number) {
  const setting = LINK_SIZES.find(({ size, maxLines }) => {
    const lines = wrapText(link, { maxWidth, maxLines: Number.POSITIVE_INFINITY, size, weight: 400 });
    return lines.length <= maxLines;
  });
  return setting ?? LINK_SIZES[2];
}

const HEADING_SIZE = 12.5;

/** Returns the heading of a part of the figure, `y` being the top of its line, with how to read what follows. */
export function heading(text: string, x: number, y: number, colours: Palette, key = ""): string {
  const title = svgText(text, x, y + 12, { size: HEADING_SIZE, weight: 600, colour: colours.ink2 });
  if (key === "") return title;
  const at = x + Math.ceil(measureText(text, HEADING_SIZE, 600)) + 10;
  return title + svgText(key, at, y + 12, { size: HEADING_SIZE, colour: colours.ink2 });
}

/** Returns the heading of the sources, with how their chains are to be read where there are any. */
export function sourcesHeading(input: FigureInput, x: number, y: number): string {
  const hasChain = input.sources.notes.some(({ text }) => text.includes(" ← "));
  return heading("Sources", x, y, figureColours(input), hasChain ? CHAIN_KEY : "");
}

/** Paragraphs one under the other, from a place on; their height is counted from 0. */
function paragraphs(
  width: number,
  items: readonly (readonly [string, Setting])[],
  left = 0,
  top = 0,
): TextBlock {
  const parts: string[] = [];
  let y = top;
  for (const [text, { size, lineHeight, weight, colour, maxLines, before }] of items) {
    const options = { maxWidth: width, maxLines, size, weight };
    const lines = size > 20 ? wrapEvenly(text, options) : wrapText(text, options);
    if (lines.length === 0) continue;
    y += before;
    // A right-to-left text starts at the right.
    const dir = textDirection(text);
    const x = dir === "rtl" ? width : left;
    for (const line of lines) {
      parts.push(
        svgText(line, x, y + lineHeight - (lineHeight - size) / 2 - size * 0.24, {
          size,
          weight,
          colour,
          dir,
        }),
      );
      y += lineHeight;
    }
  }
  return { svg: parts.join("\n"), height: y };
}
