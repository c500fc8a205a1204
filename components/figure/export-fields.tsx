import type { FigureScope } from "@/lib/view/figure-of-view";
import { findPreset, PRESETS, type Preset, SCALES } from "@/lib/view/presets";
import { type ExportChoices, withPreset } from "./choices";
import styles from "./export-fields.module.css";
import { Field, Options, Toggle, WrittenField } from "./form";

const TITLE_MAX = 200;
const TAKEAWAY_MAX = 240;
const SCOPES: Readonly<Record<FigureScope, string>> = {
  view: "This view",
  all: "Everything",
  selection: "Selection",
};
const MEDIA = { screen: "For screens", print: "For print" } as const;

interface Props {
  readonly choices: ExportChoices;
  readonly change: (changed: Partial<ExportChoices>) => void;
  /** Text alternative and caption as they are written from the lines. */
  readonly written: { readonly altText: string; readonly caption: string };
  readonly hasSelection: boolean;
}

/** The choices as form fields: what is drawn, how it looks, the file, the words. */
export function ExportFields({ choices, change, written, hasSelection }: Props) {
  const { preset, theme, transparent, inkText, scope, format, scale } = choices;
  return (
    <>
      <Options
        legend="What to draw"
        value={scope}
        options={SCOPES}
        disabled={hasSelection ? [] : ["selection"]}
        choose={(value) => change({ scope: value })}
      />
      <Field label="Size">
        {(id) => (
          <select
            id={id}
            value={preset.id}
            onChange={(event) => change(withPreset(choices, findPreset(event.target.value)))}
          >
            {(["screen", "print"] as const).map((medium) => (
              <optgroup key={medium} label={MEDIA[medium]}>
                {PRESETS.filter((one) => one.medium === medium).map(({ id: value, label, size }) => (
                  <option key={value} value={value}>
                    {label} · {size}
                  </option>
                ))}
              </optgroup>
            ))}
          </select>
        )}
      </Field>
      <Options
        legend="Format"
        value={format}
        options={{ png: "PNG", svg: "SVG", pdf: "PDF" }}
        choose={(value) => change({ format: value })}
      />
      {format === "png" ? (
        <Options
          legend="Scale"
          value={String(scale)}
          options={Object.fromEntries(SCALES.map((value) => [String(value), `${value}×`]))}
          choose={(value) => change({ scale: SCALES.find((known) => String(known) === value) ?? 1 })}
        />
      ) : null}
      <p className={styles.hint}>{fileHint(choices)}</p>
      <Options
        legend="Colours"
        value={theme}
        options={{ light: "Light", dark: "Dark" }}
        choose={(value) => change({ theme: value })}
      />
      <div className={styles.toggles}>
        <Toggle
          label="Transparent ground"
          checked={transparent}
          onChange={(value) => change({ transparent: value })}
        />
        <Toggle
          label="Black words, white paper"
          checked={inkText && theme === "light"}
          disabled={theme === "dark"}
          onChange={(value) => change({ inkText: value })}
        />
      </div>
      <Words choices={choices} change={change} written={written} />
    </>
  );
}

function Words({ choices, change, written }: Omit<Props, "hasSelection">) {
  const { title, takeaway, altText, caption } = choices;
  return (
    <>
      <Field label="Title">
        {(id) => (
          <input
            id={id}
            value={title}
            maxLength={TITLE_MAX}
            onChange={(event) => change({ title: event.target.value })}
          />
        )}
      </Field>
      <Field label="Takeaway, one sentence">
        {(id) => (
          <textarea
            id={id}
            rows={3}
            value={takeaway}
            maxLength={TAKEAWAY_MAX}
            onChange={(event) => change({ takeaway: event.target.value })}
          />
        )}
      </Field>
      <WrittenField
        label="Text alternative"
        value={altText}
        written={written.altText}
        rows={4}
        change={(value) => change({ altText: value })}
      />
      <WrittenField
        label="Caption, to copy"
        value={caption}
        written={written.caption}
        rows={4}
        change={(value) => change({ caption: value })}
      />
    </>
  );
}

function fileHint({ preset, format, scale }: ExportChoices): string {
  if (format === "svg") return "Sharp at any size, with its text and fonts in it.";
  if (format === "pdf")
    return `One page of ${pageSize(preset)}, with text that can be selected and its fonts in it.`;
  return `${preset.widthPx * scale} × ${preset.heightPx * scale} pixels at ${preset.dpi * scale} dpi`;
}

function pageSize({ medium, size, widthPx, heightPx, dpi }: Preset): string {
  if (medium === "print") return size;
  const inches = (pixels: number) => (pixels / dpi).toFixed(1).replace(/\.0$/, "");
  return `${inches(widthPx)} × ${inches(heightPx)} inches`;
}
