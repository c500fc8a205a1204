import type { DriftEntry } from "@/lib/claims/attribution-drift";
import type { Actor } from "@/lib/domain/actor";
import type { ChainStep } from "@/lib/domain/claim";
import { stepName } from "@/lib/domain/claim-naming";
import { textDirection } from "@/lib/domain/text-direction";
import { isSameWording, isWordByWord } from "@/lib/text/word-difference";
import { ClaimTags } from "./claim-tags";
import styles from "./drift-table.module.css";
import { MarkedWords } from "./marked-words";
import { Tag } from "./tag";

interface Props {
  entry: DriftEntry;
  /** Of the report. */
  language: string;
}

/** How the report names the outlet that it has the claim from. */
export function OutletCell({ entry, language, actors }: Props & { actors: ReadonlyMap<string, Actor> }) {
  const { outlet, source } = entry;
  if (outlet.type === "own") {
    return (
      <span className={styles.quiet}>{source.type === "itself" ? "its own words" : "its own reporting"}</span>
    );
  }
  if (outlet.type === "unnamed") {
    return (
      <span className={styles.quiet}>
        does not name it; relays <bdi>{actors.get(outlet.origin)?.name ?? outlet.origin}</bdi>
        {outlet.inferred ? <LinkInferred /> : null}
      </span>
    );
  }
  return outlet.steps.map((step, at) => (
    <span key={step.actor}>
      {at > 0 ? " › " : ""}
      <span lang={step.words === undefined ? undefined : language} dir="auto">
        {stepName(step, actors)}
      </span>
      <Verb step={step} language={language} />
    </span>
  ));
}

/** How the report names the source, with what it adds and drops; marked whole where it has other words. */
export function SourceCell({ entry, language }: Props) {
  const { source, sourceText, sourceDifference } = entry;
  if (source.type === "itself") return <span className={styles.quiet}>speaks for itself</span>;
  if (source.type === "none" || sourceText === null) {
    return (
      <span className={styles.quiet} data-changed={sourceDifference !== null || undefined}>
        names no source
      </span>
    );
  }
  return (
    <>
      <MarkedWords text={sourceText} difference={sourceDifference} lang={language} showsDropped />
      {source.steps.map((step) => (
        <Verb key={step.actor} step={step} language={language} />
      ))}
    </>
  );
}

/** The report's own words for the claim, with what they add and drop where they are the same sentence. */
export function WordingCell({ entry, language }: Props) {
  const { claim, quotes, wording, wordingDifference } = entry;
  const isSame = wordingDifference !== null && isSameWording(wordingDifference);
  const isOther = wordingDifference !== null && !isWordByWord(wordingDifference);
  return (
    <>
      {wording === null ? (
        <span className={styles.quiet}>no quote</span>
      ) : (
        <q className={styles.quote} lang={language} dir={textDirection(wording)}>
          <MarkedWords
            text={wording}
            difference={isOther ? null : wordingDifference}
            lang={language}
            showsDropped
          />
        </q>
      )}
      <span className={styles.detail}>
        {claim.locator}
        {isSame ? <Tag>same words</Tag> : null}
        {isOther ? <Tag>other words</Tag> : null}
        <ClaimTags claim={claim} standing={quotes.length} />
      </span>
    </>
  );
}

/** The word with which the report attributes, and whether the step is the coder's inference. */
function Verb({ step, language }: { step: ChainStep; language: string }) {
  return (
    <>
      {step.verb ? (
        <span className={styles.detail}>
          <bdi lang={language}>{step.verb}</bdi>
        </span>
      ) : null}
      {step.basis === "inferred" ? <LinkInferred /> : null}
    </>
  );
}

function LinkInferred() {
  return (
    <Tag kind="inferred" title="The report does not name this step; it is inferred.">
      link inferred
    </Tag>
  );
}
