"use client";

import { Autocomplete } from "@base-ui/react/autocomplete";
import { X } from "lucide-react";
import { useId, useState } from "react";
import find from "@/components/shell/find.module.css";
import { useServerSearch } from "@/components/shell/use-server-search";
import type { SearchHit } from "@/lib/domain/search-hit";
import styles from "./scope-dialog.module.css";

/** An actor of the dossier, whether it is in the browser or not. */
export interface PickedActor {
  readonly id: string;
  readonly name: string;
}

interface Props {
  dossier: string;
  label: string;
  picked: readonly PickedActor[];
  most: number;
  onChange: (picked: readonly PickedActor[]) => void;
}

/** Chooses actors of a whole dossier by their names; the server finds them. */
export function ActorPicker({ dossier, label, picked, most, onChange }: Props) {
  const id = useId();
  const [text, setText] = useState("");
  const { hits, state } = useServerSearch(dossier, text.trim());
  const isPicked = (hit: SearchHit) => picked.some((actor) => actor.id === hit.id);
  const items = text.trim() === "" ? [] : hits.filter((hit) => hit.type === "actor" && !isPicked(hit));
  const listed = text.trim() !== "";
  return (
    <div className={styles.picker}>
      <label htmlFor={id}>{label}</label>
      {picked.length > 0 ? (
        <ul className={styles.picked}>
          {picked.map((actor) => (
            <li key={actor.id}>
              <bdi>{actor.name}</bdi>
              <button
                type="button"
                aria-label={`Remove ${actor.name}`}
                onClick={() => onChange(picked.filter((other) => other !== actor))}
              >
                <X size={14} aria-hidden />
              </button>
            </li>
          ))}
        </ul>
      ) : null}
      {picked.length < most ? (
        <Autocomplete.Root
          // As in Find: as a popup it would hide the dialog from readers.
          inline
          open={listed}
          items={items}
          mode="none"
          value={text}
          autoHighlight
          itemToStringValue={(hit: SearchHit) => hit.label}
          onValueChange={(value, details) => {
            if (details.reason !== "item-press") setText(value);
          }}
        >
          <div className={find.box}>
            <Autocomplete.Input
              id={id}
              className={find.input}
              aria-expanded={listed}
              placeholder="A name in this dossier"
            />
          </div>
          {listed ? (
            // The press that chooses must not take the focus out first.
            // biome-ignore lint/a11y/noStaticElementInteractions: it only keeps the focus where it is
            <div className={styles.found} onMouseDown={(event) => event.preventDefault()}>
              {items.length === 0 ? <p className={find.empty}>{NONE[state]}</p> : null}
              <Autocomplete.List>
                {(hit: SearchHit) => (
                  <Autocomplete.Item
                    key={hit.id}
                    value={hit}
                    className={find.item}
                    onClick={() => {
                      setText("");
                      onChange([...picked, { id: hit.id, name: hit.label }]);
                    }}
                  >
                    <bdi>{hit.label}</bdi>
                    {hit.detail ? <small dir="auto">{hit.detail}</small> : null}
                  </Autocomplete.Item>
                )}
              </Autocomplete.List>
            </div>
          ) : null}
        </Autocomplete.Root>
      ) : null}
    </div>
  );
}

const NONE = {
  idle: "",
  loading: "Searching …",
  ready: "Nobody of that name is in the dossier.",
  failed: "The search did not answer. Try again in a moment.",
} as const;
