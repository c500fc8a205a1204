import { ArrowLeft } from "lucide-react";
import Link from "next/link";
import type { ReactNode } from "react";
import { Header } from "@/components/shell/header";
import notices from "@/components/shell/notices.module.css";
import { ThemeButton } from "@/components/shell/theme-button";
import type { DossierData } from "@/lib/domain/dossier-data";
import { STANDING_SENTENCE } from "@/lib/domain/sentence";
import styles from "./compare.module.css";

interface Props {
  data: DossierData;
  notices: readonly string[];
  /** The line that is compared, to which the way back leads; null for none. */
  line: string | null;
  /** Whether the page is the choice itself, from which no way leads to the choice. */
  isChoice: boolean;
  children: ReactNode;
}

/** What stands around every comparison: where one is, the way back, and what lines say and do not say. */
export function ComparisonFrame({ data, notices: texts, line, isChoice, children }: Props) {
  const { id, title, version } = data.dossier;
  return (
    <>
      <noscript>
        <style>{"[data-needs-script]{display:none!important}"}</style>
      </noscript>
      <Header
        title={title}
        version={version}
        actions={
          <span data-needs-script>
            <ThemeButton />
          </span>
        }
      />
      {texts.length > 0 ? (
        <section className={notices.notices} aria-label="Notices">
          <ul>
            {texts.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </section>
      ) : null}
      <main className={styles.page}>
        <nav className={styles.ways} aria-label="Ways on">
          <Link href={`/d/${id}${line ? `?sel=${line}` : ""}`}>
            <ArrowLeft size={16} aria-hidden /> {line ? "This line in the graph" : "Back to the graph"}
          </Link>
          {isChoice ? null : <Link href={`/d/${id}/compare`}>Compare something else</Link>}
        </nav>
        {children}
        <p className={styles.standing}>
          {STANDING_SENTENCE} A comparison is of the whole dossier, whatever is filtered in its graph.
        </p>
      </main>
    </>
  );
}
