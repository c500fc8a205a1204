"use client";

import { Search } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import styles from "./find.module.css";
import { FIND_WORDS, type FindProps } from "./find-props";
import type { Before, SearchBox } from "./search-box";

/** What came late: the combobox, and how the box was when it came. */
interface Late {
  readonly Box: typeof SearchBox;
  readonly before: Before;
}

/**
 * The combobox that finds actors by any of their names, relation types, and lines by their words. Ctrl/Cmd+K goes there. A
 * plain box until what makes the list has been fetched, which the first paint does not wait for; what is written stays.
 */
export function Find(props: FindProps) {
  const input = useRef<HTMLInputElement>(null);
  const [late, setLate] = useState<Late | null>(null);
  useEffect(() => {
    let isHere = true;
    import("./search-box").then(
      ({ SearchBox: Box }) => {
        const text = input.current?.value ?? "";
        const isFocused = document.activeElement === input.current;
        if (isHere) setLate({ Box, before: { text, isFocused } });
      },
      // Without a network there is no search either; the notice of the page says so.
      () => {},
    );
    return () => {
      isHere = false;
    };
  }, []);
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
  if (late) return <late.Box {...props} input={input} before={late.before} />;
  return (
    <div className={styles.find}>
      <div className={styles.box}>
        <Search size={16} aria-hidden />
        <input
          ref={input}
          type="text"
          role="combobox"
          aria-autocomplete="list"
          aria-expanded={false}
          className={styles.input}
          aria-label={FIND_WORDS}
          placeholder={FIND_WORDS}
          autoComplete="off"
          spellCheck={false}
        />
        <kbd aria-hidden>Ctrl K</kbd>
      </div>
    </div>
  );
}
