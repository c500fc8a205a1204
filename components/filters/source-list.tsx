"use client";

import { Tooltip } from "@base-ui/react/tooltip";
import { useId, useMemo, useRef, useState } from "react";
import { formatNumber } from "@/lib/domain/sentence";
import { onlyWords, plainText, type Sentence, withoutWords } from "@/lib/domain/source-words";
import { foldName } from "@/lib/text/fold-name";
import { joinedState, type SourceField, sourceState, toggleOnly, toggleWithout } from "@/lib/view/pick";
import type { SourceEntry, SourceGroup } from "@/lib/view/source-entries";
import type { View } from "@/lib/view/view-state";
import styles from "./facets.module.css";
import { SourceRow } from "./source-row";

/** Up to this many are listed as they are; more scroll and can be searched. */
export const FEW = 12;
/** A longer list than this is left to the search. */
const MOST = 60;

interface Props {
  /** What is listed, in the plural: "accounts". */
  noun: string;
  field: SourceField;
  groups: readonly SourceGroup[];
  view: View;
  change: (view: View) => void;
  /** What would fall in a view, in sentences; null where the view leaves nothing out. */
  loss: (view: View) => Sentence[] | null;
  /** Lights up the lines of a source while its row is hovered; null ends it. */
  preview: (id: string | null) => void;
  /** Id of the sentence that says what has fallen; null while nothing has. */
  describedBy: string | null;
}

/** Sources by kind, each with what only it, and all but it, would leave, as two buttons. */
export function SourceList({ noun, field, groups, view, change, loss, preview, describedBy }: Props) {
  const searchId = useId();
  const [text, setText] = useState("");
  const count = groups.reduce((sum, { entries }) => sum + entries.length, 0);
  const found = useMemo(() => matching(groups, text), [groups, text]);
  const [tip] = useState(() => Tooltip.createHandle<View>());
  const tips = useRef<HTMLDivElement>(null);
  const row = (counted: SourceEntry) => {
    // What is chosen is known at once, what it leaves a moment later.
    const entry = { ...counted, state: sourceState(view, field, counted.id) };
    const joins = joinedState(view, field, entry.id);
    const without = toggleWithout(view, field, entry.id);
    return (
      <SourceRow
        key={entry.id}
        entry={entry}
        onlyLabel={onlyWords(entry.name, entry.only, joins === "only")}
        withoutLabel={withoutWords(entry.name, entry.without, joins === "without")}
        onOnly={() => change(toggleOnly(view, field, entry.id))}
        onWithout={() => change(without)}
        onPreview={(on) => preview(on ? entry.id : null)}
        tip={tip}
        next={entry.state === "without" ? null : without}
        describedBy={entry.state === "without" ? describedBy : null}
      />
    );
  };
  return (
    <>
      {count > FEW ? (
        <input
          id={searchId}
          type="search"
          className={styles.search}
          placeholder={`Search ${formatNumber(count)} ${noun}`}
          aria-label={`Search ${noun}`}
          autoComplete="off"
          spellCheck={false}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
      ) : null}
      <div className={styles.sources} data-long={count > FEW || undefined} data-field={field}>
        <div className={styles.columns} aria-hidden>
          <span>Lines left</span>
          <span>only</span>
          <span>without</span>
        </div>
        {found.groups.map(({ label, entries }) => (
          <section key={label} aria-label={label}>
            {groups.length > 1 ? <h4 className={styles.kind}>{label}</h4> : null}
            <ul>{entries.map(row)}</ul>
          </section>
        ))}
        {found.rest > 0 ? (
          <p className={styles.rest}>{formatNumber(found.rest)} more: search for them.</p>
        ) : null}
        {found.groups.length === 0 ? <p className={styles.rest}>None of that name.</p> : null}
      </div>
      <div ref={tips} />
      <Tooltip.Root handle={tip}>
        {({ payload }) => (
          // Within the panel, as what stands outside of all landmarks is not found; fixed, as the panel scrolls.
          <Tooltip.Portal container={tips}>
            <Tooltip.Positioner
              side="right"
              align="start"
              sideOffset={10}
              positionMethod="fixed"
              className={styles.over}
            >
              <Tooltip.Popup className={styles.tip}>
                {payload ? plainText(loss(payload) ?? []) : null}
              </Tooltip.Popup>
            </Tooltip.Positioner>
          </Tooltip.Portal>
        )}
      </Tooltip.Root>
    </>
  );
}

/** The entries whose name has every word of the text, no more than {@link MOST}, chosen ones always; and how many are left. */
function matching(groups: readonly SourceGroup[], text: string): { groups: SourceGroup[]; rest: number } {
  const words = foldName(text).split(/\s+/).filter(Boolean);
  let room = MOST;
  let rest = 0;
  const shown = groups.flatMap(({ label, entries }) => {
    const named = entries.filter(({ name, detail }) => {
      const folded = foldName(`${name} ${detail ?? ""}`);
      return words.every((word) => folded.includes(word));
    });
    const kept = named.filter(({ state }) => state !== null || room-- > 0);
    rest += named.length - kept.length;
    return kept.length === 0 ? [] : [{ label, entries: kept }];
  });
  return { groups: shown, rest };
}
