import type { DossierData } from "@/lib/domain/dossier-data";
import type { RelayPlace, RelayStep } from "@/lib/domain/relay-place";
import { RELAY_VERB, RELAYED_WORD } from "@/lib/domain/report-words";
import { formatCount } from "@/lib/domain/sentence";
import styles from "./relay-chain.module.css";
import { ReportLink } from "./report-link";

/** Reports of one step that are named at once; the others open on demand. */
const AT_ONCE = 5;

/** Where a report stands in the relay chain: what it rests on, what rests on it, and its versions. */
export function RelayChain({ place, data }: { place: RelayPlace; data: DossierData }) {
  const { relays, relayedBy, supersedes, supersededBy } = place;
  const isAlone = [relays, relayedBy, supersedes, supersededBy].every((list) => list.length === 0);
  return (
    <section className={styles.chain} aria-label="Relay chain">
      <h2>Place in the relay chain</h2>
      {isAlone ? <p>It relays no report of this dossier, and none relays it.</p> : null}
      {relays.length > 0 ? (
        <>
          <h3>What it relays</h3>
          <Steps steps={relays} words={RELAY_VERB} data={data} />
        </>
      ) : null}
      {relayedBy.length > 0 ? (
        <>
          <h3>What relays it</h3>
          <Steps steps={relayedBy} words={RELAYED_WORD} data={data} />
        </>
      ) : null}
      <Versions title="Supersedes" ids={supersedes} data={data} />
      <Versions title="Superseded by" ids={supersededBy} data={data} />
    </section>
  );
}

interface StepsProps {
  steps: readonly RelayStep[];
  words: typeof RELAY_VERB;
  data: DossierData;
}

function Steps({ steps, words, data }: StepsProps) {
  const rest = steps.slice(AT_ONCE);
  return (
    <>
      <StepList steps={steps.slice(0, AT_ONCE)} words={words} data={data} />
      {rest.length > 0 ? (
        <details>
          <summary>and {formatCount(rest.length, "more report")}</summary>
          <StepList steps={rest} words={words} data={data} />
        </details>
      ) : null}
    </>
  );
}

function StepList({ steps, words, data }: StepsProps) {
  return (
    <ul>
      {steps.map((step) => (
        <li key={step.report}>
          <span className={styles.how}>{words[step.how]}</span> <ReportLink id={step.report} data={data} />
          {step.basis === "inferred" ? (
            <span className={styles.inferred} title="The report does not say so; it is inferred.">
              link inferred
            </span>
          ) : null}
          {step.beyond.length > 0 ? <Steps steps={step.beyond} words={words} data={data} /> : null}
        </li>
      ))}
    </ul>
  );
}

function Versions({ title, ids, data }: { title: string; ids: readonly string[]; data: DossierData }) {
  if (ids.length === 0) return null;
  return (
    <>
      <h3>{title}</h3>
      <ul>
        {ids.map((id) => (
          <li key={id}>
            <ReportLink id={id} data={data} />
          </li>
        ))}
      </ul>
    </>
  );
}
