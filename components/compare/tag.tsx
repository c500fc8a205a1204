import type { ReactNode } from "react";
import styles from "./tag.module.css";

interface Props {
  /** What it says beside its words: the origin itself, what others are compared with, an inference, what is not counted, what asks for care. */
  kind?: "origin" | "measure" | "inferred" | "uncounted" | "warn";
  title?: string | undefined;
  children: ReactNode;
}

/** A word or two in a frame beside what they are about; the space before them keeps words apart when they are read out. */
export function Tag({ kind, title, children }: Props) {
  return (
    <>
      {" "}
      <span className={styles.tag} data-kind={kind} title={title}>
        {children}
      </span>
    </>
  );
}
