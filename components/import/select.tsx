import { ChevronDown } from "lucide-react";
import { type ReactNode, useId } from "react";
import styles from "./fields.module.css";

interface Props {
  label: string;
  /** The label is read out only, where the place says it to the eye. */
  isLabelHidden?: boolean;
  value: string;
  onChange: (value: string) => void;
  /** What is said about the value: where it comes from, or what is doubtful. */
  note?: ReactNode;
  isDoubtful?: boolean;
  disabled?: boolean;
  /** `<option>` and `<optgroup>`. */
  children: ReactNode;
}

/** One choice of several, with its label above and a note below. The browser's own list: it works on every phone. */
export function Select({
  label,
  isLabelHidden,
  value,
  onChange,
  note,
  isDoubtful,
  disabled,
  children,
}: Props) {
  const id = useId();
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={isLabelHidden ? "visually-hidden" : undefined}>
        {label}
      </label>
      <span className={styles.select}>
        <select
          id={id}
          value={value}
          disabled={disabled}
          aria-describedby={note ? `${id}-note` : undefined}
          data-doubtful={isDoubtful || undefined}
          onChange={(event) => onChange(event.target.value)}
        >
          {children}
        </select>
        <ChevronDown size={15} aria-hidden />
      </span>
      {note ? (
        <small id={`${id}-note`} className={isDoubtful ? styles.doubt : styles.note}>
          {note}
        </small>
      ) : null}
    </div>
  );
}
