import { notesLeft } from "@/lib/domain/figure-words";
import { numberRanges } from "@/lib/domain/number-ranges";
import { type FigureNote, groupedNotes, singleNotes } from "./figure-source-groups";
import type { FigureSource } from "./figure-sources";
import { measureText } from "./measure-text";
import type { Palette } from "./palette";
import type { Box } from "./scene";
import { svgText } from "./svg";
import { wrapText } from "./wrap-text";

export const NOTE = { size: 12.5, lineHeight: 15.5, gap: 3, number: 22 } as const;
const COLUMN_GAP = 28;

/** Lines of a note of one source, and of several. */
const MOST_LINES = { one: 4, several: 7 } as const;
/** Free space after numbers that are wider than the column of numbers. */
const NUMBER_GAP = 7;

interface SetNote {
  readonly note: FigureNote;
  readonly label: string;
  /** By how much the label is wider than the column of numbers. */
  readonly indent: number;
  readonly lines: readonly string[];
  readonly height: number;
}

export interface NotesInput {
  readonly notes: readonly FigureSource[];
  readonly box: Box;
  readonly columns: number;
  readonly colours: Palette;
}

/**
 * Returns the height that all notes take in columns of this width: what a figure would like to give them, each source by itself
 * or `together` with others that it has something in common with.
 */
export function notesHeight(
  notes: readonly FigureSource[],
  width: number,
  columns: number,
  together = false,
): number {
  const set = setNotes(together ? groupedNotes(notes) : singleNotes(notes), columnWidth(width, columns));
  const total = set.reduce((sum, { height }) => sum + height, 0);
  if (columns === 1 || set.length === 0) return total;
  const most = total / columns + Math.max(...set.map(({ height }) => height));
  for (let height = total / columns; height < most; height += 2) {
    if (flow(set, { x: 0, y: 0, width, height }, columns, 0) !== null) return height;
  }
  return most;
}

/**
 * Returns the numbered source notes as SVG, in one or more columns. Where there is no room for each source by itself, those that
 * have something in common stand together, and who relays one origin is counted if more sources are named so; what does not fit
 * even so is counted: "and 4 more at the link".
 * What speaks against a line comes first when there is too little room, so that no figure states a line and leaves out who
 * denies it; where even that does not fit, the count says so.
 */
export function notesSvg({ notes, box, columns, colours }: NotesInput): NotesDrawn {
  const width = columnWidth(box.width, columns);
  const inGroups = (brief = false) => setNotes(groupedNotes(notes, brief), width);
  const placed =
    flow(setNotes(singleNotes(notes), width), box, columns, 0) ??
    flow(inGroups(), box, columns, 0) ??
    fitting([inGroups(), inGroups(true)], box, columns);
  const parts = placed.map(({ item, x, y }) => noteSvg(item, x, y, colours));
  const isPlaced = new Set(placed.flatMap(({ item }) => item.note.numbers));
  const left = notes.length - isPlaced.size;
  const against = notes.filter((note) => note.against && !isPlaced.has(note.number)).length;
  if (left > 0) {
    const words = notesLeft(left, against, isPlaced.size);
    parts.push(
      svgText(words, box.x + (columns - 1) * (width + COLUMN_GAP) + NOTE.number, box.y + box.height - 4, {
        size: NOTE.size,
        colour: colours.ink2,
      }),
    );
  }
  const together = placed.reduce(
    (sum, { item }) => sum + (item.note.numbers.length > 1 ? item.note.numbers.length : 0),
    0,
  );
  return { svg: parts.join("\n"), left, against, together };
}

/** Notes as SVG, how many sources found no room and how many of these speak against a line, and how many share a note. */
export interface NotesDrawn {
  readonly svg: string;
  readonly left: number;
  readonly against: number;
  readonly together: number;
}

interface Placed {
  readonly item: SetNote;
  readonly x: number;
  readonly y: number;
}

/** By what notes may be chosen where not all fit: numbers on the drawing, or sources, in their height or at all. */
const WORTHS: readonly ((item: SetNote) => number)[] = [
  ({ height, note }) => note.lines / height,
  ({ height, note }) => note.numbers.length / height,
  ({ note }) => note.lines,
  ({ note }) => note.numbers.length,
];

