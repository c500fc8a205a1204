import type { ReactNode } from "react";
import type { DossierData } from "@/lib/domain/dossier-data";
import { languageName } from "@/lib/domain/language-words";
import type { RelayPlace } from "@/lib/domain/relay-place";
import type { Report } from "@/lib/domain/report";
import { heldWords } from "@/lib/domain/report-words";
import { whenWords } from "@/lib/domain/when-words";
import styles from "./report.module.css";
import { ReportLink } from "./report-link";

/** Reports named after "known only through" at most; the relay chain beside it has all. */
const NAMED = 3;

interface Props {
  report: Report;
  place: RelayPlace;
  data: DossierData;
}

/** What is known of a report, as a list of terms; what is not known is left out. */
export function ReportFacts({ report, place, data }: Props) {
  const { published, url, archivedUrl, authors } = report;
  const hasAddress = url !== undefined || archivedUrl !== undefined;
  const text = heldWords({ held: report.held, hasAddress, relayedBy: place.relayedBy });
  return (
    <dl className={styles.facts}>
      {authors?.length ? (
        <Fact name={authors.length === 1 ? "Author" : "Authors"}>
          <bdi>{authors.join(", ")}</bdi>
        </Fact>
      ) : null}
      <Fact name="Published" isWide={published.note !== undefined}>
        {whenWords(published)}
        {published.text ? (
          <>
            , “<bdi>{published.text}</bdi>”
          </>
        ) : null}
        {published.note ? <small>{published.note}</small> : null}
      </Fact>
      <Fact name="Language">{languageName(report.language)}</Fact>
      <Fact name="Text" isWide={text.namesRelays}>
        {text.words}
        {text.namesRelays ? (
          <ul>
            {place.relayedBy.slice(0, NAMED).map(({ report: id }) => (
              <li key={id}>
                <ReportLink id={id} data={data} />
              </li>
            ))}
            {place.relayedBy.length > NAMED ? <li>and {place.relayedBy.length - NAMED} more</li> : null}
          </ul>
        ) : null}
      </Fact>
      {url ? <Address name="Address" href={url} /> : null}
      {archivedUrl ? <Address name="Archived" href={archivedUrl} /> : null}
      {report.retrieved ? <Fact name="Retrieved">{report.retrieved}</Fact> : null}
      {report.sha256 ? (
        <Fact name="SHA-256">
          <code title={report.sha256}>{report.sha256}</code>
        </Fact>
      ) : null}
    </dl>
  );
}

function Fact({ name, isWide, children }: { name: string; isWide?: boolean; children: ReactNode }) {
  return (
    <div data-wide={isWide || undefined}>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Address({ name, href }: { name: string; href: string }) {
  return (
    <Fact name={name}>
      <a href={href} target="_blank" rel="noopener noreferrer">
        {href}
      </a>
    </Fact>
  );
}
