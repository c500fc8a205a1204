"use client";

import { Autocomplete } from "@base-ui/react/autocomplete";
import { Search } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import type { DossierData } from "@/lib/domain/dossier-data";
import type { SearchHit } from "@/lib/domain/search-hit";
import styles from "./find.module.css";
import { useSearch } from "./use-search";

const GROUPS: readonly { key: string; label: string; holds: (hit: SearchHit) => boolean }[] = [
  { key: "actor", label: "Actors", holds: ({ type, elsewhere }) => type === "actor" && !elsewhere },
  {
    key: "elsewhere",
    label: "Not in this part: choose one to bring it in",
    holds: ({ elsewhere }) => elsewhere === true,
  },
  { key: "line", label: "Lines", holds: ({ type, elsewhere }) => type === "line" && !elsewhere },
  { key: "relation", label: "Show only lines of one type", holds: ({ type }) => type === "relation" },
];

interface Props {
  data: DossierData;
  /** Lines of each actor, by position: of names that fit alike, those with most come first. */
  linesOfActor: ArrayLike<number>;
  /** Brings in an actor or line that is outside the part of the dossier that is here. */
  bringIn: (hit: SearchHit) => void;
  /** Selects a line or an actor. */
  open: (ids: readonly string[]) => void;
  /** Name of the actor that is open, or null: another can be asked for beside it. */
  beside: string | null;
  /** Selects an actor beside the open one. */
  openAlso: (actor: string) => void;
  /** Keeps only lines of one relation type. */
  onlyRelation: (relation: string) => void;
}

/** The combobox that finds actors by any of their names, relation types, and lines by their words. Ctrl/Cmd+K goes there. */
export function Find({ data, linesOfActor, bringIn, open, beside, openAlso, onlyRelation }: Props) {
  const [text, setText] = useState("");
  const { hits, state } = useSearch(data, linesOfActor, text);
  const input = useRef<HTMLInputElement>(null);
  const [inside, setInside] = useState(false);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== "k") return;
      event.preventDefault();
      input.current?.focus();
      input.current?.select();
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, []);
  const highlighted = useRef<SearchHit | undefined>(undefined);
  const choose = (hit: SearchHit, also: boolean) => {
    setText("");
    if (hit.elsewhere) bringIn(hit);
    else if (hit.type === "relation") onlyRelation(hit.id);
    else if (hit.type === "actor" && beside !== null && also) openAlso(hit.id);
    else open([hit.line ?? hit.id]);
  };
  const groups = GROUPS.map((group) => ({
    ...group,
    items: hits.filter(group.holds),
  })).filter((group) => group.items.length > 0);
  const listed = inside && text.trim() !== "";
  return (
    <Autocomplete.Root
      // Inline, with a place of our own for the list: as a popup it would hide the page, which stays in use, from readers.
      inline
      open={listed}
      items={groups}
      mode="none"
      value={text}
      autoHighlight
      itemToStringValue={(hit: SearchHit) => hit.label}
      onItemHighlighted={(hit: SearchHit | undefined) => {
        highlighted.current = hit;
      }}
      onValueChange={(value, details) => {
        if (details.reason !== "item-press") setText(value);
      }}
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions: it only watches where the focus is, and for Escape */}
      <div
        className={styles.find}
        onFocus={() => setInside(true)}
        onBlur={(event) => setInside(event.currentTarget.contains(event.relatedTarget))}
        onKeyDown={(event) => {
          if (event.key === "Escape") setText("");
          // With Shift the list leaves Enter alone.
          if (event.key === "Enter" && event.shiftKey && highlighted.current)
            choose(highlighted.current, true);
        }}
      >
        <div className={styles.box}>
          <Search size={16} aria-hidden />
          <Autocomplete.Input
            ref={input}
            className={styles.input}
            aria-label="Find a person, group or words"
            // An inline list counts as always open; ours is there only while something is asked.
            aria-expanded={listed}
            placeholder="Find a person, group or words"
          />
          <kbd aria-hidden>Ctrl K</kbd>
        </div>
        {listed ? (
          // The press that chooses must not take the focus out first, or the list is gone before the choice is made.
          // biome-ignore lint/a11y/noStaticElementInteractions: see above
          <div className={styles.popup} onMouseDown={(event) => event.preventDefault()}>
            {groups.length === 0 ? <p className={styles.empty}>{EMPTY[state]}</p> : null}
            <Autocomplete.List className={styles.hits}>
              {(group: (typeof groups)[number]) => (
                <Autocomplete.Group key={group.key} items={group.items}>
                  <Autocomplete.GroupLabel className={styles.group}>{group.label}</Autocomplete.GroupLabel>
                  <Autocomplete.Collection>
                    {(hit: SearchHit) => (
                      <Autocomplete.Item
                        key={`${hit.type} ${hit.line ?? hit.id} ${hit.matched}`}
                        value={hit}
                        className={styles.item}
                        onClick={(event) => choose(hit, event.shiftKey)}
                      >
                        <bdi>{hit.label}</bdi>
                        {hit.detail ? <small dir="auto">{hit.detail}</small> : null}
                      </Autocomplete.Item>
                    )}
                  </Autocomplete.Collection>
                </Autocomplete.Group>
              )}
            </Autocomplete.List>
            {beside !== null && hits.some((hit) => hit.type === "actor" && !hit.elsewhere) ? (
              <p className={styles.hint}>
                <kbd>Shift</kbd>+<kbd>Enter</kbd>: how is it connected to <bdi>{beside}</bdi>?
              </p>
            ) : null}
          </div>
        ) : null}
      </div>
    </Autocomplete.Root>
  );
}

const EMPTY = {
  idle: "",
  loading: "Searching…",
  ready: "Nothing found. Try another spelling, or fewer words.",
  failed: "The search did not answer. Try again in a moment.",
} as const;
