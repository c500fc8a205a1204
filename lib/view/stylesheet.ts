import type { StylesheetJsonBlock } from "cytoscape";
import { FAMILIES } from "@/lib/domain/family";
import { CORNER, HEAD_SCALE } from "./curve";
import { SIGN_PADDING } from "./dispute-signs";
import { DASHES, DENIED } from "./edge-look";
import { LABEL } from "./label-text";
import { BORDER, NAME, SMALL_NAME } from "./node-size";
import { PALETTE, type Theme } from "./palette";

/** cytoscape takes more in its styles than its own types allow, such as data() for enumerated values. */
type Style = Extract<StylesheetJsonBlock, { style: unknown }>["style"];

/**
 * The type family of names and labels, with what stands in until it has loaded and for what it lacks: ≠ and ←, which some
 * system fonts compose badly and Arial and Helvetica do not.
 */
export const FONT_STACK = '"Source Sans 3", Arial, "Helvetica Neue", system-ui, "Noto Sans", sans-serif';

/** Text is drawn at this size or not at all, px on the screen. */
const LEAST_TEXT = 12;
const DIMMED = 0.3;

/**
 * Returns the cytoscape stylesheet of a theme. All geometry comes from element data, so changing the theme is one exchange
 * of the stylesheet, and no class restyles anything but the elements that carry it.
 */
export function stylesheet(theme: Theme): StylesheetJsonBlock[] {
  const colours = PALETTE[theme];
  return [
    {
      selector: "core",
      style: {
        "active-bg-opacity": 0,
        "selection-box-opacity": 0,
        "selection-box-border-width": 0,
        "outside-texture-bg-opacity": 0,
      } as Style,
    },
    ...nodeStyles(colours),
    ...edgeStyles(colours),
    // Last, so that what is left out stays out whatever else it is.
    // Neither `opacity` nor `text-opacity`, which both would let the line shine through the ground of its own words.
    { selector: "edge.dim", style: { "line-opacity": DIMMED, color: dimmed(colours) } },
    { selector: "node.dim", style: { "border-opacity": DIMMED, color: dimmed(colours) } },
    { selector: ".off", style: { display: "none" } },
  ];
}

type Colours = (typeof PALETTE)[Theme];

/** Ink at {@link DIMMED} on paper, as one opaque colour. */
function dimmed({ ink, paper }: Colours): string {
  const channel = (colour: string, at: number) => Number.parseInt(colour.slice(at, at + 2), 16);
  const mixed = [1, 3, 5].map((at) =>
    Math.round(channel(paper, at) + DIMMED * (channel(ink, at) - channel(paper, at))),
  );
  return `rgb(${mixed.join(",")})`;
}

function nodeStyles(colours: Colours): StylesheetJsonBlock[] {
  return [
    {
      selector: "node",
      style: {
        shape: "data(shape)" as "ellipse",
        "corner-radius": `${CORNER}px`,
        width: "data(w)",
        height: "data(h)",
        "background-color": colours.raised,
        "border-width": BORDER,
        "border-color": colours.ink,
        label: "data(label)",
        color: colours.ink,
        "font-family": FONT_STACK,
        "font-size": NAME.size,
        "font-weight": NAME.weight,
        "line-height": NAME.lineHeight / NAME.size,
        "text-wrap": "wrap",
        "text-max-width": "1000px",
        "text-halign": "center",
        "text-valign": "center",
        "min-zoomed-font-size": LEAST_TEXT,
        "overlay-opacity": 0,
        "z-index": 1,
      },
    },
    {
      selector: 'node[size = "small"]',
      style: {
        "background-color": colours.paper,
        "font-size": SMALL_NAME.size,
        "font-weight": SMALL_NAME.weight,
        "line-height": SMALL_NAME.lineHeight / SMALL_NAME.size,
        "text-valign": "bottom",
        "text-margin-y": SMALL_NAME.gap,
      },
    },
    { selector: "node.orphan", style: { "border-color": colours.rule, color: colours.ink2 } },
    { selector: "node.hover", style: { "border-width": 2 } },
    { selector: "node.sel", style: { "border-width": 2.5, "border-color": colours.accent, "z-index": 100 } },
  ];
}

