import { kindCount } from "@/lib/domain/import-page-words";
import type { TableSurvey } from "@/lib/domain/table-survey";
import page from "./import.module.css";
import styles from "./relations.module.css";

/** What the names of the file were taken for. Guesses, and marked as such in the dossier too. */
export function ActorKinds({ survey }: { survey: TableSurvey | null }) {
  if (survey === null || survey.kinds.length === 0) return null;
  return (
    <section className={page.section} aria-labelledby="kinds">
      <h2 id="kinds">
        Who the actors are<small>guessed from their names</small>
      </h2>
      <ul className={styles.kinds}>
        {survey.kinds.map(({ kind, actors, examples }) => (
          <li key={kind}>
            <strong>{kindCount(kind, actors)}</strong>
            <span>
              {examples.map((name, index) => (
                <span key={name}>
                  {index > 0 ? ", " : ""}
                  <bdi>{name}</bdi>
                </span>
              ))}
              {actors > examples.length ? " …" : ""}
            </span>
          </li>
        ))}
      </ul>
      <p className={page.small}>
        Every actor keeps the note that its kind was guessed. Names are never merged: two spellings are two
        actors.
      </p>
    </section>
  );
}
