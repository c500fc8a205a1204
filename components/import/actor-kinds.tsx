import { kindCount } from "@/lib/domain/import-page-words";
import { formatCount } from "@/lib/domain/sentence";
import type { TableSurvey } from "@/lib/domain/table-survey";
import { choicesBeside, withChosenKinds } from "@/lib/view/chosen-kinds";
import type { ImportDraft } from "@/lib/view/import-draft";
import { ActorList } from "./actor-list";
import page from "./import.module.css";
import styles from "./relations.module.css";

interface Props {
  survey: TableSurvey | null;
  draft: ImportDraft;
  change: (changed: Partial<ImportDraft>) => void;
}

/** What the names of the file were taken for, and what may be chosen instead. Guesses are marked as such in the dossier too. */
export function ActorKinds({ survey, draft, change }: Props) {
  if (survey === null) return null;
  const beside = choicesBeside(survey, draft.kinds);
  if (survey.kinds.length === 0 && beside.length === 0) return null;
  const { kinds, actors } = withChosenKinds(survey, draft.kinds);
  const count = kinds.reduce((sum, kind) => sum + kind.actors, 0);
  return (
    <section className={page.section} aria-labelledby="kinds">
      <h2 id="kinds">
        Who the actors are<small>{formatCount(count, "actor")}</small>
      </h2>
      <ul className={styles.kinds}>
        {kinds.map(({ kind, actors, examples }) => (
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
      <ActorList {...{ kinds, actors, beside, count, draft, change }} />
      <p className={page.small}>
        {draft.into === "stored" ? "Actors that the dossier has already keep their kind. " : ""}
        An actor whose kind stays a guess keeps the note that it was guessed. Names are never merged: two
        spellings are two actors.
      </p>
    </section>
  );
}
