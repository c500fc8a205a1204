import type { Actor } from "@/lib/domain/actor";
import { textDirection } from "@/lib/domain/text-direction";
import { measureText } from "./measure-text";
import type { SceneNode } from "./scene";
import { wrapEvenly } from "./wrap-text";

/** The longest line of a name, px. */
export const MAX_NAME_WIDTH = 150;

/** Returns the longest line of a name in px that suits a pane: on a phone names take more lines. */
export function nameWidthFor(paneWidth: number): number {
  return Math.round(Math.min(MAX_NAME_WIDTH, Math.max(64, paneWidth / 5)));
}

/** Size and line height of names, px. */
export const NAME = { size: 14, weight: 600, lineHeight: 17 } as const;
/** Names under small nodes. */
export const SMALL_NAME = { size: 13, weight: 400, lineHeight: 16, gap: 4, maxWidth: 120 } as const;
export const BORDER = 1.25;
const SMALL_SIZE = 14;
const MAX_LINES = 3;

/** How an actor is drawn, whatever its place. Outer sizes, border included, px. */
export type NodeSize = Pick<SceneNode, "shape" | "small" | "width" | "height" | "text" | "dir" | "nameBox">;

/**
 * Returns shape, size and lines of an actor's node: a state is a rectangle, a person an ellipse, a group or organisation a
 * rounded rectangle, and outlets and unnamed sources are small and hollow with the name under them.
 * `maxNameWidth` bounds the longest line of the name.
 */
export function nodeSize(actor: Pick<Actor, "name" | "kind">, maxNameWidth: number): NodeSize {
  const dir = textDirection(actor.name);
  const small = actor.kind === "outlet" || actor.kind === "unnamed";
  const font = small ? SMALL_NAME : NAME;
  const maxWidth = small ? Math.min(maxNameWidth, SMALL_NAME.maxWidth) : maxNameWidth;
  const text = wrapEvenly(actor.name, {
    maxWidth,
    maxLines: MAX_LINES,
    size: font.size,
    weight: font.weight,
  });
  const textWidth = Math.max(0, ...text.map((line) => measureText(line, font.size, font.weight)));
  const textHeight = text.length * font.lineHeight;
  if (small) {
    const shape = actor.kind === "outlet" ? "round-rectangle" : "ellipse";
    const nameBox = {
      x: -textWidth / 2,
      y: SMALL_SIZE / 2 + SMALL_NAME.gap,
      width: textWidth,
      height: textHeight,
    };
    return { shape, small, width: SMALL_SIZE, height: SMALL_SIZE, text, dir, nameBox };
  }
  if (actor.kind === "person") {
    const height = textHeight + (text.length === 1 ? 21 : 25);
    const width = textWidth / Math.sqrt(1 - (textHeight / height) ** 2) + 14;
    return {
      shape: "ellipse",
      small,
      width: even(Math.max(width, height * 1.3)),
      height: even(height),
      text,
      dir,
      nameBox: null,
    };
  }
  const shape = actor.kind === "state" ? "rectangle" : "round-rectangle";
  const width = even(Math.max(textWidth + 26, 56));
  return { shape, small, width, height: even(textHeight + 19), text, dir, nameBox: null };
}

/** Even sizes, so that outlines fall on whole pixels around a middle on a whole pixel. */
function even(size: number): number {
  return 2 * Math.ceil(size / 2);
}
