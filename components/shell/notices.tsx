"use client";

import { X } from "lucide-react";
import { useState } from "react";
import controls from "./controls.module.css";
import styles from "./notices.module.css";

/** Sentences that a reader should know about this page, each once; closing them lasts until they change. */
export function Notices({ texts }: { texts: readonly string[] }) {
  const [closed, setClosed] = useState("");
  const key = texts.join("\n");
  if (texts.length === 0 || closed === key) return null;
  return (
    <section className={styles.notices} aria-label="Notices">
      <ul>
        {texts.slice(0, 4).map((text) => (
          <li key={text}>{text}</li>
        ))}
        {texts.length > 4 ? <li>and {texts.length - 4} more</li> : null}
      </ul>
      <button
        type="button"
        className={controls.icon}
        aria-label="Close the notices"
        onClick={() => setClosed(key)}
      >
        <X size={16} aria-hidden />
      </button>
    </section>
  );
}
