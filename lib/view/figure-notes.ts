import { notesLeft } from "@/lib/domain/figure-words";
import type { FigureSource } from "./figure-sources";
import type { Palette } from "./palette";
import type { Box } from "./scene";
import { svgText } from "./svg";
import { wrapText } from "./wrap-text";

export const NOTE = { size: 12.5, lineHeight: 16, gap: 4, number: 22 } as const;
const COLUMN_GAP = 28;

interface SetNote {
  readonly note: FigureSource;
  readonly lines: readonly string[];
  readonly height: number;
}

export interface NotesInput {
  readonly notes: readonly FigureSource[];
  readonly box: Box;
  readonly columns: number;
  readonly colours: Palette;
}

/** Returns the height that all notes take in columns of this width: what a figure would like to give them. */
export function notesHeight(notes: readonly FigureSource[], width: number, columns: number): number {
  const set = setNotes(notes, columnWidth(width, columns));
  const total = set.reduce((sum, { height }) => sum + height, 0);
  return columns === 1 ? total : total / columns + Math.max(0, ...set.map(({ height }) => height));
}

/**
 * Returns the numbered source notes as SVG, in one or more columns. What does not fit is counted: "and 4 more at the link".
 * What speaks against a line comes first when there is too little room, so that no figure states a line and leaves out who
 * denies it; where even that does not fit, the count says so.
 */
export function notesSvg({ notes, box, columns, colours }: NotesInput): NotesDrawn {
  const width = columnWidth(box.width, columns);
  const set = setNotes(notes, width);
  const all = flow(set, box, columns, 0);
  const placed = all ?? fitting(set, box, columns);
  const parts = placed.map(({ item, x, y }) => noteSvg(item, x, y, colours));
  const left = notes.length - placed.length;
  const isPlaced = new Set(placed.map(({ item }) => item.note));
  const against = notes.filter((note) => note.against && !isPlaced.has(note)).length;
  if (left > 0) {
    const words = notesLeft(left, against, placed.length);
    parts.push(
      svgText(words, box.x + (columns - 1) * (width + COLUMN_GAP) + NOTE.number, box.y + box.height - 4, {
        size: NOTE.size,
        colour: colours.ink2,
      }),
    );
  }
  return { svg: parts.join("\n"), left, against };
}

/** Notes as SVG, how many found no room, and how many of these speak against a line. */
export interface NotesDrawn {
  readonly svg: string;
  readonly left: number;
  readonly against: number;
}

interface Placed {
  readonly item: SetNote;
  readonly x: number;
  readonly y: number;
}

/** The longest choice that fits: first what speaks against a line, last what the filter leaves out; else by number. */
function fitting(set: readonly SetNote[], box: Box, columns: number): Placed[] {
  const importance = ({ note }: SetNote) => (note.against ? 0 : note.leftOut ? 2 : 1);
  const byImportance = [...set].sort((a, b) => importance(a) - importance(b));
  let placed: Placed[] = [];
  const chosen: SetNote[] = [];
  for (const item of byImportance) {
    const trial = [...chosen, item].sort((a, b) => a.note.number - b.note.number);
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

function setNotes(notes: readonly FigureSource[], width: number): SetNote[] {
  return notes.map((note) => {
    const lines = wrapText(note.text, {
      maxWidth: width - NOTE.number,
      maxLines: 4,
      size: NOTE.size,
      weight: 400,
    });
    return { note, lines, height: lines.length * NOTE.lineHeight + NOTE.gap };
  });
}

function noteSvg({ note, lines }: SetNote, x: number, y: number, colours: Palette): string {
  const baseline = y + NOTE.lineHeight - 4;
  const number = svgText(String(note.number), x, baseline, {
    size: NOTE.size,
    weight: 600,
    colour: colours.ink2,
  });
  const text = lines.map((line, i) =>
    svgText(line, x + NOTE.number, baseline + i * NOTE.lineHeight, {
      size: NOTE.size,
      colour: colours.ink,
      dir: "ltr",
    }),
  );
  return [number, ...text].join("");
}
