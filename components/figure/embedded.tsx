import { ExternalLink } from "lucide-react";
import { embeddedBefore, inWords, moreAtLink, NO_PICTURE } from "@/lib/domain/open-figure-words";
import { findPreset } from "@/lib/view/presets";
import styles from "./embedded.module.css";
import { TellHeight } from "./tell-height";

interface Props {
  readonly title: string;
  readonly altText: string;
  readonly lines: readonly { readonly id: string; readonly sentence: string }[];
  /** Lines, and sources, that the lists leave out. */
  readonly linesLeft: number;
  readonly sources: readonly { readonly number: number; readonly text: string }[];
  readonly sourcesLeft: number;
  readonly path: string;
  readonly changed: { readonly before: string; readonly now: string } | null;
  readonly language: string;
  /** The figure for wide and narrow frames, light and dark; null where none is drawn. */
  readonly pictures:
    | readonly { readonly width: string; readonly theme: string; readonly address: string }[]
    | null;
}

const wide = findPreset("post");
const narrow = findPreset("journal");
const NARROW = "(max-width: 620px)";
const DARK = "(prefers-color-scheme: dark)";

/** A view in another page: no controls, nothing to change, and everything that the figure says. */
export function Embedded({ title, altText, path, changed, language, pictures, ...lists }: Props) {
  const { lines, linesLeft, sources, sourcesLeft } = lists;
  const of = (width: string, theme: string) =>
    pictures?.find((picture) => picture.width === width && picture.theme === theme)?.address;
  return (
    <main className={styles.embedded} lang={language}>
      <h1 className={styles.title}>{title}</h1>
      {changed ? <p className={styles.changed}>{embeddedBefore(changed.before, changed.now)}</p> : null}
      {pictures === null ? <p className={styles.none}>{NO_PICTURE}</p> : null}
      {pictures === null ? null : (
        <picture>
          <source
            media={`${NARROW} and ${DARK}`}
            srcSet={of("narrow", "dark")}
            width={narrow.widthPx}
            height={narrow.heightPx}
          />
          <source
            media={NARROW}
            srcSet={of("narrow", "light")}
            width={narrow.widthPx}
            height={narrow.heightPx}
          />
          <source media={DARK} srcSet={of("wide", "dark")} />
          <img
            className={styles.figure}
            src={of("wide", "light")}
            width={wide.widthPx}
            height={wide.heightPx}
            alt={altText}
          />
        </picture>
      )}
      <div className={styles.foot}>
        <details>
          <summary>{inWords(sourcesLeft === 0)}</summary>
          <ul>
            {lines.map(({ id, sentence }) => (
              <li key={id}>{sentence}</li>
            ))}
          </ul>
          {linesLeft > 0 ? <p className={styles.more}>{moreAtLink(linesLeft, "line")}</p> : null}
          <ol>
            {sources.map(({ number, text }) => (
              <li key={number} value={number}>
                {text}
              </li>
            ))}
          </ol>
          {sourcesLeft > 0 ? <p className={styles.more}>{moreAtLink(sourcesLeft, "source")}</p> : null}
        </details>
        <a href={path} target="_blank" rel="noopener">
          Open in Relata <ExternalLink size={14} aria-hidden />
        </a>
      </div>
      <TellHeight />
    </main>
  );
}
