import type { ClaimStatus, Speech } from "@/lib/domain/codes";
import { DEFAULT_SCOPE, type DossierScope } from "@/lib/domain/dossier-scope";

/** Numbers of strokes that a person can ask for; a dossier opens on the first, and the last is what was measured (bench/README.md). */
export const DRAW_STEPS = [75, 150, 300] as const;
export type DrawStep = (typeof DRAW_STEPS)[number];

/** Which of the equal views of a dossier is open. */
export const PANES = ["graph", "list", "timeline"] as const;
export type Pane = (typeof PANES)[number];

/** A choice of ids: only these, or all but these. An empty list is never stored; it would mean no choice: null. */
export interface Pick {
  readonly not: boolean;
  readonly ids: readonly string[];
}

/** Orders of lines. */
export const LINE_SORTS = [
  ...(["order", "happened", "reported", "origins"] as const),
  ...(["relation", "subject", "object"] as const),
] as const;
export type LineSort = (typeof LINE_SORTS)[number];

/** Orders of lines, and those that only tables of actors and of pairs have; a view without such a column is in its own order. */
export const SORTS = [
  ...LINE_SORTS,
  ...(["name", "kind", "lines", "claims", "community", "betweenness"] as const),
] as const;
export type Sort = (typeof SORTS)[number];

/** Forms of the list: lines as a table or as sentences, actors, pairs of them, or who did what to whom as a matrix. */
export const LIST_LAYOUTS = ["table", "sentences", "actors", "pairs", "matrix"] as const;
export type ListLayout = (typeof LIST_LAYOUTS)[number];

/** Tokens of the stance facet; `disputed` keeps lines whose status is disputed. */
export const STANCE_TOKENS = ["asserts", "denies", "disputes", "disputed"] as const;
export type StanceToken = (typeof STANCE_TOKENS)[number];

/**
 * Everything that a link restores. The only state that decides what is shown; it lives in the URL, and its parameter names
 * are the field names here. Ids may be unknown to the dossier: they are reported in a notice, not dropped from the state.
 */
export interface View {
  /** Version of the data that the link was made with. */
  readonly v: string | null;
  /** The part that is shown of a dossier of which all is too much. */
  readonly scope: DossierScope;
  readonly view: Pane;
  /** Selection: one line id, 2 to 6 of a path, one fold of lines, one actor id or two actor ids; `[]` nothing; null the dossier's own start. */
  readonly sel: readonly string[] | null;
  readonly fam: Pick | null;
  readonly rel: Pick | null;
  readonly st: readonly StanceToken[];
  /** Kinds of speech; empty for all. */
  readonly sp: readonly Speech[];
  /** Claim statuses; empty for drafts and accepted claims, which is what a plain link shows. */
  readonly cs: readonly ClaimStatus[];
  /** Minimum number of independent origins; 0 for any. */
  readonly o: number;
  readonly rep: Pick | null;
  /** According to whom: actors of the attribution chain. */
  readonly act: Pick | null;
  /** Hidden actors; `*` hides those that the filter leaves without a line. */
  readonly hide: readonly string[];
  readonly h: DateRange | null;
  readonly r: DateRange | null;
  /** Whether undated claims pass a date filter. */
  readonly und: boolean;
  /** As known on this day, YYYY-MM-DD. */
  readonly as: string | null;
  readonly q: string | null;
  /** Expanded actors, in the order of expansion; as often as its next ten neighbours were asked for. */
  readonly x: readonly string[];
  /** An actor in focus: of those that have a place only it and its neighbours are drawn; null for all. */
  readonly near: string | null;
  /** How many strokes are drawn where there are too many lines for all. */
  readonly draw: DrawStep;
  readonly roles: boolean;
  readonly z: Camera | null;
  /** Positions moved by hand, in layout units. */
  readonly p: Readonly<Record<string, Point>>;
  readonly sort: Sort;
  /** Layout of the list; null for what suits the window: sentences on a phone, else a table. */
  readonly lay: ListLayout | null;
}

/** Inclusive days as YYYY-MM-DD; a null end is open. Never both null. */
export interface DateRange {
  readonly from: string | null;
  readonly to: string | null;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Zoom factor, and the layout point at the middle of the pane. */
export interface Camera extends Point {
  readonly zoom: number;
}

/** The view of a plain `/d/{dossier}`. */
export const DEFAULT_VIEW: View = {
  v: null,
  scope: DEFAULT_SCOPE,
  view: "graph",
  sel: null,
  fam: null,
  rel: null,
  st: [],
  sp: [],
  cs: [],
  o: 0,
  rep: null,
  act: null,
  hide: [],
  h: null,
  r: null,
  und: true,
  as: null,
  q: null,
  x: [],
  near: null,
  draw: DRAW_STEPS[0],
  roles: true,
  z: null,
  p: {},
  sort: "order",
  lay: null,
};
