import { SLUG } from "@/lib/domain/slug";
import { type FoundMark, findMark } from "./figure-mark";
import { isPng, readPngXmp } from "./png-chunks";
import { parseView, viewToQuery } from "./url";

/** Files larger than this are not read: a figure of A4 at 600 dpi has a tenth of it. */
export const LARGEST_FIGURE_BYTES = 100 * 1024 * 1024;
/** A packet is near the start of an SVG, and anywhere in a PDF; so much text is looked through for each. */
const LONGEST_PACKET = 4_000_000;
const MOST_PACKETS = 8;

/**
 * Returns what a PNG, SVG or PDF of ours says it was made from, or null where it says nothing: it is no figure of ours, or
 * some program has taken its description away. Nothing of the file is run, drawn or fetched.
 */
export function readFigureFile(bytes: Uint8Array): FoundMark | null {
  if (bytes.length > LARGEST_FIGURE_BYTES) return null;
  if (isPng(bytes)) {
    const xmp = readPngXmp(bytes);
    return xmp === null ? null : findMark(xmp);
  }
  const isPdf = startsWith(bytes, "%PDF-", 1024);
  const [open, close] = isPdf ? ["<x:xmpmeta", "</x:xmpmeta>"] : ["<metadata", "</metadata>"];
  let from = 0;
  for (let i = 0; i < MOST_PACKETS; i++) {
    const start = find(bytes, open, from, bytes.length);
    if (start < 0) return null;
    const end = find(bytes, close, start, Math.min(bytes.length, start + LONGEST_PACKET));
    if (end < 0) return null;
    const mark = findMark(new TextDecoder().decode(bytes.subarray(start, end)));
    if (mark !== null) return mark;
    from = end;
  }
  return null;
}

function startsWith(bytes: Uint8Array, text: string, within: number): boolean {
  return find(bytes, text, 0, Math.min(bytes.length, within)) >= 0;
}

/** The place of ASCII text between two others, or -1. */
function find(bytes: Uint8Array, text: string, from: number, to: number): number {
  const first = text.charCodeAt(0);
  for (
    let at = bytes.indexOf(first, from);
    at >= 0 && at + text.length <= to;
    at = bytes.indexOf(first, at + 1)
  ) {
    let i = 1;
    while (i < text.length && bytes[at + i] === text.charCodeAt(i)) i++;
    if (i === text.length) return at;
  }
  return -1;
}

/** Where a figure leads within this site, and the dossier that must be there for it. */
export interface FigureTarget {
  readonly dossier: string;
  /** "/d/tehran-meeting?v=1&fam=contact": always a path of this site, in canonical form. */
  readonly path: string;
}

/**
 * Returns where the address of a file leads on this site, or null where it is no address of a dossier. Host and scheme are
 * passed over: a file cannot lead anywhere else. Its parameters are read as those of a view, and only what they mean is
 * written again.
 */
export function figureTarget({ permalink }: Pick<FoundMark, "permalink">): FigureTarget | null {
  if (permalink.length > 20_000 || !URL.canParse(permalink)) return null;
  const { pathname, searchParams } = new URL(permalink);
  const [, room, dossier = "", ...rest] = pathname.split("/");
  if ((room !== "d" && room !== "embed") || rest.length > 0 || !SLUG.test(dossier)) return null;
  const query = viewToQuery(parseView(searchParams).view);
  return { dossier, path: `/d/${dossier}${query === "" ? "" : `?${query}`}` };
}
