"use client";

import { EqualNot } from "lucide-react";
import { RelationSentence } from "@/components/evidence/relation-sentence";
import type { DossierData } from "@/lib/domain/dossier-data";
import { countsSentence, STATUS_WORD } from "@/lib/domain/sentence";
import type { LineList } from "@/lib/view/line-list";
import styles from "./list.module.css";
import { MOST_LISTED, NotListed } from "./not-listed";
import { UnheardNote } from "./unheard-note";

interface Props {
  data: DossierData;
  lines: LineList;
  /** Lines that are open: one, or those of a path. */
  selected: ReadonlySet<string>;
  open: (line: string) => void;
}

/** Lines as sentences, each with what it rests on. On a phone it stands under the graph. */
export function LineSentences({ data, lines, selected, open }: Props) {
  return (
    <>
      <ol className={styles.sentences}>
        {lines.slice(0, MOST_LISTED).map((line) => (
          <li key={line.id} data-line={line.id}>
            <button
              type="button"
              aria-current={selected.has(line.id) || undefined}
              onClick={() => open(line.id)}
            >
              <RelationSentence
                subject={data.actors[line.subject]}
                relation={data.relationTypes[line.relation]}
                object={data.actors[line.object]}
                size="row"
              />
              <small>
                {line.scopes.length > 0 ? `re: ${line.scopes.join("; ")} · ` : ""}
                {line.unreal ? `${line.unreal} · ` : ""}
                {line.status === "disputed" ? <EqualNot size={13} aria-hidden /> : null}
                {line.status === "reported" ? "" : `${STATUS_WORD[line.status]} · `}
                {countsSentence(line)}
                <UnheardNote line={line} />
              </small>
            </button>
          </li>
        ))}
      </ol>
      <NotListed total={lines.length} />
    </>
  );
}
