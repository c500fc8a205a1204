import { type ReactNode, useId } from "react";
import styles from "./export-fields.module.css";

/** A field under its label. */
export function Field({ label, children }: { label: string; children: (id: string) => ReactNode }) {
  const id = useId();
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      {children(id)}
    </div>
  );
}

/** Two to four exclusive options, as native radio buttons that look like one control. */
export function Options<Value extends string>({
  legend,
  value,
  options,
  disabled = [],
  choose,
}: {
  legend: string;
  value: Value;
  options: Readonly<Record<Value, string>>;
  disabled?: readonly Value[];
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
              disabled={disabled.includes(option)}
              onChange={() => choose(option)}
            />
            <span>{options[option]}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

/** A choice that is on or off. */
export function Toggle({
  label,
  checked,
  disabled = false,
  onChange,
}: {
  label: string;
  checked: boolean;
  disabled?: boolean;
  onChange: (checked: boolean) => void;
}) {
  return (
    <label className={styles.toggle}>
      <input
        type="checkbox"
        checked={checked}
        disabled={disabled}
        onChange={(event) => onChange(event.target.checked)}
      />
      {label}
    </label>
  );
}

/** Text that is written from the data until somebody edits it, with a way back. */
export function WrittenField({
  label,
  value,
  written,
  rows,
  change,
}: {
  label: string;
  value: string | null;
  written: string;
  rows: number;
  change: (value: string | null) => void;
}) {
  const id = useId();
  return (
    <div className={styles.field}>
      <div className={styles.labelRow}>
        <label htmlFor={id}>{label}</label>
        {value === null ? null : (
          <button type="button" className={styles.again} onClick={() => change(null)}>
            Write it again
          </button>
        )}
      </div>
      <textarea
        id={id}
        rows={rows}
        value={value ?? written}
        onChange={(event) => change(event.target.value)}
      />
    </div>
  );
}
