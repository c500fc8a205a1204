import { headers } from "next/headers";
import { OpenFigureButton } from "@/components/figure/open-figure";
import { BringYourOwn } from "@/components/import/bring-your-own";
import { DossierCard } from "@/components/shell/dossier-list";
import { Header } from "@/components/shell/header";
import { ThemeButton } from "@/components/shell/theme-button";
import { STANDING_SENTENCE } from "@/lib/domain/sentence";
import { accessOfVisitor } from "./api/import/guard";
import { loadDossierCards } from "./dossier-cards";
import styles from "./page.module.css";

export const dynamic = "force-dynamic";

export default async function Index() {
  const access = accessOfVisitor(await headers());
  const cards = await loadDossierCards();
  return (
    <>
      <Header actions={<ThemeButton />} />
      <main className={styles.index}>
        <div className={styles.opening}>
          <div>
            <h1 className={styles.claim}>Who did what to whom, according to whom</h1>
            <p className={styles.lead}>
              Each dossier draws what reports say of people, groups and states. Open a line to read the words
              it rests on and who told whom.
            </p>
          </div>
          <BringYourOwn access={access} />
        </div>
        {cards.length === 0 ? (
          <p className={styles.lead}>There is no dossier yet. Import one, and it is listed here.</p>
        ) : (
          <ul className={styles.dossiers}>
            {cards.map((card) => (
              <DossierCard key={card.summary.id} card={card} />
            ))}
          </ul>
        )}
        <p className={styles.standing}>
          {STANDING_SENTENCE} <OpenFigureButton />
        </p>
      </main>
    </>
  );
}
