import { isSign } from "./dispute-signs";
import { figureColours } from "./figure-colours";
import type { FigureFacts } from "./figure-facts";
import { heading, sourcesHeading, type TextBlock } from "./figure-frame";
import { graphSvg } from "./figure-graph";
import type { FigureInput } from "./figure-input";
import { type FigureKey, withKeys } from "./figure-keys";
import { keysSvg } from "./figure-keys-svg";
import { figureLegend } from "./figure-legend";
import { legendSvg } from "./figure-legend-svg";
import { type NotesDrawn, notesHeight, notesSvg } from "./figure-notes";
import { figureScene, fitScene } from "./figure-scene";
import type { Box, Scene } from "./scene";
import { svgNumber as n, svgText } from "./svg";

/** Arrangements with the words beside the drawing, the usual one first: they take more of the width where that says more. */
const BESIDE: readonly Arrangement[] = [
  { side: 304, legendUnder: false },
  { side: 304, legendUnder: true },
  { side: 400, legendUnder: false },
  { side: 400, legendUnder: true },
  { side: 440, legendUnder: false },
  { side: 480, legendUnder: false },
];
/** Of a figure with more lines one arrangement is drawn, the first: each costs as much as the whole. */
const MANY_LINES = 60;
const GUTTER = 24;
const HEADING = 19;
/** Free space between the parts of a column. */
const GAP = 12;
/** Columns of a legend that has the width of the figure. */
const MOST = 7;
/** Sources keep at least this much of the height: who speaks against a line is said before anything else. */
const LEAST_NOTES = 72;
/** Shares of the height that the drawing keeps at least where words stand under it. */
const LEAST_GRAPH = [0.46, 0.54, 0.62, 0.42] as const;
/** How often words make way for letters where those of all rounds take too much room. */
const FEWER_ROUNDS = [2, 1, 0] as const;
const NOTHING: TextBlock = { svg: "", height: 0 };

/** The middle of a figure, and what became of it. */
export interface FigureBody {
  readonly svg: string;
  readonly facts: Omit<FigureFacts, "linkSize">;
  /** How many sources stand in a note with others. */
  readonly together: number;
}

/** A page is wide or high from here on, as width by height; between them the words stand where more is said. */
const WIDE = 1.25;
const HIGH = 0.85;

/** Returns drawing, legend, letters and sources in a box: the words beside the drawing on a wide page, under it on a high one. */
export function figureBody(input: FigureInput, box: Box, shape: number): FigureBody {
  const beside = BESIDE.map((way) => () => arranged(input, box, way));
  const under = LEAST_GRAPH.map((share) => () => underneath(input, box, share));
  if (shape > WIDE) return bestOf(beside, input);
  return bestOf(shape > HIGH ? [...under, ...beside.slice(0, 2)] : under, input);
}

/** The first way that leaves nothing unsaid, else the one that leaves least. */
function bestOf(ways: readonly (() => FigureBody)[], input: FigureInput): FigureBody {
  const [first, ...others] = ways;
  let best = first!();
  if (input.lines.length > MANY_LINES) return best;
  for (const other of others) {
    if (unsaid(best) === 0) break;
    const trial = other();
    if (unsaid(trial) < unsaid(best)) best = trial;
  }
  return best;
}

/**
 * How much a figure leaves unsaid: words too small to read weigh most, then who denies a line, then a line without words, then
 * one whose words stand beside the drawing, then any other source, and least a source that stands in a note with others.
 */
function unsaid({ facts, together }: FigureBody): number {
  const shrunk = facts.scale < 0.93 ? 400 * (1 - facts.scale) : 0;
  return (
    shrunk +
    20 * facts.againstLeft +
    8 * facts.unlabelled +
    2 * facts.lettered +
    facts.notesLeft +
    0.1 * together
  );
}

interface Arrangement {
  /** Width of the column beside the drawing. */
  readonly side: number;
  readonly legendUnder: boolean;
}

function arranged(input: FigureInput, body: Box, { side, legendUnder }: Arrangement): FigureBody {
  const colours = figureColours(input);
  const width = body.width - side - GUTTER;
  const whole = { ...body, width };
  const draft = legendUnder
    ? legendSvg(figureLegend(figureScene(input, whole), input), width, MOST, colours)
    : NOTHING;
  const graph = { ...whole, height: body.height - part(draft) };
  const x = body.x + body.width - side;
  const fixed = legendUnder ? 0 : legendHeight(input, graph, side, 3);
  const room =
    body.height - fixed - HEADING - Math.min(LEAST_NOTES, notesHeight(input.sources.notes, side, 1));
  const { scene, keys, fit } = keyedScene(input, graph, side, room);
  const legend = legendSvg(
    figureLegend(scene, input),
    legendUnder ? width : side,
    legendUnder ? MOST : 3,
    colours,
  );
  const letters = keysSvg(keys, side, colours);
  const lettersTop = body.y + (legendUnder ? 0 : part(legend));
  const top = lettersTop + part(letters);
  const notes = { x, y: top + HEADING, width: side, height: body.y + body.height - top - HEADING };
  const drawn = notesSvg({ notes: input.sources.notes, box: notes, columns: 1, colours });
  const legendAt = legendUnder ? { x: body.x, y: graph.y + graph.height + GAP } : { x, y: body.y };
  const svg = [
    graphPart(scene, graph, fit, input),
    ...titled("Legend", legend, legendAt.x, legendAt.y, input),
    ...titled("Letters on lines", letters, x, lettersTop, input),
    ...sources(drawn, x, top, input),
  ].join("\n");
  return { svg, facts: factsOf(scene, keys, fit.scale, drawn, input), together: drawn.together };
}

