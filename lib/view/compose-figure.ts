import type { ClaimTable } from "@/lib/claims/claim-table";
import type { Line } from "@/lib/claims/line";
import type { LineStatus } from "@/lib/domain/codes";
import type { DossierData } from "@/lib/domain/dossier-data";
import { partWords } from "@/lib/domain/dossier-scope-words";
import { drawnInFigure } from "@/lib/domain/drawn-words";
import { aboutSentence, restingSentence, undeniedSentence, unheardLines } from "@/lib/domain/figure-words";
import { shownLines } from "@/lib/domain/sentence";
import { filterStatement } from "./active-filters";
import { hiddenContradictions } from "./contradictions";
import type { Drawing } from "./drawing";
import { drawnOrigins } from "./edge-look";
import { happenedStatement } from "./figure-dates";
import type { FigureInput } from "./figure-input";
import { figureSources } from "./figure-sources";
import { sourceName } from "./source-name";
import type { StrokePlan } from "./strokes";
import type { Point, View } from "./view-state";

export interface ComposeInput {
  readonly data: DossierData;
  readonly table: ClaimTable;
  readonly view: View;
  /** The lines that the filter leaves, in the order of the list. */
  readonly lines: readonly Line[];
  /** Every line of the dossier as it is without a filter. */
  readonly whole: readonly Line[];
  /**
   * How many lines there are in all, where `lines` are only those between drawn actors, and `whole` those of them and the ones
   * that contradict them.
   */
  readonly counts?: { readonly lines: number; readonly withdrawn: number; readonly whole: number };
  /** Positions of the actors that have a place in the drawing. */
  readonly drawn: readonly number[];
  /** How reports call unnamed sources, by `wordingKey`; the dossier's names where it is left out. */
  readonly wordings?: ReadonlyMap<string, string>;
  /** Which strokes of too many the drawing has, and who has a place and is not drawn; all and nobody by default. */
  readonly drawing?: Pick<Drawing, "plan" | "hidden" | "lines">;
  /** Places in layout units, by actor id. */
  readonly layout: Readonly<Record<string, Point>>;
}

/** What a figure says of a view; how it looks is for whoever makes it to choose. */
export type FigureContent = Pick<
  FigureInput,
  | "data"
  | "lines"
  | "candidates"
  | "plan"
  | "layout"
  | "roles"
  | "sources"
  | "filterStatement"
  | "unheard"
  | "resting"
  | "about"
  | "undenied"
  | "contradicted"
  | "happened"
>;

/**
 * Returns what the figure of a view shows: the lines between drawn actors, their sources, and in words what is left out.
 * A line that somebody denies is shown as disputed under every filter, and the denials' sources are among the notes; so are
 * those of lines that contradict a shown one.
 */
export function composeFigure({
  data,
  table,
  view,
  lines,
  whole,
  drawn,
  layout,
  wordings,
  drawing,
  counts = countsOf(lines, whole),
}: ComposeInput): FigureContent {
  const wholeById = new Map(whole.map((line) => [line.id, line]));
  const hidden = drawing?.hidden ?? new Set(view.hide);
  const plan = drawing?.plan ?? null;
  const isDrawn = new Set(drawn.filter((actor) => !hidden.has(data.actors[actor]!.id)));
  const drawable = lines.filter((line) => isDrawn.has(line.subject) && isDrawn.has(line.object));
  const inStrokes = plan && new Set(linesOfPlan(plan));
  const inDrawing = inStrokes ? drawable.filter((line) => inStrokes.has(line.id)) : drawable;
  const filtered = filterStatement(view, data, {
    lines: counts.lines - counts.withdrawn,
    totalLines: counts.whole,
    withdrawn: counts.withdrawn,
  });
  const leftOut = counts.lines - inDrawing.length;
  const drawnWords = plan
    ? drawnInFigure({ actors: isDrawn.size, strokes: plan.counts, lines: counts.lines })
    : `${shownLines(inDrawing.length, counts.lines)} drawn, those between ${isDrawn.size} actors`;
  const sources = figureSources(data, table, inDrawing, wholeById, wordings);
  return {
    data,
    lines: inDrawing.map((line) => ({ ...line, status: statusIn(line, wholeById.get(line.id)) })),
    candidates: drawing?.lines ?? null,
    plan,
    layout: { ...layout, ...view.p },
    roles: view.roles,
    sources,
    filterStatement:
      [partOf(data, table), filtered ?? "", leftOut > 0 ? drawnWords : ""]
        .filter((words) => words !== "")
        .join("; ") || null,
    unheard: unheardLines(inDrawing.filter((line) => isSpokenAgainstUnheard(line)).length) || null,
    resting: restingOf(inDrawing),
    about: aboutSentence(data.dossier.description),
    undenied: undeniedOf(data, inDrawing, sources),
    contradicted: hiddenContradictions(data, inDrawing, wholeById),
    happened: happenedStatement(table, inDrawing),
  };
}

function linesOfPlan({ strokes, drawn }: StrokePlan): string[] {
  return strokes.flatMap(({ id, members }) => (drawn.has(id) ? members.map((member) => member.id) : []));
}

function countsOf(lines: readonly Line[], whole: readonly Line[]): NonNullable<ComposeInput["counts"]> {
  const withdrawn = lines.filter((line) => line.status === "withdrawn").length;
  return { lines: lines.length, withdrawn, whole: whole.length };
}

/** A figure of a part of a dossier says so: its lines and counts are of that part alone. */
function partOf(data: DossierData, { claimCount }: ClaimTable): string {
  const { part } = data;
  const kind = part?.scope.kind === "report" ? "rep" : "act";
  return part ? partWords(part, claimCount, (id) => sourceName(data, kind, id)) : "";
}

function isSpokenAgainstUnheard({ unheard }: Line): boolean {
  return unheard.some((stance) => stance !== "asserts");
}

function restingOf(lines: readonly Line[]): string {
  const standing = lines.filter((line) => line.status !== "withdrawn");
  const origins = standing.map(drawnOrigins);
  return restingSentence(standing, Math.min(...origins), Math.max(0, ...origins));
}

/** Empty also where shown lines contradict each other: none of them is denied, and still somebody is spoken against. */
function undeniedOf(data: DossierData, lines: readonly Line[], { notes }: FigureInput["sources"]): string {
  const isContested =
    notes.some(({ against }) => against) || lines.some((line) => line.contradictedBy.length > 0);
  return lines.length === 0 || isContested ? "" : undeniedSentence(data.part ? "part" : "dossier");
}

/** What only its withdrawn claims show is drawn as withdrawn, unless the whole dossier knows of a denial. */
function statusIn(line: Line, whole: Line | undefined): LineStatus {
  if (!whole || (line.status === "withdrawn" && whole.status === "reported")) return line.status;
  return whole.status;
}
