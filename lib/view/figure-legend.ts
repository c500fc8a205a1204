import type { ActorKind } from "@/lib/domain/codes";
import { FAMILIES, FAMILY_LABEL } from "@/lib/domain/family";
import { FAMILY_HEAD } from "./edge-look";
import { edgeSvg, shapeSvg } from "./figure-graph";
import type { Palette } from "./palette";
import type { Scene, SceneEdge, SceneNode } from "./scene";
import { svgText } from "./svg";

/** One entry of a figure's legend: its words, and its sample around the middle of a line of `SAMPLE_WIDTH`. */
export interface LegendEntry {
  readonly label: string;
  readonly sample: (x: number, y: number) => string;
}

export const SAMPLE_WIDTH = 32;

/** Returns the legend of exactly what a scene shows: families, patterns, marks, shapes; nothing that is not in the drawing. */
export function figureLegend(scene: Scene, colours: Palette): LegendEntry[] {
  const edges = scene.edges.filter((edge) => !edge.hidden);
  const kinds = new Set(scene.nodes.filter((node) => !node.hidden).map((node) => node.kind));
  return [
    ...families(edges, colours),
    ...patterns(edges, colours),
    ...marks(edges, colours),
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
    dashed: "one origin",
    solid: "two or more origins",
    dotted: "draft",
    sparse: "withdrawn",
  } as const;
  return (["dashed", "solid", "dotted", "sparse"] as const).flatMap((pattern) => {
    if (!shown.some((edge) => edge.pattern === pattern)) return [];
    const inInk = { ...colours, family: { ...colours.family, contact: colours.ink2 } };
    return [
      {
        label: words[pattern],
        sample: line("contact", pattern, pattern === "solid" ? 2.5 : 1.75, "none", inInk),
      },
    ];
  });
}

function marks(edges: readonly SceneEdge[], colours: Palette): LegendEntry[] {
  if (!edges.some((edge) => edge.label?.text[0]?.startsWith("≠") || edge.status === "disputed")) return [];
  const sample = (x: number, y: number) =>
    svgText("≠", x, y + 5, { size: 15, weight: 600, colour: colours.ink, anchor: "middle" });
  return [{ label: "disputed", sample }];
}

/** A line whose words found no room says so here; its sentence is in the text alternative. */
function unlabelled(edges: readonly SceneEdge[]): LegendEntry[] {
  const count = edges.filter((edge) => edge.label === null).length;
  return count === 0 ? [] : [{ label: `${count} unlabelled`, sample: () => "" }];
}

const SHAPES: readonly {
  label: string;
  kinds: readonly ActorKind[];
  shape: SceneNode["shape"];
  small: boolean;
}[] = [
  { label: "state", kinds: ["state"], shape: "rectangle", small: false },
  { label: "group", kinds: ["group"], shape: "round-rectangle", small: false },
  { label: "organisation", kinds: ["organisation"], shape: "round-rectangle", small: false },
  { label: "person", kinds: ["person"], shape: "ellipse", small: false },
  { label: "outlet", kinds: ["outlet"], shape: "round-rectangle", small: true },
  { label: "unnamed source", kinds: ["unnamed"], shape: "ellipse", small: true },
];

function shapes(kinds: ReadonlySet<ActorKind>, colours: Palette): LegendEntry[] {
  return SHAPES.flatMap(({ label, kinds: of, shape, small }) => {
    if (!of.some((kind) => kinds.has(kind))) return [];
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
): LegendEntry["sample"] {
  return (x, y) => {
    const left = { x: x - SAMPLE_WIDTH / 2, y };
    const tip = { x: x + SAMPLE_WIDTH / 2, y };
    const end = head === "none" || head === "tee" ? tip : { x: tip.x - 4, y };
    const ends = { start: left, tailTip: left, controls: [{ x, y }] as const, end, tip };
    return edgeSvg({ family, pattern, width, head, tail: "none", ...ends }, colours);
  };
}
