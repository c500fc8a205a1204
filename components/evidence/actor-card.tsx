import { Eye, EyeOff, Focus, Minimize2, Network } from "lucide-react";
import type { ReactNode } from "react";
import controls from "@/components/shell/controls.module.css";
import type { Actor } from "@/lib/domain/actor";
import { KIND_WORD } from "@/lib/domain/actor-words";
import { undrawnSentence } from "@/lib/domain/drawn-words";
import { formatCount } from "@/lib/domain/sentence";
import { AccountButtons, type ActorAccount } from "./account-buttons";
import styles from "./evidence.module.css";
import { type RelatedLine, RelatedLines } from "./related-lines";

interface Props {
  actor: Actor;
  actors: ReadonlyMap<string, Actor>;
  lines: readonly RelatedLine[];
  /** Neighbours that are not drawn; expanding brings them in, some at a time. */
  undrawn: number;
  /** How many of them the next expansion draws; 0 where the drawing has no room for more actors. */
  next: number;
  expanded: boolean;
  focused: boolean;
  hidden: boolean;
  /** Where lines rest on what it says: to keep or leave out its account. */
  account: ActorAccount | null;
  onExpand: () => void;
  onCollapse: () => void;
  /** Draws only the actor and its neighbours, or all again. */
  onFocus: () => void;
  onToggleHidden: () => void;
  onOpenLine: (line: string) => void;
  /** Asks how the actor is connected to another. */
  connect: ReactNode;
}

/** Who an actor is, by which names reports call it, which roles it holds, and its lines. */
export function ActorCard(props: Props) {
  const { actor, actors, lines, undrawn, next, expanded, focused, hidden } = props;
  const holders = [...actors.values()].flatMap((holder) =>
    (holder.roles ?? []).filter((role) => role.actor === actor.id).map(({ role }) => ({ holder, role })),
  );
  return (
    <div className={styles.actor}>
      <p className={styles.kind}>{KIND_WORD[actor.kind]}</p>
      <h2 className={styles.name}>
        <bdi>{actor.name}</bdi>
      </h2>
      {actor.description ? <p className={styles.description}>{actor.description}</p> : null}
      {actor.roles?.length ? (
        <ul className={styles.roles}>
          {actor.roles.map((role) => (
            <li key={`${role.actor} ${role.role}`}>
              {role.role} – <bdi>{actors.get(role.actor)?.name ?? role.actor}</bdi>
            </li>
          ))}
        </ul>
      ) : null}
      {holders.length > 0 ? (
        <ul className={styles.roles}>
          {holders.map(({ holder, role }) => (
            <li key={`${holder.id} ${role}`}>
              Has as {role}: <bdi>{holder.name}</bdi>
            </li>
          ))}
        </ul>
      ) : null}
      {actor.aliases?.length ? (
        <p className={styles.aliases}>
          Also written:{" "}
          {actor.aliases.map((alias, index) => (
            <span key={alias.text} title={alias.note}>
              {index > 0 ? ", " : ""}
              <bdi lang={alias.lang}>“{alias.text}”</bdi>
            </span>
          ))}
        </p>
      ) : null}
      <p className={styles.actorActions}>
        {next > 0 ? (
          <button type="button" className={controls.button} onClick={props.onExpand}>
            <Network size={16} aria-hidden /> Expand (+{next})
          </button>
        ) : null}
        {expanded ? (
          <button type="button" className={controls.button} onClick={props.onCollapse}>
            <Minimize2 size={15} aria-hidden /> Collapse
          </button>
        ) : null}
        <button type="button" className={controls.button} aria-pressed={focused} onClick={props.onFocus}>
          <Focus size={16} aria-hidden /> {focused ? "Draw all again" : "Only its neighbours"}
        </button>
        <button type="button" className={controls.button} onClick={props.onToggleHidden}>
          {hidden ? <Eye size={16} aria-hidden /> : <EyeOff size={16} aria-hidden />}
          {hidden ? "Show in graph" : "Hide"}
        </button>
      </p>
      {undrawn > 0 ? <p className={styles.undrawn}>{undrawnSentence(undrawn, next)}</p> : null}
      {props.connect}
      {props.account ? <AccountButtons account={props.account} /> : null}
      <RelatedLines title={formatCount(lines.length, "line")} lines={lines} open={props.onOpenLine} />
    </div>
  );
}
