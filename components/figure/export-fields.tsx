import { type ReactNode, useId } from "react";
import type { DossierData } from "@/lib/domain/dossier-data";
import type { Theme } from "@/lib/view/palette";
import { findPreset, PRESETS, type Preset, SCALES, type Scale } from "@/lib/view/presets";
import styles from "./export-fields.module.css";

/** What a person decides about a figure. */
export interface ExportChoices {
  readonly preset: Preset;
  readonly theme: Theme;
  readonly format: "png" | "svg";
  readonly scale: Scale;
  readonly title: string;
  readonly takeaway: string;
  /** Null for the text that is written from the lines. */
  readonly altText: string | null;
}

/** Returns the choices that a dialog opens with: ready to download as it is. */
export function firstChoices({ dossier }: DossierData, theme: Theme): ExportChoices {
  const { title, takeaway = "" } = dossier;
  return { preset: findPreset("post"), theme, format: "png", scale: 2, title, takeaway, altText: null };
}

const TITLE_MAX = 200;
const TAKEAWAY_MAX = 240;

interface Props {
  readonly choices: ExportChoices;
  readonly change: (changed: Partial<ExportChoices>) => void;
  /** The text alternative as it is written from the lines. */
  readonly written: string;
}

/** The choices as form fields. */
export function ExportFields({ choices, change, written }: Props) {
  const { preset, theme, format, scale, title, takeaway, altText } = choices;
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
      <Field label="Size">
        {(id) => (
          <select
            id={id}
            value={preset.id}
            onChange={(event) => change({ preset: findPreset(event.target.value) })}
          >
            {PRESETS.map(({ id: value, label, widthPx, heightPx }) => (
              <option key={value} value={value}>
                {label} · {widthPx} × {heightPx}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Options
        legend="Colours"
        value={theme}
        options={{ light: "Light", dark: "Dark" }}
        choose={(value) => change({ theme: value })}
      />
      <Options
        legend="Format"
        value={format}
        options={{ png: "PNG", svg: "SVG" }}
        choose={(value) => change({ format: value })}
      />
      {format === "png" ? (
        <>
          <Options
            legend="Scale"
            value={String(scale)}
            options={Object.fromEntries(SCALES.map((value) => [String(value), `${value}×`]))}
            choose={(value) => change({ scale: SCALES.find((known) => String(known) === value) ?? 1 })}
          />
          <p className={styles.hint}>
            {preset.widthPx * scale} × {preset.heightPx * scale} pixels
          </p>
        </>
      ) : (
        <p className={styles.hint}>Sharp at any size, with its text and fonts in it.</p>
      )}
      <Field label="Text alternative">
        {(id) => (
          <textarea
            id={id}
            rows={4}
            value={altText ?? written}
            onChange={(event) => change({ altText: event.target.value })}
          />
        )}
      </Field>
    </>
  );
}

function Field({ label, children }: { label: string; children: (id: string) => ReactNode }) {
  const id = useId();
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      {children(id)}
    </div>
  );
}

/** Two to four exclusive options, as native radio buttons that look like one control. */
function Options<Value extends string>({
  legend,
  value,
  options,
  choose,
}: {
  legend: string;
  value: Value;
  options: Readonly<Record<Value, string>>;
  choose: (value: Value) => void;
}) {
  const name = useId();
  const values = Object.keys(options) as Value[];
  return (
    <fieldset className={styles.options}>
      <legend>{legend}</legend>
      <div>
        {values.map((option) => (
          <label key={option}>
            <input
              type="radio"
              name={name}
              value={option}
              checked={option === value}
              onChange={() => choose(option)}
            />
            <span>{options[option]}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