/** Of the choices that fit the one that names most sources, those against a line before others, as arrangements are chosen. */
function fitting(sets: readonly (readonly SetNote[])[], box: Box, columns: number): Placed[] {
  const named = (placed: readonly Placed[], isAgainst: boolean) =>
    placed.reduce(
      (sum, { item: { note } }) => sum + (note.against === isAgainst ? note.numbers.length : 0),
      0,
    );
  return sets
    .flatMap((set) => WORTHS.map((worth) => choiceBy(worth, set, box, columns)))
    .reduce((best, choice) => {
      const against = named(choice, true) - named(best, true);
      return (against || named(choice, false) - named(best, false)) > 0 ? choice : best;
    });
}

/** A choice that fits: first what speaks against a line, last what the filter leaves out; else by what it is worth. */
function choiceBy(
  worth: (item: SetNote) => number,
  set: readonly SetNote[],
  box: Box,
  columns: number,
): Placed[] {
  const importance = ({ note }: SetNote) => (note.against ? 0 : note.leftOut ? 2 : 1);
  const byImportance = [...set].sort((a, b) => importance(a) - importance(b) || worth(b) - worth(a));
  let placed: Placed[] = [];
  const chosen: SetNote[] = [];
  for (const item of byImportance) {
    const trial = [...chosen, item].sort((a, b) => a.note.numbers[0]! - b.note.numbers[0]!);
    const flown = flow(trial, box, columns, NOTE.lineHeight + NOTE.gap);
    if (flown === null) continue;
    chosen.push(item);
    placed = flown;
  }
  return placed;
}

/** Puts notes into columns of even height from top to bottom; null where they do not fit. `reserve` stays free in the last. */
function flow(set: readonly SetNote[], box: Box, columns: number, reserve: number): Placed[] | null {
  const width = columnWidth(box.width, columns);
  const total = set.reduce((sum, { height }) => sum + height, 0);
  const placed: Placed[] = [];
  let column = 0;
  let y = 0;
  let rest = total;
  for (const item of set) {
    const room = box.height - (column === columns - 1 ? reserve : 0);
    const share = rest / (columns - column);
    const isFull = y > 0 && (y + item.height > room || (columns > 1 && y + item.height / 2 > share));
    if (isFull && column < columns - 1) {
      rest -= y;
      column++;
      y = 0;
    }
    if (y + item.height - NOTE.gap > box.height - (column === columns - 1 ? reserve : 0)) return null;
    placed.push({ item, x: box.x + column * (width + COLUMN_GAP), y: box.y + y });
    y += item.height;
  }
  return placed;
}

function columnWidth(width: number, columns: number): number {
  return (width - (columns - 1) * COLUMN_GAP) / columns;
}

function setNotes(notes: readonly FigureNote[], width: number): SetNote[] {
  return notes.map((note) => {
    const label = numberRanges(note.numbers);
    const labelWidth = measureText(label, NOTE.size, 600);
    const indent = labelWidth <= NOTE.number - 4 ? 0 : labelWidth + NUMBER_GAP - NOTE.number;
    const lines = wrapText(note.text, {
      maxWidth: width - NOTE.number,
      maxLines: note.numbers.length === 1 ? MOST_LINES.one : MOST_LINES.several,
      size: NOTE.size,
      weight: 400,
      indent,
    });
    return { note, label, indent, lines, height: lines.length * NOTE.lineHeight + NOTE.gap };
  });
}

function noteSvg({ label, indent, lines }: SetNote, x: number, y: number, colours: Palette): string {
  const baseline = y + NOTE.lineHeight - 4;
  const number = svgText(label, x, baseline, {
    size: NOTE.size,
    weight: 600,
    colour: colours.ink2,
  });
  const text = lines.map((line, i) =>
    svgText(line, x + NOTE.number + (i === 0 ? indent : 0), baseline + i * NOTE.lineHeight, {
      size: NOTE.size,
      colour: colours.ink,
      dir: "ltr",
    }),
  );
  return [number, ...text].join("");
}
