import {
  contrastWords,
  denialsKept,
  imageFits,
  labelledLines,
  missingFont,
  NOTHING_TO_DRAW,
  notesShown,
  OWN_NAMES,
  SMALL_LINK,
  shrunkWords,
  smallestWords,
  tooLargeImage,
} from "@/lib/domain/figure-check-words";
import { contrast } from "./colour-difference";
import { figureColours } from "./figure-colours";
import type { FigureFacts } from "./figure-facts";
import { withoutFont } from "./figure-fonts";
import type { FigureInput } from "./figure-input";
import { NOTE } from "./figure-notes";
import { LABEL } from "./label-text";
import { type Preset, printedPoints } from "./presets";

/** One thing that is looked at before a figure is published: in order, to be cared for, or in the way of making it. */
export interface FigureCheck {
  readonly level: "fine" | "care" | "stop";
  readonly text: string;
}

export interface CheckInput {
  readonly input: FigureInput;
  readonly facts: FigureFacts;
  /** All of the document's text. */
  readonly svg: string;
  readonly format: "png" | "svg" | "pdf";
  /** Whether unnamed sources are not called as their reports call them. */
  readonly ownNames?: boolean;
  /** The image to be made, and whether this browser can: null while that is not known. */
  readonly image: {
    readonly width: number;
    readonly height: number;
    readonly dpi: number;
    readonly fits: boolean | null;
  };
}

/** Least size of words that can be read: pixels on a screen, points on paper. */
const LEAST = { screen: 12, print: 6 } as const;
/** WCAG 2.2, 1.4.3. */
const LEAST_CONTRAST = 4.5;

/** Returns the checks of a figure, what stands in the way first, then what asks for care, each in a fixed order. */
export function figureChecks({ input, facts, svg, format, image, ownNames }: CheckInput): FigureCheck[] {
  const { preset } = input;
  const checks: FigureCheck[] = [];
  const add = (level: FigureCheck["level"], text: string) => checks.push({ level, text });
  if (facts.lines === 0) add("care", NOTHING_TO_DRAW);
  if (format === "png" && image.fits !== null) {
    const { width, height, dpi, fits } = image;
    add(fits ? "fine" : "stop", fits ? imageFits(width, height, dpi) : tooLargeImage(width, height));
  }
  if (ownNames) add("care", OWN_NAMES);
  const missing = withoutFont(wordsOf(svg));
  if (missing.length > 0) add("care", missingFont(missing, format === "pdf"));
  const size = sizeIn(preset);
  const drawn = size(LABEL.size * facts.scale);
  const least = LEAST[preset.medium];
  if (drawn < least) add("care", shrunkWords(drawn, preset.medium));
  else add("fine", smallestWords(Math.min(drawn, size(NOTE.size)), preset.medium));
  if (size(facts.linkSize) < least * 0.9) add("care", SMALL_LINK);
  const colours = figureColours(input);
  const ratio = Math.min(contrast(colours.ink, colours.paper), contrast(colours.ink2, colours.paper));
  add(
    ratio >= LEAST_CONTRAST && !input.transparent ? "fine" : "care",
    contrastWords(ratio, input.transparent),
  );
  if (facts.lines > 0) {
    add(
      facts.unlabelled === 0 ? "fine" : "care",
      labelledLines(facts.labelled, facts.lettered, facts.unlabelled),
    );
    const against = input.sources.notes.filter((note) => note.against).length;
    add(facts.againstLeft === 0 ? "fine" : "care", denialsKept(against, facts.againstLeft));
    add("fine", notesShown(facts.notes, facts.notesLeft));
  }
  const order = { stop: 0, care: 1, fine: 2 } as const;
  return checks.sort((a, b) => order[a.level] - order[b.level]);
}

/** A size in user units as whoever looks at the medium counts it. */
function sizeIn(preset: Preset): (size: number) => number {
  return preset.medium === "print" ? (size) => printedPoints(size, preset) : (size) => size * preset.unit;
}

function wordsOf(svg: string): string {
  return [...svg.matchAll(/<text [^>]*>([^<]*)/g)].map(([, words = ""]) => words).join("");
}
