import { Search } from "lucide-react";
import { useState } from "react";
import { FAMILIES, FAMILY_LABEL, type Family } from "@/lib/domain/family";
import type { RelationType } from "@/lib/domain/relation-type";
import { formatCount, formatNumber } from "@/lib/domain/sentence";
import type { RelationSummary } from "@/lib/domain/table-import";
import type { TableSurvey } from "@/lib/domain/table-survey";
import { formatMatch } from "@/lib/domain/table-words";
import { foldName } from "@/lib/text/fold-name";
import { type ImportDraft, ownType } from "@/lib/view/import-draft";
import page from "./import.module.css";
import styles from "./relations.module.css";
import { Select } from "./select";

/** Names that are shown at once; from so many on they can be searched. */
const PAGE = 25;
const SEARCHED = 10;

interface Props {
  survey: TableSurvey | null;
  draft: ImportDraft;
  change: (changed: Partial<ImportDraft>) => void;
  known: readonly RelationType[];
  vocabulary: readonly RelationType[];
  share: number;
}

/** The relation names of the file, what each was matched with, in how many rows, and what may be chosen instead. */
export function RelationList({ survey, draft, change, known, vocabulary, share }: Props) {
  const [search, setSearch] = useState("");
  const [onlyUnsure, setOnlyUnsure] = useState(false);
  const [count, setCount] = useState(PAGE);
  const relations = survey?.summary.relations ?? [];
  const unsure = relations.filter(({ sure }) => !sure).length;
  const wanted = foldName(search);
  const found = relations.filter(
    ({ name, label, sure }) =>
      (!onlyUnsure || !sure) &&
      (wanted === "" || foldName(name).includes(wanted) || foldName(label).includes(wanted)),
  );
  const choose = (name: string, type: RelationType, reversed: boolean) =>
    change({ relations: new Map(draft.relations).set(name, { type, reversed }) });
  const forget = (name: string) => {
    const rest = new Map(draft.relations);
    rest.delete(name);
    change({ relations: rest });
  };
  const types = [...new Map([...vocabulary, ...known].map((type) => [type.id, type])).values()];
  return (
    <section className={page.section} aria-labelledby="relations">
      <h2 id="relations">
        What the relations mean
        {relations.length > 0 ? <small>{formatCount(relations.length, "name")}</small> : null}
      </h2>
      {relations.length === 0 ? (
        <p className={page.small}>
          {survey === null ? "They are listed once the columns are settled." : "No row makes a claim."}
        </p>
      ) : (
        <>
          <div className={styles.tools}>
            {relations.length > SEARCHED ? (
              <label className={styles.search}>
                <Search size={15} aria-hidden />
                <span className="visually-hidden">Search relation names</span>
                <input
                  type="search"
                  value={search}
                  placeholder="Search relation names"
                  onChange={(event) => {
                    setSearch(event.target.value);
                    setCount(PAGE);
                  }}
                />
              </label>
            ) : null}
            {unsure > 0 ? (
              <label className={styles.check}>
                <input
                  type="checkbox"
                  checked={onlyUnsure}
                  onChange={(event) => setOnlyUnsure(event.target.checked)}
                />
                Only the {formatNumber(unsure)} that {unsure === 1 ? "needs" : "need"} a look
              </label>
            ) : null}
            {share < 1 ? <span className={page.small}>Counting rows …</span> : null}
          </div>
          <ul className={styles.list}>
            {found.slice(0, count).map((relation) => (
              <Relation
                key={relation.name}
                {...{ relation, types, choose, forget }}
                type={survey?.types[relation.id]}
                isChosen={draft.relations.has(relation.name)}
                isStored={known.some(({ id }) => id === relation.id)}
              />
            ))}
          </ul>
          {found.length === 0 ? <p className={page.small}>No name of the file has these letters.</p> : null}
          {found.length > count ? (
            <button type="button" className={page.more} onClick={() => setCount(count + 4 * PAGE)}>
              Show more of {formatCount(found.length, "name")}
            </button>
          ) : null}
        </>
      )}
    </section>
  );
}

interface RelationProps {
  relation: RelationSummary;
  type: RelationType | undefined;
  types: readonly RelationType[];
  isChosen: boolean;
  /** The dossier has the type already, and with it its family. */
  isStored: boolean;
  choose: (name: string, type: RelationType, reversed: boolean) => void;
  forget: (name: string) => void;
}

const AS_FOUND = "";

function Relation({ relation, type, types, isChosen, isStored, choose, forget }: RelationProps) {
  const { name, label, family, how, sure, rows, reversed } = relation;
  const isShipped = types.some(({ id }) => id === relation.id);
  const settle = (next: string) => {
    const chosen = types.find(({ id }) => id === next);
    if (chosen) choose(name, chosen, false);
    else forget(name);
  };
  return (
    <li className={styles.relation} data-unsure={!sure || undefined}>
      <div className={styles.words}>
        <span className={styles.name}>
          <bdi>{name}</bdi>
        </span>
        <small>
          {formatCount(rows, "row")} · {sure || isChosen ? "" : "guess: "}
          {formatMatch(how)}
          {reversed ? "; subject and object change places" : ""}
        </small>
      </div>
      <Select
        label={`What “${name}” means`}
        isLabelHidden
        value={isShipped && (isChosen || how !== "new") ? relation.id : AS_FOUND}
        onChange={settle}
      >
        {isShipped && !isChosen && how !== "new" ? null : (
          <option value={AS_FOUND}>{isChosen && isShipped ? "As it was found" : label}</option>
        )}
        {FAMILIES.map((each) => (
          <optgroup key={each} label={FAMILY_LABEL[each]}>
            {types
              .filter((one) => one.family === each)
              .map((one) => (
                <option key={one.id} value={one.id}>
                  {one.label}
                </option>
              ))}
          </optgroup>
        ))}
      </Select>
      <div className={styles.family}>
        <span style={{ background: `var(--family-${family})` }} aria-hidden />
        {isShipped || isStored || type === undefined ? (
          <span className={styles.fixed}>{FAMILY_LABEL[family]}</span>
        ) : (
          <Select
            label={`Family of “${name}”`}
            isLabelHidden
            value={family}
            onChange={(next) => choose(name, ownType(type, relation, next as Family), reversed)}
            isDoubtful={!sure}
          >
            {FAMILIES.map((each) => (
              <option key={each} value={each}>
                {FAMILY_LABEL[each]}
              </option>
            ))}
          </Select>
        )}
      </div>
    </li>
  );
}
