import Link from "next/link";
import type { RelatedLine } from "@/components/evidence/related-lines";
import { RelationSentence } from "@/components/evidence/relation-sentence";

/** A line as a sentence that leads to its own comparison. */
export function LineLink({
  dossier,
  id,
  subject,
  relation,
  object,
  mark,
}: RelatedLine & { dossier: string }) {
  return (
    <Link href={`/d/${dossier}/compare?line=${id}`} prefetch={false}>
      <RelationSentence subject={subject} relation={relation} object={object} mark={mark} size="row" />
    </Link>
  );
}
