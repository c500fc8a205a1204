import type { Claim } from "@/lib/domain/claim";
import { formatCount } from "@/lib/domain/sentence";
import { STANCE_WORDS } from "@/lib/domain/stance-words";
import { Tag } from "./tag";

interface Props {
  claim: Claim;
  /** How many of its quotes stand in the text of the report. */
  standing: number;
}

/** What a reader should know of a claim at once: its mode, its status, and quotes that no longer stand in the text. */
export function ClaimTags({ claim, standing }: Props) {
  const lost = (claim.quotes?.length ?? 0) - standing;
  return (
    <>
      {claim.mode && claim.mode !== "actual" ? <Tag>{claim.mode}</Tag> : null}
      {claim.status === "withdrawn" && claim.stance !== "asserts" ? (
        <Tag kind="warn">{STANCE_WORDS[claim.stance].verb}</Tag>
      ) : null}
      {claim.status === "draft" ? <Tag>draft</Tag> : null}
      {lost > 0 ? <Tag kind="warn">{formatCount(lost, "quote")} no longer in the text</Tag> : null}
    </>
  );
}
