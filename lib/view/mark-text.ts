/** A part of a text to be marked, in Unicode code points, zero-based, `end` exclusive. */
export interface MarkedPassage {
  readonly start: number;
  readonly end: number;
}

/** A stretch of text over which the same passages lie. Passages are named by their positions in the list, ascending. */
export interface Run {
  readonly text: string;
  /** None where it is not marked. */
  readonly over: readonly number[];
  /** Of those, the ones of which this is the first run, and the last. */
  readonly begins: readonly number[];
  readonly ends: readonly number[];
}

/** UTF-16 offsets. */
interface Range {
  readonly from: number;
  readonly to: number;
}

/** Texts of more paragraphs are one piece with its lines kept: a page of so many elements is slow. */
const MOST_PARAGRAPHS = 4_000;

/**
 * Returns a text as paragraphs of runs, cut wherever a passage begins or ends. Put together, runs are the text again, but for
 * the line ends between paragraphs. None is empty; no text, no paragraphs.
 *
 * Paragraphs part at blank lines where the text has any, else at every line end. Passages may overlap, touch, lie within each
 * other, be the same, and go on from one paragraph to the next; what is empty or past the end of the text marks nothing.
 * Linear in the text, and in the passages times those that lie over one place.
 */
export function markText(text: string, passages: readonly MarkedPassage[]): Run[][] {
  const gaps = findGaps(text);
  const marks = toRanges(text, passages);
  const order = [...marks.keys()].sort((a, b) => marks[a]!.from - marks[b]!.from || a - b);
  const cuts = [0, text.length, ...marks.flatMap(({ from, to }) => [from, to])];
  const places = [...new Set([...cuts, ...gaps.flatMap(({ from, to }) => [from, to])])].sort((a, b) => a - b);
  const paragraphs: { text: string; over: number[] }[][] = [[]];
  let open: number[] = [];
  let nextMark = 0;
  let nextGap = 0;
  for (const [index, from] of places.entries()) {
    const to = places[index + 1];
    if (to === undefined) break;
    open = open.filter((at) => marks[at]!.to > from);
    for (; nextMark < order.length && marks[order[nextMark]!]!.from <= from; nextMark++) {
      const at = order[nextMark]!;
      if (marks[at]!.to > from) open.push(at);
    }
    while (nextGap < gaps.length && gaps[nextGap]!.to <= from) nextGap++;
    if (nextGap < gaps.length && gaps[nextGap]!.from <= from) paragraphs.push([]);
    else paragraphs.at(-1)!.push({ text: text.slice(from, to), over: [...open].sort((a, b) => a - b) });
  }
  return withEnds(paragraphs.filter((runs) => runs.length > 0));
}

function withEnds(paragraphs: readonly { text: string; over: number[] }[][]): Run[][] {
  const first = new Map<number, object>();
  const last = new Map<number, object>();
  for (const run of paragraphs.flat()) {
    for (const at of run.over) {
      if (!first.has(at)) first.set(at, run);
      last.set(at, run);
    }
  }
  return paragraphs.map((runs) =>
    runs.map((run) => ({
      ...run,
      begins: run.over.filter((at) => first.get(at) === run),
      ends: run.over.filter((at) => last.get(at) === run),
    })),
  );
}

/** The line ends between paragraphs, and those at both ends of the text; none where there would be too many. */
function findGaps(text: string): Range[] {
  const blankLines = /(?:\r\n|\n|\r(?!\n))(?:[^\S\r\n]*(?:\r\n|\n|\r(?!\n)))+/g;
  const inner = text.trim();
  const parting = inner.search(blankLines) === -1 ? /[\r\n]+/g : blankLines;
  const gaps = Array.from(text.matchAll(parting), (found) => ({
    from: found.index,
    to: found.index + found[0].length,
  }));
  return gaps.length < MOST_PARAGRAPHS ? gaps : [];
}

/** Goes through the text once, whatever the number of passages. */
function toRanges(text: string, passages: readonly MarkedPassage[]): Range[] {
  const positions = [...new Set(passages.flatMap(({ start, end }) => [start, end]))].sort((a, b) => a - b);
  const offsets = new Map<number, number>();
  let offset = 0;
  let counted = 0;
  for (const position of positions) {
    for (; counted < position && offset < text.length; counted++) {
      offset += (text.codePointAt(offset) as number) > 0xffff ? 2 : 1;
    }
    offsets.set(position, offset);
  }
  return passages.map(({ start, end }) => ({
    from: offsets.get(start) as number,
    to: offsets.get(end) as number,
  }));
}
