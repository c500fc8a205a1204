import { sourceNumbers } from "@/lib/domain/figure-source-words";
import type { FigureInput } from "./figure-input";

/**
 * Returns a function that gives the numbers of the sources behind lines, those against them after a sign: "1–13 ≠ 14,15". Empty
 * for lines without any.
 */
export function lineSources({ sources }: Pick<FigureInput, "sources">): (lines: readonly string[]) => string {
  const against = new Set(sources.notes.flatMap((note) => (note.against ? [note.number] : [])));
  return (lines) =>
    sourceNumbers(
      lines.flatMap((line) => sources.marks.get(line) ?? []),
      (number) => against.has(number),
    );
}
