"use client";

import type { Core } from "cytoscape";
import {
  type KeyboardEvent,
  memo,
  type RefObject,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from "react";
import type { Line } from "@/lib/claims/line";
import type { DossierData } from "@/lib/domain/dossier-data";
import { foldCounts, foldHeading } from "@/lib/domain/drawn-words";
import { FAMILY_LABEL } from "@/lib/domain/family";
import { spokenLine } from "@/lib/domain/sentence";
import { actorOf } from "@/lib/view/known-ids";
import type { LineList } from "@/lib/view/line-list";
import { withWords } from "@/lib/view/line-words";
import type { Box, Scene, SceneEdge, SceneNode } from "@/lib/view/scene";
import { type Selection, selectedIds } from "@/lib/view/selection";
import type { Point } from "@/lib/view/view-state";
import { nextFocus } from "@/lib/view/walk";
import styles from "./graph.module.css";
import { KeyHints } from "./key-hints";
import { useLetterKeys } from "./use-letter-keys";
import { wayIntoSight } from "./viewport";

/** What a key pans, px of the pane, and how far it moves an actor, layout units. */
const PAN_STEP = 60;
const MOVE_STEP = 10;
const ARROWS: ReadonlyMap<string, Point> = new Map([
  ["ArrowLeft", { x: -1, y: 0 }],
  ["ArrowRight", { x: 1, y: 0 }],
  ["ArrowUp", { x: 0, y: -1 }],
  ["ArrowDown", { x: 0, y: 1 }],
]);

interface Props {
  cy: Core | null;
  data: DossierData;
  scene: Scene;
  /** Shown lines, in the order of the list. */
  lines: LineList;
  selection: Selection | null;
  /** Id of the button that takes the focus as soon as it is there: the line that a chosen fold opens with. */
  arrival: RefObject<string | null>;
  /** `also` adds a second actor to the one that is open. */
  /** Whether there are too many lines to draw each. */
  bounded: boolean;
  onChoose: (id: string, also?: boolean) => void;
  onFocus: (id: string | null) => void;
  /** An actor was moved by so much, layout units. */
  onMoveBy: (actor: string, by: Point) => void;
}

/**
 * The drawing for keyboards and screen readers: a real button over every actor and line of the canvas, one tab stop in all.
 * Arrows go to the next actor that way, L and Shift+L walk the lines of the actor, Enter opens, Shift+Enter opens a second
 * actor beside the first, Esc leaves. Shift+arrows pan, Alt+arrows move the actor: what else takes a drag.
 */
export const GraphButtons = memo(function GraphButtons(props: Props) {
  const { cy, data, scene, lines, selection, arrival, bounded, onChoose, onFocus, onMoveBy } = props;
  const layer = useRef<HTMLDivElement>(null);
  const [letters, setLetters] = useLetterKeys();
  const [current, setCurrent] = useState<string | null>(null);
  const [anchor, setAnchor] = useState<string | null>(null);
  const [inside, setInside] = useState(false);
  useEffect(() => {
    if (!cy) return;
    const follow = () => {
      const { x, y } = cy.pan();
      if (layer.current) layer.current.style.transform = `translate(${x}px, ${y}px) scale(${cy.zoom()})`;
    };
    follow();
    cy.on("viewport", follow);
    return () => {
      cy.off("viewport", follow);
    };
  }, [cy]);

  const nodes = scene.nodes.filter((node) => !node.hidden);
  const edges = scene.edges.filter((edge) => !edge.hidden && edge.lines.length > 0);
  const pressed = new Set(selectedIds(selection));
  const stop =
    current !== null && (nodes.some((n) => n.id === current) || edges.some((e) => e.id === current))
      ? current
      : nodes[0]?.id;

  const buttonOf = (id: string) => {
    const found = [...(layer.current?.children ?? [])].find((child) => child.getAttribute("data-id") === id);
    return found instanceof HTMLElement ? found : null;
  };
  const focusOn = (id: string) => {
    setCurrent(id);
    buttonOf(id)?.focus({ preventScroll: true });
  };
  const reveal = (box: Box) => {
    const size = { width: cy?.width() ?? 0, height: cy?.height() ?? 0 };
    const way = cy && wayIntoSight(box, { zoom: cy.zoom(), pan: cy.pan() }, size);
    if (way) cy.panBy({ ...way });
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a new scene brings buttons or takes them away
  useLayoutEffect(() => {
    const wanted = arrival.current;
    if (wanted !== null && buttonOf(wanted)) {
      arrival.current = null;
      focusOn(wanted);
      return;
    }
    if (!inside || current === null || buttonOf(current) || document.activeElement !== document.body) return;
    // The button in focus is gone with its line: a fold closed over it, or a filter took it.
    const fold = edges.find((edge) => edge.lines.includes(current));
    const next = fold?.id ?? (anchor !== null && buttonOf(anchor) ? anchor : nodes[0]?.id);
    if (next !== undefined) focusOn(next);
  }, [scene]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Escape") {
      document.querySelector<HTMLElement>('[role="tab"][aria-selected="true"]')?.focus();
      return;
    }
    if (event.ctrlKey || event.metaKey || !stop) return;
    if (event.key === "Enter" && event.shiftKey && nodes.some((node) => node.id === stop)) {
      event.preventDefault();
      onChoose(stop, true);
      return;
    }
    const way = ARROWS.get(event.key);
    if (way && (event.shiftKey || event.altKey)) {
      event.preventDefault();
      // The pane looks that way, so the drawing goes the other.
      if (event.shiftKey) cy?.panBy({ x: -PAN_STEP * way.x, y: -PAN_STEP * way.y });
      else if (nodes.some((node) => node.id === stop))
        onMoveBy(stop, { x: MOVE_STEP * way.x, y: MOVE_STEP * way.y });
      return;
    }
    if (event.altKey) return;
    const next = nextFocus(scene, { at: stop, anchor, key: event.key, back: event.shiftKey, letters });
    if (next === null) return;
    event.preventDefault();
    setAnchor(next.anchor);
    focusOn(next.id);
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would announce a form where there is none
    <div
      role="group"
      aria-label="Graph. Arrow keys move between actors, L goes through an actor’s lines, Enter opens the evidence, Shift with Enter asks how the actor is connected to the open one, Shift with arrow keys pans the drawing, Alt with arrow keys moves the actor, Escape leaves."
      onKeyDown={onKeyDown}
      onFocus={() => setInside(true)}
      onBlur={(event) => {
        const hints = document.getElementById("graph-keys");
        if (event.currentTarget.contains(event.relatedTarget) || hints?.contains(event.relatedTarget)) return;
        setInside(false);
        onFocus(null);
      }}
    >
      <div ref={layer} className={styles.overlay}>
        {nodes.map((node) => (
          <button
            key={node.id}
            type="button"
            data-id={node.id}
            tabIndex={node.id === stop ? 0 : -1}
            aria-pressed={pressed.has(node.id)}
            style={styleOf(boxOfNode(node))}
            onClick={() => onChoose(node.id)}
            onFocus={() => {
              reveal(boxOfNode(node));
              setCurrent(node.id);
              setAnchor(node.id);
              onFocus(node.id);
            }}
          >
            {node.name}
          </button>
        ))}
        {edges.map((edge) => {
          const box = boxOfEdge(edge);
          return (
            <button
              key={edge.id}
              type="button"
              data-id={edge.id}
              tabIndex={edge.id === stop ? 0 : -1}
              aria-pressed={pressed.has(edge.id)}
              style={styleOf(box)}
              onClick={() => onChoose(edge.lines.length === 1 ? edge.lines[0] : edge.id)}
              onFocus={() => {
                reveal(box);
                setCurrent(edge.id);
                onFocus(edge.id);
              }}
            >
              {spokenEdge(edge, lines, data, bounded)}
            </button>
          );
        })}
      </div>
      {inside ? <KeyHints letters={letters} setLetters={setLetters} /> : null}
    </div>
  );
});

function boxOfNode({ x, y, width, height }: SceneNode): Box {
  return { x: x - width / 2, y: y - height / 2, width, height };
}

function boxOfEdge({ label, controls: [control] }: SceneEdge): Box {
  return label ?? { x: control.x - 20, y: control.y - 12, width: 40, height: 24 };
}

function styleOf({ x, y, width, height }: Box) {
  return { left: x, top: y, width, height };
}

/** Where lines are many, folds are told in numbers, as the panel lists what is in them: nobody listens to forty sentences. */
function spokenEdge(edge: SceneEdge, lines: LineList, data: DossierData, bounded: boolean): string {
  if (bounded && edge.lines.length > 1) {
    const nameOf = (id: string) => actorOf(data, id)?.name ?? id;
    const heading = foldHeading(FAMILY_LABEL[edge.family], nameOf(edge.source), nameOf(edge.target));
    return `${heading}: ${foldCounts(edge.lines.length, edge.claimCount)}.`;
  }
  const place = (id: string) => (bounded ? null : { at: lines.placeOf(id) + 1, of: lines.length });
  return edge.lines.map((id) => spoken(lines.get(id), data, place(id))).join(" ");
}

function spoken(
  line: Line | undefined,
  data: DossierData,
  // Its place among a hundred thousand lines tells nobody anything, and takes long to find.
  position: { readonly at: number; readonly of: number } | null,
): string {
  if (!line) return "";
  return spokenLine({ ...withWords(line, data), ...(position ? { position } : {}) });
}