function edgeStyles(colours: Colours): StylesheetJsonBlock[] {
  return [
    {
      selector: "edge",
      style: {
        "curve-style": "unbundled-bezier",
        "edge-distances": "node-position",
        "control-point-weights": 0.5,
        "control-point-distances": "data(bend)",
        width: "data(width)",
        "target-arrow-shape": "data(head)" as "triangle",
        "source-arrow-shape": "data(tail)" as "triangle",
        "arrow-scale": HEAD_SCALE,
        label: "data(label)",
        color: colours.ink,
        "font-family": FONT_STACK,
        "font-size": LABEL.size,
        "font-weight": LABEL.weight,
        "line-height": LABEL.lineHeight,
        "text-wrap": "wrap",
        "text-max-width": "1000px",
        "text-margin-x": "data(dx)",
        "text-margin-y": "data(dy)",
        "text-background-color": colours.paper,
        "text-background-opacity": 1,
        "text-background-padding": `${LABEL.padding}px`,
        "min-zoomed-font-size": LEAST_TEXT,
        "overlay-opacity": 0,
        "z-index": "data(z)",
      } as unknown as Style,
    },
    {
      selector: "edge[loop = 1]",
      style: { "loop-direction": "0deg", "loop-sweep": "data(sweep)" } as unknown as Style,
    },
    ...FAMILIES.map((family) => ({
      selector: `edge[family = "${family}"]`,
      style: {
        "line-color": colours.family[family],
        "target-arrow-color": colours.family[family],
        "source-arrow-color": colours.family[family],
      },
    })),
    // What is only denied is hollow, as in the figure: a line of paper within its own outline, and heads without filling.
    ...FAMILIES.map((family) => ({
      selector: `edge[status = "denied"][family = "${family}"]`,
      style: {
        width: 2 * DENIED.aside - DENIED.width,
        "line-color": colours.paper,
        "line-outline-color": colours.family[family],
        "line-outline-width": DENIED.width,
        "target-arrow-fill": "hollow",
        "source-arrow-fill": "hollow",
        "target-arrow-width": DENIED.width,
        "source-arrow-width": DENIED.width,
      } as Style,
    })),
    {
      selector: 'edge[head = "diamond"]',
      style: { "target-arrow-fill": "hollow", "target-arrow-width": 1.5 } as Style,
    },
    {
      selector: 'edge[tail = "diamond"]',
      style: { "source-arrow-fill": "hollow", "source-arrow-width": 1.5 } as Style,
    },
    {
      selector: 'edge[pattern = "dashed"]',
      style: { "line-style": "dashed", "line-dash-pattern": [...DASHES.dashed] },
    },
    {
      selector: 'edge[pattern = "dotted"]',
      style: { "line-style": "dashed", "line-dash-pattern": [...DASHES.dotted], "line-cap": "round" },
    },
    // The sign of a dispute is a mark and no text: it stays however far away the reader goes.
    {
      selector: "edge[sign = 1]",
      style: { "min-zoomed-font-size": 0, "text-background-padding": `${SIGN_PADDING}px` },
    },
    {
      selector: 'edge[pattern = "sparse"]',
      style: { "line-style": "dashed", "line-dash-pattern": [...DASHES.sparse], "line-cap": "round" },
    },
    { selector: 'edge[type = "role"]', style: { color: colours.ink2 } },
    {
      selector: "edge.hover",
      style: { "underlay-color": colours.accent, "underlay-opacity": 0.14, "underlay-padding": 5 },
    },
    // A selected line keeps its place in the drawing order: over all others it would cross out the words on them.
    {
      selector: "edge.sel",
      style: { "underlay-color": colours.accent, "underlay-opacity": 0.2, "underlay-padding": 5 },
    },
  ];
}
