"use client";

import { useRef } from "react";
import controls from "../shell/controls.module.css";

const ACCEPTED =
  ".csv,.tsv,.tab,.txt,.jsonl,.ndjson,.json,.gexf,.graphml,.xml,.cyjs,.cx2,.jgf,.ftm,text/csv,text/tab-separated-values,application/json";

interface Props {
  take: (file: File) => void;
  label?: string;
  look?: "primary" | "button" | "quiet";
}

/** A button that opens the browser's own window for choosing a file. */
export function ChooseFile({ take, label = "Choose a file", look = "primary" }: Props) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <button type="button" className={controls[look]} onClick={() => input.current?.click()}>
        {label}
      </button>
      <input
        ref={input}
        type="file"
        accept={ACCEPTED}
        hidden
        aria-hidden
        tabIndex={-1}
        data-testid="file"
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          // The same file may be chosen again after it was changed.
          event.target.value = "";
          if (file) take(file);
        }}
      />
    </>
  );
}
