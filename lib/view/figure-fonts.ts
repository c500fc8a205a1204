import { COVERED } from "./font-coverage";

/** A font file in `public/fonts`, and the code points it is for. */
export interface FontFile {
  readonly file: string;
  readonly weight: 400 | 600;
  readonly ranges: readonly (readonly [number, number])[];
}

type Ranges = FontFile["ranges"];

/** Ranges of the subsets of Source Sans 3 that @fontsource cuts, without the rarest; no two overlap, so that each character has one file. */
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
  signs: [
    [0x2190, 0x2194],
    [0x2248, 0x2248],
    [0x2260, 0x2260],
    [0x2264, 0x2265],
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

/** Scripts that other families cover, under the same name in the figure: a character finds its file by its range. */
const FAMILIES: Readonly<Record<string, Ranges>> = {
  "noto-sans-hebrew": [
    [0x590, 0x5ff],
    [0xfb1d, 0xfb4f],
  ],
  "noto-sans-arabic": [
    [0x600, 0x6ff],
    [0x750, 0x77f],
    [0x8a0, 0x8ff],
    [0xfb50, 0xfdff],
    [0xfe70, 0xfefc],
  ],
};

const FILES: readonly (readonly [name: string, ranges: Ranges])[] = [
  ...Object.entries(SUBSETS).map(([subset, ranges]) => [`source-sans-3-${subset}`, ranges] as const),
  ...Object.entries(FAMILIES),
];

/** Returns the font files that a figure with this text needs, both weights of each; none for text in other scripts. */
export function fontFilesFor(text: string): FontFile[] {
  const codes = new Set([...text].map((character) => character.codePointAt(0)!));
  return FILES.filter(([, ranges]) =>
    [...codes].some((code) => ranges.some(([first, last]) => code >= first && code <= last)),
  ).flatMap(([name, ranges]) =>
    ([400, 600] as const).map((weight) => ({
      file: `${name}-${weight}-normal.woff2`,
      weight,
      ranges,
    })),
  );
}

/** A family of TTF files for formats that embed fonts themselves, and the scripts it is for. */
export const TYPEFACES = ["source-sans-3", "noto-sans-arabic", "noto-sans-hebrew"] as const;
export type Typeface = (typeof TYPEFACES)[number];

/** Returns the typeface that draws a character: that of its script, Source Sans 3 for all but Arabic and Hebrew. */
export function typefaceOf(code: number): Typeface {
  if (code < 0x590) return "source-sans-3";
  for (const family of ["noto-sans-hebrew", "noto-sans-arabic"] as const) {
    if (FAMILIES[family]!.some(([first, last]) => code >= first && code <= last)) return family;
  }
  return "source-sans-3";
}

/** Returns the typefaces that a text needs, Source Sans 3 always. */
export function typefacesFor(text: string): Typeface[] {
  const used = new Set<Typeface>(["source-sans-3"]);
  for (const character of text) used.add(typefaceOf(character.codePointAt(0)!));
  return TYPEFACES.filter((typeface) => used.has(typeface));
}

const INVISIBLE = /[\p{Cc}\p{Cf}\p{Z}]|\p{Variation_Selector}/u;

/** Returns the characters of a text that no font of ours has, each once, in order; readers' own fonts draw them. */
export function withoutFont(text: string): string[] {
  const missing = new Set<string>();
  for (const character of text) {
    if (!isCovered(character.codePointAt(0)!) && !INVISIBLE.test(character)) missing.add(character);
  }
  return [...missing];
}

let coveredRuns: readonly (readonly [number, number])[] | null = null;

/** Returns whether a font of ours has this code point. */
export function isCovered(code: number): boolean {
  coveredRuns ??= COVERED.flatMap((row) => row.split(" ")).map((run) => {
    const [first = "", last = first] = run.split("-");
    return [Number.parseInt(first, 16), Number.parseInt(last, 16)] as const;
  });
  let low = 0;
  let high = coveredRuns.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const [first, last] = coveredRuns[middle]!;
    if (code < first) high = middle - 1;
    else if (code > last) low = middle + 1;
    else return true;
  }
  return false;
}

/** Returns ranges as the CSS `unicode-range` of a face: "U+20-FF,U+131". */
export function unicodeRange(ranges: Ranges): string {
  const hex = (code: number) => code.toString(16).toUpperCase();
  return ranges
    .map(([first, last]) => (first === last ? `U+${hex(first)}` : `U+${hex(first)}-${hex(last)}`))
    .join(",");
}
