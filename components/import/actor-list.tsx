import { Search } from "lucide-react";
import { useRef, useState } from "react";
import type { ActorKind } from "@/lib/domain/codes";
import { kindCount, kindLabel, surveyedActorWords } from "@/lib/domain/import-page-words";
import { formatCount, formatNumber } from "@/lib/domain/sentence";
import { type ChosenKind, KINDS_OF_NAMES, type KindOfName } from "@/lib/domain/table-import";
import { foldName } from "@/lib/text/fold-name";
import type { SurveyedKinds } from "@/lib/view/chosen-kinds";
import type { ImportDraft } from "@/lib/view/import-draft";
import page from "./import.module.css";
import styles from "./relations.module.css";
import { Select } from "./select";

/** Actors that are shown at once, and how many more at a time; from so many on they can be searched. */
const PAGE = 10;
const MORE = 50;

interface Props extends SurveyedKinds {
  /** What was chosen for actors that are not among those named. */
  beside: readonly ChosenKind[];
  /** Actors of the file, of which those with most claims are named. */
  count: number;
  draft: ImportDraft;
  change: (changed: Partial<ImportDraft>) => void;
}

/** The actors with most claims, what each was taken for and why, and what may be chosen instead. */
export function ActorList({ kinds, actors, beside, count, draft, change }: Props) {
  const [search, setSearch] = useState("");
  const [only, setOnly] = useState<ActorKind | "">("");
  const [shown, setShown] = useState(PAGE);
  const heading = useRef<HTMLHeadingElement>(null);
  const wanted = foldName(search);
  // Who was just given another kind does not leave the list under the hand of whoever chose it.
  const found = actors.filter(
    ({ name, kind, how }) =>
      (only === "" || kind === only || how === "chosen") &&
      (wanted === "" || foldName(name).includes(wanted)),
  );
  const choose = (name: string, kind: KindOfName) => change({ kinds: new Map(draft.kinds).set(name, kind) });
  const forget = (name: string) => {
    const rest = new Map(draft.kinds);
    rest.delete(name);
    change({ kinds: rest });
  };
  const forgetBeside = (name: string) => {
    forget(name);
    // The field goes with what was chosen in it; whoever works by keyboard stays in the section.
    heading.current?.focus();
  };
  return (
    <>
      <h3 ref={heading} tabIndex={-1} className={styles.subhead} id="actor-list">
        Correct what somebody is
      </h3>
      {actors.length > PAGE ? (
        <div className={styles.tools}>
          <label className={styles.search}>
            <Search size={15} aria-hidden />
            <span className="visually-hidden">Search actors</span>
            <input
              type="search"
              value={search}
              placeholder="Search actors"
              onChange={(event) => {
                setSearch(event.target.value);
                setShown(PAGE);
              }}
            />
          </label>
          <Select
            label="Kinds that are listed"
            isLabelHidden
            value={kinds.some(({ kind }) => kind === only) ? only : ""}
            onChange={(next) => setOnly(next as ActorKind | "")}
          >
            <option value="">All kinds</option>
            {kinds.map(({ kind, actors }) => (
              <option key={kind} value={kind}>
                {kindCount(kind, actors)}
              </option>
            ))}
          </Select>
        </div>
      ) : null}
      <ul className={styles.list} aria-labelledby="actor-list">
        {found.slice(0, shown).map((actor) => (
          <Actor
            key={actor.name}
            {...{ ...actor, choose, forget }}
            words={surveyedActorWords(actor)}
            isChosen={actor.how === "chosen"}
          />
        ))}
      </ul>
      {found.length === 0 && actors.length > 0 ? (
        <p className={page.small}>No such actor is among them.</p>
      ) : null}
      {found.length > shown ? (
        <button type="button" className={page.more} onClick={() => setShown(shown + MORE)}>
          Show more of {formatCount(found.length, "actor")}
        </button>
      ) : null}
      {actors.length < count ? (
        <p className={page.small}>
          These are the {formatNumber(actors.length)} of {formatCount(count, "actor")} with most claims.
          Others are corrected on the command line: <code>--kind NAME=KIND</code>
        </p>
      ) : null}
      {beside.length > 0 ? (
        <>
          <p className={page.small} id="choices-beside">
            Chosen before, and not among the actors above. Where the file has them, they are stored as chosen.
          </p>
          <ul className={`${styles.list} ${styles.beside}`} aria-labelledby="choices-beside">
            {beside.map(({ name, kind }) => (
              <Actor key={name} {...{ name, kind, choose }} forget={forgetBeside} words="chosen" isChosen />
            ))}
          </ul>
        </>
      ) : null}
    </>
  );
}

const AS_FOUND = "";

interface ActorProps {
  name: string;
  kind: ActorKind;
  /** What is known of it. */
  words: string;
  isChosen: boolean;
  choose: (name: string, kind: KindOfName) => void;
  forget: (name: string) => void;
}

function Actor({ name, kind, words, isChosen, choose, forget }: ActorProps) {
  return (
    <li className={styles.actor}>
      <div className={styles.words}>
        <span className={styles.name}>
          <bdi>{name}</bdi>
        </span>
        <small>{words}</small>
      </div>
      <Select
        label={`What “${name}” is`}
        isLabelHidden
        value={kind}
        onChange={(next) => (next === AS_FOUND ? forget(name) : choose(name, next as KindOfName))}
      >
        {isChosen ? <option value={AS_FOUND}>As it was found</option> : null}
        {kind === "unnamed" ? <option value={kind}>{kindLabel(kind)}</option> : null}
        {KINDS_OF_NAMES.map((each) => (
          <option key={each} value={each}>
            {kindLabel(each)}
          </option>
        ))}
      </Select>
    </li>
  );
}
