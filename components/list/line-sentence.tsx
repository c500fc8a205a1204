"use client";

import { EqualNot } from "lucide-react";
import { RelationSentence } from "@/components/evidence/relation-sentence";
import type { Line } from "@/lib/claims/line";
import type { DossierData } from "@/lib/domain/dossier-data";
import { countsSentence, lineSentence, STATUS_WORD } from "@/lib/domain/sentence";
import { UnheardNote } from "./unheard-note";

interface Props {
  data: DossierData;
  line: Line;
  isOpen: boolean;
  open: (line: string) => void;
  /** Whether it may be cut, and so says in full what it is where a mouse rests. */
  isCut?: boolean;
}

/** A line as a sentence with what it rests on: the button that opens its evidence. */
export function LineSentence({ data, line, isOpen, open, isCut = false }: Props) {
  const subject = data.actors[line.subject];
  const object = data.actors[line.object];
  const relation = data.relationTypes[line.relation];
  return (
    <button
      type="button"
      aria-current={isOpen || undefined}
      title={
        isCut
          ? lineSentence({ subject: subject.name, label: relation.label, object: object.name })
          : undefined
      }
      onClick={() => open(line.id)}
    >
      <RelationSentence subject={subject} relation={relation} object={object} size="row" />
      <small>
        {line.scopes.length > 0 ? `re: ${line.scopes.join("; ")} · ` : ""}
        {line.unreal ? `${line.unreal} · ` : ""}
        {line.status === "disputed" ? <EqualNot size={13} aria-hidden /> : null}
        {line.status === "reported" ? "" : `${STATUS_WORD[line.status]} · `}
        {countsSentence(line)}
        <UnheardNote line={line} />
      </small>
    </button>
  );
}
