import type { ActorKind } from "@/lib/domain/codes";
import { FAMILIES, FAMILY_LABEL } from "@/lib/domain/family";
import { mayShare, SHARED_SIGN } from "@/lib/domain/figure-words";
import { isSign } from "./dispute-signs";
import { DISPUTE_SIGN, FAMILY_HEAD } from "./edge-look";
import { figureColours } from "./figure-colours";
import { edgeSvg, shapeSvg } from "./figure-graph";
import type { FigureInput } from "./figure-input";
import { hasWordsInFigure } from "./figure-scene";
import type { Palette } from "./palette";
import type { Scene, SceneEdge, SceneNode } from "./scene";
import { MARK, svgText } from "./svg";

/** One entry of a figure's legend: its words, and its sample around the middle of a line of `SAMPLE_WIDTH`. */
export interface LegendEntry {
  readonly label: string;
  readonly sample: (x: number, y: number) => string;
}

export const SAMPLE_WIDTH = 32;

/** What of a figure decides its legend beside the drawing. */
export type LegendInput = Pick<FigureInput, "theme" | "inkText" | "plan" | "lines" | "sources">;

/** Returns the legend of exactly what a scene shows: families, patterns, marks, shapes; nothing that is not in the drawing. */
export function figureLegend(scene: Scene, input: LegendInput): LegendEntry[] {
  const colours = figureColours(input);
  const edges = scene.edges.filter((edge) => !edge.hidden);
  const kinds = new Set(scene.nodes.filter((node) => !node.hidden).map((node) => node.kind));
  return [
    ...families(edges, colours),
    ...patterns(edges, colours),
    ...marks(edges, input),
    ...shapes(kinds, colours),
    ...unlabelled(edges),
  ];
}

function families(edges: readonly SceneEdge[], colours: Palette): LegendEntry[] {
  const entries = FAMILIES.flatMap((family) => {
    const lines = edges.filter((edge) => edge.family === family && edge.type !== "role");
    if (lines.length === 0) return [];
    const head = lines.some((edge) => edge.head !== "none") ? FAMILY_HEAD[family] : "none";
    const width = family === "standing" ? 1.4 : 1.75;
    return [{ label: FAMILY_LABEL[family], sample: line(family, "solid", width, head, colours) }];
  });
  if (!edges.some((edge) => edge.type === "role")) return entries;
  return [...entries, { label: "Role", sample: line("standing", "dotted", 1.25, "none", colours) }];
}

/** Pattern is evidence: a role is none, and has its own entry. */
function patterns(edges: readonly SceneEdge[], colours: Palette): LegendEntry[] {
  const shown = edges.filter((edge) => edge.type !== "role");
  const words = {
    dashed: "1 origin",
    solid: "2+ origins",
    dotted: "draft",
    sparse: "withdrawn",
  } as const;
  const inInk = { ...colours, family: { ...colours.family, contact: colours.ink2 } };
  const entries = (["dashed", "solid", "dotted", "sparse"] as const).flatMap((pattern) => {
    if (!shown.some((edge) => edge.pattern === pattern)) return [];
    return [
      {
        label: words[pattern],
        sample: line("contact", pattern, pattern === "solid" ? 2.5 : 1.75, "none", inInk),
      },
    ];
  });
  if (!shown.some((edge) => edge.status === "denied")) return entries;
  const hollow = line("contact", "dashed", 1.75, "triangle", inInk, "denied");
  return [...entries, { label: "only denied", sample: hollow }];
}

/** Signs at lines: who speaks against them, the numbers of these, and whose origins may be the same unnamed people. */
function marks(edges: readonly SceneEdge[], input: LegendInput): LegendEntry[] {
  const { ink } = figureColours(input);
  const entry = (sign: string, label: string, size: number): LegendEntry => ({
    label,
    sample: (x, y) => svgText(sign, x, y + 5, { size, weight: 600, colour: ink, anchor: "middle" }),
  });
  const isDisputed = edges.some(
    (edge) => edge.label?.text[0]?.startsWith(DISPUTE_SIGN) || edge.status === "disputed",
  );
  const hasWords = hasWordsInFigure(input);
  return [
    ...(isDisputed ? [entry(DISPUTE_SIGN, "disputed", 15)] : []),
    ...(hasWords && input.sources.notes.some(({ against }) => against)
      ? [entry(`${MARK}1\u202f${DISPUTE_SIGN}\u202f2`, "sources for \u2260 against", 13)]
      : []),
    ...(hasWords && input.lines.some(mayShare) ? [entry(SHARED_SIGN, "may share sources", 15)] : []),
  ];
}

/** A line whose words found no room says so here; its sentence is in the text alternative. */
function unlabelled(edges: readonly SceneEdge[]): LegendEntry[] {
  const count = edges.filter(({ label }) => label === null || isSign(label)).length;
  return count === 0 ? [] : [{ label: `${count} unlabelled`, sample: () => "" }];
}

/** Kinds of one shape are one entry, which names those that are drawn. */
const SHAPES: readonly {
  kinds: Partial<Readonly<Record<ActorKind, string>>>;
  shape: SceneNode["shape"];
  small: boolean;
}[] = [
  { kinds: { state: "state" }, shape: "rectangle", small: false },
  { kinds: { group: "group", organisation: "organisation" }, shape: "round-rectangle", small: false },
  { kinds: { person: "person" }, shape: "ellipse", small: false },
  { kinds: { outlet: "outlet" }, shape: "round-rectangle", small: true },
  { kinds: { unnamed: "unnamed source" }, shape: "ellipse", small: true },
];

function shapes(kinds: ReadonlySet<ActorKind>, colours: Palette): LegendEntry[] {
  return SHAPES.flatMap(({ kinds: of, shape, small }) => {
    const drawn = (Object.entries(of) as [ActorKind, string][]).filter(([kind]) => kinds.has(kind));
    if (drawn.length === 0) return [];
    const label = drawn.map(([, word]) => word).join(", ");
    const size = small ? { width: 11, height: 11 } : { width: 26, height: 14 };
    const sample = (x: number, y: number) =>
      shapeSvg({ shape, x, y, ...size }, small ? colours.paper : colours.raised, colours.ink);
    return [{ label, sample }];
  });
}

function line(
  family: SceneEdge["family"],
  pattern: SceneEdge["pattern"],
  width: number,
  head: SceneEdge["head"],
  colours: Palette,
  status: SceneEdge["status"] = "reported",
): LegendEntry["sample"] {
  return (x, y) => {
    const left = { x: x - SAMPLE_WIDTH / 2, y };
    const tip = { x: x + SAMPLE_WIDTH / 2, y };
    const end = head === "none" || head === "tee" ? tip : { x: tip.x - 4, y };
    const ends = { start: left, tailTip: left, controls: [{ x, y }] as const, end, tip };
    return edgeSvg({ family, pattern, width, head, tail: "none", status, ...ends }, colours);
  };
}
