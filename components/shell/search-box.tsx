"use client";

import { Autocomplete } from "@base-ui/react/autocomplete";
import { Search } from "lucide-react";
import { type RefObject, useLayoutEffect, useState } from "react";
import type { SearchHit } from "@/lib/domain/search-hit";
import styles from "./find.module.css";
import { FIND_WORDS, type FindProps } from "./find-props";
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

interface Props extends FindProps {
  /** The box; at first the plain one that stood here before, of which what was written and the caret are taken over. */
  input: RefObject<HTMLInputElement | null>;
}

/** The combobox of {@link Find}. */
export function SearchBox(props: Props) {
  const { data, linesOfActor, bringIn, open, beside, openAlso, onlyRelation, input } = props;
  const [before] = useState(() => writtenIn(input.current));
  const [text, setText] = useState(before.text);
  const { hits, state } = useSearch(data, linesOfActor, text);
  const [inside, setInside] = useState(false);
  useLayoutEffect(() => {
    if (!before.isFocused) return;
    input.current?.focus();
    input.current?.setSelectionRange(before.from, before.to);
  }, [before, input]);
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
          if (event.key !== "Enter") return;
          // As it is seen: the list tells of a highlight late, and not at all where another hit has come into its place.
          const seen = event.currentTarget.querySelector("[data-highlighted]")?.getAttribute("data-hit");
          const highlighted = hits.find((hit) => keyOf(hit) === seen);
          // With Shift the list leaves Enter alone; and of what was written before it came, nothing is highlighted yet.
          const hit = highlighted ?? groups[0]?.items[0];
          if (hit && (event.shiftKey || !highlighted)) choose(hit, event.shiftKey);
        }}
      >
        <div className={styles.box}>
          <Search size={16} aria-hidden />
          <Autocomplete.Input
            ref={input}
            className={styles.input}
            aria-label={FIND_WORDS}
            // An inline list counts as always open; ours is there only while something is asked.
            aria-expanded={listed}
            placeholder={FIND_WORDS}
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
                        key={keyOf(hit)}
                        data-hit={keyOf(hit)}
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

function keyOf({ type, line, id, matched }: SearchHit): string {
  return `${type} ${line ?? id} ${matched}`;
}

const EMPTY = {
  idle: "",
  loading: "Searching…",
  ready: "Nothing found. Try another spelling, or fewer words.",
  failed: "The search did not answer. Try again in a moment.",
} as const;

/** What is written in a box, whether the keyboard is there, and what is selected. */
function writtenIn(box: HTMLInputElement | null) {
  const text = box?.value ?? "";
  return {
    text,
    isFocused: box !== null && document.activeElement === box,
    from: box?.selectionStart ?? text.length,
    to: box?.selectionEnd ?? text.length,
  };
}
