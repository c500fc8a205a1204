import type { Page } from "@playwright/test";
import type { Core } from "cytoscape";

/** CSS pixels from the top left of the graph's pane. */
export interface Rectangle {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}

export interface DrawnNode {
  readonly id: string;
  readonly kind: string;
  /** In the graph's own units, exactly as cytoscape holds them. */
  readonly x: number;
  readonly y: number;
  /** On the screen. */
  readonly screen: { readonly x: number; readonly y: number };
  readonly box: Rectangle;
  readonly label: Rectangle | null;
}

export interface DrawnEdge {
  readonly id: string;
  readonly line: string | null;
  readonly relation: string | null;
  readonly family: string;
  readonly subject: string | null;
  readonly object: string | null;
  readonly claimCount: number | null;
  readonly origins: number | null;
  readonly status: string | null;
  /** What is written on it, or an empty text. */
  readonly words: string;
  readonly label: Rectangle | null;
}

/** What a person can see in the graph now: hidden elements are not in it. */
export interface Drawing {
  readonly nodes: readonly DrawnNode[];
  readonly edges: readonly DrawnEdge[];
  readonly pane: { readonly width: number; readonly height: number };
}

type Canvas = HTMLElement & { _cyreg?: { cy: Core } };

/** Resolves once the graph stands still: drawn, fonts there, and the same in two looks a moment apart. */
export async function graphAtRest(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const graph = document.querySelector("[data-testid=graph]") as Canvas | null;
    return graph?._cyreg?.cy !== undefined && document.fonts.status === "loaded";
  });
  await page.waitForFunction(
    () => {
      const cy = (document.querySelector("[data-testid=graph]") as Canvas)._cyreg?.cy;
      const seen = window as unknown as { relataLastLook?: string };
      const look = JSON.stringify([
        cy?.zoom(),
        cy?.pan(),
        cy?.elements().map((one) => [one.id(), one.visible(), one.isNode() ? one.position() : null]),
      ]);
      const same = seen.relataLastLook === look;
      seen.relataLastLook = look;
      return same;
    },
    undefined,
    { polling: 150 },
  );
}

/** Returns what the graph shows, once it stands still. */
export async function drawing(page: Page): Promise<Drawing> {
  await graphAtRest(page);
  return page.evaluate(() => {
    const graph = document.querySelector("[data-testid=graph]") as Canvas;
    const cy = graph._cyreg?.cy;
    if (!cy) throw new Error("cytoscape is gone");
    type Box = { x1: number; y1: number; x2: number; y2: number };
    const sized = ({ x1, y1, x2, y2 }: Box) =>
      Number.isFinite(x1 + y1 + x2 + y2) && x2 > x1 && y2 > y1 ? { x1, y1, x2, y2 } : null;
    const onlyLabel = {
      includeNodes: false,
      includeEdges: false,
      includeLabels: true,
      includeOverlays: false,
    };
    const shown = (value: unknown) => (value === undefined ? null : value);
    return {
      nodes: cy.nodes(":visible").map((node) => ({
        id: node.id(),
        kind: node.data("kind"),
        x: node.position().x,
        y: node.position().y,
        screen: { ...node.renderedPosition() },
        box: sized(node.renderedBoundingBox({ includeLabels: false, includeOverlays: false })),
        label: node.style("label") ? sized(node.renderedBoundingBox(onlyLabel)) : null,
      })),
      edges: cy.edges(":visible").map((edge) => ({
        id: edge.id(),
        line: shown(edge.data("line")),
        relation: shown(edge.data("relation")),
        family: edge.data("family"),
        subject: shown(edge.data("subject")),
        object: shown(edge.data("object")),
        claimCount: shown(edge.data("claimCount")),
        origins: shown(edge.data("origins")),
        status: shown(edge.data("status")),
        words: edge.style("label") ?? "",
        label: edge.style("label") ? sized(edge.renderedBoundingBox(onlyLabel)) : null,
      })),
      pane: { width: graph.clientWidth, height: graph.clientHeight },
    } as never;
  });
}

/** Returns position of each visible actor by id, as cytoscape holds them: equal means equal to the bit. */
export function positionsOf(drawn: Drawing): Record<string, readonly number[]> {
  return Object.fromEntries(
    drawn.nodes.map((node) => [node.id, [node.x, node.y, node.screen.x, node.screen.y]]),
  );
}

/** Returns the lines drawn, sorted; role lines are none. A fold counts as the lines it stands for where it names them. */
export function linesOf(drawn: Drawing): string[] {
  return drawn.edges.flatMap((edge) => edge.line ?? []).sort();
}
