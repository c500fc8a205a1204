/** Code points of a text: what positions of quotes count. */
export type CodePoints = Uint32Array;

/** Returns the code points of a text; of a lone surrogate, the surrogate. Linear, without a string for each character. */
export function toCodePoints(text: string): CodePoints {
  const points = new Uint32Array(text.length);
  let count = 0;
  for (let at = 0; at < text.length; count++) {
    const point = text.codePointAt(at) as number;
    points[count] = point;
    at += point > 0xffff ? 2 : 1;
  }
  return points.subarray(0, count);
}

/**
 * Returns the edit distances (Levenshtein) of the whole pattern to each beginning of the text: at index n, to its first n code
 * points. Cost is the product of the two lengths, memory that of the text.
 */
export function distancesToBeginnings(pattern: CodePoints, text: CodePoints): Uint32Array {
  const row = Uint32Array.from({ length: text.length + 1 }, (_, at) => at);
  for (let i = 0; i < pattern.length; i++) {
    let diagonal = row[0]!;
    row[0] = i + 1;
    for (let j = 0; j < text.length; j++) {
      const above = row[j + 1]!;
      const changed = diagonal + (pattern[i] === text[j] ? 0 : 1);
      row[j + 1] = Math.min(changed, above + 1, row[j]! + 1);
      diagonal = above;
    }
  }
  return row;
}

/** Returns how alike two texts are, from 0 to 1: the part of the longer one that need not be edited. Two empty ones are alike. */
export function similarity(a: CodePoints, b: CodePoints): number {
  const longer = Math.max(a.length, b.length);
  return longer === 0 ? 1 : 1 - distancesToBeginnings(a, b)[b.length]! / longer;
}