function underneath(input: FigureInput, body: Box, share: number): FigureBody {
  const colours = figureColours(input);
  const noteColumns = body.width > 560 ? 2 : 1;
  const least = body.height * share;
  const fixed = legendHeight(input, { ...body, height: least }, body.width, MOST);
  const single = notesHeight(input.sources.notes, body.width, noteColumns);
  const lettersRoom = body.height - least - fixed - HEADING - Math.min(LEAST_NOTES, single);
  const draft = keyedScene(input, { ...body, height: least }, body.width, lettersRoom);
  const draftLetters = keysSvg(draft.keys, body.width, colours);
  const rest = body.height - fixed - part(draftLetters) - HEADING - GAP;
  const wanted =
    rest - single >= least ? single : notesHeight(input.sources.notes, body.width, noteColumns, true);
  const graph = { ...body, height: Math.max(least, rest - wanted) };
  const { scene, keys, fit } = keyedScene(input, graph, body.width, lettersRoom);
  const legend = legendSvg(figureLegend(scene, input), body.width, MOST, colours);
  const letters = keysSvg(keys, body.width, colours);
  const legendTop = graph.y + graph.height + GAP;
  const lettersTop = legendTop + part(legend);
  const notesTop = lettersTop + part(letters);
  const height = body.y + body.height - notesTop - HEADING;
  const notes = { x: body.x, y: notesTop + HEADING, width: body.width, height };
  const drawn = notesSvg({ notes: input.sources.notes, box: notes, columns: noteColumns, colours });
  const svg = [
    graphPart(scene, graph, fit, input),
    ...titled("Legend", legend, body.x, legendTop, input),
    ...titled("Letters on lines", letters, body.x, lettersTop, input),
    ...sources(drawn, body.x, notesTop, input),
  ].join("\n");
  return { svg, facts: factsOf(scene, keys, fit.scale, drawn, input), together: drawn.together };
}

function legendHeight(input: FigureInput, graph: Box, width: number, columns: number): number {
  const colours = figureColours(input);
  return part(legendSvg(figureLegend(figureScene(input, graph), input), width, columns, colours));
}

/** The scene with as many letters as there is room to explain. */
function keyedScene(input: FigureInput, box: Box, width: number, room: number) {
  const plain = figureScene(input, box);
  const fit = fitScene(plain, box);
  const frame =
    fit.scale === 1 && fit.x === box.x ? { x: 0, y: 0, width: box.width, height: box.height } : null;
  const isTooHigh = ({ keys }: ReturnType<typeof withKeys>) =>
    keys.length > 0 && part(keysSvg(keys, width, figureColours(input))) > room;
  let keyed = withKeys(plain, input, frame);
  for (const rounds of FEWER_ROUNDS) if (isTooHigh(keyed)) keyed = withKeys(plain, input, frame, { rounds });
  while (isTooHigh(keyed)) keyed = withKeys(plain, input, frame, { rounds: 0, most: keyed.keys.length - 1 });
  return { ...keyed, fit };
}

/** The height that a part takes with its heading; nothing for an empty one. */
function part({ height }: TextBlock): number {
  return height === 0 ? 0 : HEADING + height + GAP;
}

function titled(title: string, block: TextBlock, x: number, y: number, input: FigureInput): string[] {
  if (block.height === 0) return [];
  return [
    heading(title, x, y, figureColours(input)),
    `<g transform="translate(${n(x)} ${n(y + HEADING)})">${block.svg}</g>`,
  ];
}

function sources(drawn: NotesDrawn, x: number, y: number, input: FigureInput): string[] {
  if (input.sources.notes.length === 0) return [];
  return [sourcesHeading(input, x, y), drawn.svg];
}

function factsOf(
  scene: Scene,
  keys: readonly FigureKey[],
  scale: number,
  drawn: NotesDrawn,
  input: FigureInput,
): FigureBody["facts"] {
  const edges = scene.edges.filter((edge) => !edge.hidden);
  const unlabelled = edges.filter(({ label }) => label === null || isSign(label)).length;
  return {
    scale,
    lines: input.lines.length,
    actors: scene.nodes.filter((node) => !node.hidden).length,
    labelled: edges.length - unlabelled - keys.length,
    lettered: keys.length,
    unlabelled,
    notes: input.sources.notes.length,
    notesLeft: drawn.left,
    againstLeft: drawn.against,
  };
}

/** The drawing in its box. */
function graphPart(
  scene: Scene,
  box: Box,
  { x, y, scale }: ReturnType<typeof fitScene>,
  input: FigureInput,
): string {
  const colours = figureColours(input);
  if (scene.nodes.length === 0) {
    const style = { size: 16.5, colour: colours.ink2, anchor: "middle" } as const;
    return svgText("No line is shown.", box.x + box.width / 2, box.y + box.height / 2, style);
  }
  const scaled = scale === 1 ? "" : ` scale(${n(scale)})`;
  return `<g transform="translate(${n(x)} ${n(y)})${scaled}">
${graphSvg(scene, colours, input.transparent)}
</g>`;
}
