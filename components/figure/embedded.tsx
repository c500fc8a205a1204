import { ExternalLink } from "lucide-react";
import { embeddedBefore } from "@/lib/domain/open-figure-words";
import { findPreset } from "@/lib/view/presets";
import styles from "./embedded.module.css";
import { TellHeight } from "./tell-height";

interface Props {
  readonly title: string;
  readonly altText: string;
  readonly sentences: readonly string[];
  readonly sources: readonly string[];
  readonly path: string;
  readonly changed: { readonly before: string; readonly now: string } | null;
  readonly language: string;
  /** The figure for wide and narrow frames, light and dark. */
  readonly pictures: readonly { readonly width: string; readonly theme: string; readonly address: string }[];
}

const wide = findPreset("post");
const narrow = findPreset("journal");
const NARROW = "(max-width: 620px)";
const DARK = "(prefers-color-scheme: dark)";

/** A view in another page: no controls, nothing to change, and everything that the figure says. */
export function Embedded({ title, altText, sentences, sources, path, changed, language, pictures }: Props) {
  const of = (width: string, theme: string) =>
    pictures.find((picture) => picture.width === width && picture.theme === theme)?.address;
  return (
    <main className={styles.embedded} lang={language}>
      <h1 className={styles.title}>{title}</h1>
      {changed ? <p className={styles.changed}>{embeddedBefore(changed.before, changed.now)}</p> : null}
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
      <div className={styles.foot}>
        <details>
          <summary>In words, with all sources</summary>
          <ul>
            {sentences.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
          <ol>
            {sources.map((source) => (
              <li key={source}>{source}</li>
            ))}
          </ol>
        </details>
        <a href={path} target="_blank" rel="noopener">
          Open in Relata <ExternalLink size={14} aria-hidden />
        </a>
      </div>
      <TellHeight />
    </main>
  );
}
