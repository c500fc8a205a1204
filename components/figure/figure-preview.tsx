import type { Theme } from "@/lib/view/palette";
import type { Preset } from "@/lib/view/presets";
import styles from "./export-dialog.module.css";

interface Props {
  /** Address of the document, or null until it is drawn. */
  readonly source: string | null;
  readonly preset: Preset;
  readonly transparent: boolean;
  readonly theme: Theme;
  readonly alt: string;
  readonly unplaced: boolean;
}

/** The figure itself, as the file will be, and not a picture of the screen. */
export function FigurePreview({ source, preset, transparent, theme, alt, unplaced }: Props) {
  if (source === null) {
    return (
      <div className={styles.preview}>
        <p>{unplaced ? "The actors could not be placed, so there is no figure." : "Drawing the preview…"}</p>
      </div>
    );
  }
  return (
    <div className={styles.preview}>
      {/* biome-ignore lint/performance/noImgElement: a local document, which no image service could make smaller */}
      <img
        src={source}
        width={preset.widthPx}
        height={preset.heightPx}
        alt={alt}
        data-ground={transparent ? theme : undefined}
      />
    </div>
  );
}
