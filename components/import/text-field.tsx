import { useId } from "react";
import styles from "./fields.module.css";

interface Props {
  label: string;
  value: string;
  onChange: (value: string) => void;
  placeholder?: string;
  note?: string;
  /** What is wrong with the value, said beside it. */
  problem?: string | null;
  type?: "text" | "password";
  isCode?: boolean;
  isNeeded?: boolean;
}

/** A line of text with its label above, and below what it is for or what is wrong with it. */
export function TextField({
  label,
  value,
  onChange,
  placeholder,
  note,
  problem,
  type = "text",
  isCode,
  isNeeded,
}: Props) {
  const id = useId();
  const said = problem ?? note;
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type={type}
        value={value}
        placeholder={placeholder}
        autoComplete="off"
        spellCheck={false}
        dir="auto"
        required={isNeeded}
        data-code={isCode || undefined}
        aria-invalid={problem ? true : undefined}
        aria-describedby={said ? `${id}-note` : undefined}
        onChange={(event) => onChange(event.target.value)}
      />
      {said ? (
        <small id={`${id}-note`} className={problem ? styles.doubt : styles.note}>
          {said}
        </small>
      ) : null}
    </div>
  );
}
