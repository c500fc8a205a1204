import type { MouseEvent } from "react";
import type { Sentence } from "@/lib/domain/source-words";
import { select } from "@/lib/view/toggle";
import { viewToQuery } from "@/lib/view/url";
import type { View } from "@/lib/view/view-state";
import styles from "./facets.module.css";

/** What has fallen without the sources that are left out, and what still stands; a line's words lead to it. */
export function LossSentences({
  id,
  sentences,
  view,
  open,
}: {
  id: string;
  sentences: readonly Sentence[];
  view: View;
  open: (line: string) => void;
}) {
  const follow = (event: MouseEvent, line: string) => {
    // A new tab or window is the browser's to open.
    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    open(line);
  };
  return (
    <div id={id} className={styles.loss}>
      {sentences.map((sentence, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: sentences have no identity but their place
        <p key={index}>
          {sentence.map((part) =>
            typeof part === "string" ? (
              part
            ) : (
              <a
                key={part.id}
                href={`?${viewToQuery(select(view, [part.id]))}`}
                onClick={(event) => follow(event, part.id)}
              >
                <bdi>{part.words}</bdi>
              </a>
            ),
          )}
        </p>
      ))}
    </div>
  );
}
