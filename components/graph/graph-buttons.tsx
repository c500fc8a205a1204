"use client";

import type { Core } from "cytoscape";
import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import type { Line } from "@/lib/claims/line";
import type { DossierData } from "@/lib/domain/dossier-data";
import { spokenLine } from "@/lib/domain/sentence";
import type { Scene } from "@/lib/view/scene";
import { nextFocus } from "@/lib/view/walk";
import styles from "./graph.module.css";
import { KeyHints } from "./key-hints";
import { useLetterKeys } from "./use-letter-keys";

interface Props {
  cy: Core | null;
  data: DossierData;
  scene: Scene;
  /** Shown lines by id, in the order of the list. */
  lines: ReadonlyMap<string, Line>;
  onChoose: (id: string) => void;
  onFocus: (id: string | null) => void;
}

/**
 * The drawing for keyboards and screen readers: a real button over every actor and line of the canvas, one tab stop in all.
 * Arrows go to the next actor that way, L and Shift+L walk the lines of the actor, Enter opens, Esc leaves.
 */
export function GraphButtons({ cy, data, scene, lines, onChoose, onFocus }: Props) {
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
  const stop =
    current !== null && (nodes.some((n) => n.id === current) || edges.some((e) => e.id === current))
      ? current
      : nodes[0]?.id;
  const order = [...lines.keys()];

  const focusOn = (id: string) => {
    setCurrent(id);
    const found = [...(layer.current?.children ?? [])].find((child) => child.getAttribute("data-id") === id);
    if (found instanceof HTMLElement) found.focus({ preventScroll: true });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Escape") {
      document.querySelector<HTMLElement>('[role="tab"][aria-selected="true"]')?.focus();
      return;
    }
    if (event.ctrlKey || event.metaKey || event.altKey || !stop) return;
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
      aria-label="Graph. Arrow keys move between actors, L goes through an actor’s lines, Enter opens the evidence, Escape leaves."
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
            style={{
              left: node.x - node.width / 2,
              top: node.y - node.height / 2,
              width: node.width,
              height: node.height,
            }}
            onClick={() => onChoose(node.id)}
            onFocus={() => {
              setCurrent(node.id);
              setAnchor(node.id);
              onFocus(node.id);
            }}
          >
            {node.name}
          </button>
        ))}
        {edges.map((edge) => {
          const box = edge.label ?? {
            x: edge.controls[0].x - 20,
            y: edge.controls[0].y - 12,
            width: 40,
            height: 24,
          };
          return (
            <button
              key={edge.id}
              type="button"
              data-id={edge.id}
              tabIndex={edge.id === stop ? 0 : -1}
              style={{ left: box.x, top: box.y, width: box.width, height: box.height }}
              onClick={() => onChoose(edge.lines.length === 1 ? edge.lines[0] : edge.id)}
              onFocus={() => {
                setCurrent(edge.id);
                onFocus(edge.id);
              }}
            >
              {edge.lines
                .map((id) => spoken(lines.get(id), data, order.indexOf(id) + 1, order.length))
                .join(" ")}
            </button>
          );
        })}
      </div>
      {inside ? <KeyHints letters={letters} setLetters={setLetters} /> : null}
    </div>
  );
}

function spoken(line: Line | undefined, data: DossierData, at: number, of: number): string {
  if (!line) return "";
  return spokenLine({
    ...line,
    subject: data.actors[line.subject].name,
    label: data.relationTypes[line.relation].label,
    object: data.actors[line.object].name,
    position: { at, of },
  });
}
