/** A font file in `public/fonts`, and the code points it is for. */
export interface FontFile {
  readonly file: string;
  readonly weight: 400 | 600;
  readonly ranges: readonly (readonly [number, number])[];
}

type Ranges = FontFile["ranges"];

/** Ranges of the subsets that @fontsource cuts, without the rarest; no two overlap, so that each character has one file. */
const SUBSETS: Readonly<Record<string, Ranges>> = {
  latin: [
    [0x20, 0xff],
    [0x131, 0x131],
    [0x152, 0x153],
    [0x2000, 0x206f],
    [0x20ac, 0x20ac],
    [0x2122, 0x2122],
    [0x2212, 0x2212],
  ],
  "latin-ext": [
    [0x100, 0x130],
    [0x132, 0x151],
    [0x154, 0x19f],
    [0x1a2, 0x1ae],
    [0x1b1, 0x2ba],
    [0x1e00, 0x1e9f],
  ],
  vietnamese: [
    [0x1a0, 0x1a1],
    [0x1af, 0x1b0],
    [0x1ea0, 0x1ef9],
    [0x20ab, 0x20ab],
  ],
  greek: [[0x370, 0x3ff]],
  cyrillic: [
    [0x400, 0x45f],
    [0x490, 0x491],
    [0x4b0, 0x4b1],
    [0x2116, 0x2116],
  ],
};

/** Returns the font files that a figure with this text needs, both weights of each; none for text in other scripts. */
export function fontFilesFor(text: string): FontFile[] {
  const codes = new Set([...text].map((character) => character.codePointAt(0)!));
  return Object.entries(SUBSETS)
    .filter(([, ranges]) =>
      [...codes].some((code) => ranges.some(([first, last]) => code >= first && code <= last)),
    )
    .flatMap(([subset, ranges]) =>
      ([400, 600] as const).map((weight) => ({
        file: `source-sans-3-${subset}-${weight}-normal.woff2`,
        weight,
        ranges,
      })),
    );
}

/** Returns ranges as the CSS `unicode-range` of a face: "U+20-FF,U+131". */
export function unicodeRange(ranges: Ranges): string {
  const hex = (code: number) => code.toString(16).toUpperCase();
  return ranges
    .map(([first, last]) => (first === last ? `U+${hex(first)}` : `U+${hex(first)}-${hex(last)}`))
    .join(",");
}
