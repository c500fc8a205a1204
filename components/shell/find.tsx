"use client";

import { Search } from "lucide-react";
import { useCallback, useEffect, useRef, useState } from "react";
import styles from "./find.module.css";
import { FIND_WORDS, type FindProps } from "./find-props";
import type { SearchBox } from "./search-box";

/**
 * The combobox that finds actors by any of their names, relation types, and lines by their words. Ctrl/Cmd+K goes there. A
 * plain box until what makes the list has been fetched, which the first paint does not wait for; what is written stays.
 */
export function Find(props: FindProps) {
  const input = useRef<HTMLInputElement>(null);
  const [Box, setBox] = useState<typeof SearchBox | null>(null);
  const [failed, setFailed] = useState(false);
  // A character that is made of several presses is not cut off.
  const [composing, setComposing] = useState(false);
  const load = useCallback(() => {
    import("./search-box").then(
      (file) => setBox(() => file.SearchBox),
      () => setFailed(true),
    );
  }, []);
  useEffect(() => {
    load();
    window.addEventListener("online", load);
    return () => window.removeEventListener("online", load);
  }, [load]);
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
  if (Box && !composing) return <Box {...props} input={input} />;
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
          onFocus={failed ? load : undefined}
          onCompositionStart={() => setComposing(true)}
          onCompositionEnd={() => setComposing(false)}
        />
        <kbd aria-hidden>Ctrl K</kbd>
      </div>
      {failed ? (
        <div className={`${styles.popup} ${styles.whileInside}`} role="status">
          <p className={styles.empty}>The search could not be fetched. Reload the page to search.</p>
        </div>
      ) : null}
    </div>
  );
}
