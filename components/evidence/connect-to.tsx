"use client";

import { Autocomplete } from "@base-ui/react/autocomplete";
import { useEffect, useId, useMemo, useRef, useState } from "react";
import find from "@/components/shell/find.module.css";
import type { DossierData } from "@/lib/domain/dossier-data";
import { type FoundActor, findActors } from "@/lib/view/find-actors";
import styles from "./paths.module.css";

/** Names that the list offers at most. */
const MOST = 20;

interface Props {
  data: DossierData;
  /** Lines of each actor, by position: who has none is connected to nobody. */
  linesOfActor: ArrayLike<number>;
  /** The actor that is open. */
  id: string;
  /** The list of names is about to open. */
  onAsk: () => void;
  onChoose: (other: string) => void;
}

/** The combobox that asks how the open actor is connected to another. It finds by any name, as the search does. */
export function ConnectTo({ data, linesOfActor, id, onAsk, onChoose }: Props) {
  const input = useId();
  const [text, setText] = useState("");
  const [listed, setListed] = useState(false);
  const popup = useRef<HTMLDivElement>(null);
  const list = () => {
    onAsk();
    setListed(true);
  };
  useEffect(() => {
    if (listed) popup.current?.scrollIntoView({ block: "nearest" });
  }, [listed]);
  const items = useMemo(
    () =>
      listed
        ? findActors(data.actors, linesOfActor, text, MOST + 1)
            .filter((actor) => actor.id !== id)
            .slice(0, MOST)
        : [],
    [data, linesOfActor, text, id, listed],
  );
  return (
    <Autocomplete.Root
      // As in Find: as a popup it would hide the page, which stays in use, from readers.
      inline
      open={listed}
      items={items}
      mode="none"
      value={text}
      autoHighlight
      itemToStringValue={(actor: FoundActor) => actor.name}
      onValueChange={(value, details) => {
        if (details.reason === "item-press") return;
        setText(value);
        list();
      }}
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions: it only watches where the focus is, and for two keys */}
      <div
        className={styles.connect}
        onBlur={(event) => {
          if (!event.currentTarget.contains(event.relatedTarget)) setListed(false);
        }}
        onKeyDown={(event) => {
          if (event.key === "ArrowDown") list();
          if (event.key === "Escape") setListed(false);
        }}
      >
        <label className={styles.connectLabel} htmlFor={input}>
          How is it connected to …?
        </label>
        <div className={find.box}>
          <Autocomplete.Input
            id={input}
            className={find.input}
            aria-expanded={listed}
            placeholder="Another actor"
            onClick={list}
          />
        </div>
        {listed ? (
          // The press that chooses must not take the focus out first, or the list is gone before the choice is made.
          // biome-ignore lint/a11y/noStaticElementInteractions: see above
          <div ref={popup} className={find.popup} onMouseDown={(event) => event.preventDefault()}>
            {items.length === 0 ? <p className={find.empty}>No actor of that name has lines.</p> : null}
            <Autocomplete.List className={styles.connectHits}>
              {(actor: FoundActor) => (
                <Autocomplete.Item
                  key={actor.id}
                  value={actor}
                  className={find.item}
                  onClick={() => onChoose(actor.id)}
                >
                  <bdi>{actor.name}</bdi>
                  {actor.alias ? <small dir="auto">{actor.alias}</small> : null}
                </Autocomplete.Item>
              )}
            </Autocomplete.List>
          </div>
        ) : null}
      </div>
    </Autocomplete.Root>
  );
}
